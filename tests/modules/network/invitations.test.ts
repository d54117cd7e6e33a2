import { createHash } from 'node:crypto';
import type { OrganisationKindName } from '../../../api/visibility/relationships';
import { type Actor, World } from '../../support/world';

let world: World;
let host: Actor;
let another: Actor;
let employer: Actor;
beforeAll(async () => {
  world = await World.create();
  host = await world.organisation('HOST_ASSOCIATION');
  another = await world.organisation('MISSION_LOCALE');
  employer = await world.organisation('EMPLOYER');
});
afterAll(() => world.end());

let next = 0;
async function entry(kind = 'ACI', more: Record<string, unknown> = {}): Promise<{ id: string; name: string }> {
  const name = `Chantier ${++next}`;
  const values = {
    kind,
    name,
    city: 'Amiens',
    departement: '80',
    source: 'Une liste',
    source_date: '2026-01-01',
    source_key: name,
    words: name,
    sort_name: name,
    ...more,
  };
  const names = Object.keys(values);
  const { rows } = await world.owner.query(
    `INSERT INTO directory_entry (${names.join(', ')}) VALUES (${names.map((_, at) => `$${at + 1}`).join(', ')}) RETURNING id`,
    Object.values(values),
  );
  return { id: rows[0].id, name };
}
const selection = 'code entry { organisation { id kind name active siret invitations { id stands mine invitedBy } } }';
async function invited(
  by = host,
  more: Record<string, unknown> = {},
  kind = 'ACI',
): Promise<{ code: string; entryId: string; organisation: any; name: string }> {
  const { id, name } = await entry(kind);
  const payload: any = await world.done(by, 'inviteOrganisation', { entryId: id, publicName: `Partenaire ${next}`, ...more }, selection);
  return { code: payload.code, entryId: id, organisation: payload.entry.organisation, name };
}
const person = (more: object = {}) => ({
  displayName: 'Anne Leroy',
  function: 'directrice',
  email: `anne.${++next}@exemple.fr`,
  password: 'un mot de passe assez long',
  ...more,
});
const accept = async (code: string, more: object = {}) => world.refused(null, 'acceptInvitation', { code, ...person(more) });
const read = async (code: string): Promise<any> => {
  const { data, errors } = await world
    .as(null)
    .run('query I($code: String!) { invitation(code: $code) { organisationName organisationKind inviterName invitedBy expiresAt } }', {
      code,
    });
  expect(errors).toEqual([]);
  return (data as any).invitation;
};
const rows = async (sql: string, values: unknown[] = []): Promise<any[]> => (await world.owner.query(sql, values)).rows;

