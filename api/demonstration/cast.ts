import type { OrganisationKindName } from '../visibility/relationships';

/** The organisations and people of the demonstration network. All are invented. */
export type Cast = { key: string; kind: OrganisationKindName; name: string; publicName: string; siret: string | null; city: string; departement: string; phone: string; members: Member[] };
export type Member = { key: string; name: string; function: string; role?: 'MANAGER'; email?: string };

export const cast: Cast[] = [
  {
    key: 'somme', kind: 'SPIP', name: 'SPIP de la Somme', publicName: 'Service de la Somme', siret: null, city: 'Amiens', departement: '80', phone: '03 53 01 10 00',
    members: [
      { key: 'claire', name: 'Claire Vasseur', function: 'conseillère (CPIP)', role: 'MANAGER' },
      { key: 'hugo', name: 'Hugo Lemaire', function: 'conseiller (CPIP)' },
    ],
  },
  {
    key: 'oise', kind: 'SPIP', name: "SPIP de l'Oise", publicName: "Service de l'Oise", siret: null, city: 'Beauvais', departement: '60', phone: '03 53 01 20 00',
    members: [
      { key: 'karine', name: 'Karine Obert', function: 'conseillère (CPIP)', role: 'MANAGER' },
      { key: 'thierry', name: 'Thierry Quesnel', function: 'conseiller (CPIP)' },
    ],
  },
  {
    key: 'escale', kind: 'HOST_ASSOCIATION', name: "L'Escale Hortillonne", publicName: "Association L'Escale", siret: '83412765900011', city: 'Amiens', departement: '80', phone: '03 53 01 24 30',
    members: [
      { key: 'nadia', name: 'Nadia Ferrat', function: 'référente', role: 'MANAGER' },
      { key: 'paul', name: 'Paul Deneux', function: 'éducateur' },
    ],
  },
  {
    key: 'gue', kind: 'HOST_ASSOCIATION', name: 'La Maison du Gué', publicName: 'Association du Gué', siret: '83412774100017', city: 'Beauvais', departement: '60', phone: '03 53 01 24 40',
    members: [{ key: 'aline', name: 'Aline Gosse', function: 'cheffe de service', role: 'MANAGER' }],
  },
  {
    key: 'ancre', kind: 'MISSION_LOCALE', name: "Mission Locale du Pays d'Ancre", publicName: "Mission Locale du Pays d'Ancre", siret: '83412766700014', city: 'Albert', departement: '80', phone: '03 53 01 24 17',
    members: [{ key: 'sofia', name: 'Sofia Renaudin', function: 'conseillère en insertion', role: 'MANAGER' }],
  },
  {
    key: 'rivage', kind: 'ADDICTION_ASSOCIATION', name: 'CSAPA Rivage', publicName: 'Association Rivage', siret: '83412767500017', city: 'Amiens', departement: '80', phone: '03 53 01 24 50',
    members: [{ key: 'elodie', name: 'Élodie Marchetti', function: 'infirmière', role: 'MANAGER' }],
  },
  {
    key: 'jardins', kind: 'INSERTION_WORKPLACE', name: "ACI Les Jardins de l'Ancre", publicName: "Les Jardins de l'Ancre", siret: '83412768300011', city: 'Albert', departement: '80', phone: '03 53 01 24 60',
    members: [{ key: 'marc', name: 'Marc Delattre', function: "encadrant technique d'insertion", role: 'MANAGER' }],
  },
  {
    key: 'lefranc', kind: 'EMPLOYER', name: 'Menuiserie Lefranc', publicName: 'Menuiserie Lefranc', siret: '83412769100014', city: 'Albert', departement: '80', phone: '03 53 01 24 70',
    members: [{ key: 'anne', name: 'Anne Lefranc', function: "cheffe d'entreprise", role: 'MANAGER' }],
  },
  {
    key: 'fournil', kind: 'EMPLOYER', name: 'Le Fournil de Corbie', publicName: 'Le Fournil de Corbie', siret: '83412770900014', city: 'Corbie', departement: '80', phone: '03 53 01 24 80',
    members: [{ key: 'bastien', name: 'Bastien Carlier', function: 'boulanger, gérant', role: 'MANAGER' }],
  },
  {
    key: 'logis', kind: 'EMPLOYER', name: 'Picardie Logistique', publicName: 'Picardie Logistique', siret: '83412771700017', city: 'Amiens', departement: '80', phone: '03 53 01 24 90',
    members: [{ key: 'ines', name: 'Inès Maturin', function: 'responsable des équipes', role: 'MANAGER' }],
  },
  {
    key: 'disp', kind: 'FUNDER', name: 'DISP de Lille', publicName: 'Direction interrégionale', siret: null, city: 'Lille', departement: '59', phone: '03 53 01 30 00',
    members: [{ key: 'laurent', name: 'Laurent Habert', function: 'chargé des partenariats', role: 'MANAGER' }],
  },
  {
    key: 'gironde', kind: 'SPIP', name: 'SPIP de la Gironde', publicName: 'Service de la Gironde', siret: null, city: 'Bordeaux', departement: '33', phone: '05 54 01 10 00',
    members: [{ key: 'maylis', name: 'Maylis Etcheverry', function: 'conseillère (CPIP)', role: 'MANAGER' }],
  },
  {
    key: 'garonne', kind: 'HOST_ASSOCIATION', name: 'La Halte de Garonne', publicName: 'Association La Halte', siret: '83412772500010', city: 'Bordeaux', departement: '33', phone: '05 54 01 24 30',
    members: [{ key: 'xavier', name: 'Xavier Duprat', function: 'référent', role: 'MANAGER' }],
  },
  {
    key: 'medoc', kind: 'MISSION_LOCALE', name: 'Mission Locale du Médoc', publicName: 'Mission Locale du Médoc', siret: '83412773300014', city: 'Lesparre-Médoc', departement: '33', phone: '05 54 01 24 17',
    // One person in two organisations: the switcher has something to switch.
    members: [{ key: 'lea', name: 'Léa Castéra', function: 'conseillère en insertion', role: 'MANAGER' }, { key: 'xavier-medoc', name: 'Xavier Duprat', function: 'administrateur', email: 'xavier' }],
  },
];

