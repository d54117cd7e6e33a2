/** The people of the stories: all invented. Sixty names, ages between 18 and 58, some of them long. */
const firstNames = [
  'Karim',
  'Mickaël',
  'Jordan',
  'Yanis',
  'Stéphane',
  'Samir',
  'Abdou',
  'Kevin',
  'Lucas',
  'Ousmane',
  'Anthony',
  'Bruno',
  'Jean-Christophe',
  'Dylan',
  'Mehdi',
  'Florian',
  'Sébastien',
  'Ludovic',
  'Rayan',
  'Enzo',
];
const women = ['Inès', 'Aurore', 'Sabrina', 'Coralie'];
const lastNames = [
  'Benali',
  'Tellier',
  'Poidevin',
  'Messaoudi',
  'Lecointe',
  'Ouali',
  'Kanté',
  'Roussel',
  'Fournier',
  'Diallo',
  'Vimeux',
  'Delacroix',
  'Duhamel',
  'Carpentier',
  'Haddad',
  'Boucher',
  'Thuillier',
  'Lenglet',
  'Bakhti',
  'Moreau',
  'Caron',
  'Dufour',
  'Sellier',
  'Hamdi',
  'Lesage',
  'Prévost',
  'Nguyen',
  'Oger',
  'Traoré',
  'Wattel',
];
const prisons = [
  'Maison d’arrêt d’Amiens',
  'Centre pénitentiaire de Liancourt',
  'Centre pénitentiaire de Beauvais',
  'Centre pénitentiaire de Laon',
  'Centre de détention de Bapaume',
];
const reasons = [
  'A tenu un emploi aux ateliers pendant dix mois, sans incident. Veut quitter la région de ses fréquentations passées.',
  'Premier projet construit avec sa famille. Demande un cadre et un logement avant de chercher du travail.',
  'A passé le CACES en détention. Un employeur est prêt à le revoir. Il lui manque une adresse et un accompagnement.',
  'Isolement depuis deux ans, démarches entamées seul. La régularité d’un lieu de vie l’aiderait à tenir.',
  'Bonne adhésion au suivi, permissions bien passées. Souhaite reprendre une formation dans le bâtiment.',
];
const asked = [
  'Une place avec accompagnement vers l’emploi.',
  'Une place et la reprise des droits.',
  'Un accueil progressif, avec une visite avant l’entrée.',
  'Un suivi régulier et un appui aux démarches.',
];

export type Person = {
  lastName: string;
  firstName: string;
  sex: 'M' | 'F';
  age: number;
  prison: string;
  reason: string;
  askedFor: string;
  number: number;
};

/** Names that a narrow column has to bear. */
const long: Record<number, [string, string]> = {
  7: ['Jean-Christophe', 'de La Bourdonnaye'],
  41: ['Marie-Antoinette', 'Vandenbroucke-Delahaye'],
};

/** Person `number` of the stories; the same number is the same person. */
export function person(number: number): Person {
  const woman = number % 9 === 4 || number === 41;
  const [firstName, lastName] = long[number] ?? [];
  return {
    number,
    firstName: firstName ?? (woman ? women[Math.floor(number / 9) % women.length] : firstNames[number % firstNames.length]) ?? 'Alex',
    lastName: lastName ?? lastNames[(number * 7 + Math.floor(number / 30)) % lastNames.length] ?? 'Martin',
    sex: woman ? 'F' : 'M',
    age: 18 + ((number * 11) % 41),
    prison: prisons[number % prisons.length] ?? '',
    reason: reasons[number % reasons.length] ?? '',
    askedFor: asked[number % asked.length] ?? '',
  };
}
