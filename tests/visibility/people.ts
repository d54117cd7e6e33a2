import type { OrganisationKindName, Relationship } from '../../api/visibility/relationships';

/** One row of `referral_party`, as the world was told. */
export type Party = {
  organisationId: string;
  relationship: Relationship;
  referralId: string;
  beneficiaryId: string;
  period: string | null;
  former: boolean;
  /** Its referral has closed; its immersion period ended long ago. */
  closed: boolean;
};

/** One record, with the values that betray it. */
export type Row = {
  noun: string;
  key: string;
  keyColumn: string;
  values: Record<string, unknown>;
  secrets: Map<string, string>;
  /** What it says once it is opened, when the database does not hold that. */
  sealed: string | null;
};

/** One who asks. `organisationId` is null for a signed-out visitor. */
export type Somebody = { name: string; kind: OrganisationKindName | null; organisationId: string | null; membershipId: string | null };
