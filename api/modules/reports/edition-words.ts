import type { ReportKind } from './report';

export type Language = 'fr' | 'en';

/** The words of a printed edition that are not the report's own. */
const french = {
  title: { HOST: 'Rapport d’activité', SPIP: 'Rapport d’activité', MISSION_LOCALE: 'Rapport d’activité', CARE: 'Rapport d’activité' },
  subject: {
    HOST: 'Placement à l’extérieur',
    SPIP: 'Orientations du SPIP',
    MISSION_LOCALE: 'Accompagnement par la Mission Locale',
    CARE: 'Contrats de soins',
  },
  period: 'Période',
  year: 'Année {year}',
  days: 'du {from} au {to}',
  edition: 'Édition',
  editionNo: 'Édition n° {number}',
  replaces: 'Remplace l’édition n° {number}',
  frozenOn: 'Arrêtée le',
  countedUntil: 'Comptée jusqu’au',
  author: 'Établie par',
  submittedOn: 'Transmise le',
  submittedBy: 'Transmise par',
  funder: 'Destinataire',
  hash: 'Empreinte SHA-256',
  keyFigures: 'Chiffres clés',
  before: '{period} : {value}',
  of: 'page {page} sur {pages}',
  hidden: 'masqué',
  hiddenNote:
    'Masqué : le chiffre porte sur moins de {threshold} personnes, ou permettrait d’en retrouver un qui porte sur moins de {threshold} personnes.',
  notRecorded: '–',
  check: 'À vérifier : ',
  note: 'À savoir : ',
  rules: 'Règles de calcul',
  since: 'depuis le {day}',
  changes: 'Ce qui change depuis l’édition précédente',
  figure: 'Chiffre',
  was: 'Avant',
  is: 'Maintenant',
  integrity:
    'Cette édition est figée : ses chiffres ne bougent plus, et une correction donne une nouvelle édition. Son empreinte est le SHA-256 de son texte JSON canonique (RFC 8785), remis avec elle. Si un seul caractère du texte change, l’empreinte change.',
  places: 'places',
  chart: 'Graphique. {text}',
  present: '{month} : {value} présents',
  sheet: 'Édition',
  columns: { table: 'Tableau', row: 'Ligne', column: 'Colonne', from: 'Du', to: 'Au', unit: 'Unité', value: 'Valeur' },
  units: { COUNT: 'nombre', DAYS: 'jours', PERCENT: '%', PLACES: 'places' },
  file: { HOST: 'rapport-d-activite', SPIP: 'rapport-spip', MISSION_LOCALE: 'rapport-mission-locale', CARE: 'rapport-soins' },
};

const english: typeof french = {
  title: { HOST: 'Activity report', SPIP: 'Activity report', MISSION_LOCALE: 'Activity report', CARE: 'Activity report' },
  subject: {
    HOST: 'Placement outside prison (placement à l’extérieur)',
    SPIP: 'Referrals of the SPIP',
    MISSION_LOCALE: 'Support by the Mission Locale',
    CARE: 'Care contracts',
  },
  period: 'Period',
  year: 'Year {year}',
  days: '{from} to {to}',
  edition: 'Edition',
  editionNo: 'Edition no. {number}',
  replaces: 'Replaces edition no. {number}',
  frozenOn: 'Frozen on',
  countedUntil: 'Counted until',
  author: 'Prepared by',
  submittedOn: 'Submitted on',
  submittedBy: 'Submitted by',
  funder: 'Submitted to',
  hash: 'SHA-256 hash',
  keyFigures: 'Key figures',
  before: '{period}: {value}',
  of: 'page {page} of {pages}',
  hidden: 'hidden',
  hiddenNote: 'Hidden: the figure is about fewer than {threshold} people, or would tell one that is about fewer than {threshold} people.',
  notRecorded: '–',
  check: 'To check: ',
  note: 'Note: ',
  rules: 'Counting rules',
  since: 'since {day}',
  changes: 'What changed since the previous edition',
  figure: 'Figure',
  was: 'Before',
  is: 'Now',
  integrity:
    'This edition is frozen: its figures no longer change, and a correction makes a new edition. Its hash is the SHA-256 of its canonical JSON text (RFC 8785), handed over with it. If a single character of the text changes, so does the hash.',
  places: 'places',
  chart: 'Chart. {text}',
  present: '{month}: {value} present',
  sheet: 'Edition',
  columns: { table: 'Table', row: 'Row', column: 'Column', from: 'From', to: 'To', unit: 'Unit', value: 'Value' },
  units: { COUNT: 'number', DAYS: 'days', PERCENT: '%', PLACES: 'places' },
  file: { HOST: 'activity-report', SPIP: 'spip-report', MISSION_LOCALE: 'mission-locale-report', CARE: 'care-report' },
};

export const editionWords: Record<Language, typeof french> = { fr: french, en: english };

/** A sentence with its values put in. */
export const filled = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

export const fileNameOf = (kind: ReportKind, language: Language): string => editionWords[language].file[kind];
