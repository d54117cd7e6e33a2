/**
 * Whether a text holds one of the patterns, each from the beginning of a word: without accents, without case, whatever
 * separates the letters of an acronym (S.P.I.P., s p i p). Patterns are written over small letters and single spaces.
 */
export function tells(patterns: readonly string[], text: string): string | undefined {
  const expression = new RegExp(`(?<![a-z0-9])(?:${patterns.join('|')})[a-z]*`);
  for (const reading of readings(text)) {
    const found = expression.exec(reading)?.[0].trim();
    if (found) return found;
  }
  return undefined;
}

/** The text as it may be read: as it stands, with the dots inside words left out, with spaced letters drawn together. */
function* readings(text: string): Generator<string> {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    // A priest is no treatment: the only word of these that its accent alone tells apart.
    .replace(/(?<!\p{L})curés?(?!\p{L})/gu, ' ')
    .normalize('NFKD')
    .replace(/[\p{Diacritic}\p{Cf}]/gu, '')
    .replace(/œ/g, 'oe');
  yield words(plain);
  yield words(plain.replace(/(?<=[a-z])[.·•_*-](?=[a-z])/g, ''));
  for (const run of words(plain).match(/(?<![a-z0-9])(?:[a-z] ){2,}[a-z](?![a-z0-9])/g) ?? []) {
    const letters = run.replaceAll(' ', '');
    // An article or an elided word may stand before the acronym: l S P I P.
    for (let from = 0; from < letters.length - 2; from++) yield letters.slice(from);
  }
}

const words = (text: string): string => text.replace(/[^a-z0-9]+/g, ' ').trim();
