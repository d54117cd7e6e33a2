import type { Client, ClientBase } from 'pg';
import type { RegisterLine } from './register-format';
import { type Fault, type FaultCode, sentences } from './register-sentences';

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A line under the names of the columns of `register_line`. */
export const asStaged = (line: RegisterLine): Record<string, unknown> =>
  Object.fromEntries(Object.entries(line).map(([name, value]) => [snake(name), value]));

/** Makes the temporary table in which a register stands before anything of it is written. */
export async function openStaging(client: Client): Promise<void> {
  await client.query('SELECT open_register()');
}

export async function stage(client: Client, lines: RegisterLine[]): Promise<void> {
  if (!lines.length) return;
  await client.query('INSERT INTO register_line SELECT * FROM jsonb_populate_recordset(NULL::register_line, $1::jsonb)', [
    JSON.stringify(lines.map(asStaged)),
  ]);
}

/** Faults that no line has by itself: numbers that are there twice, and each name that several SPIP bear, once. */
export async function faultsTogether(client: Client): Promise<Fault[]> {
  const { rows } = await client.query<Fault>('SELECT * FROM register_faults()');
  return rows.filter(
    ({ code, value }, at) => code !== 'AMBIGUOUS_SPIP' || rows.findIndex((one) => one.code === code && one.value === value) === at,
  );
}

/** A name is the same with a typewriter's apostrophe or a printer's. */
export const sameName = (one: string, other: string): string => `same_name(${one}, ${other})`;

/** Says of each staged line whether it is new, changed or as it was imported; and which were changed in Maillage. */
export async function compare(client: Client, hostId: string | null): Promise<{ counts: Record<string, number>; faults: Fault[] }> {
  const { rows } = await client.query<{ line: number; number: string }>('SELECT * FROM compare_register($1)', [hostId]);
  const counted = await client.query('SELECT change, count(*)::int AS count FROM register_change GROUP BY change');
  return {
    counts: Object.fromEntries(counted.rows.map(({ change, count }) => [change, count])),
    faults: rows.map(({ line, number: value }) => ({ line, column: 'numero', value, code: 'CHANGED_SINCE', details: [] })),
  };
}

/** Who will read what is about to be written, in words: the command asks nobody, whoever runs it answers for it. */
export async function readersTold(client: Client, hostId: string | null, now: Date): Promise<string[]> {
  const { rows } = await client.query(
    `SELECT r.name, r.members, r.agreement, sum(n.requests)::int AS requests
      FROM (SELECT origin_spip, count(*) AS requests FROM register_change WHERE change <> 'UNCHANGED' GROUP BY origin_spip) n
      JOIN register_readers($1, ($2::timestamptz AT TIME ZONE 'Europe/Paris')::date) r ON same_name(r.name, n.origin_spip)
      GROUP BY r.id, r.name, r.members, r.agreement ORDER BY plain_words(r.name) COLLATE "C"`,
    [hostId, now],
  );
  return rows.map(({ name, members, agreement, requests }) => {
    const who = members ? `${members} membre${members > 1 ? 's' : ''}` : 'invité, pas encore membre';
    return `Le ${name} (${who}, ${agreement ? 'convention en cours' : 'sans convention'}) lira ${requests} demande${requests > 1 ? 's' : ''}.`;
  });
}

/** Writes every new and changed line. */
export async function writeRecords(client: Client, hostId: string, now: Date, progress: (share: number) => void): Promise<void> {
  const stop = onProgress(client, progress);
  await client.query('SELECT write_register($1, $2, NULL)', [hostId, now]);
  stop();
}

/** The database tells as notices how far it is, in percent. */
export function onProgress(client: ClientBase, progress: (share: number) => void): () => void {
  const hear = ({ message }: { message?: string }): void => {
    const share = /^register: (\d+)$/.exec(message ?? '')?.[1];
    if (share) progress(Number(share));
  };
  client.on('notice', hear);
  return () => client.off('notice', hear);
}

/** Sentences that the database gives to the lines which it rejects. */
export const togetherSentences = (): string =>
  JSON.stringify(
    Object.fromEntries((['DUPLICATE', 'AMBIGUOUS_SPIP', 'CHANGED_SINCE'] satisfies FaultCode[]).map((code) => [code, sentences[code]])),
  );
