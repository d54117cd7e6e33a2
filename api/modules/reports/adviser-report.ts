import sql, { type Sql } from 'sql-template-tag';
import { cell, count, dayOf, inside, named, people, recorded, shown } from './cells';
import type { ReportTable } from './report';
import type { Counting } from './report-cells';
import { counted, type Draft, type Sheet, says, told } from './report-sheet';

const tables = sql`mine AS MATERIALIZED (SELECT r.id AS referral_id, r.beneficiary_id, r.state, r.outcome, ${dayOf(sql`r.closed_at`)} AS closed_on
    FROM viewer_party v JOIN referral r ON r.id = v.referral_id WHERE v.relationship = 'ADVISER'),
  plan AS MATERIALIZED (SELECT a.id, a.referral_id, m.beneficiary_id, a.opened_on, a.closed_on, a.relay FROM action_plan a JOIN mine m ON m.referral_id = a.referral_id),
  followed AS MATERIALIZED (SELECT p.no, a.* FROM plan a JOIN period p ON a.opened_on <= p.ends AND (a.closed_on IS NULL OR a.closed_on >= p.starts)),
  meeting AS MATERIALIZED (SELECT p.no, x.referral_id, m.beneficiary_id, x.planned_on, x.theme, x.attendance FROM plan_meeting x JOIN mine m ON m.referral_id = x.referral_id
    JOIN period p ON ${inside(sql`x.planned_on`)} WHERE ${shown(sql`x.planned_on`)} AND x.attendance <> 'PLANNED'),
  step AS MATERIALIZED (SELECT s.referral_id, s.state, s.done_on, s.due_on, o.sphere, s.action_plan_id FROM plan_step s JOIN mine m ON m.referral_id = s.referral_id
    JOIN plan_objective o ON o.id = s.objective_id),
  ending AS MATERIALIZED (SELECT p.no, a.* FROM plan a JOIN period p ON ${inside(sql`a.closed_on`)}),
  leaving AS MATERIALIZED (SELECT p.no, m.* FROM mine m JOIN period p ON ${inside(sql`m.closed_on`)} WHERE m.state = 'CLOSED')`;

const held = sql`meeting s WHERE s.attendance = 'PRESENT'`;

const cells: Sql[] = [
  count('activity', 'FOLLOWED', people(sql`followed s`, sql`s.opened_on`)),
  count('activity', 'MET', people(held, sql`s.planned_on`)),
  count('activity', 'MEETINGS', held),
  count('activity', 'ABSENCES', sql`meeting s WHERE s.attendance <> 'PRESENT'`),
  count('activity', 'OPENED', sql`(SELECT p.no, a.* FROM plan a JOIN period p ON ${inside(sql`a.opened_on`)}) s`),
  count('activity', 'CLOSED', sql`ending s`),
  cell('themes', sql`s.theme`, sql`lower(s.attendance)`, sql`meeting s`),
  cell(
    'steps',
    sql`s.sphere`,
    named('done'),
    sql`(SELECT p.no, t.* FROM step t JOIN period p ON ${inside(sql`t.done_on`)} WHERE t.state = 'DONE') s`,
  ),
  cell(
    'steps',
    sql`s.sphere`,
    named('underway'),
    sql`(SELECT f.no, t.* FROM step t JOIN followed f ON f.id = t.action_plan_id WHERE t.state IN ('TODO', 'DOING')) s`,
  ),
  cell('waysOut', recorded(sql`s.outcome`), named('n'), sql`leaving s`),
  cell('relays', sql`CASE WHEN s.relay IS NULL THEN 'WITHOUT' ELSE 'WITH' END`, named('n'), sql`ending s`),
  count(
    'checks',
    'NOT_MET',
    sql`followed s WHERE NOT EXISTS (SELECT 1 FROM meeting x WHERE x.no = s.no AND x.referral_id = s.referral_id AND x.attendance = 'PRESENT')`,
  ),
  count(
    'checks',
    'DONE_WITHOUT_DAY',
    sql`(SELECT p.no, t.* FROM step t CROSS JOIN period p WHERE t.state = 'DONE' AND t.done_on IS NULL) s`,
  ),
];

