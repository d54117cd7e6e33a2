import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import { In, IsNull } from 'typeorm';
import type { Context } from '../../context';
import { add } from '../../database/write';
import { NotFound } from '../../errors';
import { Line, Names, OnDay, OneOf, Prose } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { Referral } from '../referrals/referral';
import { referralTransitions } from '../referrals/referral.transitions';
import { ReferralParty } from '../referrals/referral-party';
import { CareContract } from './care-contract';
import { answerContract, CareContractPayload } from './care-contract-payload';
import { CareObjectives } from './care-objectives';
import { CareObligation, ReviewRhythm } from './care-words';
import { checkDates, nextReview } from './followed-contract';

@InputType({ description: 'The care contract to open.' })
export class OpenCareContractInput {
  @Names('The referral: a host association and an addiction association take part in it.') referralId: string;
  @OneOf(() => CareObligation, 'Obligation, injunction or contract.') obligation: CareObligation;
  @Line('Who follows it: the service, the person.', { optional: true }) followedBy?: string | null;
  @OneOf(() => ReviewRhythm, 'How often both sides review it.', { optional: true }) rhythm?: ReviewRhythm | null;
  @OnDay('First day.', { optional: true }) startsOn?: string | null;
  @OnDay('Last day.', { optional: true }) endsOn?: string | null;
  @Prose('What both sides work on with the person. Never shown to the SPIP.', { optional: true }) objectives?: string | null;
}

@Resolver()
export class OpenCareContract {
  @Mutation(() => CareContractPayload, {
    description: 'Opens a care contract, followed from then on by the addiction association together with the host association.',
  })
  async openCareContract(
    @Arg('input') input: OpenCareContractInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { manager, now, today } = context;
    const { obligation, followedBy, rhythm, startsOn, endsOn, objectives } = input;
    const referral = await manager.findOneBy(Referral, { id: input.referralId });
    if (!referral) throw new NotFound();
    if (!(referralTransitions.openCareContract.from as readonly string[]).includes(referral.state)) refuse('NOT_NOW');
    await checkSides(context, referral.id);
    checkDates(startsOn, endsOn);
    const [row] = await context.rows<{ ref: string }>(sql`SELECT next_reference('C', ${now.getFullYear()}) AS ref`);
    const nextReviewOn = await nextReview(context, startsOn ?? today, { rhythm, endsOn });
    const id = await add(manager, CareContract, {
      referralId: referral.id,
      ref: row?.ref,
      obligation,
      followedBy: followedBy || null,
      rhythm,
      startsOn,
      endsOn,
      nextReviewOn,
    });
    if (objectives) await add(manager, CareObjectives, { careContractId: id, referralId: referral.id, text: objectives });
    await record(context, 'CARE_CONTRACT_OPENED', 'CareContract', { referralId: referral.id, subjectId: id, label: row?.ref });
    return answerContract(context, info, id);
  }
}

/** A contract is followed by two: says which of them does not take part in the referral. */
async function checkSides({ manager }: Context, referralId: string): Promise<void> {
  const parties = await manager.findBy(ReferralParty, { referralId, relationship: In(['HOST', 'CARE_PARTNER']), until: IsNull() });
  const sides = parties.map(({ relationship }) => relationship as string);
  if (!sides.includes('HOST')) refuse('NO_HOST', 'referralId');
  if (!sides.includes('CARE_PARTNER')) refuse('NO_CARE_PARTNER', 'referralId');
}
