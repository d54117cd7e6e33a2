import { problemTexts, refuse } from '../../graphql/problem';

problemTexts({
  TELLING_NAME: {
    fr: 'Ce nom public contient « {word} », qui dit d’où vient une personne. Choisissez un nom qu’un employeur peut lire, par exemple celui de la maison mère.',
    en: 'This public name contains “{word}”, which tells where somebody comes from. Choose a name that an employer may read, for instance that of the parent body.',
  },
});

/** Beginnings of words that tell of justice, of care or of housing. */
const telling = [
  'spip',
  'penitenti',
  'prison',
  'carcer',
  'detent',
  'detenu',
  'ecrou',
  'justice',
  'judiciaire',
  'probation',
  'peine',
  'placement exterieur',
  'sortant',
  'desistance',
  'disp',
  'csapa',
  'caarud',
  'addict',
  'alcool',
  'toxico',
  'drogue',
  'soin',
  'sante',
  'medic',
  'chrs',
  'heberg',
  'sans-abri',
];

/** The beginning of a word in a public name that says of a person what an employer must not learn. */
export function tellingWord(name: string): string | undefined {
  const plain = ` ${name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, ' ')}`;
  return telling.find((beginning) => new RegExp(`[^a-z]${beginning}`).test(plain));
}

export function checkPublicName(name: string): void {
  const word = tellingWord(name);
  if (word) refuse('TELLING_NAME', 'publicName', { word });
}
