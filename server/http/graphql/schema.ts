import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { resolvers } from '../resolvers/index.ts';

/** The schema that is served. */
export function buildApiSchema(): GraphQLSchema {
  return buildSchemaSync({ resolvers, validate: false, pubSub: noTopics });
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
  return `${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`;
}
