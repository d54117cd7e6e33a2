import type { Locale } from '../../graphql/problem';
import type { Rejection } from './register-format';

/** Why a register, or a value of it, is not imported. `{0}` and `{1}` are the details of the fault. */
export const sentences = {
  NUL: {
    fr: 'Cette valeur contient un caractère nul : le fichier n’est pas un texte UTF-8.',
    en: 'This value holds a null character: the file is no UTF-8 text.',
  },
  LOST_ACCENT: {
    fr: 'Un accent a été perdu (�) : exportez à nouveau le registre en UTF-8.',
    en: 'An accent was lost (�): export the register again, in UTF-8.',
  },
  TOO_LONG: { fr: 'Cette valeur dépasse {0} caractères.', en: 'This value is longer than {0} characters.' },
  NEEDED: { fr: 'Cette valeur est nécessaire.', en: 'This value is needed.' },
  NO_DAY: {
    fr: 'Ce n’est pas une date du calendrier. Écrivez par exemple 28/02/2023.',
    en: 'This is no day of the calendar. Write for instance 28/02/2023.',
  },
  NO_SUCH_DAY: { fr: 'Le {0} n’existe pas. Écrivez par exemple {1}.', en: 'There is no {2}. Write for instance {1}.' },
  UNKNOWN_VALUE: { fr: 'Valeur inconnue. Valeurs possibles : {0}.', en: 'Unknown value. Possible values: {0}.' },
  NO_SPIP: { fr: 'Valeur inconnue. Un SPIP s’écrit « SPIP de la Somme ».', en: 'Unknown value. A SPIP is written “SPIP de la Somme”.' },
  NOT_OFFERED: {
    fr: 'Cette date n’est pas parmi les rendez-vous proposés (rdv_proposes).',
    en: 'This day is not among the interviews proposed (rdv_proposes).',
  },
  OPINION_MISSING: { fr: 'Une date d’avis sans avis.', en: 'A day of opinion without an opinion.' },
  ENTRY_MISSING: { fr: 'Une sortie sans entrée.', en: 'An exit without an entry.' },
  EXIT_BEFORE_ENTRY: { fr: 'La sortie précède l’entrée ({0}).', en: 'The exit is before the entry ({0}).' },
  BIRTH_AFTER_REQUEST: {
    fr: 'La naissance ne précède pas la demande ({0}).',
    en: 'The birth is not before the request ({0}).',
  },
  NO_CARE: {
    fr: 'Valeur inconnue. Elle commence par Obligation de soins, Injonction de soins, Contrat de soins ou Postcure.',
    en: 'Unknown value. It begins with Obligation de soins, Injonction de soins, Contrat de soins or Postcure.',
  },
  FIELD_COUNT: { fr: 'Cette ligne a {0} champs, l’en-tête en a {1}.', en: 'This line has {0} fields, the header has {1}.' },
  DUPLICATE: { fr: 'Ce numéro est déjà celui de la ligne {0}.', en: 'This number is already that of line {0}.' },
  AMBIGUOUS_SPIP: {
    fr: 'Plusieurs SPIP portent ce nom : on ne sait pas à qui montrer ces demandes.',
    en: 'Several SPIP bear this name: nobody can tell to whom these requests are to be shown.',
  },
  CHANGED_SINCE: {
    fr: 'Cette demande a été modifiée dans Maillage depuis son import : reportez-y le changement, il ne sera pas écrasé.',
    en: 'This request was changed in Maillage since its import: make the change there, it is not overwritten.',
  },
  // The file as a whole.
  EMPTY: { fr: 'Le fichier est vide.', en: 'The file is empty.' },
  NO_LINE: {
    fr: 'Le fichier n’a que son en-tête : aucune ligne à importer.',
    en: 'The file has nothing but its header: no line to import.',
  },
  WRONG_SEPARATOR: {
    fr: 'Le séparateur est {0} : il doit être le point-virgule.',
    en: 'The separator is {1}: it must be the semicolon.',
  },
  NO_HEADER: {
    fr: 'La première ligne n’est pas l’en-tête : elle doit porter les noms des colonnes (numero, date_demande…).',
    en: 'The first line is not the header: it must hold the names of the columns (numero, date_demande…).',
  },
  COLUMN_MISSING: { fr: 'Cette colonne manque.', en: 'This column is missing.' },
  COLUMN_TWICE: { fr: 'Cette colonne est là deux fois.', en: 'This column is there twice.' },
  COLUMN_UNKNOWN: {
    fr: 'Cette colonne est inconnue : ce qu’elle contient serait perdu.',
    en: 'This column is unknown: what it holds would be lost.',
  },
  QUOTE_OPEN: { fr: 'Un guillemet est ouvert et n’est jamais refermé.', en: 'A quote is opened and never closed.' },
  LINE_TOO_LONG: {
    fr: 'Une ligne est démesurée : un guillemet ouvert n’est sans doute pas refermé.',
    en: 'A line has no measure: a quote was probably opened and not closed.',
  },
  QUOTE_MISPLACED: {
    fr: 'Un guillemet est mal placé : une valeur qui en contient s’écrit entre guillemets, et les siens sont doublés.',
    en: 'A quote is out of place: a value that holds one stands between quotes, and its own are doubled.',
  },
  NOT_UTF8: {
    fr: 'Ce fichier n’est pas en UTF-8 : enregistrez-le à nouveau avec l’encodage UTF-8.',
    en: 'This file is not in UTF-8: save it again with the UTF-8 encoding.',
  },
  UTF16: {
    fr: 'Ce fichier est en UTF-16 (« Texte Unicode ») : enregistrez-le à nouveau en « CSV UTF-8 ».',
    en: 'This file is in UTF-16 (“Unicode text”): save it again as “CSV UTF-8”.',
  },
  UNKNOWN_ENCODING: {
    fr: 'L’encodage de ce fichier n’est ni UTF-8 ni Windows-1252 : enregistrez-le à nouveau en « CSV UTF-8 ».',
    en: 'The encoding of this file is neither UTF-8 nor Windows-1252: save it again as “CSV UTF-8”.',
  },
  PDF: {
    fr: 'Ce fichier est un PDF, quel que soit son nom : déposez le tableau lui-même, en CSV ou en XLSX.',
    en: 'This file is a PDF, whatever its name: give the table itself, as CSV or XLSX.',
  },
  OLD_EXCEL: {
    fr: 'Ce fichier est dans l’ancien format d’Excel (.xls) ou protégé par un mot de passe : enregistrez-le en XLSX, sans mot de passe.',
    en: 'This file is in Excel’s old format (.xls) or protected by a password: save it as XLSX, without password.',
  },
  NO_TABLE: { fr: 'Ce fichier n’est ni un CSV ni un classeur XLSX.', en: 'This file is neither CSV nor an XLSX workbook.' },
  WORKBOOK_BROKEN: {
    fr: 'Ce classeur est abîmé ou n’est pas un XLSX : ouvrez-le et enregistrez-le à nouveau.',
    en: 'This workbook is damaged, or no XLSX: open it and save it again.',
  },
  WORKBOOK_TOO_LARGE: {
    fr: 'Une fois décompressé, ce classeur dépasse {0} Mo : enregistrez-le en CSV.',
    en: 'Unpacked, this workbook is larger than {0} MB: save it as CSV.',
  },
  FORMULA: {
    fr: 'La cellule {0} contient une formule : copiez le tableau, puis collez-le en valeurs.',
    en: 'Cell {0} holds a formula: copy the table and paste it as values.',
  },
  TOO_MANY_LINES: { fr: 'Ce fichier a plus de {0} lignes : partagez-le.', en: 'This file has more than {0} lines: divide it.' },
  FILE_ABSENT: { fr: 'Ce fichier n’existe pas.', en: 'This file does not exist.' },
  FILE_UNREADABLE: { fr: 'Ce fichier ne peut pas être lu ({0}).', en: 'This file cannot be read ({0}).' },
} satisfies Record<string, Record<Locale, string>>;

export type FaultCode = keyof typeof sentences;

/** What keeps a register, or a line of it, from being imported. `line` counts from 1, the header included. */
export type Fault = { line: number | null; column: string | null; value: string | null; code: FaultCode; details: string[] };

export const told = ({ code, details }: Pick<Fault, 'code' | 'details'>, locale: Locale): string =>
  sentences[code][locale].replace(/\{(\d)\}/g, (_, at: string) => details[Number(at)] ?? '');

/** As the command prints it, for those who keep the register. */
export const rejectionOf = (fault: Fault): Rejection => ({
  line: fault.line,
  column: fault.column,
  value: fault.value,
  problem: told(fault, 'fr'),
});
