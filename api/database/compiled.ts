import { type ASTNode, type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, type VariableNode, visit } from 'graphql';
import { Sql } from 'sql-template-tag';
import { type Column, Passing, type Readers, statementOf } from './passing';
import type { Plan } from './plans';
import { type Statement, statementName } from './round-trip';

/** An operation ready to be sent: its columns, the statement that reads them, and the records that it opens. */
export type Compiled = { columns: Column[]; statement: Statement | null; opened: ReadonlySet<string> };

/** Stands for a value of a plan that comes with the request. */
class Slot {
  constructor(
    readonly root: string,
    readonly at: number,
  ) {}
}

type Kept = { columns: Column[]; text: string; name: string; values: readonly unknown[] };
type Entry = { named: string[]; kept: Map<string, Kept | null>; recent: Map<string, Compiled | null> };

/** So many forms of one document are kept: filters that are set or not make different statements. */
const MOST_FORMS = 60;
/**
 * And so many of what was asked for last, with the very same values: a list as it opens is asked for by everybody. Only while
 * they are few letters: whoever asks, signed in or not, fills no memory with what it sends.
 */
const MOST_RECENT = 100;
const MOST_LETTERS = 300;

/**
 * Compiles a document once for each form that its filters give it. What is asked below the root fields, and the directives,
 * are compiled with the values of their variables; the values of the root fields' arguments come with each request.
 */
export class Compiler {
  private readonly entries = new WeakMap<DocumentNode, Map<OperationDefinitionNode, Entry>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly readers: Readers,
  ) {}

  /** Null for a document that the API must answer itself. */
  compile(document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>): Compiled | null {
    const entry = this.entryOf(document, operation);
    const asked = JSON.stringify(variables);
    const recent = entry.recent.get(asked);
    if (recent !== undefined) return recent;
    const compiled = this.compileNow(entry, document, operation, variables);
    if (asked.length > MOST_LETTERS) return compiled;
    if (entry.recent.size === MOST_RECENT) entry.recent.clear();
    entry.recent.set(asked, compiled);
    return compiled;
  }

  private compileNow(
    entry: Entry,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
  ): Compiled | null {
    const query = this.schema.getQueryType();
    if (!query) return null;
    const given = new Map<string, unknown[]>();
    const forms: string[] = [];
    const slotted = (key: string, plan: Plan): Plan => {
      const values: unknown[] = [];
      given.set(key, values);
      return withSlots(key, plan, values, forms);
    };
    const reading = new Passing(this.schema, document, variables, this.readers, slotted);
    reading.plans(query, operation.selectionSet);
    const form = JSON.stringify([entry.named.map((name) => variables[name]), forms]);
    let kept = entry.kept.get(form);
    if (kept === undefined) {
      kept = keep(new Passing(this.schema, document, variables, this.readers, slotted).columns(query, operation.selectionSet));
      if (entry.kept.size < MOST_FORMS) entry.kept.set(form, kept);
    }
    if (!kept) return null;
    const { columns, text, name } = kept;
    const values = kept.values.map((value) => (value instanceof Slot ? given.get(value.root)?.[value.at] : value));
    return { columns, statement: text ? { text, values, name } : null, opened: reading.opened };
  }

  private entryOf(document: DocumentNode, operation: OperationDefinitionNode): Entry {
    const operations = this.entries.get(document) ?? new Map<OperationDefinitionNode, Entry>();
    this.entries.set(document, operations);
    const entry = operations.get(operation) ?? { named: innerVariables(document), kept: new Map(), recent: new Map() };
    operations.set(operation, entry);
    return entry;
  }
}

function keep(columns: Column[] | null): Kept | null {
  if (!columns) return null;
  const statement = statementOf(columns);
  if (!statement) return { columns, text: '', name: '', values: [] };
  const { text, values } = statement;
  return { columns: columns.map(withoutSql), text, name: statementName(text), values };
}

const withoutSql = (column: Column): Column => ('sql' in column ? { ...column, sql: new Sql([''], []) } : column);

/** The same plan with a slot in place of each value; its form, which is all that the text of the statement depends on. */
function withSlots(key: string, plan: Plan, values: unknown[], forms: string[]): Plan {
  const slot = (value: unknown): unknown => new Slot(key, values.push(value) - 1);
  const form: unknown[] = [key];
  const part = <T extends Sql | undefined>(fragment: T): T => {
    if (!fragment) return fragment;
    form.push(fragment.strings.length === 1 ? fragment.strings[0] : fragment.strings);
    return new Sql(fragment.strings, fragment.values.map(slot) as never) as T;
  };
  const found = { noun: plan.noun, from: part(plan.from), where: part(plan.where) };
  let made: Plan;
  if (plan.shape === 'value') made = { ...plan, ...found, value: part(plan.value) };
  else if (plan.shape === 'one') made = { ...plan, ...found };
  else if (plan.shape === 'list') {
    form.push(plan.limit);
    made = { ...plan, ...found, order: part(plan.order) };
  } else {
    form.push(plan.first, plan.order.descending, !!plan.after);
    const after = plan.after ? (plan.after.map(slot) as [string | null, string]) : plan.after;
    made = {
      ...plan,
      ...found,
      index: plan.index && { ...plan.index, rows: part(plan.index.rows) },
      order: { ...plan.order, by: part(plan.order.by) },
      after,
      total: part(plan.total),
    };
  }
  forms.push(JSON.stringify(form));
  return made;
}

/** Variables that stand elsewhere than in the arguments of a root field: in directives, and below. */
function innerVariables(document: DocumentNode): string[] {
  const found = new Set<string>();
  const look = new Map<string, (node: VariableNode) => void>([['Variable', ({ name }) => void found.add(name.value)]]);
  const within = (node: ASTNode): void => void visit(node, Object.fromEntries(look));
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) within(definition);
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const selection of definition.selectionSet.selections) {
      if (selection.kind !== Kind.FIELD) within(selection);
      else for (const part of [...(selection.directives ?? []), ...(selection.selectionSet ? [selection.selectionSet] : [])]) within(part);
    }
  }
  return [...found].sort();
}
