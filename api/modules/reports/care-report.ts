import sql, { type Sql } from 'sql-template-tag';
import { cell, count, dayOf, inside, named, people, shown } from './cells';
import type { ReportTable } from './report';
import type { Counting } from './report-cells';
import { counted, type Draft, type Sheet, says, told } from './report-sheet';

const tables = sql`mine AS MATERIALIZED (SELECT v.referral_id, v.beneficiary_id FROM viewer_party v WHERE v.relationship = 'CARE_PARTNER' GROUP BY v.referral_id, v.beneficiary_id),
  contract AS MATERIALIZED (SELECT c.referral_id, m.beneficiary_id, c.obligation, c.state, c.starts_on, c.ends_on FROM care_contract c JOIN mine m ON m.referral_id = c.referral_id),
  followed AS MATERIALIZED (SELECT p.no, c.* FROM contract c JOIN period p ON COALESCE(c.starts_on, p.ends) <= p.ends AND COALESCE(c.ends_on, p.starts) >= p.starts),
  review AS MATERIALIZED (SELECT p.no, r.referral_id, r.state, r.due_on, ${dayOf(sql`r.state_since`)} AS since_on FROM care_review r JOIN mine m ON m.referral_id = r.referral_id
    JOIN period p ON ${inside(sql`r.due_on`)} WHERE ${shown(sql`r.due_on`)}),
  appointment AS MATERIALIZED (SELECT p.no, a.referral_id, a.attendance FROM care_attendance a JOIN mine m ON m.referral_id = a.referral_id
    JOIN period p ON ${inside(sql`a.appointment_on`)} WHERE ${shown(sql`a.appointment_on`)})`;

const cells: Sql[] = [
  count('activity', 'PEOPLE', people(sql`followed s`, sql`s.starts_on`)),
  count('activity', 'CONTRACTS', sql`followed s`),
  count('activity', 'OPENED', sql`(SELECT p.no, c.* FROM contract c JOIN period p ON ${inside(sql`c.starts_on`)}) s`),
  count('activity', 'ENDED', sql`(SELECT p.no, c.* FROM contract c JOIN period p ON ${inside(sql`c.ends_on`)} WHERE c.state = 'CLOSED') s`),
  count('activity', 'REVIEWS', sql`review s WHERE s.state = 'AGREED'`),
  count('activity', 'APPOINTMENTS', sql`appointment s`),
  cell('obligations', sql`s.obligation`, named('n'), sql`followed s`),
  cell(
    'reviews',
    sql`CASE WHEN s.state <> 'AGREED' THEN s.state WHEN s.since_on <= s.due_on THEN 'AGREED_IN_TIME' ELSE 'AGREED_LATE' END`,
    named('n'),
    sql`review s`,
  ),
  cell('attendance', sql`s.attendance`, named('n'), sql`appointment s`),
  count('checks', 'OVERDUE', sql`review s WHERE s.state <> 'AGREED' AND s.due_on < viewer_today()`),
  count('checks', 'UNDATED', sql`followed s WHERE s.starts_on IS NULL`),
];

/** The report of an addiction association: contracts, co-reviews and attendance; never a name, nor what care is about. */
export const careCounting: Counting = { tables, cells, nameless: true };

const obligations = {
  OBLIGATION: says('Obligation de soins', 'Care obligation'),
  INJUNCTION: says('Injonction de soins', 'Care injunction'),
  CONTRACT: says('Contrat de soins', 'Care contract'),
  RESIDENTIAL: says('Postcure', 'Residential aftercare'),
};
const states = {
  AGREED_IN_TIME: says('Texte convenu à temps', 'Agreed in time'),
  AGREED_LATE: says('Texte convenu après le délai', 'Agreed after the deadline'),
  RECONCILING: says('À rapprocher', 'Being reconciled'),
  WRITING: says('En cours d’écriture', 'Being written'),
};
const attendances = {
  PRESENT: says('Venue', 'Came'),
  EXCUSED: says('Excusée', 'Excused'),
  ABSENT: says('Absente', 'Did not come'),
};

export function careTables(sheet: Sheet): ReportTable[] {
  return [activity, byObligation, reviews, attendance].map((draft) => sheet.table(draft(sheet)));
}

