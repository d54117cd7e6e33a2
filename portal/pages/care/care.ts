import type { CareContractPageFragment, CareContractQuery, CareReviewPartsFragment } from '../../../schema/generated/graphql';

export type Contract = CareContractPageFragment;
export type Review = CareReviewPartsFragment;
export type Contribution = NonNullable<Review['contributions']>[number];
export type Viewer = NonNullable<CareContractQuery['viewer']>;
export type Side = { name: string; kind: 'HOST_ASSOCIATION' | 'ADDICTION_ASSOCIATION' };

export const QUESTIONS = ['attendance', 'better', 'attention', 'next'] as const;
export type Part = Record<(typeof QUESTIONS)[number], string>;

export const mayContract = (contract: Contract, verb: string): boolean => contract.availableActions.includes(verb);
export const mayReview = (review: Review, verb: string): boolean => review.availableActions.includes(verb);
export const reads = (contract: Contract, compartment: string): boolean =>
  contract.referral?.viewerAccess.readable.includes(compartment) ?? false;

export function partyOf(contract: Contract, relationship: 'HOST' | 'CARE_PARTNER' | 'REFERRER'): string | undefined {
  return contract.referral?.parties?.find((party) => party.relationship === relationship)?.organisation?.name;
}

/** Both sides of the contract: the host at the left, the addiction association at the right, everywhere. */
export function sidesOf(contract: Contract): { host: Side; care: Side } {
  return {
    host: { name: partyOf(contract, 'HOST') ?? '', kind: 'HOST_ASSOCIATION' },
    care: { name: partyOf(contract, 'CARE_PARTNER') ?? '', kind: 'ADDICTION_ASSOCIATION' },
  };
}

/** The viewer's side, when it is one of the two. */
export function ownSide(contract: Contract, viewer: Viewer): { own: Side; other: Side } | null {
  const { host, care } = sidesOf(contract);
  if (!reads(contract, 'CommonCareText')) return null;
  return viewer.organisationKind === 'HOST_ASSOCIATION' ? { own: host, other: care } : { own: care, other: host };
}

export const contributionOf = (review: Review, side: Side): Contribution | undefined =>
  review.contributions?.find((one) => one.organisation?.kind === side.kind);

/** The same words, whatever their case and spaces. Whether two sentences mean the same is for people to say. */
export const sameWords = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string): string => text.toLocaleLowerCase('fr').replaceAll(/\s+/g, ' ').trim();
