import type { Actor, World } from './world';

const PIECE = 512 * 1024;

/** What a page shows of an import. */
export type ShownImport = any;

const FIELDS = `id fileName state encoding lineCount newCount changedCount unchangedCount rejectedCount progress failure importedBy undoneBy version
  availableActions interrupted problems { column value code fr en } problemCounts { column code lines } readers { organisationId name members agreement requests } followUps { ref verb actorName } followedUpCount`;

/** Gives a file to the API as the portal does, piece by piece, and waits until it is read. */
export async function give(world: World, actor: Actor, content: Buffer | string, fileName = 'registre.csv'): Promise<ShownImport> {
  const bytes = Buffer.from(content);
  const { registerImport } = await world.done(actor, 'openRegisterImport', { fileName, size: bytes.length }, 'registerImport { id }');
  const { id: importId } = registerImport as unknown as { id: string };
  for (let position = 0; position < bytes.length; position += PIECE) {
    await world.done(actor, 'addRegisterPiece', {
      importId,
      position,
      content: bytes.subarray(position, position + PIECE).toString('base64'),
    });
  }
  return settled(world, actor, importId);
}

export async function shown(world: World, actor: Actor, id: string): Promise<ShownImport> {
  const data = await world.tell<{ registerImport: ShownImport }>(actor, `query Shown($id: ID!) { registerImport(id: $id) { ${FIELDS} } }`, {
    id,
  });
  return data.registerImport;
}

/** The import once nothing is being done with it. */
export async function settled(world: World, actor: Actor, id: string): Promise<ShownImport> {
  for (let tries = 0; tries < 1200; tries++) {
    const found = await shown(world, actor, id);
    if (!['READING', 'WRITING', 'UNDOING'].includes(found.state)) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The import does not come to its end');
}

/** Lines of an import, and how many there are. */
export async function linesOf(world: World, actor: Actor, importId: string, more: Record<string, unknown> = {}): Promise<ShownImport> {
  const data = await world.tell<{ registerImportLines: ShownImport }>(
    actor,
    `query Lines($importId: ID!, $change: [RegisterLineChange!], $problem: String, $column: String, $first: Int, $after: String) {
      registerImportLines(importId: $importId, change: $change, problem: $problem, column: $column, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { id line number change version cells { column value } problems { column value code fr en } } } }`,
    { importId, ...more },
  );
  return data.registerImportLines;
}

/** Those whom a director would have to tick. */
export const unagreed = ({ readers }: ShownImport): string[] =>
  readers
    .filter(({ agreement }: { agreement: boolean }) => !agreement)
    .map(({ organisationId }: { organisationId: string }) => organisationId);

/** Says yes to an import, whoever reads it, or undoes it, and waits for its end. */
export async function go(
  world: World,
  actor: Actor,
  verb: 'confirmRegisterImport' | 'undoRegisterImport',
  id: string,
): Promise<ShownImport> {
  const found = await shown(world, actor, id);
  const ticked = verb === 'confirmRegisterImport' ? { readerIds: unagreed(found) } : {};
  await world.done(actor, verb, { importId: id, version: found.version, ...ticked });
  return settled(world, actor, id);
}
