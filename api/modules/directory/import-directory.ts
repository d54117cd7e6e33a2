import { Client } from 'pg';
import { asRole, MIGRATOR } from '../../database/migrate';
import { entryShape, missionLocales, publicServices, type Reading, workplaces } from './entry-lines';
import { find, type List, type ListName, lists } from './lists';
import { KNOW_PRISONS, PRISON_WORDS } from './match-prisons';
import { PrisonStatistics } from './prison-statistics';
import type { KeptApart, Rejection } from './rejection';
import { type ArticleCounts, stageArticle, writeBranches, writeLinks } from './spip-article';
import { type Counts, type Staged, StagedTable } from './staged-table';
import { stageTradeNames, stageTrades } from './trade-lines';
import { knowCommunes, placeShape, stageCommunes, stageDepartements, writeCommunes } from './write-communes';
import { finishEntries, PLAIN_TOWN, writeEntries } from './write-entries';
import { type MonthOfPrisons, matchPrisons, writeFigures } from './write-prisons';

export type DirectoryOptions = {
  /** Reads the lists that the folder has, and leaves the others as they are. */
  partial: boolean;
  progress(sentence: string): void;
};

type EntryCounts = Counts & { noLongerListed: number };
/** What an import answers. With anything rejected, nothing was written. */
export type DirectoryResult = {
  rejected: Rejection[];
  keptApart: KeptApart[];
  spip?: EntryCounts;
  prisons?: EntryCounts;
  missionLocaleSites?: EntryCounts;
  missionLocales?: EntryCounts;
  workplaces?: EntryCounts & { distinctSiret: number; keptApart: number };
  branches?: EntryCounts;
  links?: ArticleCounts;
  prisonsOfStatisticsOnly?: EntryCounts;
  prisonFigures?: Counts;
  prisonQuarters?: Counts;
  prisonRegions?: Counts;
  months?: MonthOfPrisons[];
  trades?: Counts;
  tradeNames?: Counts;
  departements?: Counts;
  communes?: Counts;
  sources?: { list: string; source: string; date: string }[];
};

/** Imports the public lists of a folder in one transaction, as the migrator: all of them, or nothing. */
export async function importDirectory(migratorUrl: string, folder: string, options: DirectoryOptions): Promise<DirectoryResult> {
  const client = new Client({ connectionString: asRole(migratorUrl, MIGRATOR) });
  await client.connect();
  try {
    await client.query('BEGIN');
    // A command that was stopped leaves nothing running behind it.
    await client.query(`SET LOCAL client_connection_check_interval = '1s'`);
    await client.query('SELECT pg_advisory_xact_lock(7236102)');
    const result = await new DirectoryImport(client, folder, options).run();
    await client.query(result.rejected.length ? 'ROLLBACK' : 'COMMIT');
    return result;
  } finally {
    await client.end();
  }
}

const families = { spip: ['SPIP'], prisons: ['PRISON'], missionLocaleSites: ['MISSION_LOCALE_SITE'] } as const;

class DirectoryImport {
  private readonly reading: Reading;
  private readonly staged = new Map<string, StagedTable>();
  private readonly found = new Map<ListName, List>();

  constructor(
    private readonly client: Client,
    private readonly folder: string,
    private readonly options: DirectoryOptions,
  ) {
    this.reading = { rejected: [], apart: [], progress: options.progress };
  }

  async run(): Promise<DirectoryResult> {
    for (const name of Object.keys(lists) as ListName[]) {
      const list = find(this.folder, name);
      if (list) this.found.set(name, list);
      else if (!this.options.partial) this.missing(name);
    }
    if (!this.found.size && this.options.partial)
      this.reading.rejected.push({
        file: '',
        line: null,
        column: null,
        value: null,
        problem: 'Ce dossier ne contient aucune des listes attendues.',
      });
    await this.client.query(PLAIN_TOWN);
    for (const statement of PRISON_WORDS) await this.client.query(statement);
    const statistics = await PrisonStatistics.open(this.client, this.reading, this.folder);
    const months = await this.stageAll(statistics);
    const { rejected, apart } = this.reading;
    if (rejected.length) return { rejected, keptApart: apart };
    this.options.progress('Lecture terminée, écriture');
    return {
      rejected,
      keptApart: apart,
      ...(await this.write(months)),
      sources: [...this.found.values()].map(({ file, source, date }) => ({ list: file, source, date })),
    };
  }

  private missing(name: ListName): void {
    const file = lists[name].file.source.replaceAll(/[\\^$]/g, '').replace('[d-]+', '*');
    this.reading.rejected.push({
      file: `${lists[name].folder}/${file}`,
      line: null,
      column: null,
      value: null,
      problem: 'Ce fichier manque.',
    });
  }

