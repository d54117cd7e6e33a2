import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { hashPassword, TRIES_BY_ACCOUNT, TRIES_BY_ADDRESS } from '../../../api/modules/identity/sign-in';
import type { Serving } from '../../../api/server';
import { serveWorld, setCookie, Tab } from '../../support/serving';
import { type Actor, World } from '../../support/world';

const PASSWORD = 'une phrase assez longue';
let world: World;
let serving: Serving;
let spip: Actor;
let addresses = 0;

beforeAll(async () => {
  world = await World.create();
  spip = await world.organisation('SPIP');
  // Behind a proxy, so that each test comes from an address of its own.
  serving = await serveWorld(world, { MAILLAGE_ORIGIN: 'https://maillage.exemple.fr' });
});
afterAll(async () => {
  await serving.stop();
  await world.end();
});

const tab = (address = `192.0.2.${++addresses}`) => new Tab(serving.port, { 'x-forwarded-for': address });

/** Somebody with a password, in one organisation of their own unless another is given. */
async function somebody(organisation = spip, password = PASSWORD): Promise<Actor & { email: string }> {
  const email = `${randomUUID()}@exemple.fr`;
  const member = await world.member(organisation);
  await world.owner.query('UPDATE account SET email = $1, password_hash = $2 WHERE id = $3', [
    email,
    await hashPassword(password),
    member.accountId,
  ]);
  return { ...member, email };
}
const problems = (answer: { body: any }) => answer.body.data.signIn.problems;

