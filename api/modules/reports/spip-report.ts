import sql, { type Sql } from 'sql-template-tag';
import { cell, count, dayOf, inside, named, people, recorded } from './cells';
import type { ReportTable, Wording } from './report';
import type { Counting } from './report-cells';
import { counted, type Draft, ratio, type Sheet, says, type Teller, told } from './report-sheet';

/** What became of a request. Who was accepted stays accepted, whatever follows. */
const answer = sql`CASE WHEN s.state IN ('SENT', 'ASSESSING') THEN 'WAITING' WHEN s.state IN ('ACCEPTED', 'ACTIVE', 'SUSPENDED', 'CLOSED') THEN 'ACCEPTED' ELSE s.state END`;

const tables = sql`mine AS MATERIALIZED (SELECT r.id AS referral_id, r.beneficiary_id, r.kind, r.state, r.due_on, ${dayOf(sql`r.sent_at`)} AS sent_on,
      ${dayOf(sql`r.acknowledged_at`)} AS acknowledged_on, ${dayOf(sql`r.decided_at`)} AS decided_on, r.addressee_id
    FROM viewer_party v JOIN referral r ON r.id = v.referral_id WHERE v.relationship = 'REFERRER' AND r.sent_at IS NOT NULL),
  asked AS MATERIALIZED (SELECT p.no, m.*, o.name AS partner FROM mine m JOIN period p ON ${inside(sql`m.sent_on`)} JOIN organisation o ON o.id = m.addressee_id),
  kept AS MATERIALIZED (SELECT i.referral_id, min(i.offered_on) AS kept_on FROM interview i JOIN asked a ON a.referral_id = i.referral_id WHERE i.state = 'KEPT' GROUP BY i.referral_id),
  entering AS MATERIALIZED (SELECT p.no, m.referral_id, m.beneficiary_id, d.entered_on, o.name AS partner FROM mine m JOIN placement_dates d ON d.referral_id = m.referral_id
    JOIN period p ON ${inside(sql`d.entered_on`)} JOIN organisation o ON o.id = m.addressee_id)`;

const asked = sql`asked s`;
const delay = (line: string, from: Sql, days: Sql): Sql =>
  count('delays', line, sql`(SELECT a.no, a.referral_id, ${days} AS days FROM ${from}) s WHERE s.days >= 0`, sql`s.days::numeric`);

const cells: Sql[] = [
  count('activity', 'SENT', asked),
  count('activity', 'PEOPLE', people(asked, sql`s.sent_on`)),
  count('activity', 'ACCEPTED', sql`asked s WHERE ${answer} = 'ACCEPTED'`),
  count('activity', 'WAITING', sql`asked s WHERE ${answer} = 'WAITING'`),
  count('activity', 'ENTRIES', sql`entering s`),
  cell('partners', sql`s.partner`, named('sent'), asked),
  cell(
    'partners',
    sql`s.partner`,
    sql`CASE ${answer} WHEN 'ACCEPTED' THEN 'accepted' WHEN 'DECLINED' THEN 'declined' WHEN 'WAITING' THEN 'waiting' ELSE 'other' END`,
    asked,
  ),
  cell('partners', sql`s.partner`, named('entries'), sql`entering s`),
  cell('kinds', sql`s.kind`, named('n'), asked),
  cell('answers', answer, named('n'), asked),
  cell(
    'declines',
    recorded(sql`a.decline_reason`),
    named('n'),
    sql`asked s LEFT JOIN referral_answer a ON a.referral_id = s.referral_id WHERE s.state = 'DECLINED'`,
  ),
  delay('ACKNOWLEDGED', sql`asked a`, sql`a.acknowledged_on - a.sent_on`),
  delay('INTERVIEW', sql`asked a JOIN kept k ON k.referral_id = a.referral_id`, sql`k.kept_on - a.sent_on`),
  delay('ANSWER', sql`asked a`, sql`a.decided_on - a.sent_on`),
  delay('ENTRY', sql`asked a JOIN placement_dates d ON d.referral_id = a.referral_id`, sql`d.entered_on - a.sent_on`),
  count('checks', 'OVERDUE', sql`asked s WHERE ${answer} = 'WAITING' AND s.due_on < viewer_today()`),
];

/** The report of a SPIP: the referrals that it sent. */
export const spipCounting: Counting = { tables, cells, medians: ['delays'] };

