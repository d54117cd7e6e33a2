import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildASTSchema, extendSchema, type GraphQLSchema, getNamedType, isInterfaceType, isObjectType, isUnionType, parse } from 'graphql';
import { DataSource } from 'typeorm';
import { SnakeNaming } from '../../api/database/naming';
import { nouns } from '../../api/nouns';
import { guardedSchema, plainSchema } from '../../api/schema';
import { uncovered } from '../../api/visibility/coverage';
import { policy } from '../../api/visibility/policy';
import { relationshipNames, standingNames } from '../../api/visibility/relationships';
import { visibilitySql } from '../../api/visibility/row-security';
import { World } from '../support/world';

const schema = plainSchema();
const extended = (sdl: string): GraphQLSchema => extendSchema(schema, parse(sdl));

test('the policy covers the schema, and contradicts itself nowhere', () => {
  expect(uncovered(schema)).toEqual([]);
  expect(() => guardedSchema()).not.toThrow();
});

test.each([
  ['a field of a compartment', 'extend type JudicialSituation { secret: String }', 'JudicialSituation.secret'],
  ['a type', 'type Diary { page: String } extend type Referral { diary: Diary }', 'Diary.page'],
  ['an edge', 'extend type ImmersionPeriod { somebody: BeneficiaryContact }', 'ImmersionPeriod.somebody'],
  ['an input field', 'extend input SendReferralInput { priority: Int }', 'Mutation.sendReferral(priority)'],
  [
    'an input inside an input',
    'input Inner { deep: String } extend input SendReferralInput { inner: Inner }',
    'Mutation.sendReferral(deep)',
  ],
  ['an argument', 'extend type Query { everything(name: String): Int }', 'Query.everything'],
  ['a query', 'extend type Query { everything: Int }', 'Query.everything'],
  ['a mutation', 'extend type Mutation { forget(id: ID!): Boolean }', 'Mutation.forget'],
])('%s without a row is named', (_, sdl, gap) => {
  expect(uncovered(extended(sdl))).toContain(gap);
});

test('an argument of a known query without a row is named', () => {
  const row = policy.queries.referrals;
  if (!row) throw new Error('referrals');
  const { prison, ...reads } = row.reads;
  policy.queries.referrals = { ...row, reads };
  expect(prison).toBe('JudicialSituation');
  expect(uncovered(schema)).toEqual(['Query.referrals(prison)']);
  policy.queries.referrals = row;
});

test.each(['Referral', 'JudicialSituation', 'OwnNote'])('the server does not start when a field of %s has no row', (noun) => {
  const row = policy.compartments[noun];
  const [first, ...fields] = row?.fields ?? [];
  if (!row) throw new Error(noun);
  policy.compartments[noun] = { ...row, fields };
  try {
    expect(() => guardedSchema()).toThrow(`The visibility policy has no row for: ${noun}.${first}`);
  } finally {
    policy.compartments[noun] = row;
  }
});

test.each(['sendReferral', 'signIn'])('the server does not start when %s has no row', (name) => {
  const row = policy.mutations[name];
  if (!row) throw new Error(name);
  delete policy.mutations[name];
  try {
    expect(() => guardedSchema()).toThrow(`Mutation.${name}`);
  } finally {
    policy.mutations[name] = row;
  }
});

test('a mutation that lets a reader write is a contradiction', () => {
  const row = policy.mutations.changeJudicialSituation;
  if (!row) throw new Error('changeJudicialSituation');
  policy.mutations.changeJudicialSituation = { ...row, by: ['REFERRER', 'HOST'] };
  expect(uncovered(schema)).toContain('Mutation.changeJudicialSituation lets HOST write JudicialSituation');
  policy.mutations.changeJudicialSituation = row;
});

test('every cell is filled: no relationship is left out of a row', () => {
  const gaps = Object.entries(policy.compartments).flatMap(([noun, { anchor, cells }]) =>
    (anchor === 'organisation' ? standingNames : relationshipNames)
      .filter((name) => !['rw', 'rw*', 'r', 'r*', 'own', 'r+own', 'r+own*', '-'].includes(cells[name] ?? ''))
      .map((name) => `${noun} × ${name}`),
  );
  expect(gaps).toEqual([]);
});

test('the shield has no way around it: no interface, no union, no subscription', () => {
  const types = Object.values(schema.getTypeMap());
  expect(types.filter((type) => isInterfaceType(type) || isUnionType(type)).map(String)).toEqual([]);
  expect(schema.getSubscriptionType()).toBeFalsy();
});

