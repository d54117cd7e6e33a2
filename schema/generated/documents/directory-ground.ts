import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { DirectoryGroundQuery, DirectoryGroundQueryVariables } from '../graphql';

export const DirectoryGroundDocument = {"__meta__":{"hash":"sha256:65cdaaf6dd1d973928eff3bcfd0d71ef2e6316d97ed4208df8675df12cd86e24"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DirectoryGround"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"directoryMap"}}]}}]} as unknown as TypedDocumentNode<DirectoryGroundQuery, DirectoryGroundQueryVariables>;
