import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { isSiret } from '../network/siret';
import { CAME_AS, networks } from './data-inclusion';
import type { DirectoryKind } from './directory-entry';
import { departementOf, goodLines, type Reading } from './entry-lines';
import { readJson } from './read-list';
import type { Staged } from './staged-table';

type Structure = {
  source: string;
  id: string;
  nom: string;
  date_maj: string;
  siret?: string | null;
  adresse?: string | null;
  complement_adresse?: string | null;
  commune?: string | null;
  code_postal?: string | null;
  code_insee?: string | null;
  latitude?: number | null;
  longitude?: number | null;
  telephone?: string | null;
  site_web?: string | null;
  reseaux_porteurs?: string[] | null;
};
/** Why something is no structure: the field and the sentence. Null when it is one. */
export type Check = (given: object) => { column: string; problem: string } | null;

const text = (given: Record<string, unknown>, name: string, pattern?: RegExp): boolean => {
  const value = given[name] ?? null;
  return value === null || (typeof value === 'string' && (!pattern || pattern.test(value)));
};
const degrees = (value: unknown, most: number): boolean =>
  value === null || value === undefined || (typeof value === 'number' && Math.abs(value) <= most);

/** What Maillage reads of a structure, checked as version 1.0.8 of the format says it. */
export const checkStructure: Check = (object) => {
  const given = object as Record<string, unknown>;
  for (const name of ['source', 'id', 'nom', 'date_maj'])
    if (typeof given[name] !== 'string' || !given[name]) return { column: name, problem: 'Ce champ est nécessaire.' };
  const { nom, date_maj } = given as Structure;
  if (nom.length < 3 || nom.length > 150) return { column: 'nom', problem: 'Un nom a de 3 à 150 caractères.' };
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date_maj) || Number.isNaN(Date.parse(date_maj)))
    return { column: 'date_maj', problem: 'Une date s’écrit AAAA-MM-JJ.' };
  if (!text(given, 'siret', /^\d{14}$/)) return { column: 'siret', problem: 'Un SIRET a 14 chiffres.' };
  if (!text(given, 'code_postal', /^\d{5}$/)) return { column: 'code_postal', problem: 'Un code postal a cinq chiffres.' };
  if (!text(given, 'code_insee', /^\w{5}$/)) return { column: 'code_insee', problem: 'Un code INSEE a cinq signes.' };
  for (const name of ['adresse', 'complement_adresse', 'commune', 'telephone', 'site_web'])
    if (!text(given, name)) return { column: name, problem: 'Un texte est attendu ici.' };
  if (!degrees(given.latitude, 90) || !degrees(given.longitude, 180))
    return { column: 'latitude', problem: 'Cette position n’est pas sur le globe.' };
  const bearers = given.reseaux_porteurs ?? [];
  if (!Array.isArray(bearers)) return { column: 'reseaux_porteurs', problem: 'Une liste est attendue ici.' };
  return null;
};

/** The same, by the published schema itself: `file` is its structure.json. */
export function checkBySchema(file: string): Check {
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  const valid = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
  return (given) => {
    if (valid(given)) return checkStructure(given);
    const [error] = valid.errors ?? [];
    const column = error?.instancePath.split('/')[1] ?? String((error?.params as { missingProperty?: string })?.missingProperty ?? '');
    return { column, problem: `Le schéma refuse ce champ : ${error?.message ?? 'sans dire pourquoi'}.` };
  };
}

const kinds = new Map<string, DirectoryKind>(
  // The first kind that a bearer tells: a SPIP, not its branch.
  (Object.entries(networks) as [DirectoryKind, string][]).reverse().map(([kind, bearer]) => [bearer, kind]),
);

/** The structures of a file that have a SIRET, as entries; `without` is told of each that has none. */
export async function* structures(reading: Reading, path: string, check: Check, without: () => void): AsyncGenerator<Staged> {
  const file = basename(path);
  for await (const { line, given } of goodLines(reading, { file }, readJson<Structure>(path))) {
    const wrong = check(given);
    if (wrong) {
      const value = given[wrong.column as keyof Structure];
      reading.rejected.push({ file, line, value: value === undefined || value === null ? null : String(value).slice(0, 200), ...wrong });
      continue;
    }
    if (!given.siret) {
      without();
      continue;
    }
    const checked = isSiret(given.siret);
    if (!checked)
      reading.apart.push({
        file,
        line,
        column: 'siret',
        value: given.siret,
        name: given.nom,
        problem: 'Ce SIRET ne passe pas son propre contrôle.',
      });
    yield entryOf(given, file, line, checked);
  }
}

function entryOf(given: Structure, file: string, line: number, checked: boolean): Staged {
  const placed = typeof given.latitude === 'number' && typeof given.longitude === 'number';
  return {
    file,
    line,
    source: `${CAME_AS}${given.source}`,
    source_key: given.id,
    kind: (given.reseaux_porteurs ?? []).map((bearer) => kinds.get(bearer)).find(Boolean) ?? 'STRUCTURE',
    name: given.nom,
    siret: given.siret,
    street: [given.adresse, given.complement_adresse].filter(Boolean).join(', ') || null,
    postal_code: given.code_postal || null,
    city: given.commune || null,
    commune_code: given.code_insee || null,
    departement: departementOf(given.code_insee || given.code_postal || null),
    latitude: placed ? given.latitude : null,
    longitude: placed ? given.longitude : null,
    phone: given.telephone || null,
    website: given.site_web || null,
    source_date: given.date_maj,
    checked,
    listed: true,
  };
}
