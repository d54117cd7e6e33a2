import sql, { type Sql } from 'sql-template-tag';

/** Lower case without accents or ligatures: what people type in a search box, and how a directory is sorted. */
export const folded = (text: Sql): Sql =>
  sql`translate(replace(replace(lower(${text}), 'œ', 'oe'), 'æ', 'ae'), 'àâäáãçéèêëîïíìôöóòõùûüúÿñ’', 'aaaaaceeeeiiiiooooouuuuyn''')`;

/** A pattern for LIKE that finds `part` anywhere, taken literally. */
export const anywhere = (part: string): Sql =>
  folded(
    sql`${`%${part
      .trim()
      .replaceAll('\u0000', '')
      .replace(/[\\%_]/g, '\\$&')}%`}::text`,
  );
