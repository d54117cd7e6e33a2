import { hash } from 'node:crypto';
import type { CareObligation } from '../care/care-words';
import type { OpinionKind } from '../referrals/opinion';
import type { ReferralOutcome, ReferralState } from '../referrals/referral-words';
import type { ExitReason, Housing, WorkAtExit } from './placement';
import { outcomeOf } from './placement-outcome';
import { readCareLabel } from './register-care';
import type { Fault, FaultCode } from './register-sentences';

/** The columns of a register, in any order. */
export const columns = [
  'numero',
  'date_demande',
  'origine_spip',
  'origine_etablissement',
  'nom',
  'prenom',
  'date_naissance',
  'sexe',
  'questionnaire_envoye',
  'questionnaire_retourne',
  'rdv_proposes',
  'rdv_honore',
  'avis',
  'date_avis',
  'date_entree',
  'situation_familiale',
  'enfants',
  'primaire',
  'obligation_soins',
  'logement_entree',
  'date_sortie',
  'motif_sortie',
  'logement_sortie',
  'emploi_sortie',
] as const;
export type Column = (typeof columns)[number];
export type Cells = Record<Column, string>;

/** Why something was not imported, in the words of those who keep the register. `line` counts from 1, the header included. */
export type Rejection = { line: number | null; column: string | null; value: string | null; problem: string };

/** A line of the register in the domain's own words. Days are YYYY-MM-DD; null is "not recorded". */
export type RegisterLine = {
  line: number;
  number: string;
  fingerprint: string;
  askedOn: string;
  originSpip: string | null;
  prison: string | null;
  setting: 'CLOSED' | 'OPEN' | null;
  lastName: string;
  firstName: string;
  birthDate: string;
  sex: 'F' | 'M';
  questionnaireSentOn: string | null;
  questionnaireReturnedOn: string | null;
  interviews: string[];
  keptOn: string | null;
  opinion: OpinionKind | null;
  opinionOn: string | null;
  enteredOn: string | null;
  familySituation: string | null;
  hasChildren: boolean | null;
  firstConviction: boolean | null;
  obligation: CareObligation | null;
  followedBy: string | null;
  housingAtEntry: Housing | null;
  exitedOn: string | null;
  exitReason: ExitReason | null;
  housingAtExit: Housing | null;
  workAtExit: WorkAtExit | null;
  state: ReferralState;
  outcome: ReferralOutcome | null;
};

const sexes = { H: 'M', F: 'F' } as const;
const yesNo = { oui: true, non: false } as const;
const opinions = { favorable: 'FAVOURABLE', défavorable: 'UNFAVOURABLE', 'en attente': 'PENDING', 'sans suite': 'NO_FOLLOW_UP' } as const;
const housings = {
  'Locataire HLM': 'SOCIAL_TENANT',
  'Locataire parc privé': 'PRIVATE_TENANT',
  'Résidence sociale': 'SOCIAL_RESIDENCE',
  'Hébergement par des proches': 'WITH_RELATIVES',
  Hôpital: 'HOSPITAL',
  Incarcération: 'PRISON',
  'Condition inconnue': 'UNKNOWN',
  Autres: 'OTHER',
} as const;
const works = {
  'sans emploi': 'NONE',
  CDI: 'CDI',
  'CDD de 6 mois et plus': 'CDD_LONG',
  'CDD de moins de 6 mois': 'CDD_SHORT',
  CDDI: 'CDDI',
  formation: 'TRAINING',
} as const;
const exits = {
  'fin de peine': 'END_OF_SENTENCE',
  'libération conditionnelle': 'PAROLE',
  'révocation : nouveau délit': 'REVOKED_NEW_OFFENCE',
  'révocation : non-respect du règlement': 'REVOKED_RULES',
  'révocation : évasion': 'REVOKED_ESCAPE',
  'révocation : non renseigné': 'REVOKED_UNRECORDED',
  'suspension médicale': 'MEDICAL_SUSPENSION',
} as const;

const LONGEST = 300;

