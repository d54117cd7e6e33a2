import { useTranslation } from 'react-i18next';
import type {
  OrganisationKind,
  ReferralKind,
  ReferralSort,
  ReferralState,
  ReferralsQueryVariables,
} from '../../../schema/generated/graphql';
import { dayOf } from '../../text/format';
import type { Sort } from '../../ui/data-table';
import type { FilterSpec } from '../../ui/filter-chips';
import type { AskedFilters } from '../../ui/url-filters';
import { OVER, UNDER_WAY } from './referral-types';

export const FILTERS = ['etape', 'type', 'tour', 'destinataire', 'origine', 'prison', 'echeance', 'audience', 'nom'] as const;

/** Filters whose values are names that the viewer's referrals hold. */
export const NAMED = ['destinataire', 'origine', 'prison'];

export const LIST_ORDER: Sort = { by: 'DUE', direction: 'ascending' };

export const STATES: ReferralState[] = ['DRAFT', 'SENT', 'ASSESSING', ...UNDER_WAY, ...OVER];
const KINDS: ReferralKind[] = ['PLACEMENT_EXTERIEUR', 'ACTION_PLAN', 'CARE', 'INSERTION'];
const DAYS = ['0', '7', '30'];

/** Who may read where the sentence is served: the filters on it are offered to nobody else. */
export const readsJudicial = (kind: OrganisationKind): boolean => kind === 'SPIP' || kind === 'HOST_ASSOCIATION';

export function inDays(days: number): string {
  return dayOf(new Date(Date.now() + days * 86_400_000));
}

const among = <T extends string>(given: string[] | undefined, known: readonly T[]): T[] | undefined => {
  const found = known.filter((one) => given?.includes(one));
  return found.length > 0 ? found : undefined;
};

/** What the address asks for, as the query takes it. What nobody understands asks for nothing. */
export function variablesOf(filters: AskedFilters, judicial: boolean): Omit<ReferralsQueryVariables, 'choices'> {
  const days = (key: string) => (/^\d{1,3}$/.test(filters.one(key) ?? '') ? inDays(Number(filters.one(key))) : undefined);
  const turn = filters.one('tour');
  return {
    judicial,
    soon: judicial ? inDays(30) : undefined,
    sort: among<ReferralSort>([filters.sort?.by ?? ''], ['RECENT', 'DUE', 'WAITING'])?.[0],
    descending: filters.sort?.direction === 'descending',
    state: among(filters.values.etape, STATES),
    kind: among(filters.values.type, KINDS),
    turn: turn === 'moi' ? true : turn === 'autres' ? false : undefined,
    addresseeId: filters.one('destinataire') ?? undefined,
    referrerId: filters.one('origine') ?? undefined,
    prison: (judicial && filters.one('prison')) || undefined,
    dueBefore: days('echeance'),
    hearingBefore: judicial ? days('audience') : undefined,
    search: filters.values.nom?.join(',') || undefined,
  };
}

interface Known {
  partners: { id: string; name: string }[];
  prisons: string[];
  kind: OrganisationKind;
}

/** The filters offered, with all that the viewer's referrals hold: not only what is on the page. */
export function useFilterSpecs({ partners, prisons, kind }: Known): FilterSpec[] {
  const { t } = useTranslation(['referrals', 'words']);
  const organisations = partners.map(({ id, name }) => ({ value: id, label: name }));
  const within = DAYS.map((value) => ({ value, label: value === '0' ? t('filter.today') : t('filter.within', { count: Number(value) }) }));
  const side: FilterSpec =
    kind === 'SPIP'
      ? { key: 'destinataire', label: t('filter.destinataire'), options: organisations }
      : { key: 'origine', label: t('filter.origine'), options: organisations };
  const specs: FilterSpec[] = [
    {
      key: 'etape',
      label: t('filter.etape'),
      multiple: true,
      options: STATES.map((value) => ({ value, label: t(`words:state.${value}`) })),
    },
    {
      key: 'type',
      label: t('filter.type'),
      multiple: true,
      options: KINDS.map((value) => ({ value, label: t(`words:referralKind.${value}`) })),
    },
    {
      key: 'tour',
      label: t('filter.tour'),
      options: [
        { value: 'moi', label: t('filter.mine') },
        { value: 'autres', label: t('filter.theirs') },
      ],
    },
    side,
    { key: 'echeance', label: t('filter.echeance'), options: within },
  ];
  if (readsJudicial(kind)) {
    specs.push(
      { key: 'prison', label: t('filter.prison'), options: prisons.map((value) => ({ value, label: value })) },
      { key: 'audience', label: t('filter.audience'), options: within },
    );
  }
  return specs.filter((spec) => spec.options.length > 0);
}
