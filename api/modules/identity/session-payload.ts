import { createHash, randomBytes } from 'node:crypto';
import sql from 'sql-template-tag';
import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../../context';
import { Problem } from '../../graphql/problem';

@ObjectType({ description: 'What signing in, out or over answers. Ask for `viewer` next.' })
export class SessionPayload {
  @Field(() => [Problem], { description: 'Why nothing happened. Empty when it was done.' }) problems: Problem[];
}

/** A working day, and the evening with it: desks are shared. */
const SESSION_HOURS = 10;

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Opens a session for the account; false when it belongs to no active organisation. Any session of this browser ends. */
export async function openSession(context: Context, accountId: string, membershipId: string | null): Promise<boolean> {
  const token = randomBytes(32).toString('base64url');
  const expires = new Date(Date.now() + SESSION_HOURS * 3_600_000);
  if (context.request.token) await context.rows(sql`SELECT close_session(${hashOf(context.request.token)})`);
  const [row] = await context.rows<{ opened: string | null }>(
    sql`SELECT open_session(${hashOf(token)}, ${accountId}, ${membershipId}, ${expires}) AS opened`,
  );
  if (!row?.opened) return false;
  context.request.setSession(token);
  return true;
}
