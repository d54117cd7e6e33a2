import 'reflect-metadata';
import { Client } from 'pg';
import { hashOf } from '../../../api/modules/identity/session-payload';
import { agreementTransitions } from '../../../api/modules/network/agreement.transitions';
import { type Actor, World } from '../../support/world';

type Agreement = {
  id: string;
  version: number;
  state: string;
  inForce: boolean;
  endsSoon: boolean;
  startsOn: string;
  endsOn: string;
  availableActions: string[];
};

let world: World;
let spip: Actor;
let host: Actor;
let stranger: Actor;
let employer: Actor;

beforeAll(async () => {
  world = await World.create();
  spip = await world.organisation('SPIP');
  host = await world.organisation('HOST_ASSOCIATION');
  stranger = await world.organisation('MISSION_LOCALE');
  employer = await world.organisation('EMPLOYER');
});
afterAll(() => world.end());

const fields = 'id version state inForce endsSoon startsOn endsOn availableActions proposer { id name } partner { id name }';
const dates = { startsOn: '2027-01-01', endsOn: '2027-12-31' };
const before = new Date('2026-11-22T09:00:00Z');
const during = new Date('2027-03-01T09:00:00Z');

async function agreementsOf(actor: Actor, at = before): Promise<Agreement[]> {
  return (await world.tell<any>(actor, `{ agreements { ${fields} } }`, {}, at)).agreements;
}
const read = async (actor: Actor, id: string, at = before) => (await agreementsOf(actor, at)).find((agreement) => agreement.id === id);

/** A fresh pair: one proposal may wait between two organisations. */
async function pair(): Promise<{ one: Actor; other: Actor }> {
  return { one: await world.organisation('SPIP'), other: await world.organisation('HOST_ASSOCIATION') };
}
async function proposed(one: Actor, other: Actor, given = dates): Promise<Agreement> {
  const input = { partnerId: other.organisationId, subject: 'Orientation et accueil', ...given };
  return (await world.done(one, 'proposeAgreement', input, `agreement { ${fields} }`, before)).agreement as never;
}

test('proposed by one side, signed by the other, in force between its dates, then ended', async () => {
  const { id, version } = await proposed(spip, host);
  expect(await read(spip, id)).toMatchObject({
    state: 'PROPOSED',
    inForce: false,
    availableActions: ['endAgreement'],
    partner: { name: host.name },
  });
  expect(await read(host, id)).toMatchObject({ state: 'PROPOSED', availableActions: ['signAgreement', 'endAgreement'] });

  const signed = (await world.done(host, 'signAgreement', { agreementId: id, version }, `agreement { ${fields} }`, before))
    .agreement as unknown as Agreement;
  expect(signed).toMatchObject({ state: 'SIGNED', inForce: false });
  expect(await read(spip, id, during)).toMatchObject({ inForce: true, endsSoon: false, availableActions: ['endAgreement'] });
  expect(await read(spip, id, new Date('2027-12-01T09:00:00Z'))).toMatchObject({ inForce: true, endsSoon: true });
  expect(await read(spip, id, new Date('2028-01-01T09:00:00Z'))).toMatchObject({ inForce: false, availableActions: [] });

  const draft = await world.draft(spip, host, 'PLACEMENT_EXTERIEUR', {}, before);
  expect(await world.refused(spip, 'sendReferral', { referralId: draft.id, version: draft.version })).toEqual(['NO_AGREEMENT']);
  await world.done(spip, 'sendReferral', { referralId: draft.id, version: draft.version }, '', during);

  const ended = (await world.done(spip, 'endAgreement', { agreementId: id, version: signed.version }, `agreement { ${fields} }`, during))
    .agreement;
  expect(ended).toMatchObject({ state: 'ENDED', inForce: false, endsOn: '2027-03-01' });
});

test('the journal of each side keeps what it did, under the name of the other', async () => {
  const { one, other } = await pair();
  const { id, version } = await proposed(one, other);
  await world.done(other, 'signAgreement', { agreementId: id, version });
  const { rows } = await world.owner.query('SELECT verb, label, organisation_id FROM journal_entry WHERE subject_id = $1 ORDER BY id', [
    id,
  ]);
  expect(rows).toEqual([
    { verb: 'AGREEMENT_PROPOSED', label: other.name, organisation_id: one.organisationId },
    { verb: 'AGREEMENT_SIGNED', label: one.name, organisation_id: other.organisationId },
  ]);
});

test.each(Object.entries(agreementTransitions))('%s refuses every state but its own', async (verb, { from }) => {
  for (const state of ['PROPOSED', 'SIGNED', 'ENDED']) {
    const { one, other } = await pair();
    const { id, version } = await proposed(one, other);
    await world.owner.query('UPDATE agreement SET state = $1 WHERE id = $2', [state, id]);
    const refusals = await world.refused(other, verb, { agreementId: id, version });
    expect({ state, refusals }).toEqual({ state, refusals: (from as readonly string[]).includes(state) ? [] : ['NOT_NOW'] });
  }
});

test('the side that proposed does not sign', async () => {
  const { one, other } = await pair();
  const { id, version } = await proposed(one, other);
  expect(await world.refused(one, 'signAgreement', { agreementId: id, version })).toEqual(['OTHER_SIDE_SIGNS']);
});

test.each(['signAgreement', 'endAgreement'])(
  '%s: members, strangers, employers and visitors are refused, and nothing is written',
  async (verb) => {
    const { one, other } = await pair();
    const { id, version } = await proposed(one, other);
    const input = { agreementId: id, version };
    expect(await world.refused(await world.member(other), verb, input)).toEqual(['MANAGERS_ONLY']);
    expect(await world.refused(stranger, verb, input)).toEqual(['NOT_FOUND']);
    expect(await world.refused(employer, verb, input)).toEqual(['NOT_FOUND']);
    expect(await world.refused(null, verb, input)).toEqual(['UNAUTHENTICATED']);
    expect(await world.refused(other, verb, { agreementId: id, version: version + 1 })).toEqual(['CONFLICT']);
    expect(await read(one, id)).toMatchObject({ state: 'PROPOSED', version });
  },
);

