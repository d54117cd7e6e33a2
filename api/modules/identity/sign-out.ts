import sql from 'sql-template-tag';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { hashOf, SessionPayload } from './session-payload';

@Resolver()
export class SignOut {
  @Mutation(() => SessionPayload, { description: 'Ends the session, here and in the database.' })
  async signOut(@Ctx() context: Context): Promise<SessionPayload> {
    if (context.request.token) await context.rows(sql`SELECT close_session(${hashOf(context.request.token)})`);
    context.request.setSession(null);
    return { problems: [] };
  }
}
