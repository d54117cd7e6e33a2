import { Field, Float, ObjectType } from 'type-graphql';
import { type Report, type ReportCell, ReportPeriod, type ReportTable, Wording } from './report';

@ObjectType({ description: 'A figure that a corrected edition tells otherwise than the one before.' })
export class ReportChange {
  @Field(() => Wording, { description: 'The title of its table.' }) table: Wording;
  @Field(() => Wording, { description: 'Its row.' }) row: Wording;
  @Field(() => Wording, { description: 'Its column.' }) column: Wording;
  @Field(() => ReportPeriod, { description: 'The period that it counts.' }) period: ReportPeriod;
  @Field(() => Float, { nullable: true, description: 'What the edition before told. Null where it had no such figure.' }) before:
    | number
    | null;
  @Field(() => Float, { nullable: true, description: 'What this edition tells. Null where it has no such figure.' }) after: number | null;
}

type Told = Omit<ReportChange, 'before' | 'after'> & { value: number | null; hidden: boolean };

const rowsOf = ({ rows, total }: ReportTable) => [...rows, ...(total ? [total] : [])];

/** Every figure of a report, by what it counts and when. */
function figuresOf({ tables, period, earlier }: Report): Map<string, Told> {
  const figures = new Map<string, Told>();
  const keep = (table: ReportTable, row: ReportTable['rows'][number], cell: ReportCell, at: number) => {
    const column = table.columns[at];
    if (!column) return;
    for (const [no, one] of [period, ...earlier].entries()) {
      const value = no ? (cell.earlier[no - 1] ?? null) : cell.value;
      const hidden = (no ? cell.earlierHidden?.[no - 1] : cell.hidden) ?? false;
      figures.set([table.key, row.key, column.key, one.from, one.to].join('\t'), {
        table: table.title,
        row: row.label,
        column: column.label,
        period: one,
        value,
        hidden,
      });
    }
  };
  for (const table of tables) for (const row of rowsOf(table)) for (const [at, cell] of row.cells.entries()) keep(table, row, cell, at);
  return figures;
}

/** The figures that differ, of those that the reader of both reports was shown. */
export function changesBetween(before: Report, after: Report): ReportChange[] {
  const [then, now] = [figuresOf(before), figuresOf(after)];
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((key) => {
    const [one, other] = [then.get(key), now.get(key)];
    const told = other ?? one;
    // A row that only one of two editions prints would tell, by being there, what the other one hides.
    const withheld = one?.hidden || other?.hidden || (isShown(after) && !(one && other));
    const same = one && other ? one.value === other.value : !told?.value;
    if (!told || withheld || same) return [];
    const { table, row, column, period } = told;
    return [{ table, row, column, period, before: one?.value ?? null, after: other?.value ?? null }];
  });
}

/** Whether a report is somebody's copy, in which figures are hidden. */
const isShown = ({ tables }: Report): boolean =>
  tables.some((table) => rowsOf(table).some(({ cells }) => cells.some((cell) => cell.hidden !== undefined)));
