import type { Sql } from 'sql-template-tag';
import { availableReferralActions } from '../../api/modules/referrals/referral.transitions';
import { entryReaders, viewerAccess, viewerRelationships, viewerTurn } from '../../api/visibility/viewer-access';

/** What the policy table computes is taken as it computes it; all else is written by hand. */
const computed = (sql: Sql): string => {
  if (sql.values.length) throw new Error('A computed field with parameters has no place in the floor');
  return sql.text;
};

/** What the viewer is to the referral is looked up once beside it. */
const known = { parts: 'v.mine', referral: 'r.id' };

const organisation = (key: string, more = ''): string =>
  `(SELECT json_build_object('id', o.id, 'name', o.name, 'kind', o.kind${more}) FROM organisation o WHERE o.id = ${key})`;

const person = (t: string): string => `json_build_object('shortName', ${t}.first_name || ' ' || upper(left(${t}.last_name, 1)) || '.',
    'age', extract(year from age(viewer_today(), ${t}.birth_date))::int)`;
const situation = (t: string): string => `json_build_object('prison', ${t}.prison, 'hearingOn', ${t}.hearing_on)`;
/** The one of this person that the viewer may read. */
const ofPerson = (made: (t: string) => string, table: string, id = 'r.beneficiary_id'): string =>
  `(SELECT ${made('x')} FROM ${table} x WHERE x.beneficiary_id = ${id})`;
/** What a line of the worklist holds of its person, and the person's own records where it holds none. */
export const listedPerson = (t: string, id?: string): { identity: string; judicialSituation: string } => ({
  identity: `CASE WHEN ${t}.identity_held THEN ${person(t)} ELSE ${ofPerson(person, 'beneficiary_identity', id)} END`,
  judicialSituation: `CASE WHEN ${t}.situation_held THEN ${situation(t)} ELSE ${ofPerson(situation, 'judicial_situation', id)} END`,
});

const row = (identity: string): string => `'id', r.id, 'ref', r.ref, 'kind', r.kind, 'state', r.state, 'stateSince', r.state_since,
  'awaitedFrom', r.awaited_from, 'awaitedSince', r.awaited_since, 'viewerTurn', ${computed(viewerTurn('r', known))}, 'dueOn', r.due_on,
  'identity', ${identity},
  'referrer', ${organisation('r.referrer_id')}, 'addressee', ${organisation('r.addressee_id')}`;

const counts = `(SELECT COALESCE(json_agg(json_build_object('state', c.state, 'count', c.count, 'turn', c.turn)), '[]')
  FROM (SELECT state, sum(count)::int AS count, COALESCE(sum(count) FILTER (WHERE turn), 0)::int AS turn FROM worklist_tally GROUP BY state) c)`;

const held = (t: string): string =>
  ['prison', 'hearing_on', 'situation_held', 'last_name', 'first_name', 'birth_date', 'identity_held']
    .map((column) => `${t}.${column}`)
    .join(', ');

/** $1: the day up to which hearings are counted. */
const list = `SELECT json_build_object('data', json_build_object(
  'referrals', (SELECT json_build_object(
      'totalCount', (SELECT sum(count)::int FROM worklist_tally),
      'nodes', COALESCE(json_agg(json_build_object(${row(listedPerson('r').identity)}, 'judicialSituation', ${listedPerson('r').judicialSituation})
        ORDER BY r.n) FILTER (WHERE r.n <= 50), '[]'),
      'pageInfo', json_build_object('hasNextPage', count(*) > 50, 'endCursor', encode(convert_to(json_build_array((array_agg(r.listed_due_on::text ORDER BY r.n DESC) FILTER (WHERE r.n <= 50))[1],
        (array_agg(r.id ORDER BY r.n DESC) FILTER (WHERE r.n <= 50))[1])::text, 'UTF8'), 'base64')))
    FROM (SELECT page.*, row_number() OVER (ORDER BY listed_due_on, id) AS n
      FROM (SELECT r.*, w.due_on AS listed_due_on, ${held('w')} FROM (SELECT record_id, due_on, ${held('l')} FROM worklist l ORDER BY due_on, record_id LIMIT 51) w
        JOIN referral r ON r.id = w.record_id) page) r
    CROSS JOIN LATERAL (SELECT ARRAY(SELECT v.part FROM viewer_party v WHERE v.referral_id = r.id) AS mine OFFSET 0) v),
  'referralCounts', ${counts},
  'hearings', json_build_object('totalCount', (SELECT COALESCE(sum(count), 0)::int FROM worklist_tally WHERE hearing_on <= $1::date))
))`;

const one = (fields: string, from: string, where: string): string => `(SELECT json_build_object(${fields}) FROM ${from} x WHERE ${where})`;
const many = (fields: string, from: string, where: string, order: string): string =>
  `(SELECT COALESCE(json_agg(json_build_object(${fields}) ORDER BY ${order}), '[]') FROM ${from} x WHERE ${where})`;
const hangs = 'x.referral_id = r.id';
const hisOrHers = 'x.beneficiary_id = r.beneficiary_id';
const columns = (words: string): string =>
  words
    .split(' ')
    .map((word) => `'${word}', x.${word.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`)
    .join(', ');

