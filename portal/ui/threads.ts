export type Thread = 'spip' | 'host' | 'adviser' | 'care' | 'work' | 'other';

export type OrganisationKind =
  | 'SPIP'
  | 'HOST_ASSOCIATION'
  | 'MISSION_LOCALE'
  | 'ADDICTION_ASSOCIATION'
  | 'INSERTION_WORKPLACE'
  | 'EMPLOYER'
  | 'FUNDER';

export type Relationship = 'REFERRER' | 'RECIPIENT' | 'HOST' | 'ADVISER' | 'CARE_PARTNER' | 'WORKPLACE' | 'EMPLOYER_ASKED' | 'EMPLOYER';

const BY_KIND: Record<OrganisationKind, Thread> = {
  SPIP: 'spip',
  HOST_ASSOCIATION: 'host',
  MISSION_LOCALE: 'adviser',
  ADDICTION_ASSOCIATION: 'care',
  INSERTION_WORKPLACE: 'work',
  EMPLOYER: 'work',
  FUNDER: 'other',
};

const BY_RELATIONSHIP: Record<Relationship, Thread> = {
  REFERRER: 'spip',
  RECIPIENT: 'host',
  HOST: 'host',
  ADVISER: 'adviser',
  CARE_PARTNER: 'care',
  WORKPLACE: 'work',
  EMPLOYER_ASKED: 'work',
  EMPLOYER: 'work',
};

export const threadOfKind = (kind: OrganisationKind): Thread => BY_KIND[kind];
export const threadOfRelationship = (relationship: Relationship): Thread => BY_RELATIONSHIP[relationship];
/** The stylesheet is everybody's: it numbers the colours, and does not say whose they are. */
const COLOUR: Record<Thread, number> = { spip: 1, host: 2, adviser: 3, care: 4, work: 5, other: 6 };

export const threadColour = (thread: Thread): string => `var(--m-thread-${COLOUR[thread]})`;