describe('inviting', () => {
  test('registers the organisation, not active, with its entry; tells the code once and keeps its hash', async () => {
    const { code, entryId, organisation, name } = await invited();
    expect(code).toMatch(/^[\w-]{43}$/);
    expect(organisation).toEqual({
      id: expect.any(String),
      kind: 'INSERTION_WORKPLACE',
      name,
      active: false,
      siret: null,
      invitations: [{ id: expect.any(String), stands: true, mine: true, invitedBy: `Membre de ${host.name}, référente` }],
    });
    const [kept] = await rows('SELECT * FROM organisation_invitation WHERE organisation_id = $1', [organisation.id]);
    expect(kept.code_hash).toEqual(createHash('sha256').update(code).digest());
    expect(JSON.stringify(kept)).not.toContain(code);
    expect(await rows('SELECT directory_entry_id FROM organisation WHERE id = $1', [organisation.id])).toEqual([
      { directory_entry_id: entryId },
    ]);
    expect(await rows('SELECT verb, organisation_id FROM journal_entry WHERE subject_id = $1', [organisation.id])).toEqual([
      { verb: 'ORGANISATION_INVITED', organisation_id: host.organisationId },
    ]);
  });

  test('until it has accepted it is no partner that others propose an agreement to, and not in the list of the network', async () => {
    const { organisation, name } = await invited();
    expect(
      await world.refused(another, 'proposeAgreement', {
        partnerId: organisation.id,
        subject: 'x',
        startsOn: '2030-01-01',
        endsOn: '2030-02-01',
      }),
    ).toEqual(['NOT_FOUND']);
    const { organisations }: any = await world.tell(host, 'query O($s: String) { organisations(search: $s) { totalCount } }', { s: name });
    expect(organisations.totalCount).toBe(0);
  });

  test.each([
    ['SPIP', 'SPIP'],
    ['SPIP_BRANCH', 'SPIP'],
    ['MISSION_LOCALE', 'MISSION_LOCALE'],
    ['MISSION_LOCALE_SITE', 'MISSION_LOCALE'],
    ['ACI', 'INSERTION_WORKPLACE'],
    ['EI', 'INSERTION_WORKPLACE'],
    ['AI', 'INSERTION_WORKPLACE'],
    ['ETTI', 'INSERTION_WORKPLACE'],
    ['GEIQ', 'INSERTION_WORKPLACE'],
  ])('%s becomes %s, and nothing else', async (kind, expected) => {
    expect((await invited(host, {}, kind)).organisation.kind).toBe(expected);
    const { id } = await entry(kind);
    expect(await world.refused(host, 'inviteOrganisation', { entryId: id, publicName: 'X', kind: 'FUNDER' })).toEqual(['KIND_IS_KNOWN']);
  });

  test('a structure becomes what the inviter says, but no SPIP, no funder and no employer; a prison nothing', async () => {
    expect((await invited(host, { kind: 'ADDICTION_ASSOCIATION' }, 'STRUCTURE')).organisation.kind).toBe('ADDICTION_ASSOCIATION');
    const structure = await entry('STRUCTURE');
    for (const kind of [null, 'SPIP', 'FUNDER', 'EMPLOYER'] as (OrganisationKindName | null)[])
      expect(await world.refused(host, 'inviteOrganisation', { entryId: structure.id, publicName: 'X', kind })).toEqual(['KIND_NEEDED']);
    const prison = await entry('PRISON');
    expect(await world.refused(host, 'inviteOrganisation', { entryId: prison.id, publicName: 'X' })).toEqual(['NOT_TO_INVITE']);
  });

  test('a SIRET that fails its check does not become that of an organisation', async () => {
    const { id } = await entry('ACI', { siret: '12345678901234', checked: false });
    const payload: any = await world.done(host, 'inviteOrganisation', { entryId: id, publicName: 'X' }, selection);
    expect(payload.entry.organisation.siret).toBeNull();
  });

  test('again by the same organisation: the new link takes the place of the old one', async () => {
    const { code, entryId, organisation } = await invited();
    const again: any = await world.done(host, 'inviteOrganisation', { entryId, publicName: 'X' }, selection);
    expect(again.entry.organisation.id).toBe(organisation.id);
    expect([await read(code), (await read(again.code))?.inviterName]).toEqual([null, host.name]);
  });

  test('by another organisation: refused while the first one stands, done once it is over', async () => {
    const { entryId, organisation } = await invited();
    expect(await world.refused(another, 'inviteOrganisation', { entryId, publicName: 'X' })).toEqual(['ALREADY_INVITED']);
    await world.owner.query(`UPDATE organisation_invitation SET expires_at = now() - interval '1 minute' WHERE organisation_id = $1`, [
      organisation.id,
    ]);
    await world.done(another, 'inviteOrganisation', { entryId, publicName: 'X' });
  });

  test('who may: managers of the network', async () => {
    const { id } = await entry();
    const input = { entryId: id, publicName: 'X' };
    expect(await world.refused(await world.member(host), 'inviteOrganisation', input)).toEqual(['MANAGERS_ONLY']);
    expect(await world.refused(employer, 'inviteOrganisation', input)).toEqual(['FORBIDDEN']);
    expect(await world.refused(null, 'inviteOrganisation', input)).toEqual(['UNAUTHENTICATED']);
    expect(await rows('SELECT 1 FROM organisation WHERE directory_entry_id = $1', [id])).toEqual([]);
  });

  test('a public name that tells, and an entry that does not exist', async () => {
    const { id } = await entry();
    expect(await world.refused(host, 'inviteOrganisation', { entryId: id, publicName: 'SPIP de la Somme' })).toEqual(['TELLING_NAME']);
    expect(await world.refused(host, 'inviteOrganisation', { entryId: host.organisationId, publicName: 'X' })).toEqual(['NOT_FOUND']);
  });
});

