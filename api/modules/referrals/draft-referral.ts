import { randomUUID } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add } from '../../database/write';
import { Forbidden, NotFound } from '../../errors';
import { Line, Names, OnDay, OneOf, Prose, YesNo } from '../../graphql/input';
import { problemTexts, refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { Organisation } from '../network/organisation';
import { Availability } from './availability';
import { Beneficiary } from './beneficiary';
import { BeneficiaryContact } from './beneficiary-contact';
import { BeneficiaryIdentity, Sex } from './beneficiary-identity';
import { JudicialSituation, Setting } from './judicial-situation';
import { notInTheFuture } from './move-referral';
import { Referral } from './referral';
import { ReferralParty } from './referral-party';
import { answerReferral, ReferralPayload } from './referral-payload';
import { ReferralRequest } from './referral-request';
import { ReferralKind } from './referral-words';

problemTexts({
  WRONG_ADDRESSEE: {
    fr: 'Cette structure ne répond pas à ce type d’orientation.',
    en: 'This organisation does not answer referrals of this kind.',
  },
});

/** Which kind of organisation answers which kind of referral. */
const answeredBy: Record<ReferralKind, string> = {
  PLACEMENT_EXTERIEUR: 'HOST_ASSOCIATION',
  ACTION_PLAN: 'MISSION_LOCALE',
  CARE: 'ADDICTION_ASSOCIATION',
  INSERTION: 'INSERTION_WORKPLACE',
};

@InputType({
  description: 'What a draft says of the person and of the request. Saved as it stands; only the names and the birth date are needed.',
})
export class ReferralDraftInput {
  @Line('Last name.') lastName: string;
  @Line('First name.') firstName: string;
  @OnDay('Birth date.') birthDate: string;
  @OneOf(() => Sex, 'Sex.') sex: Sex;
  @Prose('Postal address.', { optional: true, max: 500 }) address?: string | null;
  @Line('Telephone.', { optional: true, max: 30 }) phone?: string | null;
  @Line('E-mail address.', { optional: true }) email?: string | null;
  @OneOf(() => Setting, 'Milieu fermé or milieu ouvert.', { optional: true }) setting?: Setting | null;
  @Line('The measure under way.', { optional: true }) measure?: string | null;
  @Line('The prison, or the open setting.', { optional: true }) prison?: string | null;
  @Line("Numéro d'écrou.", { optional: true, max: 30 }) ecrouNumber?: string | null;
  @Line('Class of the offence.', { optional: true }) offenceClass?: string | null;
  @OnDay('End of the sentence.', { optional: true }) sentenceEndsOn?: string | null;
  @OnDay('Next hearing.', { optional: true }) hearingOn?: string | null;
  @YesNo('Whether it is a first conviction.', { optional: true }) firstConviction?: boolean | null;
  @Line('Days and hours on which the person can come.', { optional: true }) hours?: string | null;
  @Line('Areas where the person may go.', { optional: true }) areas?: string | null;
  @OnDay('First day the person is available.', { optional: true }) availableFrom?: string | null;
  @Prose('Why this person, why this addressee.', { optional: true }) reason?: string | null;
  @Prose('What is asked for.', { optional: true }) askedFor?: string | null;
  @OnDay('The day wished for.', { optional: true }) wishedOn?: string | null;
  @Names('The addressee.') addresseeId: string;
}

@InputType({ description: 'A new draft of a referral.' })
export class DraftReferralInput extends ReferralDraftInput {
  @OneOf(() => ReferralKind, 'What is asked for.') kind: ReferralKind;
  @Names('A referral of yours about the same person, when there is one: the draft is about that person, whose facts stay as they are.', {
    optional: true,
  })
  beneficiaryOf?: string | null;
}

@Resolver()
export class DraftReferral {
  @Mutation(() => ReferralPayload, { description: 'Begins a referral: a draft that the SPIP alone can read.' })
  async draftReferral(@Arg('input') input: DraftReferralInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object> {
    if (context.me.organisationKind !== 'SPIP') throw new Forbidden();
    await checkDraft(context, input, input.kind);
    const { manager, me, now } = context;
    const known = input.beneficiaryOf
      ? await manager.findOneBy(Referral, { id: input.beneficiaryOf, referrerId: me.organisationId })
      : null;
    if (input.beneficiaryOf && !known) throw new NotFound();
    const referralId = randomUUID();
    const beneficiaryId = known?.beneficiaryId ?? randomUUID();
    // The party first: what follows is allowed to it alone.
    await add(manager, ReferralParty, {
      referralId,
      beneficiaryId,
      organisationId: me.organisationId,
      membershipId: me.membershipId,
      relationship: 'REFERRER',
      since: now,
    });
    if (!known) await addPerson(context, beneficiaryId, input);
    const [row] = await context.rows<{ ref: string }>(sql`SELECT next_reference('R', ${now.getFullYear()}) AS ref`);
    await add(manager, Referral, {
      id: referralId,
      ref: row?.ref,
      kind: input.kind,
      state: 'DRAFT',
      stateSince: now,
      createdAt: now,
      awaitedFrom: 'REFERRER',
      awaitedSince: now,
      beneficiaryId,
      referrerId: me.organisationId,
      addresseeId: input.addresseeId,
    });
    await add(manager, ReferralRequest, {
      referralId,
      reason: input.reason ?? '',
      askedFor: input.askedFor ?? '',
      wishedOn: input.wishedOn,
    });
    await record(context, 'REFERRAL_DRAFTED', 'Referral', { referralId });
    return answerReferral(context, info, referralId);
  }
}

async function addPerson({ manager }: Context, beneficiaryId: string, input: ReferralDraftInput): Promise<void> {
  await add(manager, Beneficiary, { id: beneficiaryId });
  const { lastName, firstName, birthDate, sex } = input;
  await add(manager, BeneficiaryIdentity, { beneficiaryId, lastName, firstName, birthDate, sex });
  const { address, phone, email } = input;
  await add(manager, BeneficiaryContact, { beneficiaryId, address, phone, email });
  const { setting, measure, prison, ecrouNumber, offenceClass, sentenceEndsOn, hearingOn, firstConviction } = input;
  await add(manager, JudicialSituation, {
    beneficiaryId,
    setting,
    measure,
    prison,
    ecrouNumber,
    offenceClass,
    sentenceEndsOn,
    hearingOn,
    firstConviction,
  });
  const { hours, areas, availableFrom } = input;
  await add(manager, Availability, { beneficiaryId, hours, areas, availableFrom });
}

/** What a draft must hold even before it is sent. */
export async function checkDraft(context: Context, input: ReferralDraftInput, kind: ReferralKind): Promise<void> {
  notInTheFuture(context, input.birthDate, 'birthDate');
  await requireAnswerer(context, kind, input.addresseeId, 'addresseeId');
}

/** Refuses unless the organisation is active and answers referrals of this kind. */
export async function requireAnswerer(context: Context, kind: ReferralKind, organisationId: string, field: string): Promise<void> {
  const answerer = await context.manager.findOneBy(Organisation, { id: organisationId, active: true });
  if (answerer?.kind !== answeredBy[kind]) refuse('WRONG_ADDRESSEE', field);
}