/** Agreements: who with whom, what about, from and to in days from today. The last one has expired, one is only proposed. */
export const agreements: [string, string, string, number, number, 'SIGNED' | 'PROPOSED'][] = [
  ['somme', 'escale', "Accueil et accompagnement de personnes en placement à l'extérieur", -1400, 700, 'SIGNED'],
  ['oise', 'escale', "Accueil et accompagnement de personnes en placement à l'extérieur", -1100, 365, 'SIGNED'],
  ['somme', 'gue', "Accueil et accompagnement de personnes en placement à l'extérieur", -600, 500, 'SIGNED'],
  ['oise', 'gue', "Accueil et accompagnement de personnes en placement à l'extérieur", -600, 500, 'SIGNED'],
  ['somme', 'ancre', "Plans d'action des jeunes suivis", -1200, 500, 'SIGNED'],
  ['oise', 'ancre', "Plans d'action des jeunes suivis", -900, 500, 'SIGNED'],
  ['somme', 'rivage', 'Suivi des contrats de soins', -1000, 420, 'SIGNED'],
  ['escale', 'rivage', 'Contrats de soins suivis ensemble', -1300, 600, 'SIGNED'],
  ['escale', 'ancre', "Plans d'action suivis ensemble", -1300, 600, 'SIGNED'],
  ['escale', 'jardins', 'Contrats d’insertion des personnes accueillies', -800, 45, 'SIGNED'],
  ['somme', 'jardins', 'Contrats d’insertion', -800, 300, 'SIGNED'],
  ['ancre', 'lefranc', "Accueil en immersion", -700, 400, 'SIGNED'],
  ['ancre', 'fournil', 'Accueil en immersion', -600, 400, 'SIGNED'],
  ['jardins', 'logis', 'Accueil en immersion', -600, 400, 'SIGNED'],
  ['escale', 'lefranc', 'Accueil en immersion', -500, 400, 'SIGNED'],
  ['gironde', 'garonne', "Accueil et accompagnement de personnes en placement à l'extérieur", -900, 400, 'SIGNED'],
  ['gironde', 'medoc', "Plans d'action des jeunes suivis", -900, 400, 'SIGNED'],
  ['oise', 'rivage', 'Suivi des contrats de soins', 10, 740, 'PROPOSED'],
  ['oise', 'jardins', 'Contrats d’insertion', -1100, -20, 'SIGNED'],
];

