import {
  PersonasDocument,
  SignInAsPersonaDocument,
  SignInDocument,
  SignOutDocument,
  SwitchOrganisationDocument,
  ViewerDocument,
} from '../schema/generated/graphql';
import { apollo, isSignedOut } from './apollo';
import type { Problem } from './ui/problems';
import type { OrganisationKind } from './ui/threads';

/** One of the organisations somebody belongs to; `id` is the membership's. */
export interface ActingFor {
  id: string;
  name: string;
  /** "Antenne d'Amiens", "45 places" */
  detail?: string;
  kind: OrganisationKind;
}

export interface Viewer {
  name: string;
  function: string;
  /** Proposes and signs for the organisation, and keeps it up to date. */
  manages: boolean;
  /** The organisation itself: a membership is what the switcher names it by. */
  organisationId: string;
  organisation: ActingFor;
  organisations: ActingFor[];
  /** How much is awaited from the organisation. */
  awaited: number;
}

export interface Persona {
  id: string;
  displayName: string;
  /** "conseillère au SPIP" */
  function: string;
  /** "Association L'Escale" */
  hint: string;
  kind?: OrganisationKind;
}

/** Null when nobody is signed in. */
async function viewer(): Promise<Viewer | null> {
  const { data, error } = await apollo.query({ query: ViewerDocument, fetchPolicy: 'network-only', errorPolicy: 'all' });
  // Nothing is awaited from a visitor: the server refuses to count it, and this says that nobody is signed in.
  if (error && !isSignedOut(error)) throw error;
  const found = data?.viewer;
  if (!found) return null;
  const organisations = found.memberships.map((one) => ({
    id: one.id,
    name: one.organisationName,
    detail: one.function,
    kind: one.organisationKind,
  }));
  return {
    name: found.displayName,
    function: found.function,
    manages: found.role === 'MANAGER',
    organisationId: found.organisationId,
    organisation: { id: found.id, name: found.organisationName, detail: found.city ?? undefined, kind: found.organisationKind },
    organisations,
    awaited: data.awaitedCounts.reduce((sum, { count }) => sum + count, 0),
  };
}

async function signIn(email: string, password: string): Promise<Problem[]> {
  const { data } = await apollo.mutate({ mutation: SignInDocument, variables: { input: { email, password } } });
  return data?.signIn.problems ?? [];
}

async function signInAs(personaId: string): Promise<Problem[]> {
  const { data } = await apollo.mutate({ mutation: SignInAsPersonaDocument, variables: { input: { membershipId: personaId } } });
  return data?.signInAsPersona.problems ?? [];
}

async function signOut(): Promise<void> {
  await apollo.mutate({ mutation: SignOutDocument });
}

async function switchOrganisation(membershipId: string): Promise<void> {
  await apollo.mutate({ mutation: SwitchOrganisationDocument, variables: { input: { membershipId } } });
}

/** Null where there is no demonstration. */
async function personas(): Promise<Persona[] | null> {
  const { data } = await apollo.query({ query: PersonasDocument });
  return (
    data?.personas?.map((one) => ({
      id: one.id,
      displayName: one.displayName,
      function: one.function,
      hint: one.organisationName,
      kind: one.organisationKind,
    })) ?? null
  );
}

/** Everything that the frame of the portal asks about who is signed in. */
export const session = { viewer, signIn, signInAs, signOut, switchOrganisation, personas };
