import { problemTexts, refuse } from '../../graphql/problem';
import { tells } from '../../graphql/telling-words';

problemTexts({
  TELLING_NAME: {
    fr: 'Ce nom public contient « {word} », qui dit d’où vient une personne. Choisissez un nom qu’un employeur peut lire, par exemple celui de la maison mère.',
    en: 'This public name contains “{word}”, which tells where somebody comes from. Choose a name that an employer may read, for instance that of the parent body.',
  },
});

/**
 * What in a name tells of justice, of care or of housing, each from the beginning of a word. A name can always be another
 * one, so the list is wide; what ordinary places are called stays free (Sèvres, Santerre, Médicis, la Liberté, un curé).
 */
const inNames = [
  'spip|cpip|dpip|disp\\b|csapa|caarud|chrs\\b|smpr\\b|uhsa\\b|jap\\b',
  'penitenti|prison|carcer|incarcer|detention|detenu|maisons? d arret|ecrou(?!t)',
  'justice|judiciaire|justiciable|tribuna|juges?\\b|probation|peines?\\b|penal(?!t)|condamn|delinq|desistance',
  'placements? (a l )?exterieur|semi libert|sortant|reinser|libere(e?s?|r)\\b|liberable',
  '(?<!\\b(rue|place|avenue|av|boulevard|bd|cours|quai|square|allee|esplanade) de la )liberation',
  'addict|dependan|alcool|toxico|drogu|sevrage|cures?\\b|postcure',
  'soins?\\b|soign|sante\\b|medic(?!is)|psych|hopita|hospitali|dispensaire|therap',
  'heberg|foyers?\\b(?! rura)|logement|sans abri|sdf\\b',
];

/** The word of a public name that says of a person what an employer must not learn. */
export const tellingWord = (name: string): string | undefined => tells(inNames, name);

export function checkPublicName(name: string): void {
  const word = tellingWord(name);
  if (word) refuse('TELLING_NAME', 'publicName', { word });
}
