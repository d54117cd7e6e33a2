/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What a member may do for the organisation itself. */
export type MemberRole =
  /** Also proposes and signs agreements, and keeps the organisation up to date. */
  | 'MANAGER'
  /** Works on the referrals of the organisation. */
  | 'MEMBER';

/** What an organisation is in the network. */
export type OrganisationKind =
  /** Addiction association (CSAPA, CAARUD), bound by medical secrecy. */
  | 'ADDICTION_ASSOCIATION'
  /** Employer that hosts immersion periods. */
  | 'EMPLOYER'
  /** Funder (DISP, DREETS, département, région): aggregated figures only. */
  | 'FUNDER'
  /** Association that lodges and accompanies people placed outside (placement à l'extérieur, CHRS). */
  | 'HOST_ASSOCIATION'
  /** Insertion workplace (structure d'insertion par l'activité économique: ACI, EI, AI, ETTI, GEIQ). */
  | 'INSERTION_WORKPLACE'
  /** Mission Locale: tracks the action plan of young people. */
  | 'MISSION_LOCALE'
  /** Service pénitentiaire d'insertion et de probation. */
  | 'SPIP';

/** Whom to be. */
export type SignInAsPersonaInput = {
  /** The membership of the invented person. */
  membershipId: string | number;
};

/** Address and password. */
export type SignInInput = {
  /** Professional e-mail address. */
  email: string;
  /** Password. */
  password: string;
};

/** For which organisation to act from now on. */
export type SwitchOrganisationInput = {
  /** One of your memberships. */
  membershipId: string | number;
};

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { __typename: 'Viewer', id: string, displayName: string, function: string, role: MemberRole, organisationId: string, organisationName: string, organisationKind: OrganisationKind, city: string | null, memberships: Array<{ __typename: 'Persona', id: string, displayName: string, function: string, organisationName: string, organisationKind: OrganisationKind }> } | null };

export type PersonasQueryVariables = Exact<{ [key: string]: never; }>;


export type PersonasQuery = { personas: Array<{ __typename: 'Persona', id: string, displayName: string, function: string, organisationName: string, organisationKind: OrganisationKind }> | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { __typename: 'SessionPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }> } };

export type SignInAsPersonaMutationVariables = Exact<{
  input: SignInAsPersonaInput;
}>;


export type SignInAsPersonaMutation = { signInAsPersona: { __typename: 'SessionPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }> } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { __typename: 'SessionPayload', problems: Array<{ __typename: 'Problem', code: string }> } };

export type SwitchOrganisationMutationVariables = Exact<{
  input: SwitchOrganisationInput;
}>;


export type SwitchOrganisationMutation = { switchOrganisation: { __typename: 'SessionPayload', problems: Array<{ __typename: 'Problem', code: string }> } };


export const ViewerDocument = {"__meta__":{"hash":"sha256:2a483904d996fe8b346139091f98926bc51c117f52f8fee9efcbba2ccaf21075"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"function"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"organisationId"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"organisationKind"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"function"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"organisationKind"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const PersonasDocument = {"__meta__":{"hash":"sha256:61c4c2cc30ff8b25cec82bff328571d7b6c0a057169b532264d4b88fd964af22"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Personas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"function"}},{"kind":"Field","name":{"kind":"Name","value":"organisationName"}},{"kind":"Field","name":{"kind":"Name","value":"organisationKind"}}]}}]}}]} as unknown as DocumentNode<PersonasQuery, PersonasQueryVariables>;
export const SignInDocument = {"__meta__":{"hash":"sha256:ff6bcd9fe622a9fba276269b1f1c53ab895db580902e4e88bbd85e822d1c2703"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignInAsPersonaDocument = {"__meta__":{"hash":"sha256:a2eccb4da44b274c831a1722d2234be719b0b9b575796cb2b1520b2324267278"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignInAsPersona"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInAsPersonaInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInAsPersona"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SignInAsPersonaMutation, SignInAsPersonaMutationVariables>;
export const SignOutDocument = {"__meta__":{"hash":"sha256:08f06f5aabe16f5373224d621592379b03a6825099f831112f1ecb4ea947b6a2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const SwitchOrganisationDocument = {"__meta__":{"hash":"sha256:f27d3c9e3b02ecc660d75d01114a705cd31b8b0dab93faa9133f9ab152e4e899"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SwitchOrganisation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SwitchOrganisationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"switchOrganisation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<SwitchOrganisationMutation, SwitchOrganisationMutationVariables>;