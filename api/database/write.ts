import { randomUUID } from 'node:crypto';
import type { EntityManager, EntityTarget, ObjectLiteral, UpdateQueryBuilder } from 'typeorm';
import { refuse } from '../graphql/problem';
import { ride } from './riding';

type Values<T> = { [K in keyof T]?: T[K] | null };

/** Adds a record and gives its key. Nothing is read back: who may add may not always read. */
export async function add<T extends ObjectLiteral>(manager: EntityManager, noun: EntityTarget<T>, values: Values<T>): Promise<string> {
  const { id, insert } = insertOf(manager, noun, values);
  await insert.execute();
  return id;
}

/** The same with the next statement of the transaction, where it fails if it fails: nothing that follows here may need it. */
export async function addAlong<T extends ObjectLiteral>(manager: EntityManager, noun: EntityTarget<T>, values: Values<T>): Promise<string> {
  const { id, insert } = insertOf(manager, noun, values);
  const [text, parameters] = insert.getQueryAndParameters();
  await ride(manager, { text, values: parameters });
  return id;
}

function insertOf<T extends ObjectLiteral>(manager: EntityManager, noun: EntityTarget<T>, values: Values<T>) {
  const primary = manager.connection.getMetadata(noun).primaryColumns[0];
  const generated = primary?.isGenerated && primary.generationStrategy === 'uuid';
  const id = (values as Record<string, unknown>)[primary?.propertyName ?? 'id'] ?? (generated ? randomUUID() : undefined);
  const row = { ...values, ...(id === undefined ? {} : { [primary?.propertyName ?? 'id']: id }) };
  const insert = manager
    .createQueryBuilder()
    .insert()
    .into(noun)
    .values(row as never)
    .updateEntity(false);
  return { id: String(id ?? ''), insert };
}

/**
 * Changes the record named by `where`. With `version`, only if it still is the one that was read, and raises it:
 * a change that somebody else made meanwhile is a CONFLICT, and nothing is overwritten.
 */
export async function change<T extends ObjectLiteral>(
  manager: EntityManager,
  noun: EntityTarget<T>,
  where: Values<T>,
  values: Values<T>,
  version?: number,
): Promise<void> {
  const { affected } = await updateOf(manager, noun, where, values, version).execute();
  one(affected);
}

/** The same with the next statement of the transaction: nothing is locked before it, and the CONFLICT is told there. */
export async function changeAlong<T extends ObjectLiteral>(
  manager: EntityManager,
  noun: EntityTarget<T>,
  where: Values<T>,
  values: Values<T>,
  version?: number,
): Promise<void> {
  await changeOneAlong(manager, updateOf(manager, noun, where, values, version));
}

/** Hands an update over with the next statement, where it is a CONFLICT unless it changed one record. */
export async function changeOneAlong<T extends ObjectLiteral>(manager: EntityManager, update: UpdateQueryBuilder<T>): Promise<void> {
  const [text, parameters] = update.getQueryAndParameters();
  await ride(manager, { text, values: parameters }, one);
}

const one = (changed: number | null | undefined): void => {
  if (changed !== 1) refuse('CONFLICT');
};

function updateOf<T extends ObjectLiteral>(
  manager: EntityManager,
  noun: EntityTarget<T>,
  where: Values<T>,
  values: Values<T>,
  version: number | undefined,
): UpdateQueryBuilder<T> {
  const versioned = manager.connection.getMetadata(noun).columns.some((column) => column.propertyName === 'version');
  const set = versioned ? { ...values, version: () => 'version + 1' } : values;
  const query = manager
    .createQueryBuilder()
    .update(noun)
    .set(set as never)
    .where(where as never);
  return version === undefined ? query : query.andWhere('version = :version', { version });
}
