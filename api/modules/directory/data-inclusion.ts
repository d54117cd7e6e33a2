import sql, { raw, type Sql } from 'sql-template-tag';

/**
 * Structures in the format of data.inclusion, version 1.0.8: a structure is an entry, `source` the producer of its list,
 * and `id` the producer's name, two hyphens and the structure's own identifier there.
 */
const producers: Record<string, string> = {
  'Annuaire des services publics (DILA)': 'dila',
  'Code de procédure pénale, article A44': 'legifrance',
  'Référentiel des structures i-milo': 'i-milo',
  'Liste des structures d’insertion (ASP, GEIQ)': 'asp',
  'Statistique mensuelle des personnes écrouées (ministère de la Justice)': 'ministere-de-la-justice',
};
/** What stands before the producer in the source of an entry that came in this format. */
export const CAME_AS = 'data.inclusion : ';

/** The bearers of the format's own list that a kind tells. */
export const networks: Record<string, string> = {
  SPIP: 'spip',
  SPIP_BRANCH: 'spip',
  MISSION_LOCALE: 'mission-locale',
  MISSION_LOCALE_SITE: 'mission-locale',
  ACI: 'aci',
  EI: 'ei',
  AI: 'ai',
  ETTI: 'etti',
  GEIQ: 'geiq',
};

const cases = (list: Record<string, string>): string =>
  Object.entries(list)
    .map(([from, to]) => `WHEN '${from.replaceAll("'", "''")}' THEN '${to}'`)
    .join(' ');

/** A web address that is one, with its scheme. */
const web = (t: string): string =>
  `CASE WHEN ${t}.website ~ '^https?://[A-Za-z0-9.-]+\\.[A-Za-z]{2,}(:[0-9]+)?([/?#][!-~]*)?$' THEN ${t}.website
    WHEN ${t}.website ~ '^[A-Za-z0-9.-]+\\.[A-Za-z]{2,}(/[!-~]*)?$' THEN 'http://' || ${t}.website END`;

const producerOf = (t: string): string =>
  `CASE ${t}.source ${cases(producers)} ELSE CASE WHEN ${t}.source LIKE '${CAME_AS}%' THEN substr(${t}.source, ${CAME_AS.length + 1}) ELSE 'maillage' END END`;
const idOf = (t: string): string =>
  `CASE WHEN ${t}.source LIKE '${CAME_AS}%' THEN ${t}.source_key ELSE ${producerOf(t)} || '--' || replace(${t}.source_key, ' ', '-') END`;

/** SQL: the identifiers under which the entries that did not come in this format are published. */
export const ownStructureIds = `SELECT ${idOf('own')} FROM directory_entry own WHERE own.source NOT LIKE '${CAME_AS}%'`;

/** json: the entry at alias `t` as a structure. Its name is kept within 150 signs and ends with no full stop, as the format asks. */
export function structureJson(t: string): Sql {
  const code = (column: string, pattern: string): string => `CASE WHEN ${t}.${column} ~ '${pattern}' THEN ${t}.${column} END`;
  return sql`json_build_object('source', ${raw(producerOf(t))},
    'id', ${raw(idOf(t))},
    'nom', ${raw(`rpad(regexp_replace(left(${t}.name, 150), '[ .]+$', ''), GREATEST(3, length(regexp_replace(left(${t}.name, 150), '[ .]+$', ''))), '_')`)},
    'date_maj', ${raw(t)}.source_date, 'siret', ${raw(code('siret', '^\\d{14}$'))}, 'adresse', ${raw(t)}.street, 'complement_adresse', NULL,
    'commune', ${raw(t)}.city, 'code_postal', ${raw(code('postal_code', '^\\d{5}$'))}, 'code_insee', ${raw(code('commune_code', '^\\w{5}$'))},
    'latitude', ${raw(t)}.latitude, 'longitude', ${raw(t)}.longitude, 'telephone', ${raw(t)}.phone, 'courriel', NULL, 'site_web', ${raw(web(t))},
    'description', NULL, 'horaires_accueil', NULL, 'accessibilite_lieu', NULL, 'lien_source', NULL,
    'reseaux_porteurs', ${raw(
      `CASE ${t}.kind ${Object.entries(networks)
        .map(([kind, network]) => `WHEN '${kind}' THEN json_build_array('${network}')`)
        .join(' ')} END`,
    )})`;
}
