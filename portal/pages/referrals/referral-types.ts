import type { ReferralRecordFragment, ReferralRowFragment, ReferralState } from '../../../schema/generated/graphql';

export type Referral = ReferralRecordFragment;
export type ReferralRow = ReferralRowFragment;

/** Whether the viewer's organisation may read a compartment of this referral. */
export const reads = (referral: Referral, compartment: string): boolean => referral.viewerAccess.readable.includes(compartment);

export const can = (referral: Referral, verb: string): boolean => referral.availableActions.includes(verb);

export const OVER: ReferralState[] = ['DECLINED', 'REORIENTED', 'WITHDRAWN', 'EXPIRED', 'CLOSED'];
export const UNDER_WAY: ReferralState[] = ['ACCEPTED', 'ACTIVE', 'SUSPENDED'];