/** $1: the reference. The table of who sees what is no fact of the database: the server holds it. */
const page = (accessTable: string): string => `SELECT json_build_object('data', json_build_object('referral', (SELECT json_build_object(
    ${row(ofPerson(person, 'beneficiary_identity'))}, 'createdAt', r.created_at, 'sentAt', r.sent_at, 'acknowledgedAt', r.acknowledged_at, 'decidedAt', r.decided_at, 'closedAt', r.closed_at)::jsonb
  || json_build_object('outcome', r.outcome, 'version', r.version, 'viewerRelationships', to_json(${computed(viewerRelationships('r', known))}), 'availableActions', ${computed(availableReferralActions('r', known))},
    'viewerAccess', ${computed(viewerAccess('r', known))},
    'continues', ${one(columns('id ref'), 'referral', 'x.id = r.continues_id')},
    'parties', ${many(
      `${columns('id relationship since')}, 'organisation', ${organisation('x.organisation_id', `, 'city', o.city, 'phone', o.phone`)},
      'contact', (SELECT json_build_object('id', m.id, 'displayName', m.display_name, 'function', m.function, 'phone', m.phone) FROM membership m WHERE m.id = x.membership_id)`,
      'referral_party',
      `${hangs} AND x.until IS NULL`,
      'x.since, x.id',
    )},
    'contact', ${one(columns('address phone email version'), 'beneficiary_contact', hisOrHers)},
    'judicialSituation', ${one(columns('setting measure prison ecrouNumber offenceClass sentenceEndsOn hearingOn firstConviction version'), 'judicial_situation', hisOrHers)},
    'availability', ${one(columns('hours areas availableFrom version'), 'availability', hisOrHers)},
    'request', ${one(columns('reason askedFor wishedOn version'), 'referral_request', hangs)},
    'answer', ${one(`${columns('declineReason message proposal answeredAt')}, 'proposedOrganisation', ${organisation('x.proposed_organisation_id')}`, 'referral_answer', hangs)},
    'assessment', ${one(columns('questionnaireSentOn questionnaireReturnedOn informationMeetingOn summary version'), 'assessment', hangs)},
    'interviews', ${many(columns('id offeredOn time place state version'), 'interview', hangs, 'x.offered_on, x.time, x.id')},
    'opinions', ${many(columns('id kind givenOn givenBy comment'), 'opinion', hangs, 'x.given_on, x.id')},
    'placementDates', ${one(columns('expectedOn enteredOn exitedOn version'), 'placement_dates', hangs)},
    'placement', ${one(columns('place familySituation hasChildren housingAtEntry housingAtExit workAtExit exitReason version'), 'placement', hangs)})::jsonb
  || json_build_object(
    'registerEntry', ${one(columns('number originSpip importedAt'), 'register_entry', hangs)},
    'actionPlan', ${one(
      `${columns('id ref state')}, 'meetingDue', x.state = 'OPEN' AND NOT EXISTS (SELECT 1 FROM plan_meeting m WHERE m.action_plan_id = x.id AND m.attendance = 'PRESENT'
        AND m.planned_on >= date_trunc('month', viewer_today()) AND m.planned_on < date_trunc('month', viewer_today()) + interval '1 month'),
      'steps', (SELECT COALESCE(json_agg(json_build_object('id', s.id, 'state', s.state, 'overdue', COALESCE(s.state IN ('TODO', 'DOING') AND s.due_on < viewer_today(), false)) ORDER BY s.due_on NULLS LAST, s.id), '[]')
        FROM plan_step s WHERE s.action_plan_id = x.id)`,
      'action_plan',
      hangs,
    )},
    'careContracts', ${many(columns('id ref state obligation nextReviewOn'), 'care_contract', hangs, 'x.starts_on, x.id')},
    'immersionPeriods', ${many(
      `${columns('id ref tradeLabel')}, 'employer', ${organisation('x.employer_id')},
      'schedule', (SELECT json_build_object('startsOn', s.starts_on, 'endsOn', s.ends_on) FROM immersion_schedule s WHERE s.immersion_period_id = x.id),
      'answer', (SELECT json_build_object('state', a.state) FROM immersion_answer a WHERE a.immersion_period_id = x.id)`,
      'immersion_period',
      hangs,
      'x.ref',
    )},
    'ownNotes', ${many(columns('id text writtenBy writtenAt'), 'own_note', hangs, 'x.written_at DESC, x.id')},
    'history', ${many(
      `'id', x.id::text, ${columns('at verb compartment label actorName actorFunction')}, 'readers', ${computed(entryReaders('x', known))}, 'organisation', ${organisation('x.organisation_id')}`,
      'journal_entry',
      hangs,
      'x.at DESC, x.id DESC',
    )})::jsonb
  FROM referral r CROSS JOIN LATERAL (SELECT ARRAY(SELECT v.part FROM viewer_party v WHERE v.referral_id = r.id) AS mine OFFSET 0) v WHERE r.ref = $1),
  'accessTable', '${accessTable.replaceAll("'", "''")}'::json,
  'referralCounts', ${counts}))`;

export const floorStatements = (accessTable: string): { list: string; page: string } => ({ list, page: page(accessTable) });