test('a password is kept as argon2id, with the cost that OWASP asks for', async () => {
  const { accountId } = await somebody();
  const { rows } = await world.owner.query('SELECT password_hash FROM account WHERE id = $1', [accountId]);
  expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('signing in opens a session: a cookie for this origin alone, out of reach of scripts', async () => {
  const me = tab();
  const { email, membershipId } = await somebody();
  const answer = await me.signIn(email.toUpperCase(), PASSWORD);
  expect(problems(answer)).toEqual([]);
  expect(setCookie(answer)).toEqual({
    value: expect.stringMatching(/^[\w-]{43}$/),
    attributes: ['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure'],
  });
  expect([answer.headers['set-cookie']].flat()[0]).toMatch(/^__Host-maillage=/);
  expect(answer.text).not.toContain(me.cookie);
  expect((await me.viewer())?.id).toBe(membershipId);
});

test('a letter with its accent in two codes is the same letter', async () => {
  const { email } = await somebody(spip, 'clé de l’été'.normalize('NFC'));
  expect(problems(await tab().signIn(email, 'clé de l’été'.normalize('NFD')))).toEqual([]);
});

describe('every refusal reads the same', () => {
  test('unknown address, wrong password, no password, closed account, no organisation left', async () => {
    const { email } = await somebody();
    const closed = await somebody();
    await world.owner.query('UPDATE account SET closed_at = now() WHERE id = $1', [closed.accountId]);
    const without = await somebody();
    await world.owner.query('UPDATE account SET password_hash = NULL WHERE id = $1', [without.accountId]);
    const gone = await somebody();
    await world.owner.query('UPDATE membership SET active = false WHERE id = $1', [gone.membershipId]);

    const answers = [];
    for (const [address, password] of [
      ['personne@exemple.fr', PASSWORD],
      [email, 'pas la bonne'],
      [closed.email, PASSWORD],
      [without.email, PASSWORD],
      [gone.email, PASSWORD],
    ] as const) {
      const answer = await tab().signIn(address, password);
      expect(setCookie(answer)).toBeUndefined();
      answers.push({ status: answer.status, text: answer.text });
    }
    expect(problems(await tab().signIn(email, 'pas la bonne'))).toMatchObject([{ code: 'SIGN_IN_REFUSED', field: null }]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    // Nothing was opened.
    const { rows } = await world.owner.query('SELECT count(*)::int AS count FROM session WHERE account_id = ANY ($1)', [
      [closed.accountId, without.accountId, gone.accountId],
    ]);
    expect(rows[0].count).toBe(0);
  });

  test('and takes the same work: a password is verified whether the address is known or not', async () => {
    const { email } = await somebody();
    await tab().signIn('amorce@exemple.fr', PASSWORD);
    const timeOf = async (address: string) => {
      const times = [];
      for (let at = 0; at < 7; at++) {
        const started = performance.now();
        await tab().signIn(address, 'pas la bonne');
        times.push(performance.now() - started);
      }
      return times.sort((one, other) => one - other)[3] as number;
    };
    const [known, unknown] = [await timeOf(email), await timeOf(`${randomUUID()}@exemple.fr`)];
    // Without the decoy an unknown address answers ten times as fast.
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(3);
  });
});

describe('throttle', () => {
  const counted = async (key: string) =>
    (await world.owner.query('SELECT points FROM sign_in_throttle WHERE key = $1', [key])).rows[0]?.points;

  test('an account is closed to guesses after some, known or not, from any address, and the right password does not pass', async () => {
    const { email } = await somebody();
    for (const address of [email, `${randomUUID()}@exemple.fr`]) {
      for (let at = 0; at < TRIES_BY_ACCOUNT; at++)
        expect(problems(await tab().signIn(address, `essai ${at}`))).toMatchObject([{ code: 'SIGN_IN_REFUSED' }]);
      const stopped = problems(await tab().signIn(address.toUpperCase(), PASSWORD));
      expect(stopped).toMatchObject([
        { code: 'SIGN_IN_THROTTLED', message: expect.stringMatching(/^Trop d’essais\. Réessayez dans 1[45] minutes\.$/) },
      ]);
      expect(await counted(`account:${address}`)).toBeGreaterThan(TRIES_BY_ACCOUNT);
    }
  });

  test('signing in wipes the count of the account, and leaves none to the address', async () => {
    const { email } = await somebody();
    const me = tab('198.51.100.7');
    for (let at = 0; at < 3; at++) await me.signIn(email, `essai ${at}`);
    expect([await counted(`account:${email}`), await counted('address:198.51.100.7')]).toEqual([3, 3]);
    await me.signIn(email, PASSWORD);
    expect([await counted(`account:${email}`), await counted('address:198.51.100.7')]).toEqual([undefined, 3]);
  });

  test('an address is closed to guesses on many accounts; what the caller says of its address counts for nothing', async () => {
    await world.owner.query(`INSERT INTO sign_in_throttle VALUES ('address:198.51.100.9', $1, $2)`, [
      TRIES_BY_ADDRESS,
      Date.now() + 600_000,
    ]);
    const { email } = await somebody();
    expect(problems(await tab('203.0.113.1, 198.51.100.9').signIn(email, PASSWORD))).toMatchObject([{ code: 'SIGN_IN_THROTTLED' }]);
    expect(problems(await tab('198.51.100.9, 203.0.113.1').signIn(email, PASSWORD))).toEqual([]);
  });

  test('twenty-five sign-ins at once all get their answer', async () => {
    const people: Awaited<ReturnType<typeof somebody>>[] = [];
    for (let at = 0; at < 25; at++) people.push(await somebody());
    const answers = await Promise.all(people.map(({ email }, at) => tab(`203.0.113.${at + 10}`).signIn(email, PASSWORD)));
    expect(answers.map(problems)).toEqual(people.map(() => []));
  });
});

describe('a session ends', () => {
  async function signedIn(me = tab()) {
    const person = await somebody();
    await me.signIn(person.email, PASSWORD);
    expect((await me.viewer())?.id).toBe(person.membershipId);
    return { me, person };
  }

  test('by signing out: here, and in the database for whoever kept the cookie', async () => {
    const { me } = await signedIn();
    const kept = me.cookie;
    const answer = await me.run('mutation { signOut { problems { code } } }');
    expect(setCookie(answer)).toMatchObject({ value: '' });
    expect(me.cookie).toBeNull();
    me.cookie = kept;
    expect(await me.viewer()).toBeNull();
  });

  test('by its term', async () => {
    const { me, person } = await signedIn();
    const { rows } = await world.owner.query(
      `SELECT expires_at - now() < interval '10 hours' AS short, expires_at > now() + interval '9 hours' AS long FROM session WHERE account_id = $1`,
      [person.accountId],
    );
    expect(rows).toEqual([{ short: true, long: true }]);
    await world.owner.query('UPDATE session SET expires_at = now() WHERE account_id = $1', [person.accountId]);
    expect(await me.viewer()).toBeNull();
    expect((await me.run('{ agreements { id } }')).body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  test.each([
    ['the membership is closed', 'UPDATE membership SET active = false WHERE account_id = $1'],
    ['the account is closed', 'UPDATE account SET closed_at = now() WHERE id = $1'],
  ])('at the next statement once %s', async (_, statement) => {
    const { me, person } = await signedIn();
    await world.owner.query(statement, [person.accountId]);
    expect(await me.viewer()).toBeNull();
  });

  test('and a stolen cookie of the browser before does not live on: signing in gives a new token', async () => {
    const { me } = await signedIn();
    const planted = me.cookie;
    const other = await somebody();
    await me.signIn(other.email, PASSWORD);
    expect(me.cookie).not.toBe(planted);
    expect((await me.viewer())?.id).toBe(other.membershipId);
    me.cookie = planted;
    expect(await me.viewer()).toBeNull();
    // A token that the caller makes up opens nothing, and is not taken over.
    const made = tab();
    made.cookie = 'a'.repeat(43);
    await made.signIn(other.email, PASSWORD);
    expect(made.cookie).not.toBe('a'.repeat(43));
  });

  test('the database keeps the hash of the token, never the token', async () => {
    const { me, person } = await signedIn();
    const { rows } = await world.owner.query(`SELECT encode(token_hash, 'escape') AS kept FROM session WHERE account_id = $1`, [
      person.accountId,
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0].kept).not.toContain(me.cookie);
  });
});

describe('one person in two organisations', () => {
  const change = (me: Tab, membershipId: string) =>
    me.run('mutation W($input: SwitchOrganisationInput!) { switchOrganisation(input: $input) { problems { code } } }', {
      input: { membershipId },
    });

  test('acts for one, then for the other, and never for one that is not theirs', async () => {
    const host = await world.organisation('HOST_ASSOCIATION');
    const employer = await world.organisation('EMPLOYER');
    const person = await somebody(host);
    const [also, last] = [
      await world.member(spip, { account: person.accountId }),
      await world.member(employer, { account: person.accountId }),
    ];
    const stranger = await somebody();
    const me = tab();
    await me.signIn(person.email, PASSWORD);
    for (const [membership, name] of [
      [also.membershipId, spip.name],
      [last.membershipId, employer.name],
      [person.membershipId, host.name],
    ] as const) {
      expect((await change(me, membership)).body.errors).toBeUndefined();
      expect((await me.viewer())?.organisationName).toBe(name);
      // The switcher offers all three, an employer's too.
      expect(
        (await me.run('{ viewer { memberships { organisationName } } }')).body.data.viewer.memberships
          .map((one: any) => one.organisationName)
          .sort(),
      ).toEqual([employer.name, host.name, spip.name].sort());
    }
    for (const foreign of [stranger.membershipId, randomUUID()]) {
      expect((await change(me, foreign)).body.errors[0].extensions.code).toBe('NOT_FOUND');
    }
    expect((await me.viewer())?.organisationName).toBe(host.name);

    await world.owner.query('UPDATE membership SET active = false WHERE id = $1', [also.membershipId]);
    expect((await change(me, also.membershipId)).body.errors[0].extensions.code).toBe('NOT_FOUND');
    expect((await change(tab(), person.membershipId)).body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('demonstration', () => {
  const asPersona = (me: Tab, membershipId: string) =>
    me.run('mutation P($input: SignInAsPersonaInput!) { signInAsPersona(input: $input) { problems { code } } }', {
      input: { membershipId },
    });

  test('one click signs in as an invented person, and as nobody else', async () => {
    const invented = await somebody();
    await world.owner.query('UPDATE account SET demonstration = true WHERE id = $1', [invented.accountId]);
    const real = await somebody();
    const me = tab();
    expect((await asPersona(me, real.membershipId)).body.errors[0].extensions.code).toBe('NOT_FOUND');
    expect((await asPersona(me, invented.membershipId)).body.errors).toBeUndefined();
    expect((await me.viewer())?.id).toBe(invented.membershipId);
    const { personas } = (await me.run('{ personas { id } }')).body.data;
    expect(personas.map(({ id }: { id: string }) => id)).toContain(invented.membershipId);
    expect(personas.map(({ id }: { id: string }) => id)).not.toContain(real.membershipId);
  });

  test('without demonstration there is no such thing', async () => {
    const invented = await somebody();
    await world.owner.query('UPDATE account SET demonstration = true WHERE id = $1', [invented.accountId]);
    const plain = await serveWorld(world, { MAILLAGE_DEMO: '' });
    try {
      const me = new Tab(plain.port);
      expect((await asPersona(me, invented.membershipId)).body.errors[0].extensions.code).toBe('NOT_FOUND');
      expect((await me.run('{ personas { id } }')).body.data.personas).toBeNull();
      expect(me.cookie).toBeNull();
    } finally {
      await plain.stop();
    }
  });
});
