import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { choices } from '../../graphql/choices';

export const ReportKind = choices('ReportKind', 'Whose report it is: what the organisation is to the referrals that it counts.', {
  HOST: "A host association: requests and placements à l'extérieur.",
  SPIP: 'A SPIP: its referrals by partner, delays, answers, entries.',
  MISSION_LOCALE: 'A Mission Locale: people met, meetings by theme, steps, ways out.',
  CARE: 'An addiction association: contracts, co-reviews, attendance. No names.',
});
export type ReportKind = keyof typeof ReportKind;

export const ReportUnit = choices('ReportUnit', 'What a figure is measured in.', {
  COUNT: 'People, requests, movements, events: whole numbers.',
  DAYS: 'Days.',
  PERCENT: 'Per cent.',
  PLACES: 'Places.',
});
export type ReportUnit = keyof typeof ReportUnit;

export const CheckLevel = choices('CheckLevel', 'How much a remark on a figure matters.', {
  NOTE: 'Explains a figure.',
  WARNING: 'Something in the records contradicts something else, or is not there.',
});
export type CheckLevel = keyof typeof CheckLevel;

/** A plain object in both languages: an edition freezes it and prints either. */
@ObjectType({ description: 'The same words in French and in English.' })
export class Wording {
  @Field(() => String, { description: 'In French.' }) fr: string;
  @Field(() => String, { description: 'In English.' }) en: string;
}

@ObjectType({ description: 'A period, both days included.' })
export class ReportPeriod {
  @Field(() => GraphQLLocalDate, { description: 'First day.' }) from: string;
  @Field(() => GraphQLLocalDate, { description: 'Last day.' }) to: string;
  @Field(() => Int, { nullable: true, description: 'The calendar year that it is. Null for another period.' }) year: number | null;
}

@ObjectType({ description: 'A column of figures.' })
export class ReportColumn {
  @Field(() => String, { description: 'Its key, stable.' }) key: string;
  @Field(() => Wording, { description: 'Its heading.' }) label: Wording;
  @Field(() => ReportUnit, { description: 'What it is measured in, unless a row says otherwise.' }) unit: ReportUnit;
  @Field(() => Int, { description: 'To how many decimals it is rounded.' }) decimals: number;
}

@ObjectType({ description: 'One figure.' })
export class ReportCell {
  @Field(() => Float, { nullable: true, description: 'The figure, rounded as it is printed. Null when it cannot be told.' })
  value: number | null;
  @Field(() => [Float], {
    nullable: 'items',
    description: 'The same figure in the earlier periods of the report, in their order. Null where nothing was recorded yet.',
  })
  earlier: (number | null)[];
  @Field(() => String, {
    nullable: true,
    description: 'Its drill-down key, table/row/column: give it to `reportRecords`. Null when no records stand behind it.',
  })
  drill: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the figure is hidden from its reader, so that it tells of nobody. Null in a report that hides nothing.',
  })
  hidden?: boolean | null;
  @Field(() => [Boolean], { nullable: true, description: 'The same of the earlier periods.' }) earlierHidden?: boolean[] | null;
}

@ObjectType({ description: 'A row of figures.' })
export class ReportRow {
  @Field(() => String, { description: 'Its key, stable.' }) key: string;
  @Field(() => Wording, { description: 'What it counts.' }) label: Wording;
  @Field(() => ReportUnit, { nullable: true, description: 'What it is measured in, when not what its column says.' })
  unit: ReportUnit | null;
  @Field(() => Int, { nullable: true, description: 'To how many decimals it is rounded, when not as its column says.' }) decimals:
    | number
    | null;
  @Field(() => Boolean, { description: 'Whether it stands apart: not recorded, or outside what the others divide.' }) apart: boolean;
  @Field(() => [ReportCell], { description: 'One cell a column, in their order.' }) cells: ReportCell[];
}

@ObjectType({ description: 'A remark of the report on one of its own figures.' })
export class ReportCheck {
  @Field(() => String, { description: 'What was checked, stable.' }) key: string;
  @Field(() => CheckLevel, { description: 'How much it matters.' }) level: CheckLevel;
  @Field(() => String, { nullable: true, description: 'The row it speaks of. Null for the whole table.' }) row: string | null;
  @Field(() => Wording, { description: 'In a sentence, with its numbers.' }) sentence: Wording;
  @Field(() => String, { nullable: true, description: 'The drill-down key of the records concerned.' }) drill: string | null;
}

@ObjectType({ description: 'A table of the report, as it is printed.' })
export class ReportTable {
  @Field(() => String, { description: 'Its key, stable.' }) key: string;
  @Field(() => Wording, { description: 'Its title.' }) title: Wording;
  @Field(() => Wording, { description: 'What its rows are.' }) rowHeading: Wording;
  @Field(() => [ReportColumn], { description: 'Its columns.' }) columns: ReportColumn[];
  @Field(() => [ReportRow], { description: 'Its rows.' }) rows: ReportRow[];
  @Field(() => ReportRow, { nullable: true, description: 'Their total. Null where a sum would mean nothing.' }) total: ReportRow | null;
  @Field(() => Wording, { nullable: true, description: 'What it says, in one sentence computed from its figures.' })
  reading: Wording | null;
  @Field(() => Wording, { description: 'How it is counted.' }) rule: Wording;
  @Field(() => [ReportCheck], { description: 'What the report remarks on these figures.' }) checks: ReportCheck[];
}

@ObjectType({
  description: 'A rule of the report, with the day from which it stands as it is: an edition names the versions it was made by.',
})
export class ReportRule {
  @Field(() => String, { description: 'Its key, stable.' }) key: string;
  @Field(() => GraphQLLocalDate, { description: 'Its version: the day of its last change.' }) version: string;
  @Field(() => Wording, { description: 'The rule.' }) sentence: Wording;
}

@ObjectType({ description: 'An activity report: every figure counted from the records that the viewer may read, and none typed in.' })
export class Report {
  @Field(() => ReportKind, { description: 'Whose report it is.' }) kind: ReportKind;
  @Field(() => String, { description: 'The organisation that it reports on.' }) organisation: string;
  @Field(() => ReportPeriod, { description: 'The period asked for.' }) period: ReportPeriod;
  @Field(() => GraphQLLocalDate, { description: 'The last day counted: today, while the period is not over.' }) countedUntil: string;
  @Field(() => [ReportPeriod], { description: 'The earlier periods shown beside, the last one first.' }) earlier: ReportPeriod[];
  @Field(() => [ReportTable], { description: 'Its tables, in the order of the printed report.' }) tables: ReportTable[];
  @Field(() => [ReportRule], { description: 'The rules by which it is counted.' }) rules: ReportRule[];
}
