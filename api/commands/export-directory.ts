import 'reflect-metadata';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { readConfig } from '../config';
import { connect } from '../database/connect';
import { exportStructures } from '../modules/directory/export-structures';
import { CommandError, failed } from './command';

const usage = 'npm run -s export:directory -- --format data-inclusion [--output FOLDER]';

/**
 * npm run export:directory: the directory in data.inclusion's format, version 1.0.8. On stdout as one JSON object
 * `{ "structures": […], "services": […] }`, or into FOLDER as structures.json and services.json, and then their counts.
 * The directory knows of no service yet: that list is empty.
 */
async function main(): Promise<void> {
  const { values: given } = parseArgs({ options: { format: { type: 'string' }, output: { type: 'string' } } });
  if (given.format !== 'data-inclusion') throw new CommandError(`Say the format. ${usage}`);
  const database = await connect(readConfig());
  const client = new Client({ connectionString: database.migratorUrl });
  try {
    await client.connect();
    // All pages tell of one moment.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    if (given.output) await intoFolder(client, given.output);
    else await ontoStdout(client);
  } finally {
    await client.end();
    await database.release();
  }
}

async function intoFolder(client: Client, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const file = createWriteStream(join(folder, 'structures.json'));
  const structures = await list(client, file);
  file.end('\n');
  await finished(file);
  writeFileSync(join(folder, 'services.json'), '[]\n');
  console.log(JSON.stringify({ structures, services: 0 }));
}

async function ontoStdout(client: Client): Promise<void> {
  process.stdout.write('{"structures":');
  await list(client, process.stdout);
  process.stdout.write(',"services":[]}\n');
}

/** Writes the structures one after the other, no faster than they are taken. Gives their number. */
async function list(client: Client, out: Writable): Promise<number> {
  let count = 0;
  out.write('[');
  for await (const structure of exportStructures(client)) {
    if (!out.write(`${count ? ',\n' : '\n'}${structure}`)) await once(out, 'drain');
    count++;
  }
  out.write(']');
  return count;
}

main().catch((error) => failed(error, usage));
