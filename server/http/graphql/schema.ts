import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { resolvers } from '../resolvers/index.ts';

/** The schema that is served. */
export function buildApiSchema(): GraphQLSchema {
  return buildSchemaSync({ resolvers, validate: false });
}

/** The text of `schema/schema.graphql`. */
export function printApiSchema(): string {
  return `${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`;
}
