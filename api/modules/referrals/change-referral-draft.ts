import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { AsRead, Names } from '../../graphql/input';
import { record } from '../journal/record';
import { Availability } from './availability';
import { BeneficiaryContact } from './beneficiary-contact';
import { BeneficiaryIdentity } from './beneficiary-identity';
import { checkDraft, ReferralDraftInput } from './draft-referral';
import { JudicialSituation } from './judicial-situation';
import { moveReferral, referralFor } from './move-referral';
import { answerReferral, ReferralPayload } from './referral-payload';
import { ReferralRequest } from './referral-request';

@InputType({ description: 'The whole draft as it should stand. What is left out is emptied.' })
export class ChangeReferralDraftInput extends ReferralDraftInput {
  @Names('The referral.') referralId: string;
  @AsRead() version: number;
}

@Resolver()
export class ChangeReferralDraft {
  @Mutation(() => ReferralPayload, { description: 'Saves a draft. The facts of a person whom another referral concerns stay as they are.' })
  async changeReferralDraft(
    @Arg('input') input: ChangeReferralDraftInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const referral = await referralFor(context, 'changeReferralDraft', input.referralId);
    await checkDraft(context, input, referral.kind);
    const { id: referralId, beneficiaryId } = referral;
    await moveReferral(context, 'changeReferralDraft', referral, input.version, { addresseeId: input.addresseeId });
    await change(
      context.manager,
      ReferralRequest,
      { referralId },
      { reason: input.reason ?? '', askedFor: input.askedFor ?? '', wishedOn: input.wishedOn ?? null },
    );
    const elsewhere = await context.rows(
      sql`SELECT 1 FROM viewer_party WHERE beneficiary_id = ${beneficiaryId} AND referral_id <> ${referralId}`,
    );
    if (!elsewhere.length) await changePerson(context, beneficiaryId, input);
    if (!(await sameSitting(context, referralId))) await record(context, 'REFERRAL_DRAFT_CHANGED', 'Referral', { referralId });
    return answerReferral(context, info, referralId);
  }
}

/** A draft saves itself every few seconds: what one person writes in half an hour is one entry of the journal. */
async function sameSitting(context: Context, referralId: string): Promise<boolean> {
  const { me, now } = context;
  const [last] = await context.rows<{ mine: boolean }>(
    sql`SELECT e.verb IN ('REFERRAL_DRAFTED', 'REFERRAL_DRAFT_CHANGED') AND e.membership_id = ${me.membershipId}
        AND e.at > ${now}::timestamptz - interval '30 minutes' AS mine
      FROM journal_entry e WHERE e.referral_id = ${referralId} ORDER BY e.id DESC LIMIT 1`,
  );
  return last?.mine ?? false;
}

async function changePerson({ manager }: Context, beneficiaryId: string, input: ReferralDraftInput): Promise<void> {
  const { lastName, firstName, birthDate, sex } = input;
  await change(manager, BeneficiaryIdentity, { beneficiaryId }, { lastName, firstName, birthDate, sex });
  const { address = null, phone = null, email = null } = input;
  await change(manager, BeneficiaryContact, { beneficiaryId }, { address, phone, email });
  const { setting = null, measure = null, prison = null, ecrouNumber = null } = input;
  const { offenceClass = null, sentenceEndsOn = null, hearingOn = null, firstConviction = null } = input;
  const situation = { setting, measure, prison, ecrouNumber, offenceClass, sentenceEndsOn, hearingOn, firstConviction };
  await change(manager, JudicialSituation, { beneficiaryId }, situation);
  const { hours = null, areas = null, availableFrom = null } = input;
  await change(manager, Availability, { beneficiaryId }, { hours, areas, availableFrom });
}