/** The report of a Mission Locale: the people whose action plan it tracks. */
export const adviserCounting: Counting = { tables, cells };

const themes = {
  PROJECT: says('Projet professionnel', 'Professional project'),
  SOCIAL: says('Situation sociale', 'Social situation'),
  WORK: says('Emploi, formation', 'Work, training'),
  HOUSING: says('Logement', 'Housing'),
  WAY_OUT: says('Préparation de la sortie', 'Preparing the release'),
  REVIEW: says('Point à trois', 'Three-way review'),
};
const spheres = {
  WORK: says('Travail', 'Work'),
  TRAINING: says('Formation', 'Training'),
  HEALTH: says('Santé', 'Health'),
  INCOME: says('Ressources', 'Income'),
  HOUSING: says('Logement', 'Housing'),
  PAPERS_AND_RIGHTS: says('Papiers et droits', 'Papers and rights'),
  FAMILY: says('Famille', 'Family'),
  SENTENCE_ADJUSTMENT: says('Aménagement de peine', 'Adjustment of the sentence'),
};
const outcomes = {
  WORK_OR_TRAINING: says('Emploi ou formation', 'Work or training'),
  COMPLETED: says('Accompagnement mené à son terme', 'Completed'),
  INTERRUPTED_BY_PERSON: says('Arrêt par la personne', 'Stopped by the person'),
  INTERRUPTED_BY_PARTNER: says('Arrêt par un partenaire', 'Stopped by a partner'),
  REVOKED: says('Mesure révoquée', 'Measure revoked'),
  MOVED: says('Transfert ou déménagement', 'Transferred or moved'),
  OTHER: says('Autre issue', 'Another way'),
};

export function adviserTables(sheet: Sheet): ReportTable[] {
  return [activity, byTheme, bySphere, waysOut, relays].map((draft) => sheet.table(draft(sheet)));
}

function activity(sheet: Sheet): Draft {
  const unmet = sheet.count('checks', 'NOT_MET');
  const undated = sheet.count('checks', 'DONE_WITHOUT_DAY');
  return {
    key: 'activity',
    title: says('Activité', 'Activity'),
    rowHeading: says('Indicateur', 'Figure'),
    columns: [{ key: 'n', label: says('Nombre', 'Number') }],
    lines: [
      { key: 'FOLLOWED', label: says('Personnes suivies', 'People followed') },
      { key: 'MET', label: says('Personnes rencontrées', 'People met') },
      { key: 'MEETINGS', label: says('Rencontres tenues', 'Meetings held') },
      { key: 'ABSENCES', label: says('Rendez-vous manqués ou excusés', 'Meetings missed or excused') },
      { key: 'OPENED', label: says('Plans ouverts', 'Plans opened') },
      { key: 'CLOSED', label: says('Plans clos', 'Plans closed') },
    ],
    reading: told(
      (all, met, meetings) => `Sur ${all}, ${met}, en ${meetings}.`,
      (all, met, meetings) => `Of ${all}, ${met}, in ${meetings}.`,
      counted(sheet.count('activity', 'FOLLOWED'), ['personne suivie', 'personnes suivies'], ['person followed', 'people followed']),
      counted(sheet.count('activity', 'MET'), ['a été rencontrée', 'ont été rencontrées'], ['was met', 'were met']),
      counted(sheet.count('activity', 'MEETINGS'), ['rencontre', 'rencontres'], ['meeting', 'meetings']),
    ),
    rule: says(
      'Suivie : son plan est ouvert un jour au moins de la période. Rencontrée : elle est venue à une rencontre au moins.',
      'Followed: the plan is open on one day at least of the period. Met: came to one meeting at least.',
    ),
    checks: [
      ...(unmet
        ? [
            {
              key: 'NOT_MET',
              level: 'WARNING' as const,
              row: 'FOLLOWED',
              sentence: told(
                (many) => `${many} sans aucune rencontre tenue pendant la période.`,
                (many) => `${many} without a meeting held within the period.`,
                counted(unmet, ['plan suivi', 'plans suivis'], ['plan followed', 'plans followed']),
              ),
              drill: 'checks/NOT_MET/n',
            },
          ]
        : []),
      ...(undated
        ? [
            {
              key: 'DONE_WITHOUT_DAY',
              level: 'WARNING' as const,
              row: null,
              sentence: told(
                (many) => `${many} sans jour renseigné : dans aucune période.`,
                (many) => `${many} without a recorded day: in no period.`,
                counted(undated, ['étape faite', 'étapes faites'], ['step done', 'steps done']),
              ),
              drill: 'checks/DONE_WITHOUT_DAY/n',
            },
          ]
        : []),
    ],
  };
}

