import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLObjectType, getNamedType, isEnumType, isObjectType, isRequiredArgument } from 'graphql';
import { policy } from '../../../api/visibility/policy';
import type { Actor } from '../../support/world';
import { ImmersionStory, later, now, type Period } from './immersion-story';

/**
 * What an employer can get at, by asking everything: each query of the schema, each of its fields down to a depth, each
 * argument with each secret.
 */
let story: ImmersionStory;
const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));

beforeAll(async () => {
  story = await ImmersionStory.begin();
});
afterAll(() => story.world.end());

jest.setTimeout(180_000);
const DEPTH = 4;

function everything(type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (field.args.some(isRequiredArgument)) return [];
    if (!isObjectType(inner)) return [field.name];
    return depth > 1 ? [`${field.name} { ${everything(inner, depth - 1)} }`] : [];
  });
  return ['__typename', ...fields].join(' ');
}

/** Every answer and error that the actor gets, as one text. */
async function heard(actor: Actor, ref: string, words: string[], at: Date): Promise<string> {
  const answers: string[] = [];
  for (const query of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const inner = getNamedType(query.type);
    const everythingIn = isObjectType(inner) ? `{ ${everything(inner, DEPTH)} }` : '';
    const little = isObjectType(inner) ? `{ ${everything(inner, 2)} }` : '';
    const text = query.args.filter((argument) => ['String', 'ID'].includes(getNamedType(argument.type).name));
    const required = query.args.filter(isRequiredArgument);
    // What is closed to employers as a whole is asked with a few of the words.
    const few = policy.queries[query.name]?.by === 'NETWORK' ? words.slice(0, 3) : words;
    const asked = text.length ? [ref, ...few] : [''];
    for (const word of asked) {
      for (const argument of text.length ? text : [null]) {
        const selection = word === ref || !word ? everythingIn : little;
        const given = new Set([...required, ...(argument ? [argument] : [])]);
        const values = [...given].map((one) => {
          const type = getNamedType(one.type);
          const value = isEnumType(type)
            ? type.getValues()[0]?.name
            : type.name === 'LocalDate'
              ? '"2000-01-01"'
              : ['Int', 'Float'].includes(type.name)
                ? '1'
                : JSON.stringify(word);
          return `${one.name}: ${value}`;
        });
        const { data, errors } = await story.world
          .as(actor)
          .run(`{ ${query.name}${values.length ? `(${values.join(', ')})` : ''} ${selection} }`, {}, { at });
        answers.push(JSON.stringify({ data, errors }));
      }
    }
  }
  return answers.join('\n');
}

type Told = { period: Period; secrets: Record<string, string>; person: Record<string, string> };

async function told(): Promise<Told> {
  const { by, world } = story;
  const referralId = await story.referral({
    reason: `Motif ${Math.random()}`,
    askedFor: `Demande ${Math.random()}`,
    phone: `06 ${Math.random()}`,
    address: `Adresse ${Math.random()}`,
    offenceClass: `Classe ${Math.random()}`,
    measure: `Mesure ${Math.random()}`,
  });
  // The same person at another employer, and in other hands.
  const elsewhere = await story.asked(
    { referralId, employerId: story.otherEmployer.organisationId, place: `Ailleurs ${Math.random()}` },
    by.HOST,
  );
  const period = await story.asked({ referralId });
  const one = async (statement: string) => (await world.owner.query(statement, [referralId])).rows[0];
  const referral = await one('SELECT id, ref, beneficiary_id FROM referral WHERE id = $1');
  const facts =
    await one(`SELECT r.reason, r.asked_for, c.phone, c.address, j.prison, j.ecrou_number, j.offence_class, j.measure FROM referral_request r
    JOIN referral x ON x.id = r.referral_id JOIN beneficiary_contact c USING (beneficiary_id) JOIN judicial_situation j USING (beneficiary_id) WHERE r.referral_id = $1`);
  const { last_name } = await one('SELECT last_name FROM beneficiary_identity i JOIN referral r USING (beneficiary_id) WHERE r.id = $1');
  const names = Object.fromEntries(
    Object.entries(by)
      .filter(([relationship]) => relationship !== 'ADVISER')
      .flatMap(([relationship, actor]) => [
        [relationship, actor.name],
        [`${relationship} id`, actor.organisationId],
      ]),
  );
  return {
    period,
    secrets: {
      ...names,
      ...facts,
      'referral id': referral.id,
      'referral ref': referral.ref,
      'beneficiary id': referral.beneficiary_id,
      'adviser id': by.ADVISER.organisationId,
      'other employer': story.otherEmployer.name,
      'other employer id': story.otherEmployer.organisationId,
      'other period': elsewhere.ref,
      'other period id': elsewhere.id,
      'kind of the host': 'HOST_ASSOCIATION',
      'kind of the adviser': 'MISSION_LOCALE',
      'kind of the SPIP': 'Probation',
      function: 'conseillère en insertion',
    },
    person: { lastName: last_name },
  };
}

