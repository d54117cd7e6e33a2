import type { Relationship } from '../../../schema/generated/graphql';
import { type Thread, threadOfKind, threadOfRelationship } from '../../ui/threads';
import type { Referral } from './referral-types';

/** The fixed order of threads and columns. Employers are no column: they read nothing of a referral. */
const ORDER: Relationship[] = ['REFERRER', 'RECIPIENT', 'HOST', 'ADVISER', 'CARE_PARTNER', 'WORKPLACE'];

export interface Column {
  relationship: Relationship;
  name?: string;
  thread: Thread;
}

/** One column for each relationship that somebody has to this referral, or that reads an entry of its history. */
export function columnsOf(referral: Referral): Column[] {
  const parties = referral.parties ?? [];
  const read = new Set((referral.history ?? []).flatMap((entry) => entry.readers ?? []));
  return ORDER.filter((relationship) => read.has(relationship) || parties.some((party) => party.relationship === relationship)).map(
    (relationship) => {
      const names = parties.filter((party) => party.relationship === relationship).map((party) => party.organisation?.name ?? '');
      const kind = relationship === 'RECIPIENT' ? referral.addressee?.kind : undefined;
      return { relationship, name: names.join(', ') || undefined, thread: kind ? threadOfKind(kind) : threadOfRelationship(relationship) };
    },
  );
}

/** Readers in the order of the columns. */
export const inOrder = (readers: readonly Relationship[]): Relationship[] => ORDER.filter((one) => readers.includes(one));

/** As what an organisation takes part. */
export function partOf(referral: Referral, organisationId: string | undefined): Relationship | undefined {
  const parts = (referral.parties ?? []).filter((party) => party.organisation?.id === organisationId).map((party) => party.relationship);
  return ORDER.find((relationship) => parts.includes(relationship)) ?? parts[0];
}
