import sql from 'sql-template-tag';
import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { NotFound } from '../../errors';
import { Names } from '../../graphql/input';
import { openSession, SessionPayload } from './session-payload';

@InputType({ description: 'Whom to be.' })
export class SignInAsPersonaInput {
  @Names('The membership of the invented person.') membershipId: string;
}

@Resolver()
export class SignInAsPersona {
  @Mutation(() => SessionPayload, {
    description: 'Signs in as an invented person of the demonstration network. Does not exist outside demonstration mode.',
  })
  async signInAsPersona(@Arg('input') { membershipId }: SignInAsPersonaInput, @Ctx() context: Context): Promise<SessionPayload> {
    if (!context.config.demonstration) throw new NotFound();
    const [row] = await context.rows<{ account: string | null }>(sql`SELECT account_of_persona(${membershipId}) AS account`);
    if (!row?.account || !(await openSession(context, row.account, membershipId))) throw new NotFound();
    return { problems: [] };
  }
}