function activity(sheet: Sheet): Draft {
  const remark = (key: string, row: string, one: [string, string], many: [string, string]) => {
    const found = sheet.count('checks', key);
    const sentence = told(
      (said) => `${said}.`,
      (said) => `${said}.`,
      counted(found, one, many),
    );
    return found ? [{ key, level: 'WARNING' as const, row, sentence, drill: `checks/${key}/n` }] : [];
  };
  return {
    key: 'activity',
    title: says('Activité', 'Activity'),
    rowHeading: says('Indicateur', 'Figure'),
    columns: [{ key: 'n', label: says('Nombre', 'Number') }],
    lines: [
      { key: 'PEOPLE', label: says('Personnes suivies', 'People followed') },
      { key: 'CONTRACTS', label: says('Contrats suivis', 'Contracts followed') },
      { key: 'OPENED', label: says('Contrats commencés', 'Contracts begun') },
      { key: 'ENDED', label: says('Contrats terminés', 'Contracts ended') },
      { key: 'REVIEWS', label: says('Bilans convenus', 'Co-reviews agreed') },
      { key: 'APPOINTMENTS', label: says('Rendez-vous attestés', 'Appointments attested') },
    ],
    reading: told(
      (all, agreed) => `${all}, ${agreed} avec l’hébergeur.`,
      (all, agreed) => `${all}, ${agreed} with the host.`,
      counted(sheet.count('activity', 'CONTRACTS'), ['contrat suivi', 'contrats suivis'], ['contract followed', 'contracts followed']),
      counted(sheet.count('activity', 'REVIEWS'), ['bilan convenu', 'bilans convenus'], ['co-review agreed', 'co-reviews agreed']),
    ),
    rule: says(
      'Suivi : un jour au moins de la période est entre le premier et le dernier jour du contrat. Aucun nom, aucun contenu de soin.',
      'Followed: one day at least of the period is between the first and the last day of the contract. No name, no content of care.',
    ),
    checks: [
      ...remark(
        'OVERDUE',
        'REVIEWS',
        ['bilan n’est pas convenu à son échéance', 'bilans ne sont pas convenus à leur échéance'],
        ['co-review is not agreed by its day', 'co-reviews are not agreed by their day'],
      ),
      ...remark(
        'UNDATED',
        'CONTRACTS',
        ['contrat n’a pas de premier jour : compté quand même', 'contrats n’ont pas de premier jour : comptés quand même'],
        ['contract has no first day: counted all the same', 'contracts have no first day: counted all the same'],
      ),
    ],
  };
}

const byObligation = (sheet: Sheet): Draft => ({
  key: 'obligations',
  title: says('Contrats par obligation', 'Contracts by obligation'),
  rowHeading: says('Obligation', 'Obligation'),
  columns: [{ key: 'n', label: says('Contrats', 'Contracts') }],
  lines: sheet.listed('obligations', obligations, true),
  reading: sheet.most('obligations', sheet.listed('obligations', obligations, true), { fr: 'contrats', en: 'contracts' }),
  total: { n: (no) => sheet.count('activity', 'CONTRACTS', 'n', no) },
  rule: says('Des contrats suivis pendant la période.', 'Of the contracts followed within the period.'),
});

const reviews = (sheet: Sheet): Draft => ({
  key: 'reviews',
  title: says('Bilans partagés', 'Co-reviews'),
  rowHeading: says('Où ils en sont', 'Where they stand'),
  columns: [{ key: 'n', label: says('Bilans', 'Co-reviews') }],
  lines: sheet.listed('reviews', states, true).map((line) => ({ ...line, apart: !line.key.startsWith('AGREED') })),
  reading: sheet.most('reviews', sheet.listed('reviews', states, true), { fr: 'bilans', en: 'co-reviews' }),
  rule: says('Des bilans dus pendant la période.', 'Of the co-reviews due within the period.'),
});

function attendance(sheet: Sheet): Draft {
  const all = sheet.count('activity', 'APPOINTMENTS');
  return {
    key: 'attendance',
    title: says('Présence aux rendez-vous', 'Attendance'),
    rowHeading: says('La personne est', 'The person'),
    columns: [{ key: 'n', label: says('Rendez-vous', 'Appointments') }],
    lines: sheet.listed('attendance', attendances, true).map((line) => ({ ...line, apart: line.key === 'EXCUSED' })),
    total: { n: (no) => sheet.count('activity', 'APPOINTMENTS', 'n', no) },
    reading: all
      ? told(
          (came, whole) => `La personne est venue à ${came} sur ${whole}.`,
          (came, whole) => `The person came to ${came} of ${whole}.`,
          counted(sheet.count('attendance', 'PRESENT'), ['rendez-vous', 'rendez-vous'], ['appointment', 'appointments']),
          says(String(all), String(all)),
        )
      : null,
    rule: says('Des attestations dont le rendez-vous est dans la période.', 'Of the attestations whose appointment is within the period.'),
  };
}
