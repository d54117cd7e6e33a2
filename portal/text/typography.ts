export type Language = 'fr' | 'en';

/** The shape of a catalogue with its words taken out: what the other language has to fill. */
export type Catalogue<T> = { [K in keyof T]: T[K] extends string ? string : Catalogue<T[K]> };

const NARROW = '\u202f';
const HARD = '\u00a0';
const MONTHS =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv\\.|févr\\.|avr\\.|juil\\.|sept\\.|oct\\.|nov\\.|déc\\.';
const UNITS = 'j|h|min|ans?|jours?|mois|km|semaines?|heures?|places?';
const NUMBER = '\\d|\\}\\}|1er';

/**
 * French spacing, put in by machine because nobody sees a no-break space while typing:
 * catalogues are written with plain spaces and straight apostrophes.
 */
export function typographic(text: string): string {
  return text
    .replace(/'/g, '’')
    .replace(/\.\.\./g, '…')
    .replace(/ ([;!?])/g, `${NARROW}$1`)
    .replace(/ :/g, `${HARD}:`)
    .replace(/« /g, `«${HARD}`)
    .replace(/ »/g, `${HARD}»`)
    .replace(/(\d|\}\}) ([%€])/g, `$1${NARROW}$2`)
    .replace(new RegExp(`(${NUMBER}) (?=(?:${UNITS}|${MONTHS})(?![\\p{L}]))`, 'gu'), `$1${HARD}`)
    .replace(/(\bh) (?=\d)/g, `$1${HARD}`)
    .replace(/n° /g, `n°${HARD}`);
}

/** Times that people wrote (8 h 30, 12 h) stay whole at the end of a line: nothing else of theirs is touched. */
export const unbrokenTimes = (text: string): string => text.replace(/(\d) ?h\b(?: (?=\d))?/g, (time) => time.replaceAll(' ', HARD));

/** What people wrote, shown in French: nothing is changed but the spaces before double punctuation, which do not break. */
export function unbroken(text: string): string {
  return text
    .replace(/ (?=[;!?])/g, NARROW)
    .replace(/ (?=[:»])/g, HARD)
    .replace(/« /g, `«${HARD}`);
}

export function typographicCatalogue<T extends object>(catalogue: T): T {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, value]) => [
      key,
      typeof value === 'string' ? typographic(value) : typographicCatalogue(value as object),
    ]),
  ) as T;
}
