import sql, { raw, type Sql } from 'sql-template-tag';
import type { Transitions } from '../../visibility/transitions';
import type { RegisterImportState } from './register-import';

/** SQL: the work in progress of the import at alias `t` has given no sign of life for a while. The server that did it is gone. */
export const stalled = (t: string): string =>
  `(${t}.state IN ('READING', 'WRITING', 'UNDOING') AND ${t}.progress_at < now() - interval '30 seconds')`;

/** When each verb of an import may be called. What was being written or undone when a server stopped was not: it is started again. */
export const registerImportTransitions = {
  addRegisterPiece: { from: ['RECEIVING'], to: 'READING' },
  correctRegisterLine: { from: ['DRAFT', 'READY'] },
  confirmRegisterImport: { from: ['READY', 'WRITING'], to: 'WRITING' },
  undoRegisterImport: { from: ['IMPORTED', 'UNDOING'], to: 'UNDOING' },
  discardRegisterImport: { from: ['RECEIVING', 'READING', 'REFUSED', 'DRAFT', 'READY'], to: 'DISCARDED' },
} as const satisfies Transitions<RegisterImportState>;

export type RegisterImportVerb = keyof typeof registerImportTransitions;

/** What a manager of the host association may do with the import at alias `t`. */
export function availableRegisterActions(t: string): Sql {
  const verbs = Object.entries(registerImportTransitions).map(([verb, { from }]) => `('${verb}', '{${from.join(',')}}'::text[])`);
  return sql`COALESCE((SELECT json_agg(v.verb) FROM (VALUES ${raw(verbs.join(', '))}) v(verb, states)
    WHERE ${raw(t)}.state = ANY (v.states) AND (${raw(t)}.state NOT IN ('WRITING', 'UNDOING') OR ${raw(stalled(t))})
      AND EXISTS (SELECT 1 FROM membership m WHERE m.id = viewer_membership() AND m.role = 'MANAGER')), '[]'::json)`;
}
