import { hash, verify } from '@node-rs/argon2';
import { Pool } from 'pg';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import sql from 'sql-template-tag';
import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { poolOf } from '../../database/data-source';
import { Line } from '../../graphql/input';
import { problemTexts, refuse } from '../../graphql/problem';
import { openSession, SessionPayload } from './session-payload';

problemTexts({
  SIGN_IN_REFUSED: {
    fr: 'L’adresse ou le mot de passe ne correspond pas. Vérifiez les deux, puis réessayez.',
    en: 'The address or the password does not match. Check both, then try again.',
  },
  SIGN_IN_THROTTLED: {
    fr: 'Trop d’essais. Réessayez dans {minutes} minutes.',
    en: 'Too many tries. Try again in {minutes} minutes.',
  },
});

@InputType({ description: 'Address and password.' })
export class SignInInput {
  @Line('Professional e-mail address.') email: string;
  @Line('Password.') password: string;
}

/** OWASP's argon2id figures: 19 MiB of memory, 2 passes, 1 lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Keyboards write an accented letter in one code or in two. */
const asTyped = (password: string): string => password.normalize('NFKC');
export const hashPassword = (password: string): Promise<string> => hash(asTyped(password), COST);
/** Verified when no account has the address, so that an answer takes as long either way. */
let decoy: Promise<string> | undefined;

/** Whether this is the password; false for an account without one, in the same time. */
export async function passwordMatches(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const matches = await verify(passwordHash ?? (await decoy), asTyped(password));
  return Boolean(passwordHash) && matches;
}

/** Wrong tries in a quarter of an hour. Many colleagues share the address of their office: only what fails is counted there. */
export const TRIES_BY_ACCOUNT = 8;
export const TRIES_BY_ADDRESS = 60;
const WINDOW_SECONDS = 900;
const limits = new WeakMap<object, { byAccount: RateLimiterPostgres; byAddress: RateLimiterPostgres }>();

function limitsOf(context: Context) {
  const known = limits.get(context.database);
  if (known) return known;
  // Connections of their own: a sign-in holds one of the others already, and twenty that wait for a second one would wait for ever.
  const counters = new Pool({ ...poolOf(context.database).options, max: 2, idleTimeoutMillis: 1000, allowExitOnIdle: true });
  counters.on('error', () => undefined);
  const common = {
    storeClient: counters,
    tableName: 'sign_in_throttle',
    tableCreated: true,
    duration: WINDOW_SECONDS,
    clearExpiredByTimeout: false,
  };
  const made = {
    byAccount: new RateLimiterPostgres({
      ...common,
      keyPrefix: 'account',
      points: TRIES_BY_ACCOUNT,
      inMemoryBlockOnConsumed: TRIES_BY_ACCOUNT + 1,
    }),
    byAddress: new RateLimiterPostgres({
      ...common,
      keyPrefix: 'address',
      points: TRIES_BY_ADDRESS,
      inMemoryBlockOnConsumed: TRIES_BY_ADDRESS + 1,
    }),
  };
  limits.set(context.database, made);
  return made;
}

/** Counts a try outside the transaction: a refused sign-in is rolled back, its count is not. */
export async function throttle(context: Context, email: string): Promise<void> {
  const { byAccount, byAddress } = limitsOf(context);
  for (const count of [() => byAddress.consume(context.request.address), () => byAccount.consume(email.toLowerCase())]) {
    await count().catch((reason: { msBeforeNext?: number }) => {
      if (reason.msBeforeNext === undefined) throw reason;
      refuse('SIGN_IN_THROTTLED', null, { minutes: Math.ceil(reason.msBeforeNext / 60_000) });
    });
  }
}

@Resolver()
export class SignIn {
  @Mutation(() => SessionPayload, { description: 'Opens a session with an address and a password. Every refusal reads the same.' })
  async signIn(@Arg('input') input: SignInInput, @Ctx() context: Context): Promise<SessionPayload> {
    await throttle(context, input.email);
    const [account] = await context.rows<{ id: string; password_hash: string | null }>(
      sql`SELECT id, password_hash FROM account_for_sign_in(${input.email})`,
    );
    const matches = await passwordMatches(account?.password_hash, input.password);
    if (!account || !matches || !(await openSession(context, account.id, null))) refuse('SIGN_IN_REFUSED');
    const { byAccount, byAddress } = limitsOf(context);
    await Promise.all([byAccount.delete(input.email.toLowerCase()), byAddress.reward(context.request.address)]);
    await context.rows(sql`DELETE FROM sign_in_throttle WHERE expire < ${Date.now()}`);
    return { problems: [] };
  }
}
