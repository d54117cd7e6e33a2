import { policy } from '../../../api/visibility/policy';
import { relationshipNames } from '../../../api/visibility/relationships';
import { World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.end());

const document = '{ accessTable { compartment cells { relationship access untilClosed opensFor } } }';
type Row = { compartment: string; cells: { relationship: string; access: string; untilClosed: boolean; opensFor: string[] }[] };

test('every cell is the policy’s, and says to whom it opens on acceptance', async () => {
  const { accessTable } = await world.tell<{ accessTable: Row[] }>(await world.organisation('SPIP'), document);
  const words = {
    rw: 'READS_WRITES',
    'rw*': 'READS_WRITES',
    r: 'READS',
    'r*': 'READS',
    'r+own': 'READS_AND_OWN',
    'r+own*': 'READS_AND_OWN',
    own: 'OWN',
    '-': 'NONE',
  };
  const about = Object.entries(policy.compartments).filter(([, row]) => row.anchor !== 'organisation');
  expect(accessTable.map(({ compartment }) => compartment)).toEqual(about.map(([name]) => name));
  for (const { compartment, cells } of accessTable) {
    expect(cells.map(({ relationship }) => relationship)).toEqual(relationshipNames);
    expect(cells.map(({ access }) => access)).toEqual(
      relationshipNames.map((name) => words[policy.compartments[compartment]?.cells[name] ?? '-']),
    );
    expect(cells.map(({ untilClosed }) => untilClosed)).toEqual(
      relationshipNames.map((name) => (policy.compartments[compartment]?.cells[name] ?? '-').endsWith('*')),
    );
    expect(cells.filter(({ relationship, opensFor }) => relationship !== 'RECIPIENT' && opensFor.length)).toEqual([]);
  }
  const opens = (name: string) => accessTable.find(({ compartment }) => compartment === name)?.cells[1];
  expect(opens('JudicialSituation')).toEqual({
    relationship: 'RECIPIENT',
    access: 'NONE',
    untilClosed: false,
    opensFor: ['HOST_ASSOCIATION'],
  });
  expect(opens('ClinicalNote')).toEqual({
    relationship: 'RECIPIENT',
    access: 'NONE',
    untilClosed: false,
    opensFor: ['ADDICTION_ASSOCIATION'],
  });
  expect(opens('BeneficiaryIdentity')).toEqual({ relationship: 'RECIPIENT', access: 'READS', untilClosed: true, opensFor: [] });
});

test('an employer is not told who else can take part', async () => {
  const { data, errors } = await world.as(await world.organisation('EMPLOYER')).run(document);
  expect([data, errors[0]?.extensions?.code]).toEqual([null, 'NOT_FOUND']);
  expect((await world.as(null).run(document)).errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
});
