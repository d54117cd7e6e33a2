import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { Problems } from '../../ui/problems';

type Payload = { problems: Problems; referral?: { id: string; ref: string; version: number } | null };
export type Answer = { problems: Problems; referral: { id: string; ref: string; version: number } | null };

/**
 * Runs a verb, then reads the record again: after a conflict as well, so that the form has the present version under
 * what was typed.
 */
export function useReferralVerb<Data extends object, Input>(
  document: TypedDocumentNode<Data, { input: Input }>,
): (input: Input) => Promise<Answer> {
  const client = useApolloClient();
  return async (input) => {
    const { data } = await client.mutate({
      mutation: document,
      variables: { input } as never,
      refetchQueries: ['Referral', 'ReferralDraft'],
      awaitRefetchQueries: true,
    });
    const payload = Object.values(data ?? {}).find((one): one is Payload => typeof one === 'object' && one !== null && 'problems' in one);
    return { problems: payload?.problems ?? [], referral: payload?.referral ?? null };
  };
}
