import { problemTexts, refuse } from '../../graphql/problem';

problemTexts({
  WRONG_SIRET: {
    fr: 'Ce SIRET n’existe pas : 14 chiffres, dont le dernier vérifie les autres. Relisez-le sur un courrier de la structure.',
    en: 'No such SIRET: 14 digits, the last of which checks the others. Read it again on a letter of the organisation.',
  },
  SIRET_TAKEN: {
    fr: 'Ce SIRET est déjà celui de {name}.',
    en: 'This SIRET is already that of {name}.',
  },
  SIRET_JUST_TAKEN: {
    fr: 'Ce SIRET vient d’être enregistré par quelqu’un d’autre. Cherchez la structure dans l’annuaire.',
    en: 'Somebody else has just registered this SIRET. Look for the organisation in the directory.',
  },
});

/** La Poste gives its establishments numbers of its own making (INSEE): the sum of the digits is a multiple of five. */
const LA_POSTE = '356000000';

export function isSiret(siret: string): boolean {
  if (!/^\d{14}$/.test(siret) || /^0+$/.test(siret)) return false;
  const digits = [...siret].map(Number);
  // Luhn: counted from the right, every second digit is doubled, and the digits of what results are added.
  const luhn = digits.reduce((sum, digit, at) => sum + (at % 2 === 0 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit), 0);
  if (luhn % 10 === 0) return true;
  return siret.startsWith(LA_POSTE) && digits.reduce((sum, digit) => sum + digit, 0) % 5 === 0;
}

/** The SIRET without the spaces in which people write it; null when none is given. Refuses what is none. */
export function readSiret(given: string | null | undefined): string | null {
  const siret = given?.replace(/[\s.\u00a0\u202f]/g, '') || null;
  if (siret && !isSiret(siret)) refuse('WRONG_SIRET', 'siret');
  return siret;
}