/** Trades of the ROME list that the demonstration's immersions and their search use. */
export const trades: [string, string][] = [
  ['A1201', 'Bûcheronnage et élagage'], ['A1202', 'Entretien des espaces naturels'], ['A1203', 'Aménagement et entretien des espaces verts'], ['A1405', 'Arboriculture et viticulture'],
  ['A1414', 'Horticulture et maraîchage'], ['B1302', "Décoration d'objets d'art et artisanaux"], ['B1803', 'Réalisation de vêtements sur mesure ou en petite série'],
  ['D1101', 'Boucherie'], ['D1102', 'Boulangerie - viennoiserie'], ['D1104', 'Pâtisserie, confiserie, chocolaterie et glacerie'], ['D1105', 'Poissonnerie'], ['D1106', 'Vente en alimentation'],
  ['D1202', 'Coiffure'], ['D1211', 'Vente en articles de sport et loisirs'], ['D1505', 'Personnel de caisse'], ['D1507', 'Mise en rayon libre-service'],
  ['F1503', 'Réalisation - installation d’ossatures bois'], ['F1601', 'Application et décoration en plâtre, stuc et staff'], ['F1602', 'Électricité bâtiment'], ['F1603', "Installation d'équipements sanitaires et thermiques"],
  ['F1604', "Montage d'agencements"], ['F1606', 'Peinture en bâtiment'], ['F1607', 'Pose de fermetures menuisées'], ['F1608', 'Pose de revêtements rigides'], ['F1610', 'Pose et restauration de couvertures'],
  ['F1701', 'Construction en béton'], ['F1702', 'Construction de routes et voies'], ['F1703', 'Maçonnerie'], ['F1704', 'Préparation du gros œuvre et des travaux publics'],
  ['G1501', "Personnel d'étage"], ['G1601', 'Management du personnel de cuisine'], ['G1602', 'Personnel de cuisine'], ['G1603', 'Personnel polyvalent en restauration'], ['G1605', 'Plonge en restauration'], ['G1803', 'Service en restauration'],
  ['H2202', 'Conduite d’équipement de fabrication de l’ameublement et du bois'], ['H2206', 'Réalisation de menuiserie bois et tonnellerie'], ['H2207', 'Réalisation de meubles en bois'], ['H2903', "Conduite d'équipement d'usinage"],
  ['H2909', 'Montage-assemblage mécanique'], ['H2913', 'Soudage manuel'], ['H3302', 'Opérations manuelles d’assemblage, tri ou emballage'], ['I1203', 'Maintenance des bâtiments et des locaux'], ['I1402', 'Réparation de biens électrodomestiques'],
  ['I1604', 'Mécanique automobile et entretien de véhicules'], ['I1606', 'Réparation de carrosserie'], ['I1607', 'Réparation de cycles, motocycles et motoculteurs de loisirs'], ['J1301', 'Personnel polyvalent des services hospitaliers'],
  ['K1304', 'Services domestiques'], ['K2202', 'Lavage de vitres'], ['K2204', 'Nettoyage de locaux'], ['K2303', 'Nettoyage des espaces urbains'], ['K2304', 'Revalorisation de produits industriels'],
  ['M1601', 'Accueil et renseignements'], ['M1607', 'Secrétariat'], ['N1101', "Conduite d'engins de déplacement des charges"], ['N1103', 'Magasinage et préparation de commandes'], ['N1105', 'Manutention manuelle de charges'],
  ['N4101', 'Conduite de transport de marchandises sur longue distance'], ['N4105', 'Conduite et livraison par tournées sur courte distance'],
];
