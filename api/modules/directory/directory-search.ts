import sql, { join, raw, type Sql } from 'sql-template-tag';
import { ArgsType, Field, Int } from 'type-graphql';
import { readable } from '../../visibility/row-security';
import { DirectoryKind } from './directory-entry';

const MOST_WORDS = 8;
const MOST_KILOMETRES = 500;
const USUAL_KILOMETRES = 30;
const KILOMETRES_A_DEGREE = 111.2;

@ArgsType()
export class DirectorySearch {
  @Field(() => String, {
    nullable: true,
    description: 'Beginnings of words of the name, the city or the postal code, without regard to case and accents; or a SIRET.',
  })
  search?: string | null;
  @Field(() => [DirectoryKind], { nullable: true, description: 'Only of these kinds.' }) kind?: DirectoryKind[] | null;
  @Field(() => String, { nullable: true, description: 'Only in this département, by its official code.' }) departement?: string | null;
  @Field(() => String, { nullable: true, description: 'Only around this commune, by its INSEE code; the nearest first.' })
  near?: string | null;
  @Field(() => Int, { nullable: true, description: 'At most so many kilometres from `near`: 30 unless said, 500 at most.' })
  withinKm?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'Those that are kept apart since their SIRET fails its check, and no others.' })
  keptApart?: boolean | null;
}

/** « Saint » and « St » are one word to who searches. */
const alike: Record<string, string> = {
  saint: '(saint:* | st)',
  sainte: '(sainte:* | ste)',
  st: '(st:* | saint)',
  ste: '(ste:* | sainte)',
};

/** What PostgreSQL's search understands: the beginnings of all the words. Null when nothing was typed. */
export function wordsQuery(search: string | null | undefined): string | null {
  const digits = search?.replaceAll(/\s/g, '') ?? '';
  if (/^\d{9,14}$/.test(digits)) return `${digits}:*`;
  const words = (search ?? '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
  return words.length ? words.map((word) => alike[word] ?? `${word}:*`).join(' & ') : null;
}

/** One fact of the commune around which the search goes. */
const centre = (fact: 'latitude' | 'longitude', code: string): Sql =>
  sql`(SELECT c.${raw(fact)}::float8 FROM commune c WHERE c.code = ${code} AND ${raw(readable('Commune', 'c'))})`;

/** Kilometres between the entry at alias `t0` and the commune. */
export const kilometresFrom = (code: string): Sql =>
  sql`distance_km(t0.latitude::float8, t0.longitude::float8, ${centre('latitude', code)}, ${centre('longitude', code)})`;

/** The conditions of a search, over the alias `t0` of an entry. */
export function found({ search, kind, departement, near, withinKm, keptApart }: DirectorySearch): Sql {
  const all: Sql[] = [keptApart ? sql`t0.listed AND NOT t0.checked` : sql`t0.listed AND t0.checked`];
  const words = wordsQuery(search);
  if (words) all.push(sql`to_tsvector('simple', t0.words) @@ to_tsquery('simple', ${words})`);
  else if (search?.trim()) all.push(sql`false`);
  if (kind?.length) all.push(sql`t0.kind = ANY (${kind}::text[])`);
  if (departement) all.push(sql`t0.departement = ${departement.toUpperCase()}`);
  if (near) {
    const radius = Math.min(Math.max(withinKm ?? USUAL_KILOMETRES, 1), MOST_KILOMETRES);
    const [latitude, longitude] = [centre('latitude', near), centre('longitude', near)];
    const degrees = radius / KILOMETRES_A_DEGREE;
    // The box lets the index choose; the circle decides.
    all.push(
      sql`t0.latitude BETWEEN (${latitude} - ${degrees}::float8)::numeric AND (${latitude} + ${degrees}::float8)::numeric`,
      sql`t0.longitude BETWEEN (${longitude} - ${degrees}::float8 / cos(radians(${latitude})))::numeric AND (${longitude} + ${degrees}::float8 / cos(radians(${latitude})))::numeric`,
      sql`${kilometresFrom(near)} <= ${radius}`,
    );
  }
  return join(all, ' AND ');
}
