import { formatters } from './format';
import type { Language } from './typography';

export type TypedDate =
  | { date: string }
  | { problem: 'noSuchDay'; day: string; month: string; example: string }
  | { problem: 'noSuchMonth'; month: string; example: string }
  | { problem: 'shortYear' | 'unreadable'; example: string };

const two = (n: number) => String(n).padStart(2, '0');

/** As people type it: 28/02/2026. The same order in both languages, and never month first. */
export function typedForm(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Reads 3/12/2026, 3-12-2026, 3.12.2026, 03122026 and 2026-12-03. Mantine's DateInput is not
 * used: it turns 3/12/2026 into 12 March and 31/02/2026 into 3 March without a word.
 */
export function readTypedDate(text: string, language: Language, today: string): TypedDate {
  const typed = text.trim();
  const example = typedForm(today);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  const spelt = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  if (!iso && !spelt) {
    const short = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{2})$/.exec(typed);
    if (!short) return { problem: 'unreadable', example };
    return { problem: 'shortYear', example: `${two(Number(short[1]))}/${two(Number(short[2]))}/20${short[3]}` };
  }
  const [year, month, day] = (iso ? iso.slice(1) : [...(spelt?.slice(1) ?? [])].reverse()).map(Number) as [number, number, number];
  if (month < 1 || month > 12) return { problem: 'noSuchMonth', month: String(month), example };
  const last = lastDayOf(year, month);
  if (day < 1 || day > last) {
    return {
      problem: 'noSuchDay',
      day: String(day),
      month: formatters(language).monthName(month),
      example: typedForm(`${year}-${two(month)}-${two(Math.min(Math.max(day, 1), last))}`),
    };
  }
  return { date: `${year}-${two(month)}-${two(day)}` };
}
