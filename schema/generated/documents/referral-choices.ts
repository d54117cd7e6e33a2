import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { ReferralChoicesQuery, ReferralChoicesQueryVariables } from '../graphql';
import { ReferralChoices } from './fragments/referral-choices';

export const ReferralChoicesDocument = {"__meta__":{"hash":"sha256:84c4f9ab715df30294d7a04ca96a075f1dc9d241b06b4b04231f0bf59c16e1c7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReferralChoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"judicial"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReferralChoices"}}]}},ReferralChoices]} as unknown as TypedDocumentNode<ReferralChoicesQuery, ReferralChoicesQueryVariables>;