test('an agreement whose last day has passed is neither signed nor ended', async () => {
  const { one, other } = await pair();
  const { id, version } = await proposed(one, other);
  await world.owner.query(`UPDATE agreement SET starts_on = '2020-01-01', ends_on = '2020-12-31' WHERE id = $1`, [id]);
  for (const verb of ['signAgreement', 'endAgreement'])
    expect(await world.refused(other, verb, { agreementId: id, version })).toEqual(['AGREEMENT_OVER']);
});

test('what cannot be proposed names the field to mend', async () => {
  const { one, other } = await pair();
  const input = { partnerId: other.organisationId, subject: 'Accueil', startsOn: '2040-01-01', endsOn: '2041-12-31' };
  const refused = async (given: object, by = one) => {
    const { data } = await world
      .as(by)
      .run(`mutation P($input: ProposeAgreementInput!) { proposeAgreement(input: $input) { problems { code field } } }`, {
        input: { ...input, ...given },
      });
    return (data as any)?.proposeAgreement.problems;
  };
  expect(await refused({ endsOn: '2039-12-31' })).toEqual([{ code: 'ENDS_BEFORE_START', field: 'endsOn' }]);
  expect(await refused({ startsOn: '2019-01-01', endsOn: '2019-12-31' })).toEqual([{ code: 'ENDS_IN_THE_PAST', field: 'endsOn' }]);
  expect(await refused({ endsOn: '2090-12-31' })).toEqual([{ code: 'AGREEMENT_TOO_LONG', field: 'endsOn' }]);
  expect(await refused({ partnerId: one.organisationId })).toEqual([{ code: 'AGREEMENT_WITH_ONESELF', field: 'partnerId' }]);
  expect(await refused({ subject: '  ' })).toEqual([{ code: 'REQUIRED', field: 'subject' }]);
  expect(await refused({ partnerId: 'personne' })).toEqual([{ code: 'WRONG_FORMAT', field: 'partnerId' }]);
  expect(await refused({}, await world.member(one))).toEqual([{ code: 'MANAGERS_ONLY', field: null }]);
  expect(await world.refused(one, 'proposeAgreement', { ...input, partnerId: one.membershipId })).toEqual(['NOT_FOUND']);
  // An employer finds no partner: the directory is not its own to read.
  expect(await world.refused(employer, 'proposeAgreement', input)).toEqual(['NOT_FOUND']);
  expect(await world.refused(null, 'proposeAgreement', input)).toEqual(['UNAUTHENTICATED']);
  expect(await agreementsOf(one)).toEqual([]);

  await world.done(one, 'proposeAgreement', input);
  expect(await refused({})).toEqual([{ code: 'ALREADY_PROPOSED', field: 'partnerId' }]);
  expect(await world.refused(other, 'proposeAgreement', { ...input, partnerId: one.organisationId })).toEqual(['ALREADY_PROPOSED']);
});

test('only its two sides read an agreement', async () => {
  const { one, other } = await pair();
  const { id } = await proposed(one, other);
  expect(await read(one, id)).toBeDefined();
  expect(await read(other, id)).toBeDefined();
  expect(await read(stranger, id)).toBeUndefined();
  const { errors } = await world.as(employer).run('{ agreements { id } }');
  expect(errors[0]?.extensions?.code).toBe('NOT_FOUND');
});

describe('the database alone', () => {
  let client: Client;
  beforeAll(async () => {
    client = new Client({ connectionString: world.db.appUrl });
    await client.connect();
  });
  afterAll(() => client.end());

  async function as(actor: Actor, statement: string, values: unknown[]): Promise<string> {
    const token = `raw-${actor.membershipId}-${Math.random()}`;
    await world.owner.query(`SELECT open_session($1, $2, $3, now() + interval '1 hour')`, [
      hashOf(token),
      actor.accountId,
      actor.membershipId,
    ]);
    await client.query('BEGIN');
    try {
      await client.query(`SELECT enter($1, NULL, 'raw', NULL)`, [hashOf(token)]);
      const { rowCount } = await client.query(statement, values);
      return `${rowCount} rows`;
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await client.query('ROLLBACK');
    }
  }

  test('nobody signs for the other side, or adds an agreement that is signed', async () => {
    const { one, other } = await pair();
    const { id } = await proposed(one, other);
    const sign = `UPDATE agreement SET state = 'SIGNED' WHERE id = $1`;
    expect(await as(one, sign, [id])).toBe('42501');
    expect(await as(other, sign, [id])).toBe('1 rows');
    expect(await as(stranger, sign, [id])).toBe('0 rows');
    expect(await as(other, `UPDATE agreement SET state = 'SIGNED', ends_on = '2090-01-01' WHERE id = $1`, [id])).toBe('42501');
    const insert = `INSERT INTO agreement (proposer_id, partner_id, subject, state, starts_on, ends_on) VALUES ($1, $2, 'x', $3, '2026-01-01', '2027-01-01')`;
    expect(await as(one, insert, [one.organisationId, other.organisationId, 'PROPOSED'])).toBe('1 rows');
    expect(await as(one, insert, [one.organisationId, other.organisationId, 'SIGNED'])).toBe('42501');
    expect(await as(one, insert, [other.organisationId, one.organisationId, 'PROPOSED'])).toBe('42501');
    expect(await as(stranger, insert, [one.organisationId, other.organisationId, 'PROPOSED'])).toBe('42501');
  });
});
