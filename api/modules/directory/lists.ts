import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The public lists, by the name that a folder gives them. `file` finds the newest one when its name carries a date;
 * `date` is the day of the edition that Maillage was made with, unless `sources.json` in the folder says another.
 */
export const lists = {
  departements: { folder: '09-cog', file: /^departements\.json$/, source: 'Code officiel géographique (INSEE)', date: '2026-01-01' },
  communes: { folder: '09-cog', file: /^communes\.csv$/, source: 'Code officiel géographique (INSEE)', date: '2026-01-01' },
  publicServices: {
    folder: '01-annuaire-services-publics',
    file: /^annuaire-[\d-]+\.ndjson$/,
    source: 'Annuaire des services publics (DILA)',
    date: '2016-02-26',
  },
  spipArticle: {
    folder: '03-spip-code-procedure-penale',
    file: /^spip-siege-antenne-ressort\.csv$/,
    source: 'Code de procédure pénale, article A44',
    date: '2020-09-01',
  },
  missionLocales: {
    folder: '04-missions-locales',
    file: /^referentiel_structures_milo\.json$/,
    source: 'Référentiel des structures i-milo',
    date: '2023-09-01',
  },
  workplaces: {
    folder: '05-siae',
    file: /^siae\.csv$/,
    source: 'Liste des structures d’insertion (ASP, GEIQ)',
    date: '2021-02-01',
  },
  trades: { folder: '07-rome', file: /^romes\.csv$/, source: 'ROME (France Travail)', date: '2024-02-01' },
  tradeNames: { folder: '07-rome', file: /^appellations\.csv$/, source: 'ROME (France Travail)', date: '2024-02-01' },
  prisonPlaces: {
    folder: '02-statistique-penitentiaire',
    file: /^etablissement-commune\.csv$/,
    source: 'Statistique mensuelle des personnes écrouées (ministère de la Justice)',
    date: '2026-07-01',
  },
} as const;

export type ListName = keyof typeof lists;
export type List = { name: ListName; path: string; file: string; source: string; date: string };

/** The three files of a month of the prison statistics, by the month in their names. */
export const monthly = {
  folder: lists.prisonPlaces.folder,
  quarters: /^detenus-par-etablissement-(\d{4}-\d{2})\.csv$/,
  adjustments: /^amenagements-peine-par-etablissement-(\d{4}-\d{2})\.csv$/,
  regions: /^capacite-par-disp-(\d{4}-\d{2})\.csv$/,
  workbook: /^statistique_etablissements_personnes_ecrouees_01(\d{2})(\d{4})\.xlsx$/,
} as const;

/** Where a list lies in `folder`; null when it does not. */
export function find(folder: string, name: ListName): List | null {
  const { folder: inside, file: pattern, source, date } = lists[name];
  const file = filesOf(folder, inside)
    .filter((one) => pattern.test(one))
    .sort()
    .at(-1);
  if (!file) return null;
  const told = toldOf(folder)[`${inside}/${file}`] ?? {};
  return { name, path: join(folder, inside, file), file, source: told.source ?? source, date: told.date ?? date };
}

export function filesOf(folder: string, inside: string): string[] {
  const place = join(folder, inside);
  return existsSync(place) ? readdirSync(place) : [];
}

type Told = Record<string, { source?: string; date?: string }>;

function toldOf(folder: string): Told {
  const file = join(folder, 'sources.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Told) : {};
}
