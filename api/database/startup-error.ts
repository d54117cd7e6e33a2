/** A reason why Maillage cannot start, said in one sentence to the person who starts it. */
export class StartupError extends Error {
  override name = 'StartupError';
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
