import sql from 'sql-template-tag';
import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { NotFound, Unauthenticated } from '../../errors';
import { Names } from '../../graphql/input';
import { hashOf, SessionPayload } from './session-payload';

@InputType({ description: 'For which organisation to act from now on.' })
export class SwitchOrganisationInput {
  @Names('One of your memberships.') membershipId: string;
}

@Resolver()
export class SwitchOrganisation {
  @Mutation(() => SessionPayload, { description: 'Acts for another organisation to which the same person belongs.' })
  async switchOrganisation(@Arg('input') { membershipId }: SwitchOrganisationInput, @Ctx() context: Context): Promise<SessionPayload> {
    if (!context.request.token) throw new Unauthenticated();
    const [row] = await context.rows<{ switched: boolean }>(
      sql`SELECT switch_session(${hashOf(context.request.token)}, ${membershipId}) AS switched`,
    );
    if (!row?.switched) throw new NotFound();
    return { problems: [] };
  }
}
