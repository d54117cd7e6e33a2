import { randomUUID } from 'node:crypto';
import { frozen } from '../../api/modules/reports/frozen';

/** What a frozen text says, known again wherever it turns up. Null for a noun that freezes nothing. */
export function frozenRow(noun: string): { document: string; hash: string; secret: string } | null {
  if (noun !== 'ReportEdition' && noun !== 'ReportSubmission') return null;
  const secret = `SECRET-${noun}-document-${randomUUID()}`;
  const period = { from: '2023-01-01', to: '2023-12-31', year: 2023 };
  const report = { kind: 'HOST' as const, organisation: secret, period, countedUntil: period.to, earlier: [], tables: [], rules: [] };
  const content = { number: 1, author: '', frozenAt: '', replaces: null, correction: null, changes: [], report };
  return { ...frozen(content), secret };
}
