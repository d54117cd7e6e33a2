import { line, RegisterWorld } from '../../support/register';
import type { Actor } from '../../support/world';

let registers: RegisterWorld;
let host: Actor;
const OPEN = {
  questionnaire_envoye: '',
  questionnaire_retourne: '',
  rdv_proposes: '',
  rdv_honore: '',
  avis: '',
  date_avis: '',
  date_entree: '',
  date_sortie: '',
  motif_sortie: '',
  logement_sortie: '',
  emploi_sortie: '',
  situation_familiale: '',
  enfants: '',
  primaire: '',
  obligation_soins: '',
  logement_entree: '',
};

beforeAll(async () => {
  registers = await RegisterWorld.create();
  const asked = [
    line(1, { ...OPEN, numero: 'D-1', date_demande: '02/10/2023' }),
    line(2, { ...OPEN, numero: 'D-2', date_demande: '20/12/2023' }),
  ];
  await registers.load(registers.file(...asked), { host: 'Un hébergement' });
  const [{ id }] = await registers.rows(`SELECT id FROM organisation WHERE name = 'Un hébergement'`);
  host = await registers.world.member({ organisationId: id, membershipId: '', accountId: '', name: 'Un hébergement' }, { role: 'MANAGER' });
}, 60_000);
afterAll(() => registers.end());

const home = async (day: string): Promise<any> =>
  registers.world.tell<any>(host, '{ awaited { kind since dormant } awaitedCounts { kind count } }', {}, new Date(`${day}T10:00:00Z`));

test('what a register brought and nobody took up for 90 days stands last and is not counted', async () => {
  const { awaited, awaitedCounts } = await home('2024-01-10');
  expect(awaited.map(({ kind, dormant }: any) => [kind, dormant])).toEqual([
    ['ACKNOWLEDGE_REFERRAL', false],
    ['ACKNOWLEDGE_REFERRAL', true],
  ]);
  expect(awaitedCounts).toEqual([{ kind: 'ACKNOWLEDGE_REFERRAL', count: 1 }]);
  expect((await home('2024-05-10')).awaitedCounts).toEqual([]);
});

test('what was sent in Maillage is never dormant, however long it waits', async () => {
  const { world } = registers;
  const spip = await world.organisation('SPIP');
  await world.agreement(spip, host);
  const { ref } = await world.sent(spip, host);
  const { awaited } = await world.tell<any>(host, '{ awaited { ref dormant } }', {}, new Date('2028-01-01T10:00:00Z'));
  expect(awaited.find((item: any) => item.ref === ref)).toEqual({ ref, dormant: false });
});
