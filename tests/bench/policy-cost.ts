import { type GraphQLSchema, getOperationAST, parse } from 'graphql';
import { Client } from 'pg';
import { Compiler } from '../../api/database/compiled';
import { roundTrip, type Statement } from '../../api/database/round-trip';
import { guardedSchema } from '../../api/schema';
import { rulesOf } from '../../api/visibility/shield';
import type { Ring } from './contenders';
import { operationOf, persisted, variablesOf, type Work } from './documents';
import type { Place } from './place';

/** Milliseconds of one statement under the row policies and without them, and how many times the first is of the second. */
export type PolicyCost = { withPolicies: number; without: number; ratio: number };

let schema: GraphQLSchema | undefined;

/** The very statement that Maillage compiles for the portal's document. */
export function compiled(work: Work, ref: string | undefined): Statement {
  schema ??= guardedSchema();
  const document = parse(persisted(operationOf[work]).text);
  const operation = getOperationAST(document, operationOf[work]);
  const statement =
    operation && new Compiler(schema, rulesOf(schema).readers).compile(document, operation, variablesOf(work, ref))?.statement;
  if (!statement) throw new Error(`Nothing is passed on for ${work}`);
  return statement;
}

const ENTER = `SELECT set_config('maillage.organisation', $1, true), set_config('maillage.membership', $2, true), set_config('maillage.standing', $3, true)`;

/** Runs it as the application, and as a role that row policies do not hold, in turn, with its plan kept as the application keeps it; the quicker half of each. */
export async function policyCost(place: Place, ring: Ring, work: Work, times: number): Promise<PolicyCost> {
  const roles = ['maillage_app', 'postgres'].map(
    (user) =>
      new Client({
        connectionString: `${place.url(ring.database, user)}&options=-c%20jit%3Doff%20-c%20plan_cache_mode%3Dforce_generic_plan`,
      }),
  );
  for (const client of roles) await client.connect();
  try {
    const taken: [number[], number[]] = [[], []];
    for (let round = 0; round < times; round++) {
      const viewer = ring.viewers[round % ring.viewers.length];
      if (!viewer) continue;
      const statement = compiled(work, viewer.refs[round % viewer.refs.length]);
      const enter = { text: ENTER, values: [viewer.organisation, viewer.membership, viewer.standing], name: 'enter' };
      // The first one reads from the disk for the other.
      for (const at of round % 2 ? [0, 1, 0, 1] : [1, 0, 1, 0]) {
        const begun = performance.now();
        await roundTrip(roles[at] as never, [enter, statement]);
        taken[at]?.push(performance.now() - begun);
      }
    }
    const [withPolicies, without] = taken.map(quickHalf) as [number, number];
    return { withPolicies: round(withPolicies), without: round(without), ratio: round(withPolicies / without) };
  } finally {
    for (const client of roles) await client.end();
  }
}

/** The mean of the quicker half: what else runs on the machine lengthens the other one. */
function quickHalf(times: number[]): number {
  const half = times.sort((a, b) => a - b).slice(0, Math.ceil(times.length / 2));
  return half.reduce((sum, time) => sum + time, 0) / half.length;
}

const round = (value: number): number => Math.round(value * 100) / 100;
