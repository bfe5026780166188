import type { GraphQLScalarType } from 'graphql';
import { GraphQLDateTime, GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars';

/** A moment, always printed in UTC. */
export const DateTime: GraphQLScalarType = described(
  GraphQLDateTime,
  'A moment as ISO 8601 in UTC, e.g. 2026-03-01T02:00:00.000Z.',
);

/** A day in Asia/Ho_Chi_Minh. */
export const LocalDate: GraphQLScalarType = described(
  GraphQLLocalDate,
  'A day in Asia/Ho_Chi_Minh as yyyy-MM-dd.',
);

/** Any JSON value: contents, payloads and their JSON Schemas, whose shape each kind of document gives. */
export const Json: GraphQLScalarType = described(GraphQLJSON, 'Any JSON value.');

function described<T extends GraphQLScalarType>(scalar: T, description: string): T {
  scalar.description = description;
  scalar.specifiedByURL = undefined;
  return scalar;
}
