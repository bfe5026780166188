import {
  ApolloClient,
  ApolloLink,
  HttpLink,
  InMemoryCache,
  type TypedDocumentNode,
} from '@apollo/client/core';
import { OperationTypeNode } from 'graphql';
import { chosenLocale } from '../i18n/locale.ts';

const inTheChosenLanguage = new ApolloLink((operation, forward) => {
  operation.setContext({ headers: { 'X-Locale': chosenLocale(), 'Apollo-Require-Preflight': 'true' } });
  return forward(operation);
});

/** React-query keeps what was read; Apollo only carries it, so it caches nothing. */
export const client = new ApolloClient({
  link: inTheChosenLanguage.concat(new HttpLink({ uri: '/graphql', credentials: 'same-origin' })),
  cache: new InMemoryCache(),
  defaultOptions: { query: { fetchPolicy: 'no-cache' }, mutate: { fetchPolicy: 'no-cache' } },
});

/** Sends one typed operation; throws what `faultOf` can read. */
export async function ask<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const answer = isMutation(document)
    ? await client.mutate<Data, Record<string, unknown>>({ mutation: document, variables })
    : await client.query<Data, Record<string, unknown>>({ query: document, variables });
  if (answer.data == null) throw new Error('The answer holds no data');
  return answer.data;
}

function isMutation(document: TypedDocumentNode<unknown, never>): boolean {
  return document.definitions.some(
    (each) => 'operation' in each && each.operation === OperationTypeNode.MUTATION,
  );
}