describe('an agreement before it is accepted', () => {
  const terms = (partnerId: string) => ({ partnerId, subject: 'Contrats d’insertion', startsOn: '2030-01-01', endsOn: '2031-12-31' });
  const agreed = '{ agreements { partner { name } state availableActions } }';

  test('waits for whoever accepts, who signs it', async () => {
    const { code, organisation, name } = await invited();
    await world.done(host, 'proposeAgreement', terms(organisation.id), 'agreement { id }');
    expect(await world.refused(host, 'proposeAgreement', terms(organisation.id))).toEqual(['ALREADY_PROPOSED']);
    expect(await accept(code)).toEqual([]);
    const [{ id: membershipId, account_id: accountId }] = await rows('SELECT id, account_id FROM membership WHERE organisation_id = $1', [
      organisation.id,
    ]);
    const director: Actor = { organisationId: organisation.id, membershipId, accountId, name };
    const { agreements } = await world.tell<any>(director, agreed);
    expect(agreements).toEqual([{ partner: { name }, state: 'PROPOSED', availableActions: expect.arrayContaining(['signAgreement']) }]);
  });

  test('by whoever invited, and only while the invitation stands', async () => {
    const { organisation } = await invited();
    expect(await world.refused(another, 'proposeAgreement', terms(organisation.id))).toEqual(['NOT_FOUND']);
    await world.done(host, 'withdrawInvitation', { invitationId: organisation.invitations[0].id });
    expect(await world.refused(host, 'proposeAgreement', terms(organisation.id))).toEqual(['NOT_FOUND']);
  });
});

describe('withdrawing', () => {
  test('the link opens nothing any more', async () => {
    const { code, organisation } = await invited();
    const input = { invitationId: organisation.invitations[0].id };
    expect(await world.refused(another, 'withdrawInvitation', input)).toEqual(['NOT_FOUND']);
    expect(await world.refused(await world.member(host), 'withdrawInvitation', input)).toEqual(['MANAGERS_ONLY']);
    await world.done(host, 'withdrawInvitation', input);
    expect([await read(code), await accept(code)]).toEqual([null, ['INVITATION_OVER']]);
    expect(await world.refused(host, 'withdrawInvitation', input)).toEqual(['NOT_NOW']);
  });
});

