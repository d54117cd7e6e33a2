import { useQuery } from '@apollo/client/react';
import { type OrganisationKind, PartnersDocument, type PartnersQuery, type ReferralKind } from '../../../schema/generated/graphql';
import { dayOf } from '../../text/format';

/** Which kind of organisation answers which kind of referral. */
export const ANSWERED_BY: Record<ReferralKind, OrganisationKind> = {
  PLACEMENT_EXTERIEUR: 'HOST_ASSOCIATION',
  ACTION_PLAN: 'MISSION_LOCALE',
  CARE: 'ADDICTION_ASSOCIATION',
  INSERTION: 'INSERTION_WORKPLACE',
};

export interface Partner {
  id: string;
  name: string;
  kind: OrganisationKind;
  city?: string | null;
}

export type WhyNot = { reason: 'none' | 'proposed' | 'ended' } | { reason: 'expired' | 'later'; date: string };

interface Partners {
  /** An agreement is in force. */
  usable: Partner[];
  others: (Partner & { why: WhyNot })[];
  all: Partner[];
  loading: boolean;
}

type Agreement = PartnersQuery['agreements'][number];

function whyNot(agreements: Agreement[], today: string): WhyNot {
  if (agreements.some((one) => one.state === 'PROPOSED' && one.endsOn >= today)) return { reason: 'proposed' };
  const later = agreements.find((one) => one.state === 'SIGNED' && one.startsOn > today);
  if (later) return { reason: 'later', date: later.startsOn };
  const ends = agreements
    .filter((one) => one.state === 'SIGNED')
    .map((one) => one.endsOn)
    .sort();
  const last = ends.at(-1);
  if (last) return { reason: 'expired', date: last };
  return { reason: agreements.length > 0 ? 'ended' : 'none' };
}

/** The organisations that could answer a referral of this kind; of any kind when null. */
export function usePartners(kind: ReferralKind | null): Partners {
  const { data, loading } = useQuery(PartnersDocument, { variables: { kind: kind ? [ANSWERED_BY[kind]] : null } });
  if (!data) return { usable: [], others: [], all: [], loading };
  const usable = data.usable.nodes;
  const inForce = new Set(usable.map((one) => one.id));
  const agreed = new Map<string, Agreement[]>();
  const candidates = new Map<string, Partner>(data.known.nodes.map((one) => [one.id, one]));
  for (const agreement of data.agreements) {
    for (const side of [agreement.proposer, agreement.partner]) {
      if (!side) continue;
      agreed.set(side.id, [...(agreed.get(side.id) ?? []), agreement]);
      if (!kind || side.kind === ANSWERED_BY[kind]) candidates.set(side.id, side);
    }
  }
  const today = dayOf(new Date());
  const others = [...candidates.values()]
    .filter((one) => !inForce.has(one.id))
    .map((one) => ({ ...one, why: whyNot(agreed.get(one.id) ?? [], today) }))
    // Those with a history of agreements first: they are the likely ones.
    .sort((one, other) => Number(one.why.reason === 'none') - Number(other.why.reason === 'none') || one.name.localeCompare(other.name));
  return { usable, others, all: [...usable, ...others], loading };
}
