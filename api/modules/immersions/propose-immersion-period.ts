import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context, Viewer } from '../../context';
import { add } from '../../database/write';
import { NotFound } from '../../errors';
import { Decimal, Line, Names, OnDay, OneOf, Prose } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { parties } from '../../visibility/relationships';
import { requireAgreement } from '../network/agreement-in-force';
import { Organisation } from '../network/organisation';
import { Trade } from '../network/trade';
import { Referral } from '../referrals/referral';
import { referralTransitions } from '../referrals/referral.transitions';
import { ReferralParty } from '../referrals/referral-party';
import { checkAvailability, checkEmployerTexts, checkSender } from './employer-text';
import { ImmersionAnswer } from './immersion-answer';
import { checkAnswerDue, checkDates, checkHours, checkPerson, checkRenewal } from './immersion-limits';
import { answerImmersion, ImmersionPeriodPayload } from './immersion-payload';
import { ImmersionObject, ImmersionPeriod } from './immersion-period';
import { ImmersionSchedule } from './immersion-schedule';
import { recordImmersion } from './move-immersion';

@InputType({ description: 'The immersion period to propose to an employer.' })
export class ProposeImmersionPeriodInput {
  @Names('The referral.') referralId: string;
  @Names('The employer: an agreement with it is in force.') employerId: string;
  @Line('ROME code of the trade: a letter and four digits.', { max: 5 }) tradeCode: string;
  @OneOf(() => ImmersionObject, 'Its one object.') object: ImmersionObject;
  @OnDay('First day: today or later.') startsOn: string;
  @OnDay('Last day: one month at most, date to date (D5135-3).') endsOn: string;
  @Decimal('Hours a week, 48 at most.', { min: -1_000_000 }) weeklyHours: number;
  @Line('Hours of the day, in words: 8 h 30 à 12 h et 13 h à 16 h 30.', { optional: true }) dailyHours?: string | null;
  @Line('The tutor at the workplace, when already known.', { optional: true }) tutor?: string | null;
  @Prose('What the person will do. The employer reads it before it answers: nothing of the person goes here.', { max: 2000 }) tasks: string;
  @Line('Where.', { optional: true }) place?: string | null;
  @OnDay('The day by which an answer is hoped for.', { optional: true }) answerDueOn?: string | null;
  @Names('The period that this one renews, its object not having been reached.', { optional: true }) renewsId?: string | null;
}

@Resolver()
export class ProposeImmersionPeriod {
  @Mutation(() => ImmersionPeriodPayload, {
    description:
      'Asks an employer to host a person for an immersion period. The employer reads the period and the neutral name of who asks, and nothing else. Refused beyond the limits of the Code du travail (D5135-3), whose article the problem names.',
  })
  async proposeImmersionPeriod(
    @Arg('input') input: ProposeImmersionPeriodInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { manager, me, now } = context;
    const referral = await manager.findOneBy(Referral, { id: input.referralId });
    if (!referral) throw new NotFound();
    if (!(referralTransitions.proposeImmersionPeriod.from as readonly string[]).includes(referral.state)) refuse('NOT_NOW');

    const employer = await manager.findOneBy(Organisation, { id: input.employerId, active: true });
    const hosts = employer && (parties.EMPLOYER_ASKED.kinds as string[]).includes(employer.kind);
    if (!hosts || employer.id === me.organisationId) refuse('WRONG_EMPLOYER', 'employerId');
    await requireAgreement(context, employer.id, 'employerId');
    const trade = await manager.findOneBy(Trade, { code: input.tradeCode.toUpperCase() });
    if (!trade) refuse('UNKNOWN_TRADE', 'tradeCode');

    const { tasks, place, dailyHours, tutor } = input;
    checkEmployerTexts({ tasks, place, dailyHours, tutor });
    checkSender(me.publicName, contactOf(me));
    checkDates(context, input.startsOn, input.endsOn);
    checkHours(input.weeklyHours);
    checkAnswerDue(context, input.answerDueOn, input.startsOn);
    const { startsOn, endsOn, object } = input;
    const { id: referralId, beneficiaryId } = referral;
    const renewsId = input.renewsId ?? null;
    const planned = { referralId, beneficiaryId, employerId: employer.id, startsOn, endsOn, object, tradeCode: trade.code, renewsId };
    // What is not there is said before what the law says of the person.
    if (renewsId) await checkRenewal(context, { ...planned, renewsId });
    await checkPerson(context, planned, 'employerId');
    await checkAvailability(context, beneficiaryId);

    const period = await this.ask(context, input, planned, trade);
    await recordImmersion(context, 'IMMERSION_PERIOD_PROPOSED', period);
    // The employer last: from here on it reads the period.
    await add(manager, ReferralParty, {
      referralId,
      beneficiaryId,
      organisationId: employer.id,
      immersionPeriodId: period.id,
      relationship: 'EMPLOYER_ASKED',
      since: now,
    });
    return answerImmersion(context, info, period.id);
  }

  private async ask(
    { manager, me, now }: Context,
    input: ProposeImmersionPeriodInput,
    planned: { referralId: string; beneficiaryId: string; employerId: string; renewsId: string | null },
    trade: Trade,
  ): Promise<ImmersionPeriod> {
    const [row] = await manager.query(`SELECT next_reference('I', $1) AS ref`, [now.getFullYear()]);
    const { referralId, beneficiaryId, employerId, renewsId } = planned;
    const { object, tasks, place, startsOn, endsOn, weeklyHours, dailyHours, tutor, answerDueOn } = input;
    const values = {
      ref: row.ref as string,
      referralId,
      beneficiaryId,
      employerId,
      renewsId,
      prescriberId: me.organisationId,
      prescriberName: me.publicName,
      prescriberContact: contactOf(me),
      tradeCode: trade.code,
      tradeLabel: trade.label,
      object,
      tasks,
      place: place ?? null,
      proposedAt: now,
    };
    const id = await add(manager, ImmersionPeriod, values);
    await add(manager, ImmersionSchedule, { immersionPeriodId: id, referralId, startsOn, endsOn, weeklyHours, dailyHours, tutor });
    await add(manager, ImmersionAnswer, { immersionPeriodId: id, referralId, state: 'ASKED', answerDueOn });
    return { ...values, id } as ImmersionPeriod;
  }
}

/** A name and a number: a function would tell what kind of body asks. */
const contactOf = ({ displayName, phone }: Viewer): string => [displayName, phone].filter(Boolean).join(', ');
