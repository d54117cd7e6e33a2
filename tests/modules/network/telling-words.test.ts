import 'reflect-metadata';
import { checkEmployerTexts } from '../../../api/modules/immersions/employer-text';
import { tellingWord } from '../../../api/modules/network/public-name';

const telling = (text: string): boolean => tellingWord(text) !== undefined;
const refused = (text: string): boolean => {
  try {
    checkEmployerTexts({ tasks: text });
    return false;
  } catch {
    return true;
  }
};

const tellingNames = [
  'SPIP de la Somme',
  'S.P.I.P. de la Somme',
  's p i p 80',
  'Le S P I P',
  'S-P-I-P',
  'Service d’insertion et de probation',
  'c.s.a.p.a. Rivage',
  'C.S.A.P.A',
  'CSAPA',
  'Le C·H·R·S du Mail',
  'ＳＰＩＰ 60',
  'Maison d’arrêt d’Amiens',
  'maison d arret',
  'MAISON D’ARRÊT',
  'Réinsertion 80',
  'Aide aux condamnés',
  'Politique pénale',
  'Service pénal',
  'Accueil des libérés',
  'Association Libération',
  'Après la libération',
  'Semi-liberté d’Amiens',
  'Délinquance et société',
  'Foyer Saint-Leu',
  'Foyers d’Amiens',
  'Logement d’abord',
  'La Cure',
  'Postcure du Val',
  'Sevrage et suites',
  'Dépendances 80',
  'Psychiatrie de secteur',
  'Centre psychothérapique',
  'Hôpital Nord',
  'HOPITAL NORD',
  'Soins du Mail',
  'Centre de santé',
  'Relais médico-social',
  'Juge de l’application des peines',
  'Placement extérieur',
  'Placement à l’extérieur',
  'Péni\u00adtentiaire',
];
const plainNames = [
  'Association L’Escale',
  'Mission Locale du Vimeu',
  'Mission Locale du Santerre',
  'Avenue de la Liberté',
  'Ateliers Liberté',
  'Garage de la place de la Libération',
  'Club Pénaltie',
  'Foyer rural de Corbie',
  'Indépendants de Picardie',
  'Ateliers de Sèvres',
  'Deux-Sèvres Emploi',
  'Chez le Curé',
  'Villa Médicis',
  'Détente et loisirs',
  'Dispositif Avenir',
  'Disponible 80',
  'Aspirations',
  'Peinemann et fils',
  'Menuiserie Lefranc',
  'A. B. C. Insertion',
  'Les Jardins d’Hortillon',
  'Service de la Somme',
];

test.each(tellingNames)('the public name %s tells', (name) => {
  expect(telling(name)).toBe(true);
});
test.each(plainNames)('the public name %s does not', (name) => {
  expect(telling(name)).toBe(false);
});

const tellingTexts = [
  'Il est suivi par le SPIP.',
  'Suivi S.P.I.P. le mardi',
  'Sorti de prison en mai',
  'Ancien détenu',
  'Numéro d’écrou 4521',
  'Levée d’écrou le 12',
  'Sous écrou',
  'Fin de peine en juin',
  'Aménagement de sa peine',
  'Le juge a donné son accord',
  'Accord du JAP',
  'Sursis probatoire',
  'Rendez-vous au CSAPA le jeudi',
  'c s a p a le jeudi',
  'Suivi en addictologie',
  'Obligation de soins',
  'injonction thérapeutique',
  'En cure jusqu’à lundi',
  'Placement extérieur',
  'Semi-liberté : retour à 18 h',
  'Casier judiciaire',
  'Condamné pour vol',
  'Problème d’alcoolisme',
];
const plainTexts = [
  'Soins aux animaux et nettoyage des box.',
  'Aide aux soins d’hygiène auprès des résidents du foyer-logement.',
  'Trier des écrous et des boulons.',
  'Soudure TIG sur inox.',
  'Mise en rayon : alcools, droguerie, épicerie.',
  'À peine deux charges lourdes par jour ; cela vaut la peine d’essayer.',
  'Pauses si le tuteur le juge utile.',
  'Nettoyage à l’hôpital, puis au foyer et dans les logements.',
  '12, rue de la Libération, Amiens',
  '3, place du Tribunal, Péronne',
  'Avec Mme Juge, cheffe d’équipe',
  'Libération du quai avant 8 h',
  'Médicaments : rangement',
  'Peinture et menuiserie',
  'Travail en autonomie, en toute liberté.',
];

test.each(tellingTexts)('an employer must not read: %s', (text) => {
  expect(refused(text)).toBe(true);
});
test.each(plainTexts)('an employer may read: %s', (text) => {
  expect(refused(text)).toBe(false);
});