const kinds = {
  PLACEMENT_EXTERIEUR: says('Placement à l’extérieur', 'Placement outside prison'),
  ACTION_PLAN: says('Plan d’action', 'Action plan'),
  CARE: says('Soins', 'Care'),
  INSERTION: says('Insertion par l’activité économique', 'Insertion by work'),
};
const answers = {
  ACCEPTED: says('Acceptées', 'Accepted'),
  DECLINED: says('Non retenues', 'Declined'),
  WAITING: says('En attente de réponse', 'Awaiting an answer'),
  REORIENTED: says('Réorientées', 'Referred elsewhere'),
  WITHDRAWN: says('Retirées', 'Withdrawn'),
  EXPIRED: says('Restées sans réponse', 'Left without an answer'),
};
const declines = {
  NO_PLACE: says('Pas de place', 'No place'),
  OUTSIDE_REMIT: says('Hors du public accueilli', 'Outside the remit'),
  NEEDS_OTHER_CARE: says('Un autre accompagnement d’abord', 'Another accompaniment first'),
  PERSON_DECLINED: says('La personne ne le souhaite pas', 'The person does not want it'),
  NO_SHOW: says('Pas venue aux entretiens', 'Did not come to the interviews'),
  UNFAVOURABLE_OPINION: says('Avis défavorable', 'Unfavourable opinion'),
  NO_FOLLOW_UP: says('Sans suite', 'No follow-up'),
};
const ofSent = says(
  'Des orientations envoyées pendant la période, où elles en sont aujourd’hui.',
  'Of the referrals sent within the period, where they stand today.',
);

export function spipTables(sheet: Sheet): ReportTable[] {
  return [activity, partners, kindsAsked, given, refused, delays].map((draft) => sheet.table(draft(sheet)));
}

const sent: (sheet: Sheet) => Teller = (sheet) => (no) => sheet.count('activity', 'SENT', 'n', no);

function activity(sheet: Sheet): Draft {
  const overdue = sheet.count('checks', 'OVERDUE');
  return {
    key: 'activity',
    title: says('Activité', 'Activity'),
    rowHeading: says('Indicateur', 'Figure'),
    columns: [{ key: 'n', label: says('Nombre', 'Number') }],
    lines: [
      { key: 'SENT', label: says('Orientations envoyées', 'Referrals sent') },
      { key: 'PEOPLE', label: says('Personnes orientées', 'People referred') },
      { key: 'ACCEPTED', label: says('Acceptées', 'Accepted') },
      {
        key: 'ACCEPTED_RATE',
        label: says('Part des orientations acceptées', 'Share of referrals accepted'),
        unit: 'PERCENT',
        decimals: 1,
        tell: { n: (no) => ratio(sheet.count('activity', 'ACCEPTED', 'n', no), sheet.count('activity', 'SENT', 'n', no), 1, 100) },
        drill: 'activity/ACCEPTED/n',
      },
      { key: 'WAITING', label: says('En attente de réponse', 'Awaiting an answer') },
      { key: 'ENTRIES', label: says('Entrées en placement', 'Entries into a placement') },
    ],
    reading: told(
      (all, some, entered) => `Sur ${all}, ${some} ; ${entered}.`,
      (all, some, entered) => `Of ${all}, ${some}; ${entered}.`,
      counted(sheet.count('activity', 'SENT'), ['orientation envoyée', 'orientations envoyées'], ['referral sent', 'referrals sent']),
      counted(sheet.count('activity', 'ACCEPTED'), ['est acceptée', 'sont acceptées'], ['is accepted', 'are accepted']),
      counted(
        sheet.count('activity', 'ENTRIES'),
        ['personne est entrée en placement', 'personnes sont entrées en placement'],
        ['person entered a placement', 'people entered a placement'],
      ),
    ),
    rule: says(
      'Les orientations sont comptées dans la période de leur envoi, où elles en sont aujourd’hui ; les entrées, dans la période de leur jour.',
      'Referrals are counted in the period in which they were sent, where they stand today; entries, in the period of their day.',
    ),
    checks: overdue
      ? [
          {
            key: 'OVERDUE',
            level: 'WARNING',
            row: 'WAITING',
            sentence: told(
              (many) => `${many} une réponse au-delà du délai.`,
              (many) => `${many} an answer beyond its deadline.`,
              counted(overdue, ['orientation attend', 'orientations attendent'], ['referral awaits', 'referrals await']),
            ),
            drill: 'checks/OVERDUE/n',
          },
        ]
      : [],
  };
}

