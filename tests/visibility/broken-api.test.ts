import { Stage } from '../../api/act';
import { readConfig } from '../../api/config';
import { plainSchema } from '../../api/schema';
import { policy as table } from '../../api/visibility/policy';
import { employers } from '../../api/visibility/relationships';
import { differencesByApi, readsByApi, withoutRowSecurity } from './api-alone';
import { EveryCompartment } from './every-compartment';
import { mutationsByApi } from './mutations-alone';

// Thousands of questions, on a machine that may do other things besides.
jest.setTimeout(300_000);

/** Nouns whose read condition is left out of the statements while a test runs. */
const unguarded = new Set<string>();
// Some conditions are written while the modules are loaded, before this one.
Object.assign(globalThis, { unguarded });
jest.mock('../../api/visibility/row-security', () => {
  const whole = jest.requireActual('../../api/visibility/row-security');
  const doctored =
    (guard: (noun: string, ...rest: unknown[]) => string) =>
    (noun: string, ...rest: unknown[]): string =>
      ((globalThis as unknown as { unguarded?: Set<string> }).unguarded?.has(noun) ?? false) ? 'true' : guard(noun, ...rest);
  return { ...whole, readable: doctored(whole.readable) };
});

let every: EveryCompartment;
const schema = plainSchema();

beforeAll(async () => {
  every = await EveryCompartment.create();
  await withoutRowSecurity(every);
});
afterAll(() => every.end());

/** The product served with a doctored table, which is whole again once it is served. */
async function servedWith(doctor: () => () => void): Promise<void> {
  const heal = doctor();
  try {
    every.stage = await Stage.open(readConfig({ NODE_ENV: 'test', MAILLAGE_DEMO: '1' }), every.world.database, every.world.db.migratorUrl);
  } finally {
    heal();
  }
}
afterEach(async () => {
  if (every.stage !== every.world.stage) await every.stage.close();
  every.stage = every.world.stage;
  unguarded.clear();
});

/** Puts another value in place of a row, for as long as it takes to read it. */
const swap =
  <T extends object, K extends keyof T>(owner: T, key: K, value: T[K]) =>
  () => {
    const whole = owner[key];
    owner[key] = value;
    return () => {
      owner[key] = whole;
    };
  };

const some = (...names: string[]) => names.map((name) => every.who(name));
const opened = (noun: string, cells: Record<string, 'r'>) => {
  const row = table.compartments[noun];
  if (!row) throw new Error(noun);
  return swap(table.compartments, noun, { ...row, cells: { ...row.cells, ...cells } });
};

test('red when one edge of the shield is opened', async () => {
  await servedWith(opened('JudicialSituation', { RECIPIENT: 'r' }));
  const { holes } = await readsByApi(every, schema, some('RECIPIENT', 'ADVISER'));
  expect(holes.join('\n')).toMatch(/RECIPIENT: referral shows JudicialSituation.prison/);
  expect(holes.join('\n')).not.toMatch(/ADVISER/);
});

test('red when one edge of the shield is closed', async () => {
  const row = table.compartments.Availability;
  if (!row) throw new Error('Availability');
  await servedWith(swap(table.compartments, 'Availability', { ...row, cells: { REFERRER: 'rw' } }));
  const { holes } = await readsByApi(every, schema, some('HOST'));
  expect(holes.join('\n')).toMatch(/HOST: nothing shows Availability/);
});

test('red when a query is opened to everybody', async () => {
  const row = table.queries.referrals;
  if (!row) throw new Error('referrals');
  await servedWith(swap(table.queries, 'referrals', { ...row, by: 'ANYONE' }));
  const { holes } = await readsByApi(every, schema, some('EMPLOYER', 'signed out'));
  expect(holes).toEqual(
    expect.arrayContaining(['EMPLOYER: referrals is not refused as NOT_FOUND', 'signed out: referrals is not refused as UNAUTHENTICATED']),
  );
});

test('red when a mutation is opened to one more relationship', async () => {
  const row = table.mutations.acknowledgeReferral;
  if (!row) throw new Error('acknowledgeReferral');
  await servedWith(swap(table.mutations, 'acknowledgeReferral', { ...row, by: [...row.by, 'ADVISER'] }));
  const { holes } = await mutationsByApi(every, schema, some('ADVISER'));
  expect(holes.join('\n')).toMatch(/ADVISER: acknowledgeReferral on Referral \S+ is not refused as FORBIDDEN/);
});

test.each([
  ['Referral', /stranger SPIP: referrals? shows Referral\./],
  ['ReferralParty', /ADVISER: referral shows ReferralParty.since/],
  ['OwnNote', /REFERRER: referral shows OwnNote.text/],
  ['JournalEntry', /ADVISER: referral shows JournalEntry.label/],
])('red when the statements leave out the read condition of %s', async (noun, hole) => {
  unguarded.add(noun);
  const { holes } = await readsByApi(every, schema, some('REFERRER', 'ADVISER', 'stranger SPIP'));
  expect(holes.join('\n')).toMatch(hole);
});

test('red when a filter reads what the viewer may not', async () => {
  const { owner } = every.world;
  const { rows } = await owner.query(`SELECT pg_get_functiondef('worklist_rows'::regproc) AS whole`);
  await owner.query(rows[0].whole.replace('AND v.reads_situation OFFSET', 'OFFSET'));
  await owner.query('SELECT rebuild_worklist()');
  const { holes } = await differencesByApi(every, schema, some('ADVISER'));
  expect(holes.join('\n')).toMatch(/ADVISER: referrals\(prison: .* tells of what is withheld/);
});

test('red when an employer’s own period opens the other ones of the referral', async () => {
  const asked = every.who('RECIPIENT and EMPLOYER_ASKED');
  const { ref } = every.row('Referral', ({ id }) => id === every.referralId).values;
  const periods = async (): Promise<number> => {
    const document = 'query P($ref: String!) { referral(ref: $ref) { immersionPeriods { ref answer { state } schedule { startsOn } } } }';
    const { data } = await every.stage.as(asked.membershipId).run(document, { ref });
    const referral = data?.referral as unknown as { immersionPeriods: unknown[] | null } | undefined;
    return referral?.immersionPeriods?.length ?? 0;
  };
  // Without row security both lie there, and one of them is withheld: then so is the list.
  expect(await periods()).toBe(0);
  const whole = employers.splice(0);
  await servedWith(() => () => undefined);
  const shown = await periods();
  employers.push(...whole);
  expect(shown).toBe(2);
});
