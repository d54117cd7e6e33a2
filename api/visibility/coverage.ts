import { type GraphQLSchema, getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { mayRead, mayWrite, policy } from './policy';
import type { Relationship } from './relationships';

/** Types that carry no fact of their own: what they hold has its own row. */
const carriers =
  /^(Query|Mutation|PageInfo|Problem|ViewerAccess|Viewer|Persona|InvitationCard|AccessRow|AccessCell|StateCount|DirectoryKindCount|AwaitedItem|AwaitedCount|PlanMonth|ActionPlanCounts|RegisterCell|RegisterProblem|RegisterProblemCount|RegisterImport(FollowUp|Reader)|Wording|Report(Period|Table|Column|Row|Cell|Check|Rule|Record|Change)?)$|(Connection|Edge|Payload)$/;

/** Every field, input field, query and mutation that has no row in the policy. The server does not start unless it is empty. */
export function uncovered(schema: GraphQLSchema): string[] {
  const gaps: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || carriers.test(type.name)) continue;
    const row = policy.compartments[type.name];
    for (const name of Object.keys(type.getFields())) if (!row?.fields.includes(name)) gaps.push(`${type.name}.${name}`);
  }
  for (const [name, field] of Object.entries(schema.getQueryType()?.getFields() ?? {})) {
    const row = policy.queries[name];
    if (!row) gaps.push(`Query.${name}`);
    for (const argument of field.args) {
      const inner = getNamedType(argument.type);
      const names = isInputObjectType(inner) ? Object.keys(inner.getFields()) : [argument.name];
      for (const one of names) if (row && !paging.has(one) && !(one in row.reads)) gaps.push(`Query.${name}(${one})`);
    }
  }
  for (const [name, field] of Object.entries(schema.getMutationType()?.getFields() ?? {})) {
    const row = policy.mutations[name];
    if (!row) gaps.push(`Mutation.${name}`);
    else
      for (const input of inputFields(field.args.map((argument) => getNamedType(argument.type))))
        if (!(input in row.input)) gaps.push(`Mutation.${name}(${input})`);
  }
  return [...gaps, ...contradictions()];
}

/** Arguments that say how many and in what order, and read nothing by themselves. */
const paging = new Set(['first', 'after', 'sort', 'descending']);

function inputFields(types: unknown[], seen = new Set<unknown>()): string[] {
  return types.filter(isInputObjectType).flatMap((type) => {
    if (seen.has(type)) return [];
    seen.add(type);
    return Object.values(type.getFields()).flatMap((field) => [field.name, ...inputFields([getNamedType(field.type)], seen)]);
  });
}

/** Rows that contradict one another: a mutation that writes what its callers may not. */
function contradictions(): string[] {
  return Object.entries(policy.mutations).flatMap(([name, row]) => {
    const written = [
      ...Object.entries(row.input)
        .filter(([field]) => field !== row.on?.field)
        .map(([, target]) => target),
      ...row.writes,
    ];
    const nouns = new Set([...written.map((field) => field.split('.')[0] ?? ''), ...row.creates]);
    return [...nouns].flatMap((noun) => {
      const cells = policy.compartments[noun]?.cells;
      if (!cells) return noun === 'Account' ? [] : [`Mutation.${name} writes ${noun}, which is no compartment`];
      const relationships = row.by.filter((by): by is Relationship => by in cells && !['SELF', 'NETWORK', 'MEMBER', 'ANYONE'].includes(by));
      return relationships
        .filter((by) => !mayWrite(cells[by]) && mayRead(cells[by]))
        .map((by) => `Mutation.${name} lets ${by} write ${noun}`);
    });
  });
}