const partners = (sheet: Sheet): Draft => ({
  key: 'partners',
  title: says('Orientations par partenaire', 'Referrals by partner'),
  rowHeading: says('Partenaire', 'Partner'),
  columns: [
    { key: 'sent', label: says('Envoyées', 'Sent') },
    { key: 'accepted', label: says('Acceptées', 'Accepted') },
    { key: 'declined', label: says('Non retenues', 'Declined') },
    { key: 'waiting', label: says('En attente', 'Waiting') },
    { key: 'other', label: says('Autres', 'Other') },
    { key: 'entries', label: says('Entrées', 'Entries') },
  ],
  lines: sheet.ranked('partners', (line) => says(line, line), [], ['sent']),
  reading: sheet.most(
    'partners',
    sheet.ranked('partners', (line) => says(line, line), [], ['sent']),
    { fr: 'orientations', en: 'referrals' },
    'sent',
  ),
  total: {
    sent: sent(sheet),
    entries: (no) => sheet.count('activity', 'ENTRIES', 'n', no),
    ...sums(sheet, ['accepted', 'declined', 'waiting', 'other']),
  },
  rule: ofSent,
});

/** The sum of a column over the lines that there are. */
const sums = (sheet: Sheet, columns: string[]): Record<string, Teller> =>
  Object.fromEntries(
    columns.map((column) => [
      column,
      (no: number) => sheet.linesOf('partners').reduce((all, line) => all + sheet.count('partners', line, column, no), 0),
    ]),
  );

const one = (fr: string, en: string): { key: string; label: Wording }[] => [{ key: 'n', label: says(fr, en) }];

const kindsAsked = (sheet: Sheet): Draft => ({
  key: 'kinds',
  title: says('Ce qui est demandé', 'What is asked for'),
  rowHeading: says('Demande', 'Request'),
  columns: one('Orientations', 'Referrals'),
  lines: sheet.listed('kinds', kinds, false),
  total: { n: sent(sheet) },
  rule: ofSent,
});

const given = (sheet: Sheet): Draft => ({
  key: 'answers',
  title: says('Réponses', 'Answers'),
  rowHeading: says('Réponse', 'Answer'),
  columns: one('Orientations', 'Referrals'),
  lines: sheet.listed('answers', answers, true).map((line) => ({ ...line, apart: line.key !== 'ACCEPTED' && line.key !== 'DECLINED' })),
  reading: sheet.most('answers', sheet.listed('answers', answers, true), { fr: 'orientations', en: 'referrals' }),
  total: { n: sent(sheet) },
  rule: ofSent,
});

const refused = (sheet: Sheet): Draft => ({
  key: 'declines',
  title: says('Motifs de refus', 'Reasons for declining'),
  rowHeading: says('Motif', 'Reason'),
  columns: one('Orientations', 'Referrals'),
  lines: sheet.listed('declines', declines, false),
  total: { n: (no) => sheet.count('answers', 'DECLINED', 'n', no) },
  rule: ofSent,
});

function delays(sheet: Sheet): Draft {
  const line = (key: string, label: Wording) => ({
    key,
    label,
    tell: {
      median: (no: number) => sheet.median('delays', key, 'n', no),
      mean: (no: number) => sheet.mean('delays', key, 1, 'n', no),
    },
  });
  const median = sheet.median('delays', 'ANSWER');
  return {
    key: 'delays',
    title: says('Délais, en jours', 'Delays, in days'),
    rowHeading: says('Étape', 'Stage'),
    columns: [
      { key: 'n', label: says('Orientations', 'Referrals') },
      { key: 'median', label: says('Médiane', 'Median'), unit: 'DAYS', decimals: 1, opens: 'n' },
      { key: 'mean', label: says('Moyenne', 'Mean'), unit: 'DAYS', decimals: 1, opens: 'n' },
    ],
    lines: [
      line('ACKNOWLEDGED', says('De l’envoi à l’accusé de réception', 'From sending to acknowledgement')),
      line('INTERVIEW', says('De l’envoi au premier entretien honoré', 'From sending to the first interview kept')),
      line('ANSWER', says('De l’envoi à la réponse', 'From sending to the answer')),
      line('ENTRY', says('De l’envoi à l’entrée', 'From sending to the entry')),
    ],
    reading:
      median === null
        ? null
        : told(
            (days) => `Une orientation sur deux a sa réponse en ${days} ou moins.`,
            (days) => `One referral in two is answered within ${days}.`,
            counted(median, ['jour', 'jours'], ['day', 'days']),
          ),
    rule: says(
      'Des orientations envoyées pendant la période qui sont arrivées à l’étape. Médiane : la moitié attend moins, la moitié attend plus.',
      'Of the referrals sent within the period that reached the stage. Median: half wait less, half wait more.',
    ),
  };
}
