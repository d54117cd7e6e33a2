import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import type { DocumentNode } from 'graphql';
import { cache } from './cache';
import { currentLanguage } from './text/i18n';

/** Sent on the window when the server no longer knows who is asking. */
export const SIGNED_OUT = 'maillage:signed-out';

/** Generated documents carry the hash under which the server trusts them. */
const trustedHash = (document: DocumentNode): string | undefined =>
  (document as { __meta__?: { hash?: string } }).__meta__?.hash?.replace('sha256:', '');

const language = new SetContextLink((previous) => ({
  headers: { ...previous.headers, 'accept-language': currentLanguage() },
}));

const signedOut = new ErrorLink(({ error }) => {
  if (CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.code === 'UNAUTHENTICATED')) {
    window.dispatchEvent(new Event(SIGNED_OUT));
  }
});

const http = new HttpLink({ uri: '/graphql', credentials: 'same-origin' });

const byHash = new PersistedQueryLink({ generateHash: (document) => trustedHash(document) ?? '' }).concat(http);

export const apollo = new ApolloClient({
  link: ApolloLink.from([signedOut, language, ApolloLink.split((operation) => trustedHash(operation.query) !== undefined, byHash, http)]),
  cache,
  defaultOptions: {
    // Two people work on the same record: what was read a minute ago is shown, then checked.
    watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
  },
});