/** Checks a line and says it in the domain's words; or every reason why it cannot be imported. */
export function readLine(line: number, given: Cells): RegisterLine | Fault[] {
  const rejections: Fault[] = [];
  const reject = (column: Column, code: FaultCode, ...details: string[]): null => {
    rejections.push({ line, column, value: given[column].slice(0, LONGEST), code, details });
    return null;
  };
  for (const column of columns) {
    if (given[column].includes('\u0000')) reject(column, 'NUL');
    if (given[column].includes('\uFFFD')) reject(column, 'LOST_ACCENT');
    if (given[column].length > LONGEST) reject(column, 'TOO_LONG', String(LONGEST));
  }
  if (rejections.length) return rejections;
  const text = (column: Column): string | null => given[column] || null;
  const needed = (column: Column): string => given[column] || (reject(column, 'NEEDED') ?? '');
  const dayOf = (column: Column, value: string): string | null => {
    const given = day(value);
    if (given) return given;
    const details = daysOfMonth(value);
    return details ? reject(column, 'NO_SUCH_DAY', ...details) : reject(column, 'NO_DAY');
  };
  const onDay = (column: Column): string | null => (given[column] ? dayOf(column, given[column]) : null);
  const oneOf = <T extends object>(column: Column, list: T): T[keyof T] | null => {
    const value = given[column];
    if (!value) return null;
    if (Object.hasOwn(list, value)) return list[value as keyof T];
    return reject(column, 'UNKNOWN_VALUE', Object.keys(list).join(', '));
  };

  const number = needed('numero');
  const askedOn = needed('date_demande') && onDay('date_demande');
  const birthDate = needed('date_naissance') && onDay('date_naissance');
  const sex = needed('sexe') && oneOf('sexe', sexes);
  const lastName = needed('nom');
  const firstName = needed('prenom');
  const originSpip = text('origine_spip');
  if (originSpip && !/^SPIP\s/.test(originSpip)) reject('origine_spip', 'NO_SPIP');
  const prison = text('origine_etablissement');
  const offered = given.rdv_proposes ? given.rdv_proposes.split('|').map((value) => dayOf('rdv_proposes', value.trim())) : [];
  const keptOn = onDay('rdv_honore');
  if (keptOn && !offered.includes(keptOn)) reject('rdv_honore', 'NOT_OFFERED');
  const opinion = oneOf('avis', opinions);
  const opinionOn = onDay('date_avis');
  if (opinionOn && !given.avis) reject('date_avis', 'OPINION_MISSING');
  const enteredOn = onDay('date_entree');
  const exitedOn = onDay('date_sortie');
  if (exitedOn && !given.date_entree) reject('date_sortie', 'ENTRY_MISSING');
  if (exitedOn && enteredOn && exitedOn < enteredOn) reject('date_sortie', 'EXIT_BEFORE_ENTRY', given.date_entree);
  if (birthDate && askedOn && birthDate >= askedOn) reject('date_naissance', 'BIRTH_AFTER_REQUEST', given.date_demande);
  const care = given.obligation_soins ? readCareLabel(given.obligation_soins) : null;
  if (given.obligation_soins && !care) {
    reject('obligation_soins', 'NO_CARE');
  }
  const exitReason = oneOf('motif_sortie', exits);
  const read = {
    questionnaireSentOn: onDay('questionnaire_envoye'),
    questionnaireReturnedOn: onDay('questionnaire_retourne'),
    familySituation: text('situation_familiale'),
    hasChildren: oneOf('enfants', yesNo),
    firstConviction: oneOf('primaire', yesNo),
    housingAtEntry: oneOf('logement_entree', housings),
    housingAtExit: oneOf('logement_sortie', housings),
    workAtExit: oneOf('emploi_sortie', works),
  };
  if (rejections.length || !askedOn || !birthDate || !sex) return rejections;
  const begun = read.questionnaireSentOn !== null || read.questionnaireReturnedOn !== null || offered.length > 0;
  const state = stateOf(opinion, enteredOn, exitedOn, begun);
  return {
    ...read,
    line,
    number,
    askedOn,
    originSpip,
    prison,
    setting: settingOf(prison),
    lastName,
    firstName,
    birthDate,
    sex,
    interviews: offered as string[],
    keptOn,
    opinion,
    opinionOn,
    enteredOn,
    exitedOn,
    exitReason,
    obligation: care?.obligation ?? null,
    followedBy: care?.followedBy ?? null,
    state,
    outcome: state === 'CLOSED' ? outcomeOf(exitReason, read.workAtExit) : null,
    fingerprint: hash('sha256', JSON.stringify(columns.map((column) => given[column])), 'hex'),
  };
}

/** Where a request stands, from what the register says of it. The placement itself speaks louder than the opinion. */
export function stateOf(opinion: OpinionKind | null, enteredOn: string | null, exitedOn: string | null, begun: boolean): ReferralState {
  if (exitedOn) return 'CLOSED';
  if (enteredOn) return 'ACTIVE';
  if (opinion === 'FAVOURABLE') return 'ACCEPTED';
  if (opinion === 'UNFAVOURABLE' || opinion === 'NO_FOLLOW_UP') return 'DECLINED';
  return opinion === 'PENDING' || begun ? 'ASSESSING' : 'SENT';
}

const settingOf = (prison: string | null): 'CLOSED' | 'OPEN' | null =>
  prison ? (/^Milieu ouvert\b/i.test(prison) ? 'OPEN' : 'CLOSED') : null;

/** JJ/MM/AAAA as YYYY-MM-DD; null for what is no day of the calendar. */
/** Of a 31 February: what it is called in French, the last day of that month, what it is called in English. */
function daysOfMonth(value: string): string[] | null {
  const [, dd, mm, yyyy] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(value) ?? [];
  const [month, year] = [Number(mm), Number(yyyy)];
  if (!dd || !(month >= 1 && month <= 12) || !(year >= 1900) || Number(dd) < 29 || Number(dd) > 31) return null;
  const last = new Date(Date.UTC(year, month, 0));
  const name = (locale: string) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long' }).format(last);
  return [`${dd} ${name('fr-FR')}`, `${last.getUTCDate()}/${mm}/${yyyy}`, `${dd} ${name('en-GB')}`];
}

function day(value: string): string | null {
  const [, dd, mm, yyyy] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(value) ?? [];
  const iso = `${yyyy}-${mm}-${dd}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return yyyy && yyyy >= '1900' && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
