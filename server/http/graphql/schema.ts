import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { resolvers } from '../resolvers/index.ts';

let served: GraphQLSchema | undefined;

/** The schema that is served, built once in the life of the process. */
export function apiSchema(): GraphQLSchema {
  served ??= build({ skipCheck: true });
  return served;
}

// Its check, a whole introspection, takes as long as the building: enough that whoever prints the schema makes it.
function build({ skipCheck }: { skipCheck: boolean }): GraphQLSchema {
  return buildSchemaSync({ resolvers, validate: false, pubSub: noTopics, skipCheck });
}

// Our streams come from the live hub; the library wants to know where else topics might come from.
const noTopics = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('there are no topics');
  },
};

/** The text of `schema/schema.graphql`. */
export function printApiSchema(): string {
  return `${printSchema(lexicographicSortSchema(build({ skipCheck: false })))}\n`;
}
