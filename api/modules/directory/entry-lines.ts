import { isSiret } from '../network/siret';
import type { DirectoryKind } from './directory-entry';
import type { List } from './lists';
import { readCsv, readJson } from './read-list';
import type { KeptApart, Rejection } from './rejection';
import type { Shape, Staged } from './staged-table';

/** What an import gathers while it reads. */
export type Reading = { rejected: Rejection[]; apart: KeptApart[]; progress(sentence: string): void };

export const entryShape: Shape = {
  table: 'directory_entry',
  key: ['source', 'source_key'],
  columns: {
    source: 'text',
    source_key: 'text',
    kind: 'text',
    name: 'text',
    siret: 'text',
    street: 'text',
    postal_code: 'text',
    city: 'text',
    commune_code: 'text',
    departement: 'text',
    latitude: 'numeric',
    longitude: 'numeric',
    phone: 'text',
    website: 'text',
    source_date: 'date',
    checked: 'boolean',
    listed: 'boolean',
    words: 'text',
    sort_name: 'text',
  },
};

/** A file this wrong is not read to its end. */
const MOST_REJECTIONS = 10_000;

/** The lines of a list that can be read; what cannot is said in `rejected`. */
export async function* goodLines<T>(
  reading: Reading,
  list: { file: string },
  found: AsyncGenerator<{ line: number; given: T } | { rejection: Rejection }>,
): AsyncGenerator<{ line: number; given: T }> {
  let count = 0;
  for await (const one of found) {
    if ('rejection' in one) reading.rejected.push(one.rejection);
    else yield one;
    if (reading.rejected.length >= MOST_REJECTIONS) return;
    if (++count % 20_000 === 0) reading.progress(`${list.file} : ${count} lignes lues`);
  }
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const orNull = (text: string | null | undefined): string | null => text?.trim() || null;

/** The département that an INSEE or a postal code tells. */
export const departementOf = (code: string | null): string | null =>
  code ? (/^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2)) : null;

/** Degrees, when both are given and lie on the globe. */
function position(latitude: unknown, longitude: unknown): { latitude: number; longitude: number } | null {
  const [one, other] = [latitude, longitude].map((given) =>
    given === null || given === undefined || given === '' ? Number.NaN : Number(given),
  );
  if (one === undefined || other === undefined || Number.isNaN(one) || Number.isNaN(other)) return null;
  return Math.abs(one) <= 90 && Math.abs(other) <= 180 ? { latitude: one, longitude: other } : null;
}

type PublicService = {
  id?: string;
  type?: string;
  nom?: string;
  codeinsee?: string;
  contact_phone?: string;
  latitude?: string;
  longitude?: string;
  update?: string;
  website?: string[] | string;
  writeAddress?: { addressLocality?: string; postalCode?: string; streetAddress?: string[] | string };
};

export const publicServiceKinds: Record<string, DirectoryKind> = {
  spip: 'SPIP',
  mission_locale: 'MISSION_LOCALE_SITE',
  ...Object.fromEntries(
    ['maison_arret', 'centre_penitentiaire', 'centre_detention', 'csl', 'maison_centrale', 'esm'].map((type) => [type, 'PRISON' as const]),
  ),
};