const byTheme = (sheet: Sheet): Draft => ({
  key: 'themes',
  title: says('Rencontres par thème', 'Meetings by theme'),
  rowHeading: says('Thème', 'Theme'),
  columns: [
    { key: 'present', label: says('Tenues', 'Held') },
    { key: 'excused', label: says('Excusées', 'Excused') },
    { key: 'absent', label: says('Manquées', 'Missed') },
  ],
  lines: sheet.listed('themes', themes, true),
  reading: sheet.most('themes', sheet.listed('themes', themes, true), { fr: 'rencontres tenues', en: 'meetings held' }, 'present'),
  total: {
    present: (no) => sheet.count('activity', 'MEETINGS', 'n', no),
    ...Object.fromEntries(
      ['excused', 'absent'].map((column) => [
        column,
        (no: number) => Object.keys(themes).reduce((all, theme) => all + sheet.count('themes', theme, column, no), 0),
      ]),
    ),
  },
  rule: says(
    'Comptées dans la période de leur jour. Celles qui sont seulement prévues ne le sont pas.',
    'Counted in the period of their day. Those only planned are not.',
  ),
});

const bySphere = (sheet: Sheet): Draft => ({
  key: 'steps',
  title: says('Étapes des plans', 'Steps of the plans'),
  rowHeading: says('Domaine', 'Sphere'),
  columns: [
    { key: 'done', label: says('Faites', 'Done') },
    { key: 'underway', label: says('En cours', 'Under way') },
  ],
  lines: sheet.listed('steps', spheres, true),
  reading: sheet.most('steps', sheet.listed('steps', spheres, true), { fr: 'étapes faites', en: 'steps done' }, 'done'),
  rule: says(
    'Faites : dans la période de leur jour. En cours : des plans suivis pendant la période, où elles en sont aujourd’hui.',
    'Done: in the period of their day. Under way: of the plans followed within the period, where they stand today.',
  ),
});

const waysOut = (sheet: Sheet): Draft => ({
  key: 'waysOut',
  title: says('Issues des accompagnements', 'Ways out'),
  rowHeading: says('Issue', 'Way out'),
  columns: [{ key: 'n', label: says('Accompagnements', 'People') }],
  lines: sheet
    .listed('waysOut', outcomes, false)
    .map((line) => ({ ...line, apart: line.key !== 'WORK_OR_TRAINING' && line.key !== 'COMPLETED' })),
  reading: told(
    (some) => `${some} vers un emploi ou une formation.`,
    (some) => `${some} to work or training.`,
    counted(sheet.count('waysOut', 'WORK_OR_TRAINING'), ['sortie', 'sorties'], ['way out leads', 'ways out lead']),
  ),
  rule: says('Des orientations closes pendant la période.', 'Of the referrals closed within the period.'),
});

const relays = (sheet: Sheet): Draft => ({
  key: 'relays',
  title: says('Relais à la fin du plan', 'Relay at the end of the plan'),
  rowHeading: says('Relais', 'Relay'),
  columns: [{ key: 'n', label: says('Plans clos', 'Plans closed') }],
  lines: sheet.listed(
    'relays',
    { WITH: says('Un relais est nommé', 'A relay is named'), WITHOUT: says('Sans relais', 'Without a relay') },
    true,
  ),
  total: { n: (no) => sheet.count('activity', 'CLOSED', 'n', no) },
  rule: says('Des plans clos pendant la période.', 'Of the plans closed within the period.'),
});