test('a field that not every reader of its type may read is nullable', () => {
  const wrong = Object.values(schema.getTypeMap()).flatMap((type) => {
    const row = policy.compartments[type.name];
    if (!isObjectType(type) || !row || row.anchor === 'organisation') return [];
    return Object.values(type.getFields()).flatMap((field) => {
      const inner = policy.compartments[getNamedType(field.type).name];
      if (!inner || inner.anchor === 'organisation' || !String(field.type).endsWith('!')) return [];
      const missing = relationshipNames.filter((one) => (row.cells[one] ?? '-') !== '-' && (inner.cells[one] ?? '-') === '-');
      return missing.length ? [`${type.name}.${field.name} is never null, and withheld from ${missing.join(', ')}`] : [];
    });
  });
  expect(wrong).toEqual([]);
});

test('no row of the policy names what is not there', async () => {
  const world = await World.create();
  const columns = new Set(
    world.database.entityMetadatas.flatMap((metadata) => metadata.columns.map((column) => `${metadata.name}.${column.propertyName}`)),
  );
  await world.end();
  const fieldsOf = (name: string): Set<string> => {
    const type = schema.getType(name);
    return new Set(isObjectType(type) ? Object.keys(type.getFields()) : []);
  };
  const stale = Object.entries(policy.compartments).flatMap(([noun, { fields, hidden, owners }]) => [
    // A compartment without a type is read by no query yet.
    ...fields.filter((field) => schema.getType(noun) && !fieldsOf(noun).has(field)).map((field) => `${noun}.${field}`),
    ...[...hidden, ...owners].filter((column) => !columns.has(`${noun}.${column}`)).map((column) => `${noun}.${column} (hidden)`),
  ]);
  const shown = (field: string): boolean => fieldsOf(field.split('.')[0] ?? '').has(field.split('.')[1] ?? '');
  const mutations = schema.getMutationType()?.getFields() ?? {};
  const queries = schema.getQueryType()?.getFields() ?? {};
  stale.push(
    ...Object.keys(policy.mutations).filter((name) => !mutations[name]),
    ...Object.keys(policy.queries).filter((name) => !queries[name]),
  );
  const written = Object.entries(policy.mutations).flatMap(([name, { input, writes }]) =>
    [...Object.values(input), ...writes].map((field) => [name, field] as const),
  );
  stale.push(...written.filter(([, field]) => !columns.has(field) && !shown(field)).map(([name, field]) => `${name} writes ${field}`));
  expect(stale).toEqual([]);
});

test('the newest migration says what the policy says: policies, grants and rules', async () => {
  const world = await World.create();
  const catalogue = async (): Promise<unknown> => {
    const policies = await world.owner.query(
      `SELECT tablename, policyname, permissive, roles::text, cmd, qual, with_check FROM pg_policies ORDER BY 1, 2`,
    );
    const grants = await world.owner.query(`SELECT table_name, column_name, privilege_type FROM information_schema.column_privileges
      WHERE grantee = 'maillage_app' AND table_schema = 'public' ORDER BY 1, 2, 3`);
    const rules = await world.owner.query(
      `SELECT tgrelid::regclass::text AS on, tgname, pg_get_triggerdef(oid) AS rule FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2`,
    );
    const functions = await world.owner.query(`SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1`);
    return [policies.rows, grants.rows, rules.rows, functions.rows];
  };
  const migrated = await catalogue();
  const { rows } = await world.owner.query(
    `SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' ORDER BY ordinal_position`,
  );
  const columnsOf = (table: string): string[] => rows.filter((row) => row.table_name === table).map((row) => row.column_name);
  for (const statement of visibilitySql(columnsOf)) await world.owner.query(statement);
  const generated = await catalogue();
  await world.end();
  expect(migrated).toEqual(generated);
});

test('the nouns and the migrations say the same of the tables', async () => {
  const world = await World.create();
  // The application role is not shown every table.
  const all = await new DataSource({
    type: 'postgres',
    url: world.db.migratorUrl,
    entities: nouns,
    namingStrategy: new SnakeNaming(),
    uuidExtension: 'pgcrypto',
    installExtensions: false,
  }).initialize();
  const { upQueries } = await all.driver.createSchemaBuilder().log();
  await all.destroy();
  await world.end();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

test('the schema in the repository is the one that is served', () => {
  const committed = buildASTSchema(parse(readFileSync(join(__dirname, '../../schema/schema.graphql'), 'utf8')));
  expect(Object.keys(committed.getTypeMap()).sort()).toEqual(Object.keys(schema.getTypeMap()).sort());
});
