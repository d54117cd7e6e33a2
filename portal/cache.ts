import { type FieldPolicy, InMemoryCache, type Reference, type TypePolicies } from '@apollo/client';

interface Connection {
  nodes?: Reference[];
}

/** A list read a page at a time is one list in memory: going back to it shows it at once, as far as it was read. */
export const readOn: FieldPolicy<Connection> = {
  keyArgs: (args) => Object.keys(args ?? {}).filter((name) => name !== 'after'),
  merge(existing, incoming, { args }) {
    if (!existing?.nodes || !incoming.nodes) return incoming;
    const before = args?.after ? existing.nodes : incoming.nodes;
    const after = args?.after ? incoming.nodes : existing.nodes.slice(incoming.nodes.length);
    const seen = new Set(before.map((node) => node.__ref));
    const nodes = [...before, ...after.filter((node) => !seen.has(node.__ref))];
    // The first page, checked again, says nothing of where the rest ends.
    return args?.after || after.length === 0
      ? { ...incoming, nodes }
      : { ...existing, ...incoming, nodes, pageInfo: (existing as { pageInfo?: unknown }).pageInfo };
  },
};

/** Facts of a record that have no name of their own: what one page read of them adds to what another did. */
export const merged = (types: string[]): TypePolicies => Object.fromEntries(types.map((name) => [name, { merge: true }]));

export const cache = new InMemoryCache({
  typePolicies: merged(['ImmersionPerson', 'ImmersionAvailability', 'ImmersionSchedule', 'ImmersionAnswer', 'ImmersionAssessment']),
});
