import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from '../../api/root-folder';

export type Work = 'list' | 'page';
export const works: Work[] = ['list', 'page'];

/** The portal's own documents, as it sends them: by hash. */
export function persisted(name: string): { hash: string; text: string } {
  const documents: Record<string, string> = JSON.parse(readFileSync(join(rootFolder, 'schema/generated/persisted-documents.json'), 'utf8'));
  const found = Object.entries(documents).find(([, text]) => new RegExp(`\\b(query|mutation) ${name}\\b`).test(text));
  if (!found) throw new Error(`The portal has no document ${name}`);
  return { hash: found[0].replace('sha256:', ''), text: found[1] };
}

export const operationOf: Record<Work, string> = { list: 'Referrals', page: 'Referral' };

const inThirtyDays = (): string => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

/** What the portal sends for a counsellor's first page, by the day by which somebody should act, and for a referral. */
export const variablesOf = (work: Work, ref: string | undefined): Record<string, unknown> =>
  work === 'list' ? { judicial: true, choices: false, soon: inThirtyDays(), sort: 'DUE', descending: false } : { ref };
