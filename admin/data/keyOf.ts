import type { TypedDocumentNode } from '@apollo/client/core';

/** Under what an answer is kept: operation, variables and language. */
export function keyOf(document: TypedDocumentNode<unknown, never>, variables: unknown, locale: string) {
  const operation = document.definitions[0];
  return ['ask', operation && 'name' in operation ? operation.name?.value : undefined, variables, locale];
}
