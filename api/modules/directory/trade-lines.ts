import type { Client } from 'pg';
import { goodLines, type Reading } from './entry-lines';
import type { List } from './lists';
import { readCsv } from './read-list';
import { type Shape, StagedTable } from './staged-table';

const tradeShape: Shape = { table: 'trade', key: ['code'], columns: { code: 'text', label: 'text', source: 'text', source_date: 'date' } };
const nameShape: Shape = { table: 'trade_name', key: ['code'], columns: { code: 'text', trade_code: 'text', name: 'text' } };
const rome = /^[A-Z]\d{4}$/;

export async function stageTrades(client: Client, reading: Reading, list: List): Promise<StagedTable> {
  const staged = await StagedTable.open(client, tradeShape);
  for await (const { line, given } of goodLines(reading, list, readCsv(list.path, ['code_rome', 'libelle_rome'] as const, ';'))) {
    const { code_rome: code, libelle_rome: label } = given;
    if (rome.test(code) && label) await staged.put({ file: list.file, line, code, label, source: list.source, source_date: list.date });
    else
      reading.rejected.push({
        file: list.file,
        line,
        column: 'code_rome',
        value: code,
        problem: 'Ce n’est pas un code ROME avec son libellé.',
      });
  }
  reading.rejected.push(...(await staged.duplicates('code_rome')));
  return staged;
}

const columns = ['ogr_appellation', 'rome_code', 'libelle_appellation_long'] as const;

export async function stageTradeNames(client: Client, reading: Reading, list: List): Promise<StagedTable> {
  const staged = await StagedTable.open(client, nameShape);
  for await (const { line, given } of goodLines(reading, list, readCsv(list.path, columns, ';'))) {
    const { ogr_appellation: code, rome_code: trade_code, libelle_appellation_long: name } = given;
    if (code && rome.test(trade_code) && name) await staged.put({ file: list.file, line, code, trade_code, name });
    else
      reading.rejected.push({
        file: list.file,
        line,
        column: 'rome_code',
        value: trade_code,
        problem: 'Cette appellation n’a pas de code ROME.',
      });
  }
  reading.rejected.push(...(await staged.duplicates('ogr_appellation')));
  return staged;
}