  private async stageAll(statistics: PrisonStatistics): Promise<string[]> {
    const { client, reading } = this;
    await this.open('place', placeShape);
    await this.each('departements', async (list) => this.keep('departements', await stageDepartements(client, reading, list)));
    await this.each('communes', async (list) => this.keep('communes', await stageCommunes(client, reading, list)));
    for (const name of ['spip', 'prisons', 'missionLocaleSites', 'missionLocales', 'workplaces', 'branches', 'newPrisons'])
      await this.open(name, entryShape);
    await this.each('publicServices', async (list) => {
      for await (const { place, entry } of publicServices(reading, list)) {
        if (place) await this.staged.get('place')?.put(place);
        if (entry) await this.staged.get(familyOf(entry))?.put(entry);
      }
    });
    await this.each('missionLocales', (list) => this.stageFrom('missionLocales', missionLocales(reading, list)));
    await this.each('workplaces', (list) => this.stageFrom('workplaces', workplaces(reading, list)));
    for (const [name, column] of [
      ['spip', 'id'],
      ['prisons', 'id'],
      ['missionLocaleSites', 'id'],
      ['missionLocales', 'id'],
      ['workplaces', 'siret'],
    ] as const)
      reading.rejected.push(...((await this.staged.get(name)?.duplicates(column)) ?? []));
    await this.each('spipArticle', async (list) => this.keep('article', await stageArticle(client, reading, list)));
    await this.each('trades', async (list) => this.keep('trades', await stageTrades(client, reading, list)));
    await this.each('tradeNames', async (list) => this.keep('tradeNames', await stageTradeNames(client, reading, list)));
    await this.each('prisonPlaces', (list) => statistics.stagePlaces(list));
    const months = this.found.has('prisonPlaces') ? await statistics.stageMonths() : [];
    if (this.found.has('prisonPlaces') && !months.length)
      reading.rejected.push({
        file: 'detenus-par-etablissement-*.csv',
        line: null,
        column: null,
        value: null,
        problem: 'Ce fichier manque.',
      });
    return months;
  }

  private async write(months: string[]): Promise<Partial<DirectoryResult>> {
    const { client } = this;
    await knowCommunes(client, this.staged.get('communes') ?? null);
    for (const name of ['spip', 'prisons', 'missionLocaleSites', 'missionLocales', 'workplaces'])
      await finishEntries(client, this.table(name));
    const result: Partial<DirectoryResult> = {};
    if (this.found.has('departements')) result.departements = await this.table('departements').merge();
    if (this.found.has('communes')) {
      await this.table('place').flush();
      await client.query(
        `INSERT INTO staged_place SELECT file, line, commune_code, latitude, longitude FROM ${this.table('workplaces').name} WHERE checked AND commune_code IS NOT NULL AND latitude IS NOT NULL`,
      );
      result.communes = await writeCommunes(client, this.table('communes'));
    }
    for (const [family, kinds] of Object.entries(families) as unknown as [keyof typeof families, string[]][])
      await this.each(
        'publicServices',
        async ({ source }) => void (result[family] = await writeEntries(client, this.table(family), source, kinds)),
      );
    await this.each(
      'missionLocales',
      async ({ source }) =>
        void (result.missionLocales = await writeEntries(client, this.table('missionLocales'), source, ['MISSION_LOCALE'])),
    );
    await this.each('workplaces', async ({ source }) => void (result.workplaces = await this.writeWorkplaces(source)));
    await client.query(KNOW_PRISONS);
    if (months.length) await this.writePrisons(result);
    await this.each('spipArticle', async (list) => {
      await writeBranches(client, list);
      await finishEntries(client, this.table('branches'));
      result.branches = await writeEntries(client, this.table('branches'), list.source, ['SPIP_BRANCH']);
      result.links = await writeLinks(client, list);
    });
    await this.each('trades', async () => void (result.trades = await this.table('trades').merge()));
    await this.each('tradeNames', async () => void (result.tradeNames = await this.table('tradeNames').merge()));
    return result;
  }

  private async writeWorkplaces(source: string) {
    const staged = this.table('workplaces');
    const counts = await writeEntries(this.client, staged, source, ['ACI', 'EI', 'AI', 'ETTI', 'GEIQ']);
    const { rows } = await this.client.query(
      `SELECT count(DISTINCT siret)::int AS "distinctSiret", (count(*) FILTER (WHERE NOT checked))::int AS "keptApart" FROM ${staged.name}`,
    );
    return { ...counts, ...rows[0] };
  }

  private async writePrisons(result: Partial<DirectoryResult>): Promise<void> {
    await matchPrisons(this.client);
    await finishEntries(this.client, this.table('newPrisons'));
    result.prisonsOfStatisticsOnly = await writeEntries(this.client, this.table('newPrisons'), lists.prisonPlaces.source, ['PRISON']);
    const { figures, quarters, regions, months } = await writeFigures(this.client);
    Object.assign(result, { prisonFigures: figures, prisonQuarters: quarters, prisonRegions: regions, months });
  }

  private async each(name: ListName, work: (list: List) => Promise<void>): Promise<void> {
    const list = this.found.get(name);
    if (list) await work(list);
  }

  private async stageFrom(name: string, lines: AsyncGenerator<Staged>): Promise<void> {
    for await (const line of lines) await this.table(name).put(line);
  }

  private async open(name: string, shape: Parameters<typeof StagedTable.open>[1]): Promise<void> {
    const suffix = shape === entryShape ? `_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}` : '';
    this.keep(name, await StagedTable.open(this.client, shape, suffix));
  }

  private keep(name: string, table: StagedTable): void {
    this.staged.set(name, table);
  }

  private table(name: string): StagedTable {
    const table = this.staged.get(name);
    if (!table) throw new Error(`Nothing was staged as ${name}`);
    return table;
  }
}

function familyOf(entry: Staged): string {
  return Object.entries(families).find(([, kinds]) => (kinds as readonly unknown[]).includes(entry.kind))?.[0] ?? '';
}
