import { type OrganisationKindName, parties as partyTable, type Relationship } from '../../api/visibility/relationships';

export const kinds: OrganisationKindName[] = [
  'SPIP',
  'HOST_ASSOCIATION',
  'MISSION_LOCALE',
  'ADDICTION_ASSOCIATION',
  'INSERTION_WORKPLACE',
  'EMPLOYER',
  'FUNDER',
];

/** What some records must say of where they stand, or nobody could change them: deposited parts and agreed texts are kept. */
export const standing: Record<string, Record<string, unknown>> = {
  CareDraft: { depositedAt: null },
  CareReview: { state: 'RECONCILING' },
  CommonCareText: { hostAgreedAt: null, hostAgreedBy: null, careAgreedAt: null, careAgreedBy: null },
};

/** A kind of organisation that may be this to a referral. The world's addressee is no host, so that each has a part of its own. */
export function kindOf(relationship: Relationship): OrganisationKindName {
  const [first, second] = partyTable[relationship].kinds;
  return (relationship === 'RECIPIENT' ? second : first) ?? 'SPIP';
}
