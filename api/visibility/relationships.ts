/** What an organisation is to a referral: one row of `referral_party`. */
export const relationships = {
  REFERRER: 'The SPIP that refers the person.',
  RECIPIENT: 'The organisation asked to answer, until it has accepted.',
  HOST: 'The association that lodges and accompanies the person, once it has accepted.',
  ADVISER: 'The Mission Locale that tracks the action plan.',
  CARE_PARTNER: 'The addiction association that follows the care contract.',
  WORKPLACE: 'The insertion workplace that employs the person.',
  EMPLOYER_ASKED: 'An employer that was asked to host one immersion period.',
  EMPLOYER: 'An employer that agreed to host one immersion period.',
} as const;

export type Relationship = keyof typeof relationships;
export const relationshipNames = Object.keys(relationships) as Relationship[];

/**
 * A party as it stands once its referral has closed (for an employer: two months after the last day of its period). It
 * keeps what its own record is made of, and loses the cells marked *: what is known of the person moves on without it.
 */
export const closed = (relationship: Relationship) => `${relationship}_CLOSED` as const;
export type Part = Relationship | ReturnType<typeof closed>;
/** Its part under both names, for what the end of a referral does not change. */
export const openOrClosed = (relationship: Relationship): Part[] => [relationship, closed(relationship)];

/** SQL: text[] of words of a closed list. */
export const textArray = (words: readonly string[]): string => `'{${words.join(',')}}'::text[]`;

/** The parts that are of one immersion period, and not of the referral around it. */
export const employers: Part[] = (['EMPLOYER_ASKED', 'EMPLOYER'] as const).flatMap(openOrClosed);

/** Key under which an answered record carries what the viewer is to it: the shield reads it, the schema does not show it. */
export const RELATED = '$related';

/** What a viewer is to a record that belongs to no referral. */
export const standings = {
  SELF: 'A member of the organisation that the record belongs to (of either side, for an agreement).',
  NETWORK: 'A member of any organisation but an employer.',
  MEMBER: 'Whoever is signed in for an organisation.',
  ANYONE: 'Anybody, signed in or not.',
} as const;

export type Standing = keyof typeof standings;
export const standingNames = Object.keys(standings) as Standing[];

export type OrganisationKindName =
  | 'SPIP'
  | 'HOST_ASSOCIATION'
  | 'MISSION_LOCALE'
  | 'ADDICTION_ASSOCIATION'
  | 'INSERTION_WORKPLACE'
  | 'EMPLOYER'
  | 'FUNDER';

/**
 * Who can be what to a referral, and whose act makes it so. The database holds the same rules in a trigger:
 * nobody can make itself, or anybody, a party in another way.
 * `by` REFERRER on its own row is the act of drafting: a referral that does not exist yet has no other party.
 */
export const parties: Record<Relationship, { kinds: OrganisationKindName[]; by: Relationship[] }> = {
  REFERRER: { kinds: ['SPIP'], by: [] },
  RECIPIENT: {
    kinds: ['HOST_ASSOCIATION', 'MISSION_LOCALE', 'ADDICTION_ASSOCIATION', 'INSERTION_WORKPLACE'],
    by: ['REFERRER'],
  },
  HOST: { kinds: ['HOST_ASSOCIATION'], by: ['RECIPIENT'] },
  ADVISER: { kinds: ['MISSION_LOCALE'], by: ['RECIPIENT', 'REFERRER', 'HOST'] },
  CARE_PARTNER: { kinds: ['ADDICTION_ASSOCIATION'], by: ['RECIPIENT', 'REFERRER', 'HOST'] },
  WORKPLACE: { kinds: ['INSERTION_WORKPLACE'], by: ['RECIPIENT', 'REFERRER', 'HOST', 'ADVISER'] },
  EMPLOYER_ASKED: { kinds: ['EMPLOYER', 'INSERTION_WORKPLACE'], by: ['HOST', 'ADVISER', 'WORKPLACE'] },
  EMPLOYER: { kinds: ['EMPLOYER', 'INSERTION_WORKPLACE'], by: ['EMPLOYER_ASKED'] },
};

/** The relationship that the addressee of a referral takes when it accepts, by its kind. */
export const relationshipOnAcceptance: Partial<Record<OrganisationKindName, Relationship>> = {
  HOST_ASSOCIATION: 'HOST',
  MISSION_LOCALE: 'ADVISER',
  ADDICTION_ASSOCIATION: 'CARE_PARTNER',
  INSERTION_WORKPLACE: 'WORKPLACE',
};
