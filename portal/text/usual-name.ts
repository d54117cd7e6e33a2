/** Words that a name writes small, unless it begins with them. */
const SMALL = new Set('a à au aux d dans de des du en et l la le les ne ou par pour sous sur un une vers'.split(' '));
const ARTICLES = new Set(['l', 'la', 'le', 'les']);
/** Short words that are no initials. */
const SHORT = new Set(
  'air arc art bio bon cap cœur don eau ère est feu fil gué ile jet lac main mer mon nez nos nord notre ouest pas pau pays pin plus port qui roc rue sel sol son sud tir toi ton val vie vin voie vos'.split(
    ' ',
  ),
);
/** Initials that could be read as a word. */
const INITIALS = new Set(
  'ACI ADAPEI AGEFIPH AI CAARUD CCAS CFA CHRS CIAS CLIPS CSAPA DISP EA EBS EI ESAT ETT ETTI EURL GEIQ GIE IAE MLI MLJ PLIE SARL SAS SASU SCIC SCOP SIAE SPIP UDAF'.split(
    ' ',
  ),
);
const WHOLE: Record<string, string> = { ASS: 'Association', ASSOC: 'Association', CTRE: 'Centre' };

const capital = (word: string): string => word.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase('fr'));
const shouted = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\b[dl]’/g, ''));

/**
 * A name of a public list as one usually writes it: lists shout (« ASSOC LES JARDINS D ARVOR »), leave out apostrophes and
 * begin with a number of département. What is written in small letters stays; accents that a list left out stay out.
 */
export function usualName(name: string): string {
  const plain = name
    .replace(/'/g, '’')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\d[\dAB]\d?\s?- ?(?=(?:ML|MISSION|MLI|MLJ)\b)/i, '')
    .replace(/^(?:ML|MISSION LOCALE)(?= )/i, 'Mission Locale');
  const [, begin = '', rest = ''] = /^(Mission Locale )?(.*)$/.exec(plain) ?? [];
  // One word in capitals is most often made of initials.
  if (!shouted(rest) || (!begin && !/[ -]/.test(rest))) return plain;
  return begin + usual(rest, !begin, true);
}

/** A town, which is never made of initials. */
export const usualCity = (city: string): string => {
  const plain = city.replace(/'/g, '’');
  return shouted(plain) ? usual(plain, true, false) : plain;
};

function usual(text: string, first: boolean, initials: boolean): string {
  return text
    .replace(/\b([DL]) (?=[AEIOUYHÉÈÊ])/g, '$1’')
    .split(/(?<=[ ’-])/)
    .map((part, at, parts) => {
      const opens = Boolean(WHOLE[parts[0]?.trim() ?? '']) || INITIALS.has(parts[0]?.trim() ?? '');
      const word = part.replace(/[ ’-]$/, '');
      const end = part.slice(word.length);
      const small = word.toLocaleLowerCase('fr');
      const begins = (at === 0 && first) || (at === 1 && opens && ARTICLES.has(small));
      if (small === 'a' && at > 0) return `à${end}`;
      if (SMALL.has(small)) return (begins ? capital(small) : small) + end;
      if (at === 0 && initials && WHOLE[word]) return WHOLE[word] + end;
      const short = word.length <= 3 && !SHORT.has(small);
      const unspoken = !/[AEIOUYÀÂÉÈÊËÎÏÔÛÜŒ]/.test(word) && word.length > 1;
      if (initials && (INITIALS.has(word) || short || unspoken || /[\d.&]/.test(word))) return part;
      return capital(small) + end;
    })
    .join('');
}
