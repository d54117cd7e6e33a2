import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { NotFound } from '../../errors';
import { Names } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { Organisation } from './organisation';
import { requireManager } from './organisation.problems';
import { OrganisationInvitation } from './organisation-invitation';
import { answerOrganisation, OrganisationPayload } from './organisation-payload';

@InputType({ description: 'The invitation to withdraw.' })
export class WithdrawInvitationInput {
  @Names('The invitation.') invitationId: string;
}

@Resolver()
export class WithdrawInvitation {
  @Mutation(() => OrganisationPayload, {
    description: 'Withdraws an invitation of one’s own organisation: its link opens nothing any more. For managers.',
  })
  async withdrawInvitation(
    @Arg('input') input: WithdrawInvitationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    requireManager(context);
    const invitation = await context.manager.findOneBy(OrganisationInvitation, { id: input.invitationId });
    if (!invitation) throw new NotFound();
    const { id, organisationId, acceptedAt, withdrawnAt } = invitation;
    if (acceptedAt || withdrawnAt) refuse('NOT_NOW');
    await change(context.manager, OrganisationInvitation, { id }, { withdrawnAt: context.now });
    const organisation = await context.manager.findOneBy(Organisation, { id: organisationId });
    await record(context, 'ORGANISATION_INVITATION_WITHDRAWN', 'Organisation', {
      subjectId: organisationId,
      label: organisation?.name ?? null,
    });
    return answerOrganisation(context, info, organisationId);
  }
}
