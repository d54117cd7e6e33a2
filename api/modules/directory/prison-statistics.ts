import { join } from 'node:path';
import type { Client } from 'pg';
import readWorkbook from 'read-excel-file/node';
import { departementOf, goodLines, type Reading } from './entry-lines';
import { filesOf, type List, monthly } from './lists';
import { readCsv } from './read-list';
import { type Shape, StagedTable } from './staged-table';

const shapes = {
  places: { table: 'prison_name', key: ['name'], columns: { name: 'text', code: 'text', departement: 'text', reference: 'text' } },
  quarters: {
    table: 'quarter_line',
    key: ['month', 'name', 'kind'],
    columns: { month: 'date', region: 'text', name: 'text', kind: 'text', places: 'int', detainees: 'int' },
  },
  adjustments: {
    table: 'adjustment_line',
    key: ['month', 'name'],
    columns: { month: 'date', name: 'text', home: 'int', lodged: 'int', not_lodged: 'int', semi: 'int', sentenced: 'int' },
  },
  regions: {
    table: 'region_line',
    key: ['month', 'name'],
    columns: { month: 'date', name: 'text', places: 'int', detainees: 'int', left_out: 'text' },
  },
} satisfies Record<string, Shape>;

/** How the publication calls the whole country, and what it adds up on the way. */
export const WHOLE = 'France entière';
const isSum = (name: string): boolean => /^total/i.test(name) || name === WHOLE;
/** « Non communiqué ». */
const WITHHELD = 'NC';

type Cells = Record<string, string>;

/** Reads every month that the folder has, and the communes in which prisons stand. */
export class PrisonStatistics {
  private constructor(
    private readonly reading: Reading,
    private readonly folder: string,
    private readonly staged: Record<keyof typeof shapes, StagedTable>,
  ) {}

  static async open(client: Client, reading: Reading, folder: string): Promise<PrisonStatistics> {
    const staged: Record<string, StagedTable> = {};
    for (const [name, shape] of Object.entries(shapes)) staged[name] = await StagedTable.open(client, shape);
    return new PrisonStatistics(reading, folder, staged as PrisonStatistics['staged']);
  }

  async stagePlaces(list: List): Promise<void> {
    for await (const { line, given } of goodLines(
      this.reading,
      list,
      readCsv(list.path, ['etablissement', 'code_commune', 'reference'] as const),
    )) {
      const { etablissement: name, code_commune: code, reference } = given;
      if (name && /^\w{5}$/.test(code))
        await this.staged.places.put({ file: list.file, line, name, code, departement: departementOf(code), reference });
      else this.reject(list.file, line, 'code_commune', code, 'Ce n’est pas un code de commune.');
    }
    this.reading.rejected.push(...(await this.staged.places.duplicates('etablissement')));
  }

  /** Gives the months that were found. */
  async stageMonths(): Promise<string[]> {
    const files = filesOf(this.folder, monthly.folder);
    const months = new Set<string>();
    for (const file of files) {
      const quarters = monthly.quarters.exec(file);
      const adjustments = monthly.adjustments.exec(file);
      const regions = monthly.regions.exec(file);
      const month = (quarters ?? adjustments ?? regions)?.[1];
      if (!month) continue;
      months.add(month);
      if (quarters) await this.stageQuarters(file, `${month}-01`);
      else if (adjustments) await this.stageAdjustments(file, `${month}-01`);
      else await this.stageRegions(file, `${month}-01`, await leftOut(this.folder, files, month));
    }
    for (const month of months)
      for (const [pattern, name] of [
        [monthly.quarters, 'detenus-par-etablissement'],
        [monthly.adjustments, 'amenagements-peine-par-etablissement'],
        [monthly.regions, 'capacite-par-disp'],
      ] as const)
        if (!files.some((file) => pattern.exec(file)?.[1] === month))
          this.reject(`${name}-${month}.csv`, null, null, null, 'Ce fichier manque.');
    for (const [name, column] of [
      ['quarters', 'quartier'],
      ['adjustments', 'etablissement'],
      ['regions', 'disp'],
    ] as const)
      this.reading.rejected.push(...(await this.staged[name].duplicates(column)));
    return [...months].sort();
  }

