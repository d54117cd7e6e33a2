import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { AwaitedTrailDocument, type OrganisationKind, ReferralTrailDocument } from '../../../schema/generated/graphql';
import { alongTrail, listOf, onTrail, PLACEMENT_VIEWS, placeIn, placementView, type TrailPlace } from '../../trail';
import { readFilters } from '../../ui/url-filters';
import { useViewer } from '../../viewer';
import { FILTERS, LIST_ORDER, readsJudicial, variablesOf } from './list-filters';

type List = NonNullable<ReturnType<typeof listOf>>;

/** What the list asks for, so that it can be asked again; null for the home page, which asks for something else. */
function asked({ path, filters }: List, kind: OrganisationKind) {
  if (path === '/placements')
    return {
      kind: ['PLACEMENT_EXTERIEUR' as const],
      state: [...PLACEMENT_VIEWS[placementView(filters.get('etat'))]],
      search: filters.get('nom') || undefined,
      sort: 'WAITING' as const,
    };
  const { judicial: _judicial, soon: _soon, ...variables } = variablesOf(readFilters(filters, FILTERS, LIST_ORDER), readsJudicial(kind));
  return variables;
}

/**
 * Where a referral stands in the list that its address names. The list that was just left is remembered; after a reload, or
 * from an address that was sent, it is read again.
 */
export function useTrail(ref: string): { place: TrailPlace; to: (ref: string | undefined) => string | undefined } {
  const { t } = useTranslation(['referrals', 'words']);
  const viewer = useViewer();
  const [params] = useSearchParams();
  const list = listOf(params);
  const remembered = list && onTrail(ref, list.to);
  const again = list && !remembered && viewer ? list : null;
  const home = useQuery(AwaitedTrailDocument, { skip: again?.path !== '/' });
  const referrals = useQuery(ReferralTrailDocument, {
    skip: !again || again.path === '/',
    variables: again && viewer ? asked(again, viewer.organisationKind) : {},
  });
  const labels: Record<string, string> = { '/': t('tab.home'), '/placements': t('words:nav.placements') };
  const label = labels[list?.path ?? ''] ?? t('tab.from');
  const read =
    again?.path === '/'
      ? home.data?.awaited.filter((item) => item.record === 'REFERRAL').map((item) => item.ref)
      : referrals.data?.referrals.nodes.map((node) => node.ref);
  const found = remembered || (again && read ? placeIn({ to: again.to, label, records: read }, ref) : null);
  return {
    place: found ?? { to: list?.to ?? '/referrals', label },
    to: (other) => (other && list ? alongTrail(`/referrals/${other}`, list.to) : undefined),
  };
}
