/** Sets whose order says nothing, or is the collation's. */
const UNORDERED = ['referralCounts'];

/** An answer as the facts it holds: keys in order, instants as milliseconds, counts by stage in order, no names of types, no cursors. */
export function factsOf(answer: unknown, key = ''): unknown {
  if (Array.isArray(answer)) {
    const facts = answer.map((item) => factsOf(item));
    return UNORDERED.includes(key) ? facts.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))) : facts;
  }
  // PostGraphile counts by functions of its own, and lists the rows of the worklist.
  if (key === 'hearings' && typeof answer === 'number') return { totalCount: answer };
  if (typeof answer === 'string' && /^\d{4}-\d\d-\d\dT/.test(answer)) return Math.floor(Date.parse(answer));
  if (typeof answer !== 'object' || answer === null) return answer;
  if ('referralByRecordId' in answer) {
    const { referralByRecordId, ...listed } = answer;
    return factsOf({ ...(referralByRecordId as object), ...listed });
  }
  if ('totalCount' in answer && 'referrals' in answer) {
    const { totalCount, referrals, ...others } = answer;
    return factsOf({ ...others, referrals: { ...(referrals as object), totalCount } });
  }
  return Object.fromEntries(
    Object.entries(answer)
      .filter(([name]) => name !== '__typename' && name !== 'endCursor')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [name, factsOf(value, name)]),
  );
}

/** Where two sets of facts differ, as `path: one | other`. */
export function differences(one: unknown, other: unknown, path = ''): string[] {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  if (!isObject(one) || !isObject(other)) return [`${path}: ${short(one)} | ${short(other)}`];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) => differences(one[key], other[key], `${path}.${key}`));
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const short = (value: unknown): string => JSON.stringify(value)?.slice(0, 80) ?? 'nothing';
