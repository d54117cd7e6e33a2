import sql, { raw, type Sql } from 'sql-template-tag';
import { canonical, sha256 } from './canonical';
import type { Report } from './report';
import type { ReportChange } from './report-change';

/** What an edition freezes: the text of this object is kept, and its sha-256 is the edition's. */
export type FrozenEdition = {
  number: number;
  author: string;
  /** An instant, UTC. */
  frozenAt: string;
  /** The hash of the edition that this one corrects. */
  replaces: string | null;
  /** What was corrected, in words. */
  correction: string | null;
  changes: ReportChange[];
  report: Report;
};

/**
 * A funder's copy. It bears a hash of its own and never the edition's: who knows that one could try values for what is
 * hidden until they give it.
 */
export type FrozenCopy = FrozenEdition & {
  funder: string;
  submittedAt: string;
  submittedBy: string;
  /** No figure about fewer people than this is shown. */
  threshold: number;
};

export function frozen(content: FrozenEdition | FrozenCopy): { document: string; hash: string } {
  const document = canonical(content);
  return { document, hash: sha256(document) };
}

export const thawed = <T extends FrozenEdition>({ document }: { document: string }): T => JSON.parse(document) as T;

/** SQL over the alias `t`: a part of the frozen text. */
export const frozenPart =
  (name: string) =>
  (t: string): Sql =>
    sql`(${raw(t)}.document::json -> ${raw(`'${name}'`)})`;

/** SQL over the alias `t`: the text still has the hash that was said of it. */
export const isIntact = (t: string): Sql => sql`(encode(sha256(convert_to(${raw(t)}.document, 'UTF8')), 'hex') = ${raw(t)}.hash)`;
