import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import sql from 'sql-template-tag';
import { Arg, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { plannedAs } from '../../database/plans';
import { choices } from '../../graphql/choices';
import { ReadModel } from '../../graphql/noun';
import { OrganisationKind } from '../network/organisation';
import { awaitedItems } from './awaited-items';

const AwaitedKind = choices('AwaitedKind', "What is awaited from the viewer's organisation.", {
  SEND_REFERRAL: 'Finish a draft and send it.',
  ACKNOWLEDGE_REFERRAL: 'Acknowledge a request.',
  ASSESS_REFERRAL: 'Begin to assess a request, or answer it.',
  OFFER_INTERVIEWS: 'Offer interview dates.',
  CHOOSE_INTERVIEW: 'Choose one of the interview dates offered.',
  RECORD_INTERVIEW: 'Say whether the person came to the interview.',
  GIVE_OPINION: "Give the team's opinion.",
  ANSWER_REFERRAL: 'Accept or decline, once the opinion is given.',
  REORIENT_REFERRAL: 'Reorient the person after a decline or a silence.',
  ENTER_PLACEMENT: 'Prepare and record the entry into the placement.',
  START_REFERRAL: 'Say that what was accepted has begun.',
  DO_PLAN_STEP: 'Do a plan step that is overdue or due within 7 days.',
  HOLD_PLAN_MEETING: 'Hold the monthly meeting of a plan.',
  WRITE_REVIEW_PART: "Write and deposit one's own part of a co-review.",
  WRITE_COMMON_TEXT: 'Propose a common text, now that both parts are deposited.',
  AGREE_COMMON_TEXT: 'Agree the common text of a co-review, or change it.',
  ANSWER_IMMERSION: 'Confirm or decline an immersion period.',
  REVIVE_IMMERSION: 'Propose other dates for an immersion period that was not answered before its first day, or call it off.',
  SETTLE_IMMERSION_DATES: 'Answer the dates that an employer proposes instead.',
  REPORT_IMMERSION: 'Report the outcome of an immersion period that has ended.',
});

const AwaitedRecord = choices('AwaitedRecord', 'The kind of record to open.', {
  REFERRAL: 'A referral.',
  ACTION_PLAN: 'An action plan.',
  CARE_CONTRACT: 'A care contract.',
  IMMERSION_PERIOD: 'An immersion period.',
});

@ReadModel("Something that is awaited from the viewer's organisation.")
class AwaitedItem {
  @Field(() => AwaitedKind, { description: 'What is to be done.' }) kind: keyof typeof AwaitedKind;
  @Field(() => AwaitedRecord, { description: 'The kind of record to open.' }) record: keyof typeof AwaitedRecord;
  @Field(() => String, { description: 'Human reference of the record to open.' }) ref: string;
  @Field(() => String, { nullable: true, description: 'What it is about: the step, the trade, the place of the interview.' }) label:
    | string
    | null;
  @Field(() => Int, { nullable: true, description: 'How many dates are offered; the number of the co-review.' }) count: number | null;
  @Field(() => String, { nullable: true, description: 'First name and initial. Null when the viewer may not read who the person is.' })
  shortName: string | null;
  @Field(() => Int, { nullable: true, description: 'Age today. Null when the viewer may not read it.' }) age: number | null;
  @Field(() => String, { nullable: true, description: 'The organisation on the other side. An employer reads its neutral public name.' })
  partnerName: string | null;
  @Field(() => OrganisationKind, { nullable: true, description: 'Its kind. Null for an employer.' }) partnerKind: string | null;
  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Since when it is awaited.' }) since: Date | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day by which it should be done.' }) dueOn: string | null;
  @Field(() => Boolean, { description: 'Whether that day has passed.' }) overdue: boolean;
  @Field(() => Boolean, { description: 'Whether it was copied from another record and nobody has taken it up for 90 days.' })
  dormant: boolean;
}

@ObjectType({ description: 'How much of one kind is awaited.' })
class AwaitedCount {
  @Field(() => AwaitedKind, { description: 'What is to be done.' }) kind: keyof typeof AwaitedKind;
  @Field(() => Int, { description: 'How many.' }) count: number;
  @Field(() => Int, { description: 'How many of them are overdue.' }) overdue: number;
}

const MOST = 200;

@Resolver()
export class AwaitedResolver {
  @Query(() => [AwaitedItem], {
    description: "What is awaited from the viewer's organisation: overdue first, then by due date; what is dormant last.",
  })
  awaited(
    @Arg('first', () => Int, { nullable: true, description: 'How many: 200 unless said, 200 at most.' }) _first: number | null,
  ): void {}

  @Query(() => [AwaitedCount], {
    description: 'How much of each kind is awaited, without what is dormant. A kind of which nothing is awaited is not there.',
  })
  awaitedCounts(): void {}
}

plannedAs('awaited', ({ first }: { first?: number | null }) => ({
  noun: 'AwaitedItem',
  from: awaitedItems,
  shape: 'list',
  order: sql`t0.dormant, t0.overdue DESC, t0.due_on NULLS LAST, t0.since NULLS LAST, t0.ref, t0.kind, t0.label`,
  limit: Math.min(Math.max(first ?? MOST, 1), MOST),
}));

plannedAs('awaitedCounts', () => ({
  noun: 'AwaitedItem',
  shape: 'value',
  value: sql`SELECT COALESCE(json_agg(json_build_object('kind', c.kind, 'count', c.count, 'overdue', c.overdue)), '[]'::json)
    FROM (SELECT a.kind, count(*) AS count, count(*) FILTER (WHERE a.overdue) AS overdue FROM (${awaitedItems}) a WHERE NOT a.dormant GROUP BY a.kind) c`,
}));