  private async stageQuarters(file: string, month: string): Promise<void> {
    const columns = ['disp', 'etablissement', 'quartier', 'capacite_operationnelle', 'ecroues_detenus'] as const;
    for await (const { line, given } of this.lines(file, columns)) {
      const places = this.number(file, line, given, 'capacite_operationnelle');
      const detainees = given.ecroues_detenus === WITHHELD ? null : this.number(file, line, given, 'ecroues_detenus');
      if (!given.etablissement || !given.quartier)
        this.reject(file, line, 'quartier', given.quartier, 'Cette ligne ne nomme pas de quartier.');
      else
        await this.staged.quarters.put({
          file,
          line,
          month,
          region: given.disp,
          name: given.etablissement,
          kind: given.quartier,
          places,
          detainees,
        });
    }
  }

  private async stageAdjustments(file: string, month: string): Promise<void> {
    const columns = [
      'etablissement',
      'ddse',
      'placement_exterieur_non_heberge',
      'placement_exterieur_heberge',
      'semi_liberte',
      'ecroues_condamnes',
    ] as const;
    for await (const { line, given } of this.lines(file, columns)) {
      if (isSum(given.etablissement)) continue;
      const [home, not_lodged, lodged, semi, sentenced] = columns.slice(1).map((column) => this.number(file, line, given, column));
      await this.staged.adjustments.put({ file, line, month, name: given.etablissement, home, not_lodged, lodged, semi, sentenced });
    }
  }

  private async stageRegions(file: string, month: string, notes: Map<string, string>): Promise<void> {
    for await (const { line, given } of this.lines(file, ['disp', 'capacite_operationnelle', 'ecroues_detenus'] as const)) {
      const name = /france enti/i.test(given.disp) ? WHOLE : given.disp;
      if (name !== WHOLE && isSum(name)) continue;
      const [places, detainees] = [
        this.number(file, line, given, 'capacite_operationnelle'),
        this.number(file, line, given, 'ecroues_detenus'),
      ];
      await this.staged.regions.put({ file, line, month, name, places, detainees, left_out: notes.get(name) ?? null });
    }
  }

  private lines<C extends string>(file: string, columns: readonly C[]) {
    return goodLines(this.reading, { file }, readCsv(join(this.folder, monthly.folder, file), columns));
  }

  private number(file: string, line: number, given: Cells, column: string): number | null {
    const value = given[column] ?? '';
    if (/^\d{1,8}$/.test(value)) return Number(value);
    this.reject(file, line, column, value, 'Un nombre entier est attendu ici.');
    return null;
  }

  private reject(file: string, line: number | null, column: string | null, value: string | null, problem: string): void {
    this.reading.rejected.push({ file, line, column, value, problem });
  }
}

/** What the titles of the workbook's tables say that they leave out, by direction: « hors QLCO ». */
async function leftOut(folder: string, files: string[], month: string): Promise<Map<string, string>> {
  const notes = new Map<string, string>();
  const workbook = files.find((file) => {
    const [, number, year] = monthly.workbook.exec(file) ?? [];
    return `${year}-${number}` === month;
  });
  if (!workbook) return notes;
  const sheets = (await readWorkbook(join(folder, monthly.folder, workbook))) as unknown as { data: unknown[][] }[];
  for (const { data } of sheets) {
    for (const cell of data.slice(0, 5).flat()) {
      const [, direction, note] = /Direction Interrégionale de (.+?) \(personnes détenues (hors .+?)\)/.exec(String(cell ?? '')) ?? [];
      if (direction && note) notes.set(`DISP ${direction.toUpperCase()}`, note);
    }
  }
  return notes;
}
