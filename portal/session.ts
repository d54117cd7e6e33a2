import type { ShellOrganisation } from './ui/shell';
import type { Problem } from './ui/problems';

export interface Viewer {
  name: string;
  function: string;
  organisation: ShellOrganisation;
  organisations: ShellOrganisation[];
}

export interface Persona {
  id: string;
  displayName: string;
  /** "conseillère au SPIP" */
  function: string;
  /** "8 actions attendues" */
  hint: string;
  kind?: ShellOrganisation['kind'];
}

/** Everything that the frame of the portal asks about who is signed in. */
export interface Session {
  /** Null when nobody is signed in. */
  viewer: () => Promise<Viewer | null>;
  signIn: (email: string, password: string) => Promise<Problem[]>;
  signInAs: (personaId: string) => Promise<Problem[]>;
  signOut: () => Promise<void>;
  switchOrganisation: (id: string) => Promise<void>;
  /** Null where there is no demonstration. */
  personas: () => Promise<Persona[] | null>;
}

const notWired = () => Promise.reject(new Error('not wired'));

export const session: Session = {
  viewer: notWired,
  signIn: notWired,
  signInAs: notWired,
  signOut: notWired,
  switchOrganisation: notWired,
  personas: notWired,
};
