import { randomUUID } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add, change } from '../../database/write';
import { AsRead, Names, Prose } from '../../graphql/input';
import { problemTexts, refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { requireAgreement } from '../network/agreement-in-force';
import { requireAnswerer } from './draft-referral';
import { daysFrom, moveReferral, nobody, referralFor } from './move-referral';
import { Referral } from './referral';
import { ReferralParty } from './referral-party';
import { answerReferral, ReferralPayload } from './referral-payload';
import { ReferralRequest } from './referral-request';
import { ANSWER_DAYS } from './send-referral';

problemTexts({
  SAME_ADDRESSEE: { fr: 'Cette structure a déjà reçu cette orientation.', en: 'This organisation has already received this referral.' },
});

@InputType({ description: 'To whom the person is referred instead.' })
export class ReorientReferralInput {
  @Names('The referral that ends.') referralId: string;
  @AsRead() version: number;
  @Names('The new addressee.') addresseeId: string;
  @Prose('What is asked of the new addressee. What was asked before, unless said.', { optional: true }) message?: string | null;
}

@Resolver()
export class ReorientReferral {
  @Mutation(() => ReferralPayload, {
    description:
      'Ends a referral and sends the same request for the same person to another partner, under an agreement in force. Answers with the new referral.',
  })
  async reorientReferral(
    @Arg('input') input: ReorientReferralInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const referral = await referralFor(context, 'reorientReferral', input.referralId);
    const { addresseeId } = input;
    if (addresseeId === referral.addresseeId) refuse('SAME_ADDRESSEE', 'addresseeId');
    await requireAnswerer(context, referral.kind, addresseeId, 'addresseeId');
    await requireAgreement(context, addresseeId, 'addresseeId');
    await moveReferral(context, 'reorientReferral', referral, input.version, { ...nobody, closedAt: referral.closedAt ?? context.now });
    // Who never answered no longer sees the person; who declined keeps its own answer.
    if (!referral.decidedAt) {
      const asked = { referralId: referral.id, organisationId: referral.addresseeId, relationship: 'RECIPIENT' as const };
      await change(context.manager, ReferralParty, asked, { until: context.now });
    }
    await record(context, 'REFERRAL_REORIENTED', 'Referral', { referralId: referral.id });
    return answerReferral(context, info, await sendOn(context, referral, addresseeId, input.message));
  }
}

async function sendOn(context: Context, before: Referral, addresseeId: string, message: string | null | undefined): Promise<string> {
  const { manager, me, now } = context;
  const { kind, beneficiaryId } = before;
  const referralId = randomUUID();
  const request = await manager.findOneByOrFail(ReferralRequest, { referralId: before.id });
  await add(manager, ReferralParty, {
    referralId,
    beneficiaryId,
    organisationId: me.organisationId,
    membershipId: me.membershipId,
    relationship: 'REFERRER',
    since: now,
  });
  const [row] = await context.rows<{ ref: string }>(sql`SELECT next_reference('R', ${now.getFullYear()}) AS ref`);
  await add(manager, Referral, {
    id: referralId,
    ref: row?.ref,
    kind,
    state: 'SENT',
    stateSince: now,
    createdAt: now,
    sentAt: now,
    awaitedFrom: 'RECIPIENT',
    awaitedSince: now,
    dueOn: daysFrom(context, ANSWER_DAYS),
    beneficiaryId,
    referrerId: me.organisationId,
    addresseeId,
    continuesId: before.id,
  });
  await add(manager, ReferralRequest, {
    referralId,
    reason: request.reason,
    askedFor: message || request.askedFor,
    wishedOn: request.wishedOn,
  });
  await add(manager, ReferralParty, { referralId, beneficiaryId, organisationId: addresseeId, relationship: 'RECIPIENT', since: now });
  await record(context, 'REFERRAL_SENT', 'Referral', { referralId });
  return referralId;
}
