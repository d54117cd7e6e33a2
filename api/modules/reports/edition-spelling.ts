import { editionWords, filled, type Language } from './edition-words';
import type { ReportPeriod, ReportUnit, Wording } from './report';

const [NARROW, HARD] = ['\u202f', '\u00a0'];

/** French spaces before signs, which nobody sees while typing. */
const french = (text: string): string =>
  text
    .replace(/'/g, '’')
    .replace(/ ([;!?])/g, `${NARROW}$1`)
    .replace(/ :/g, `${HARD}:`)
    .replace(/« /g, `«${HARD}`)
    .replace(/ »/g, `${HARD}»`)
    .replace(/(\d) ([%€])/g, `$1${NARROW}$2`)
    .replace(/n° /g, `n°${HARD}`)
    .replace(/(\d|1er) (?=janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/g, `$1${HARD}`)
    .replace(/((?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)) (?=\d{4})/g, `$1${HARD}`);

/** How an edition writes texts, numbers and days in one language. */
export function spelling(language: Language) {
  const words = editionWords[language];
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const text = (given: Wording | null | undefined): string => (given ? spelt(given[language]) : '');
  const spelt = (sentence: string): string => (language === 'fr' ? french(sentence) : sentence.replace(/'/g, '’'));
  /** What stands at the beginning of a line: registers and rules write some of it in lower case. */
  const heading = (given: Wording): string => text(given).replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(locale));
  const say = (sentence: string, values: Record<string, string | number>): string => spelt(filled(sentence, values));
  const number = (value: number, unit: ReportUnit, decimals: number): string => {
    const digits = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
    if (unit !== 'PERCENT') return digits;
    return language === 'fr' ? `${digits}${NARROW}%` : `${digits}%`;
  };
  const day = (value: string): string => {
    const written = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${value.slice(0, 10)}T12:00:00Z`),
    );
    return spelt(written.replace(/^1 /, language === 'fr' ? '1er ' : '1 '));
  };
  /** The day of an instant in Paris. */
  const dayOf = (instant: string): string => day(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date(instant)));
  const period = ({ year, from, to }: ReportPeriod): string => (year ? String(year) : say(words.days, { from: day(from), to: day(to) }));
  return { words, locale, text, heading, say, number, day, dayOf, period };
}
export type Spelling = ReturnType<typeof spelling>;
