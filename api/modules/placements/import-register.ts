import { createReadStream } from 'node:fs';
import { Client } from 'pg';
import { asRole, MIGRATOR } from '../../database/migrate';
import { fileFault, type Read, readRegister } from './read-register';
import { type RegisterLine, type Rejection, readLine } from './register-format';
import { rejectionOf } from './register-sentences';
import { compare, faultsTogether, openStaging, readersTold, sameName, stage, writeRecords } from './register-staging';

export type ImportOptions = {
  /** The host association, by name or SIRET. */
  host: string;
  /** Registers the host association when it is not there. */
  create: boolean;
  /** Numbers of places, each from a day on. */
  places: { places: number; startsOn: string }[];
  dryRun: boolean;
  now: Date;
  progress(sentence: string): void;
};

/** What an import answers. With anything rejected, nothing was written. */
export type ImportResult = { read: number; imported: number; updated: number; unchanged: number; rejected: Rejection[] };

const BATCH = 500;
/** A file this wrong is not read to its end. */
const MOST_REJECTIONS = 200_000;

/** Imports a register in one transaction, as the migrator: all of it, or nothing. */
export async function importRegister(migratorUrl: string, file: string, options: ImportOptions): Promise<ImportResult> {
  const client = new Client({ connectionString: asRole(migratorUrl, MIGRATOR) });
  await client.connect();
  try {
    await client.query('BEGIN');
    // A command that was stopped leaves nothing running behind it.
    await client.query(`SET LOCAL client_connection_check_interval = '1s'`);
    // One import at a time: two of the same register would each see the other's lines as new.
    const { rows } = await client.query('SELECT pg_try_advisory_xact_lock(7236101) AS free');
    if (!rows[0].free) {
      options.progress('Un autre import, ou la démonstration, est en cours : attente');
      await client.query('SELECT pg_advisory_xact_lock(7236101)');
    }
    const result = await importInto(client, file, options);
    await client.query(result.rejected.length || options.dryRun ? 'ROLLBACK' : 'COMMIT');
    return result;
  } finally {
    await client.end();
  }
}

async function importInto(client: Client, file: string, options: ImportOptions): Promise<ImportResult> {
  const host = await findHost(client, options);
  await openStaging(client);
  const { read, rejected } = await stageAll(client, file, options.progress);
  if ('problem' in host) rejected.push(host);
  else {
    rejected.push(...(await faultsTogether(client)).map(rejectionOf));
    rejected.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  }
  const nothing = { read, imported: 0, updated: 0, unchanged: 0, rejected };
  if (rejected.length || 'problem' in host) return nothing;
  const { counts, faults } = await compare(client, host.id);
  if (faults.length) return { ...nothing, rejected: faults.map(rejectionOf) };
  for (const sentence of await readersTold(client, host.id, options.now)) options.progress(sentence);
  if (!options.dryRun) await write(client, host, options);
  return { read, imported: counts.IMPORTED ?? 0, updated: counts.UPDATED ?? 0, unchanged: counts.UNCHANGED ?? 0, rejected };
}

async function stageAll(
  client: Client,
  file: string,
  progress: (sentence: string) => void,
): Promise<{ read: number; rejected: Rejection[] }> {
  const rejected: Rejection[] = [];
  let read = 0;
  let batch: RegisterLine[] = [];
  for await (const found of linesOf(file)) {
    if ('fault' in found) rejected.push(rejectionOf(found.fault as never));
    else {
      const line = readLine(found.line, found.cells);
      if (Array.isArray(line)) rejected.push(...line.map(rejectionOf));
      else batch.push(line);
    }
    if ('cells' in found) read++;
    if (batch.length === BATCH) {
      await stage(client, batch);
      batch = [];
    }
    if (read % 10_000 === 0 && read) progress(`${read} lignes lues`);
    if (rejected.length >= MOST_REJECTIONS) {
      rejected.push({ line: null, column: null, value: null, problem: `La lecture s’arrête ici : plus de ${MOST_REJECTIONS} refus.` });
      break;
    }
  }
  await stage(client, batch);
  return { read, rejected };
}

/** The lines of a file of this machine: UTF-8, semicolons. */
async function* linesOf(file: string): AsyncGenerator<Read> {
  try {
    yield* readRegister(createReadStream(file) as AsyncIterable<Buffer>, { delimiter: ';', encoding: 'utf-8' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    const fault = code === 'ENOENT' ? fileFault('FILE_ABSENT') : fileFault('FILE_UNREADABLE', code);
    yield { fault: { ...fault, value: file } };
  }
}

type Host = { id: string | null; name: string };

/** The host association, or why it is not to be had. Without an identifier it is still to be registered. */
async function findHost(client: Client, { host, create }: ImportOptions): Promise<Host | Rejection> {
  const refusal = (problem: string): Rejection => ({ line: null, column: '--host', value: host, problem });
  const siret = /^\d{14}$/.test(host.replaceAll(/\s/g, '')) ? host.replaceAll(/\s/g, '') : null;
  const { rows } = await client.query(`SELECT id, name, kind FROM organisation WHERE ${siret ? 'siret = $1' : sameName('name', '$1')}`, [
    siret ?? host,
  ]);
  const [found, another] = rows.filter(({ kind }) => kind === 'HOST_ASSOCIATION');
  if (another) return refusal('Plusieurs associations portent ce nom : donnez le SIRET.');
  if (found) return found;
  if (rows.length) return refusal('Cette structure n’est pas une association d’hébergement.');
  if (!create) return refusal('Cette association n’est pas dans le réseau : vérifiez son nom, ou ajoutez --create pour l’inscrire.');
  if (siret) return refusal('Aucune association n’a ce SIRET : pour en inscrire une, donnez son nom.');
  return host ? { id: null, name: host } : refusal('Donnez le nom ou le SIRET de l’association.');
}

async function write(client: Client, host: Host, { places, now, progress }: ImportOptions): Promise<void> {
  const hostId = host.id ?? (await register(client, host.name));
  for (const { places: count, startsOn } of places) {
    await client.query(
      `INSERT INTO capacity (organisation_id, starts_on, places) VALUES ($1, $2, $3)
      ON CONFLICT (organisation_id, starts_on) DO UPDATE SET places = excluded.places`,
      [hostId, startsOn, count],
    );
  }
  await writeRecords(client, hostId, now, (share) => progress(`${share} % écrits`));
  if (!host.id) {
    await client.query(
      `INSERT INTO journal_entry (at, verb, compartment, label, actor_name, actor_function, organisation_id)
      VALUES ($1, 'ORGANISATION_REGISTERED', 'Organisation', $2, 'Registre importé', 'import du registre', $3)`,
      [now, host.name, hostId],
    );
  }
}

/** Its public name stays neutral until the association gives itself one. */
async function register(client: Client, name: string): Promise<string> {
  const { rows } = await client.query(
    `INSERT INTO organisation (kind, name, public_name) VALUES ('HOST_ASSOCIATION', $1, 'Association partenaire') RETURNING id`,
    [name],
  );
  return rows[0].id;
}
