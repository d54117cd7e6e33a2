import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import { IsNull, MoreThan } from 'typeorm';
import type { Context } from '../../context';
import { add } from '../../database/write';
import { NotFound } from '../../errors';
import { Line, Names, OnDay } from '../../graphql/input';
import { problemTexts, refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { Agreement } from './agreement';
import { AgreementPayload, answerAgreement, labelOf } from './agreement-payload';
import { Organisation } from './organisation';
import { requireManager } from './organisation.problems';
import { OrganisationInvitation } from './organisation-invitation';

problemTexts({
  AGREEMENT_WITH_ONESELF: {
    fr: 'Une convention se passe avec une autre structure.',
    en: 'An agreement is made with another organisation.',
  },
  ENDS_BEFORE_START: { fr: 'Le dernier jour vient avant le premier.', en: 'The last day comes before the first.' },
  ENDS_IN_THE_PAST: { fr: 'Le dernier jour est déjà passé.', en: 'The last day has already passed.' },
  AGREEMENT_TOO_LONG: {
    fr: 'Une convention dure dix ans au plus : relisez les dates.',
    en: 'An agreement lasts ten years at most: read the dates again.',
  },
  ALREADY_PROPOSED: {
    fr: 'Une convention entre vos deux structures attend déjà une signature. Signez-la ou mettez-y fin d’abord.',
    en: 'An agreement between your two organisations already waits for a signature. Sign it or end it first.',
  },
});

const MOST_YEARS = 10;

@InputType({ description: 'An agreement to propose.' })
export class ProposeAgreementInput {
  @Names('The other side.') partnerId: string;
  @Line('What the two organisations agree to do together.', { max: 500 }) subject: string;
  @OnDay('First day in force.') startsOn: string;
  @OnDay('Last day in force.') endsOn: string;
}

@Resolver()
export class ProposeAgreement {
  @Mutation(() => AgreementPayload, {
    description:
      'Proposes an agreement (convention), signed by one’s own side. In force once the other side has signed too: an organisation that one has invited finds it when it has accepted. For managers.',
  })
  async proposeAgreement(
    @Arg('input') input: ProposeAgreementInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    requireManager(context);
    const { manager, me, today } = context;
    const { partnerId, subject, startsOn, endsOn } = input;
    if (partnerId === me.organisationId) refuse('AGREEMENT_WITH_ONESELF', 'partnerId');
    if (!(await mayPropose(context, partnerId))) throw new NotFound();
    if (endsOn < startsOn) refuse('ENDS_BEFORE_START', 'endsOn');
    if (endsOn < today) refuse('ENDS_IN_THE_PAST', 'endsOn');
    if (Number(endsOn.slice(0, 4)) - Number(startsOn.slice(0, 4)) > MOST_YEARS) refuse('AGREEMENT_TOO_LONG', 'endsOn');
    const sides = [
      { proposerId: me.organisationId, partnerId },
      { proposerId: partnerId, partnerId: me.organisationId },
    ];
    const waiting = await manager.findBy(
      Agreement,
      sides.map((side) => ({ ...side, state: 'PROPOSED' as const })),
    );
    if (waiting.some((agreement) => agreement.endsOn >= today)) refuse('ALREADY_PROPOSED', 'partnerId');
    const id = await add(manager, Agreement, { proposerId: me.organisationId, partnerId, subject, startsOn, endsOn, state: 'PROPOSED' });
    await record(context, 'AGREEMENT_PROPOSED', 'Agreement', {
      subjectId: id,
      label: await labelOf(context, { proposerId: me.organisationId, partnerId }),
    });
    return answerAgreement(context, info, id);
  }
}

/** To whom takes part; and to whom one has invited oneself, so that the agreement waits for it. */
async function mayPropose({ manager, me, now }: Context, id: string): Promise<boolean> {
  const partner = await manager.findOneBy(Organisation, { id });
  if (!partner || partner.active) return partner !== null;
  return manager.existsBy(OrganisationInvitation, {
    ...{ organisationId: id, invitedById: me.organisationId, acceptedAt: IsNull(), withdrawnAt: IsNull() },
    expiresAt: MoreThan(now),
  });
}
