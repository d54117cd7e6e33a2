import type { Context } from '../../context';
import { Forbidden } from '../../errors';
import { problemTexts, refuse } from '../../graphql/problem';
import type { OrganisationKindName } from '../../visibility/relationships';
import type { ReportKind } from './report';

problemTexts({
  EDITION_EXISTS: {
    fr: 'Une édition de cette période existe déjà : ouvrez-la et corrigez-la.',
    en: 'There already is an edition of this period: open it and correct it.',
  },
  PERIOD_NOT_BEGUN: { fr: 'Cette période n’a pas commencé.', en: 'This period has not begun.' },
  WRONG_PERIOD: {
    fr: 'Une période finit après avoir commencé, et dure dix ans au plus.',
    en: 'A period ends after it begins, and lasts ten years at most.',
  },
  NOTHING_CORRECTED: {
    fr: 'Rien n’a changé depuis cette édition : corrigez d’abord les dossiers, puis figez de nouveau.',
    en: 'Nothing has changed since this edition: correct the records first, then freeze again.',
  },
  NOT_A_FUNDER: {
    fr: 'Un rapport se transmet à un financeur (DISP, DREETS, département, région).',
    en: 'A report is submitted to a funder (DISP, DREETS, département, région).',
  },
  ALREADY_SUBMITTED: { fr: 'Cette édition a déjà été transmise à ce financeur.', en: 'This edition was already submitted to this funder.' },
  REPORT_KIND_NOT_FOR_FUNDERS: { fr: 'Ce rapport ne se transmet pas à un financeur.', en: 'This report is not for funders.' },
  PERIOD_NOT_OVER: {
    fr: 'La période n’était pas terminée quand l’édition a été figée : figez une édition corrigée après son dernier jour.',
    en: 'The period was not over when the edition was frozen: freeze a corrected edition after its last day.',
  },
  TOO_MANY_ROWS: {
    fr: 'Ce rapport a trop de lignes pour être transmis : vérifiez les noms de SPIP et d’établissements du registre.',
    en: 'This report has too many rows to be submitted: look at the names of SPIP and prisons in the register.',
  },
  PERIODS_OVERLAP: {
    fr: 'Une partie seulement de cette période a déjà été transmise : la différence entre les deux révélerait des personnes. Transmettez les mêmes périodes entières.',
    en: 'Only a part of this period was already submitted: the difference of the two would tell of people. Submit the same whole periods.',
  },
});

/** Whose report each kind is. */
const reporters: Record<ReportKind, OrganisationKindName> = {
  HOST: 'HOST_ASSOCIATION',
  SPIP: 'SPIP',
  MISSION_LOCALE: 'MISSION_LOCALE',
  CARE: 'ADDICTION_ASSOCIATION',
};

/** A report is of the organisation that is what its kind says, and nobody else's. */
export function requireReporter({ me }: Context, kind: ReportKind): void {
  if (reporters[kind] !== me.organisationKind) throw new Forbidden();
}

const TEN_YEARS = 3660 * 86_400_000;
/** Of the calendar: the years beside a period are to be days too. */
const FIRST_DAY = '1583-01-01';

/** From its first day to its last, ten years at most. */
export function isPeriod(from: string, to: string): boolean {
  const length = Date.parse(to) - Date.parse(from);
  return from >= FIRST_DAY && length >= 0 && length <= TEN_YEARS;
}

export function checkPeriod({ today }: Context, from: string, to: string): void {
  if (!isPeriod(from, to)) refuse('WRONG_PERIOD', 'to');
  if (from > today) refuse('PERIOD_NOT_BEGUN', 'from');
}

/** Name and function, as a record keeps them. */
export const signature = ({ me }: Context): string => `${me.displayName}, ${me.function}`;