/** The directory of public services: all of them say where a commune is, some are entries. Their e-mail addresses are left where they are. */
export async function* publicServices(reading: Reading, list: List): AsyncGenerator<{ place: Staged | null; entry: Staged | null }> {
  const { file } = list;
  const reject = (line: number, column: string, value: string | undefined, problem: string) =>
    reading.rejected.push({ file, line, column, value: value ?? null, problem });
  for await (const { line, given } of goodLines(reading, list, readJson<PublicService>(list.path))) {
    const at = position(given.latitude, given.longitude);
    const place = at && given.codeinsee ? { file, line, code: given.codeinsee, ...at } : null;
    const kind = publicServiceKinds[given.type ?? ''];
    if (!given.type) reject(line, 'type', undefined, 'Un service doit dire son type.');
    if (!kind) {
      yield { place, entry: null };
      continue;
    }
    if (!given.id) reject(line, 'id', given.id, 'Cet identifiant manque.');
    else if (!given.nom) reject(line, 'nom', given.nom, 'Ce nom manque.');
    else if (!given.codeinsee || !/^\w{5}$/.test(given.codeinsee))
      reject(line, 'codeinsee', given.codeinsee, 'Ce n’est pas un code INSEE.');
    else if (!given.update || !day.test(given.update)) reject(line, 'update', given.update, 'Cette date de mise à jour n’existe pas.');
    else {
      const { addressLocality, postalCode, streetAddress } = given.writeAddress ?? {};
      const entry: Staged = {
        file,
        line,
        source: list.source,
        source_key: given.id,
        kind,
        name: `${given.nom[0]?.toUpperCase()}${given.nom.slice(1)}`,
        street: orNull([streetAddress ?? []].flat().join(', ')),
        postal_code: orNull(postalCode),
        city: orNull(addressLocality),
        commune_code: given.codeinsee,
        departement: departementOf(given.codeinsee),
        ...at,
        phone: orNull(given.contact_phone),
        website: orNull([given.website ?? []].flat()[0]),
        source_date: given.update,
        checked: true,
        listed: true,
      };
      yield { place, entry };
    }
  }
}

type MissionLocale = { id?: string; nom_officiel?: string; nom_usuel?: string | null; code_departement?: string | null };

export async function* missionLocales(reading: Reading, list: List): AsyncGenerator<Staged> {
  const { file } = list;
  for await (const { line, given } of goodLines(reading, list, readJson<MissionLocale>(list.path))) {
    // The list puts the département before the name: it stands beside it here.
    const name = (given.nom_usuel?.trim() || given.nom_officiel?.trim())?.replace(/^\d[\dAB]{0,2}\s*-\s*/, '');
    if (!given.id || !name) {
      const column = given.id ? 'nom_officiel' : 'id';
      reading.rejected.push({ file, line, column, value: null, problem: 'Une Mission Locale doit avoir un identifiant et un nom.' });
      continue;
    }
    yield {
      file,
      line,
      source: list.source,
      source_key: given.id,
      kind: 'MISSION_LOCALE',
      name,
      departement: orNull(given.code_departement),
      source_date: list.date,
      checked: true,
      listed: true,
    };
  }
}

const workplaceColumns = [
  'kind',
  'siret',
  'name',
  'brand',
  'address',
  'post_code',
  'city',
  'department',
  'longitude',
  'latitude',
  'website',
] as const;
const workplaceKinds = ['ACI', 'EI', 'AI', 'ETTI', 'GEIQ'];

/** Insertion workplaces. A SIRET that cannot be one keeps its line apart: it is told, and not found by those who search. */
export async function* workplaces(reading: Reading, list: List): AsyncGenerator<Staged> {
  const { file } = list;
  for await (const { line, given } of goodLines(reading, list, readCsv(list.path, workplaceColumns))) {
    const reject = (column: string, value: string, problem: string) => reading.rejected.push({ file, line, column, value, problem });
    const siret = given.siret.replaceAll(/\s/g, '');
    const at = position(given.latitude, given.longitude);
    if (!workplaceKinds.includes(given.kind)) reject('kind', given.kind, `Ce type n’est pas connu : ${workplaceKinds.join(', ')}.`);
    else if (!given.name) reject('name', given.name, 'Ce nom manque.');
    else if (!siret) reject('siret', given.siret, 'Ce SIRET manque.');
    else if ((given.latitude || given.longitude) && !at)
      reject('latitude', `${given.latitude} ${given.longitude}`, 'Cette position n’est pas sur le globe.');
    else {
      const checked = isSiret(siret);
      if (!checked)
        reading.apart.push({
          file,
          line,
          column: 'siret',
          value: siret,
          name: given.name,
          problem: 'Ce SIRET ne passe pas son propre contrôle.',
        });
      yield {
        file,
        line,
        source: list.source,
        source_key: `${given.kind} ${siret}`,
        kind: given.kind,
        name: given.brand || given.name,
        siret,
        street: orNull(given.address),
        postal_code: orNull(given.post_code),
        city: orNull(given.city),
        departement: orNull(given.department),
        ...at,
        website: orNull(given.website),
        source_date: list.date,
        checked,
        listed: true,
      };
    }
  }
}
