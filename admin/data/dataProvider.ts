import buildGraphQLProvider from 'ra-data-graphql';
import type { DataProvider } from 'react-admin';
import { buildQuery } from './buildQuery.ts';
import { client } from './client.ts';

/** Lists and records for react-admin's controllers; acts go through `ask` with their own typed operations. */
export const dataProvider = buildGraphQLProvider({
  client,
  introspection: false,
  buildQuery: () => buildQuery,
}) as DataProvider;
