import { type Actor, World } from '../../support/world';

let world: World;
let spip: Actor;
let host: Actor;

beforeAll(async () => {
  world = await World.create();
  [spip, host] = [await world.organisation('SPIP'), await world.organisation('HOST_ASSOCIATION')];
  await world.agreement(spip, host);
});
afterAll(() => world.end());

const at = (time: string) => new Date(`2026-11-20T${time}:00Z`);

test('a draft that saves itself leaves one entry of the journal for each person and sitting', async () => {
  const draft = await world.draft(spip, host, 'PLACEMENT_EXTERIEUR', {}, at('09:00'));
  let { version } = draft;
  const save = async (actor: Actor, time: string, askedFor: string) => {
    const facts = { lastName: 'Roy', firstName: 'Jean', birthDate: '1990-01-01', sex: 'M', addresseeId: host.organisationId };
    const { referral } = (await world.done(
      actor,
      'changeReferralDraft',
      { ...facts, referralId: draft.id, version, askedFor },
      'referral { version request { askedFor } }',
      at(time),
    )) as any;
    version = referral.version;
    expect(referral.request.askedFor).toBe(askedFor);
    const { rows } = await world.owner.query('SELECT verb FROM journal_entry WHERE referral_id = $1 ORDER BY id', [draft.id]);
    return rows.map((row) => row.verb.replace('REFERRAL_', ''));
  };
  expect(await save(spip, '09:01', 'Une place')).toEqual(['DRAFTED']);
  expect(await save(spip, '09:29', 'Une place, vite')).toEqual(['DRAFTED']);
  expect(await save(spip, '10:30', 'Une place en mars')).toEqual(['DRAFTED', 'DRAFT_CHANGED']);
  expect(await save(spip, '10:31', 'Une place en avril')).toEqual(['DRAFTED', 'DRAFT_CHANGED']);
  const colleague = await world.member(spip);
  expect(await save(colleague, '10:32', 'Une place en mai')).toEqual(['DRAFTED', 'DRAFT_CHANGED', 'DRAFT_CHANGED']);
  expect(await save(spip, '10:33', 'Une place en juin')).toEqual(['DRAFTED', 'DRAFT_CHANGED', 'DRAFT_CHANGED', 'DRAFT_CHANGED']);
});
