import type { Compartment } from '../../visibility/policy';
import type { Relationship } from '../../visibility/relationships';

/** The compartment of the journal entry on a party that joins or leaves: that care is followed is told to those who read the care contract. */
export const partyCompartment = (relationship: Relationship): Compartment =>
  relationship === 'CARE_PARTNER' ? 'CareContract' : 'ReferralParty';
