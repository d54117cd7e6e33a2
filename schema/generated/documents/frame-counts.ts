import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { FrameCountsQuery, FrameCountsQueryVariables } from '../graphql';

export const FrameCountsDocument = {"__meta__":{"hash":"sha256:c0ea6933685897a8e720babf2ddb54681612f4a19592403b07a3a9514fcc129e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FrameCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"awaited"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]} as unknown as TypedDocumentNode<FrameCountsQuery, FrameCountsQueryVariables>;
