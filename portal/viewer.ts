import { useQuery } from '@apollo/client/react';
import { ViewerDocument, type ViewerQuery } from '../schema/generated/graphql';

export type SignedInViewer = NonNullable<ViewerQuery['viewer']>;

/** Who is signed in, as the frame asked it before any page was shown: no request of its own. */
export function useViewer(): SignedInViewer | null {
  const { data } = useQuery(ViewerDocument, { fetchPolicy: 'cache-first' });
  return data?.viewer ?? null;
}
