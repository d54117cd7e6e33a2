import { lists } from './lists';

/**
 * The same prison under two names: « Maison d'arrêt de Digne » and « Maison d'arrêt de Digne-les-Bains ». Names are
 * compared by the words of their place, within the département. What fits two prisons equally well is matched with none.
 */
export const PRISON_WORDS = [
  `CREATE FUNCTION pg_temp.prison_kind(name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN n ~ '^(centre de semi liberte|csl |quartier de semi)' THEN 'CSL' WHEN n ~ '(^epm |mineurs)' THEN 'EPM' WHEN n ~ '(^epsn|sante national)' THEN 'EPSN' WHEN n ~ '^(maison d arret|ma )' THEN 'MA'
      WHEN n ~ '^(centre penitentiaire|cp )' THEN 'CP' WHEN n ~ '^(centre (de )?detention|cd )' THEN 'CD' ELSE 'MC' END FROM plain_words(name) n $$`,
  `CREATE FUNCTION pg_temp.prison_place(name text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT ARRAY(SELECT DISTINCT CASE w WHEN 'st' THEN 'saint' WHEN 'ste' THEN 'sainte' ELSE w END FROM regexp_split_to_table(plain_words(regexp_replace(name, '\\(.*?\\)', '', 'g')), ' ') w
      WHERE w !~ '^(maison|arret|centre|penitentiaire|detention|semi|liberte|centrale|etablissement|pour|mineurs|specialise|public|national|le|la|les|l|de|d|du|des|sur|sous|en|et|a|aux|cp|cd|ma|mc|csl|epm|)$' ORDER BY 1) $$`,
  `CREATE TEMPORARY TABLE known_prison (id uuid, plain text, kind text, place text[], departement text, commune text) ON COMMIT DROP`,
  `CREATE TEMPORARY TABLE named_prison (name text, departement text, entry_id uuid, one_to_one boolean DEFAULT false, also text, commune text) ON COMMIT DROP`,
];

export const KNOW_PRISONS = `INSERT INTO known_prison SELECT id, plain_words(name), pg_temp.prison_kind(name), pg_temp.prison_place(name), departement, commune_code
  FROM directory_entry WHERE kind = 'PRISON' AND source = '${lists.publicServices.source}'`;

/** A semi-liberté centre, a prison for minors and the prison hospital are no other prison, whatever their town. */
const sameWorld = `(CASE WHEN k.kind IN ('CSL', 'EPM', 'EPSN') THEN k.kind END) IS NOT DISTINCT FROM (CASE WHEN n.kind IN ('CSL', 'EPM', 'EPSN') THEN n.kind END)`;
const contained = `cardinality(n.place) > 0 AND cardinality(k.place) > 0 AND (k.place <@ n.place OR n.place <@ k.place)`;
const ranks = [
  'k.plain = n.plain',
  'k.departement = n.departement AND k.place = n.place AND k.kind = n.kind',
  `k.departement = n.departement AND k.place = n.place AND ${sameWorld}`,
  `k.departement = n.departement AND ${contained} AND k.kind = n.kind`,
  `k.departement = n.departement AND ${contained} AND ${sameWorld}`,
  `k.commune = n.commune AND ${sameWorld}`,
];

/** From the closest likeness to the loosest: each name that fits exactly one prison takes it. */
export const PRISON_MATCHES = ranks.map(
  (fits) => `WITH n AS (
      SELECT DISTINCT name, departement, commune, one_to_one, plain_words(word) AS plain, pg_temp.prison_kind(word) AS kind, pg_temp.prison_place(word) AS place
        FROM named_prison CROSS JOIN LATERAL (VALUES (name), (also)) w(word) WHERE entry_id IS NULL AND word IS NOT NULL
    ), fitting AS (
      SELECT DISTINCT n.name, n.departement, k.id, n.one_to_one FROM n JOIN known_prison k ON ${fits}
        WHERE NOT n.one_to_one OR NOT EXISTS (SELECT 1 FROM named_prison taken WHERE taken.entry_id = k.id)
    ), counted AS (
      SELECT *, count(*) OVER (PARTITION BY name, departement) AS choices, count(*) OVER (PARTITION BY id) AS claims FROM fitting
    ) UPDATE named_prison p SET entry_id = c.id FROM counted c
      WHERE (c.name, c.departement) = (p.name, p.departement) AND p.entry_id IS NULL AND c.choices = 1 AND (c.claims = 1 OR NOT c.one_to_one)`,
);
