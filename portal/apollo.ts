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

export const isSignedOut = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.code === 'UNAUTHENTICATED');

const signedOut = new ErrorLink(({ error }) => {
  if (isSignedOut(error)) window.dispatchEvent(new Event(SIGNED_OUT));
});

let changedAt = 0;

/** Since when what was read may have changed by the viewer's own doing. */
export const lastChange = (): number => changedAt;

const changes = new ApolloLink((operation, forward) => {
  if (operation.operationType === 'mutation') changedAt = performance.now();
  return forward(operation);
});

const http = new HttpLink({ uri: '/graphql', credentials: 'same-origin' });

const byHash = new PersistedQueryLink({ generateHash: (document) => trustedHash(document) ?? '' }).concat(http);

export const apollo = new ApolloClient({
  link: ApolloLink.from([
    signedOut,
    changes,
    language,
    ApolloLink.split((operation) => trustedHash(operation.query) !== undefined, byHash, http),
  ]),
  cache,
  defaultOptions: { watchQuery: reading(true) },
});

function reading(checked: boolean): ApolloClient.DefaultOptions['watchQuery'] {
  return { fetchPolicy: checked ? 'cache-and-network' : 'cache-first', nextFetchPolicy: 'cache-first' };
}

/** Two people work on the same record: what was read before is shown, then checked, except by who goes back at once. */
export function checkWhatIsShown(checked: boolean): void {
  apollo.defaultOptions.watchQuery = reading(checked);
}