function found(text: string, secrets: Record<string, string>): string[] {
  return Object.entries(secrets)
    .filter(([, secret]) => text.includes(secret))
    .map(([name]) => name);
}

test('an employer that was asked finds no name and nothing that tells where the person comes from', async () => {
  const { period, secrets, person } = await told();
  const words = [period.id, ...Object.values(secrets), ...Object.values(person)];
  const text = await heard(story.employer, period.ref, words, now);
  expect(text).toContain(period.ref);
  expect(found(text, { ...secrets, ...person })).toEqual([]);
});

test('an employer that confirmed finds the name, and still nothing that tells where the person comes from', async () => {
  const { period, secrets, person } = await told();
  await story.moved(period, story.employer, 'confirmImmersionPeriod');
  const words = Object.values(secrets);
  const text = await heard(story.employer, period.ref, words, later('2026-12-10'));
  expect(found(text, secrets)).toEqual([]);
  expect(found(text, person)).toEqual(['lastName']);
});

test('the other employer finds nothing of this period', async () => {
  const { period, person } = await told();
  await story.moved(period, story.employer, 'confirmImmersionPeriod');
  const text = await heard(story.otherEmployer, period.ref, [period.id, person.lastName as string], now);
  expect(found(text, { ref: period.ref, id: period.id, ...person })).toEqual([]);
});

test('a search by a name that is withheld finds and counts nothing', async () => {
  const { period, person } = await told();
  const { world, employer, by } = story;
  const query = 'query S($search: String) { immersionPeriods(search: $search) { totalCount nodes { ref } } }';
  const search = person.lastName;
  expect((await world.tell<any>(employer, query, { search })).immersionPeriods).toEqual({ totalCount: 0, nodes: [] });
  expect((await world.tell<any>(by.ADVISER, query, { search })).immersionPeriods.totalCount).toBe(2);
  await story.moved(period, employer, 'confirmImmersionPeriod');
  expect((await world.tell<any>(employer, query, { search })).immersionPeriods).toEqual({ totalCount: 1, nodes: [{ ref: period.ref }] });
});

test('no refusal of a verb tells an employer more than a stranger', async () => {
  const { period } = await told();
  const { otherEmployer, employer, stranger } = story;
  const inputs: [string, Record<string, unknown>][] = [
    ['confirmImmersionPeriod', { version: 1 }],
    ['declineImmersionPeriod', { version: 1, reason: 'OTHER' }],
    ['changeImmersionTutor', { version: 1, tutor: 'x' }],
    ['rescheduleImmersionPeriod', { version: 1, startsOn: '2027-02-01', endsOn: '2027-02-02' }],
    ['reportImmersionOutcome', { version: 1, outcome: 'REACHED', skills: 'x' }],
  ];
  for (const [verb, input] of inputs) {
    const elsewhere = await story.problems(otherEmployer, verb, { immersionPeriodId: period.id, ...input });
    expect(elsewhere).toEqual(await story.problems(stranger, verb, { immersionPeriodId: period.id, ...input }));
    expect(elsewhere).toEqual(['NOT_FOUND']);
  }
  for (const actor of [employer, otherEmployer])
    expect(await story.problems(actor, 'proposeImmersionPeriod', story.proposal(period.referralId))).toEqual(['NOT_FOUND']);
});
