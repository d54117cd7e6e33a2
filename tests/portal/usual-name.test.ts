import { usualCity, usualName } from '../../portal/text/usual-name';

test.each([
  ['ASSOC MENAGE SERVICE', 'Association Menage Service'],
  ['ASSOC MAISON D ACCUEIL L ILOT', 'Association Maison d’Accueil l’Ilot'],
  ["LE GRENIER DE L'HUISNE", 'Le Grenier de l’Huisne'],
  ['GEIQ BTP PICARDIE', 'GEIQ BTP Picardie'],
  ['A2I BRETAGNE NORMANDIE 907', 'A2I Bretagne Normandie 907'],
  ['SARL ACTI RENOV', 'SARL Acti Renov'],
  ['APREMIS', 'APREMIS'],
  ['ASSOC LES ASTELLES', 'Association Les Astelles'],
  ['GEIQ A DOMICILE HAUTS-DE-FRANCE', 'GEIQ à Domicile Hauts-de-France'],
  ['ASSOC D AIDE A LA MARTHE', 'Association d’Aide à la Marthe'],
  ['13-ML BERRE L ETANG', 'Mission Locale Berre l’Etang'],
  ["21-MISSION LOCALE DE L'ARRONDISSEMENT DE DIJON", 'Mission Locale de l’Arrondissement de Dijon'],
  ['MISSION LOCALE OUEST ET SUD EURE ET LOIR', 'Mission Locale Ouest et Sud Eure et Loir'],
  ["Maison d'arrêt d'Amiens", 'Maison d’arrêt d’Amiens'],
  ['Mission locale Insertion-Formation-Emploi', 'Mission Locale Insertion-Formation-Emploi'],
  ["CTRE COM ACTION SOCIALE d'HIRSON", 'Centre COM Action Sociale d’Hirson'],
  ['DISP BORDEAUX', 'DISP Bordeaux'],
  ['DSPOM', 'DSPOM'],
])('%s is written %s', (listed, usual) => {
  expect(usualName(listed)).toBe(usual);
  expect(usualName(usual)).toBe(usual);
});

test('a town is no initials', () => {
  expect(usualCity('AMIENS CEDEX 1')).toBe('Amiens Cedex 1');
  expect(usualCity('EU')).toBe('Eu');
  expect(usualCity("L'HAY-LES-ROSES")).toBe('L’Hay-les-Roses');
  expect(usualCity('Saint-Barthélemy-d’Anjou')).toBe('Saint-Barthélemy-d’Anjou');
});
