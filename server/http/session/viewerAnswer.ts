import type { ApolloServer } from '@apollo/server';
import type { Context } from '../graphql/context.ts';

const QUERY = `{
  viewer {
    person { id fullName }
    offices { office label organisation { id name symbol } from until actsAsChair }
    locale
    isAdministrator
    isAuditor
  }
}`;

/** Who has just signed in, in the API's own shape. */
export async function viewerAnswer(apollo: ApolloServer<Context>, contextValue: Context): Promise<unknown> {
  const { body } = await apollo.executeOperation({ query: QUERY }, { contextValue });
  if (body.kind !== 'single' || body.singleResult.errors) throw new Error('the viewer could not be read');
  return body.singleResult.data?.['viewer'];
}