describe('accepting', () => {
  test('reading the link uses nothing up, however often', async () => {
    const { code, name } = await invited();
    for (let time = 0; time < 3; time++)
      expect(await read(code)).toEqual({
        organisationName: name,
        organisationKind: 'INSERTION_WORKPLACE',
        inviterName: host.name,
        invitedBy: `Membre de ${host.name}, référente`,
        expiresAt: expect.any(String),
      });
    expect(await accept(code)).toEqual([]);
  });

  test('makes the first manager, signed in; the organisation takes part; both sides read it in their journal', async () => {
    const { code, organisation, name } = await invited();
    expect(await accept(code, { displayName: 'Anne Leroy' })).toEqual([]);
    expect(
      await rows(
        `SELECT o.active, m.display_name, m.role, a.password_hash LIKE '$argon2id$%' AS hashed, (SELECT count(*)::int FROM session s WHERE s.account_id = a.id) AS sessions
      FROM organisation o JOIN membership m ON m.organisation_id = o.id JOIN account a ON a.id = m.account_id WHERE o.id = $1`,
        [organisation.id],
      ),
    ).toEqual([{ active: true, display_name: 'Anne Leroy', role: 'MANAGER', hashed: true, sessions: 1 }]);
    const told = await rows(
      `SELECT organisation_id, actor_name, label FROM journal_entry WHERE verb = 'ORGANISATION_JOINED' AND subject_id = $1`,
      [organisation.id],
    );
    expect(told.map(({ organisation_id }) => organisation_id).sort()).toEqual([host.organisationId, organisation.id].sort());
    expect(told[0]).toMatchObject({ actor_name: 'Anne Leroy', label: name });
    await world.done(host, 'proposeAgreement', {
      partnerId: organisation.id,
      subject: 'Accueil',
      startsOn: '2030-01-01',
      endsOn: '2030-02-01',
    });
  });

  test('once: the second who comes is told that it is over, and gets no account', async () => {
    const { code, organisation } = await invited();
    const [one, other] = await Promise.all([accept(code), accept(code)]);
    expect([one, other].filter((codes) => codes.length === 0)).toHaveLength(1);
    expect([one, other].flat()).toEqual(['INVITATION_OVER']);
    expect(await accept(code)).toEqual(['INVITATION_OVER']);
    expect(await rows('SELECT 1 FROM membership WHERE organisation_id = $1', [organisation.id])).toHaveLength(1);
  });

  test('not after its term, nor once the inviter has left the network', async () => {
    const late = await invited();
    await world.owner.query(`UPDATE organisation_invitation SET expires_at = now() - interval '1 minute' WHERE organisation_id = $1`, [
      late.organisation.id,
    ]);
    expect([await read(late.code), await accept(late.code)]).toEqual([null, ['INVITATION_OVER']]);
    const leaving = await world.organisation('SPIP');
    const left = await invited(leaving);
    await world.owner.query('UPDATE organisation SET active = false WHERE id = $1', [leaving.organisationId]);
    expect(await accept(left.code)).toEqual(['INVITATION_OVER']);
  });

  test('a code that is none, and what is no account, are refused by field', async () => {
    const { code } = await invited();
    for (const wrong of ['', 'x', `${code.slice(0, 42)}!`, 'A'.repeat(43)]) expect((await accept(wrong)).length).toBe(1);
    expect(await accept(code, { email: 'personne' })).toEqual(['NO_EMAIL_ADDRESS']);
    expect(await accept(code, { password: 'court' })).toEqual(['PASSWORD_TOO_SHORT']);
    expect(await accept(code, { displayName: ' ' })).toEqual(['REQUIRED']);
    expect(await accept(code)).toEqual([]);
  });

  test('an address that has an account joins with its password, and with no other', async () => {
    const [one, two] = [await invited(), await invited()];
    const email = `deux.fois.${++next}@exemple.fr`;
    expect(await accept(one.code, { email })).toEqual([]);
    expect(await accept(two.code, { email, password: 'ce n’est pas le bon' })).toEqual(['ACCOUNT_EXISTS']);
    expect(await accept(two.code, { email: email.toUpperCase() })).toEqual([]);
    expect(
      await rows(
        'SELECT count(DISTINCT m.organisation_id)::int AS n FROM account a JOIN membership m ON m.account_id = a.id WHERE a.email = $1',
        [email],
      ),
    ).toEqual([{ n: 2 }]);
  });

  test('an organisation that has members is entered by no invitation, whoever wrote one', async () => {
    const code = 'B'.repeat(43);
    await world.owner.query(
      `INSERT INTO organisation_invitation (organisation_id, invited_by_id, invited_by, code_hash, created_at, expires_at) VALUES ($1, $2, 'x', $3, now(), now() + interval '1 day')`,
      [another.organisationId, host.organisationId, createHash('sha256').update(code).digest()],
    );
    expect([await read(code), await accept(code)]).toEqual([null, ['INVITATION_OVER']]);
    await world.owner.query('UPDATE organisation SET active = false WHERE id = $1', [another.organisationId]);
    expect([await read(code), await accept(code)]).toEqual([null, ['INVITATION_OVER']]);
    await world.owner.query('UPDATE organisation SET active = true WHERE id = $1', [another.organisationId]);
  });
});
