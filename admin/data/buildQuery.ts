import type { TypedDocumentNode } from '@apollo/client/core';
import type { GetListParams, RaRecord } from 'react-admin';
import {
  type DocumentFilter,
  type DocumentOrderField,
  DocumentPageDocument,
  DocumentsDocument,
  ObligationsDocument,
  OrganisationDocument,
  OrganisationsDocument,
} from './generated/operations.ts';

export interface BuiltQuery {
  query: TypedDocumentNode<unknown, never>;
  variables: Record<string, unknown>;
  parseResponse: (response: { data: unknown }) => unknown;
}

type Builder = (params: never) => BuiltQuery;

/** Which operation answers which question of react-admin; whatever is not listed does not exist. */
const operations: Record<string, Record<string, Builder>> = {
  documents: { GET_LIST: listDocuments, GET_ONE: oneDocument },
  organisations: { GET_LIST: listOrganisations, GET_ONE: oneOrganisation },
  obligations: { GET_LIST: listObligations },
};

/** ra-data-graphql's door: from resource and fetch type to document, variables and reading of the answer. */
export function buildQuery(fetchType: string, resource: string, params: unknown): BuiltQuery {
  const build = operations[resource]?.[fetchType];
  if (!build) throw new Error(`No operation for ${fetchType} of ${resource}`);
  return build(params as never);
}

const orderFields: Record<string, DocumentOrderField> = {
  updatedAt: 'UPDATED_AT',
  title: 'TITLE',
  dueAt: 'DUE_AT',
  organisation: 'ORGANISATION',
  number: 'NUMBER',
  createdAt: 'CREATED_AT',
};

/** What the list's order is called by the API. */
export function documentOrder(sort: GetListParams['sort']) {
  return { field: orderFields[sort?.field ?? ''] ?? 'UPDATED_AT', direction: sort?.order ?? 'DESC' };
}

function listDocuments({ filter, sort, pagination }: GetListParams): BuiltQuery {
  const variables = { filter: filter as DocumentFilter, orderBy: documentOrder(sort), ...window(pagination) };
  return built(DocumentsDocument, variables, (data) => page(data.documents));
}

function oneDocument({ id }: { id: string }): BuiltQuery {
  return built(DocumentPageDocument, { id }, (data) => ({ data: data.document }));
}

function listOrganisations({ filter, pagination }: GetListParams): BuiltQuery {
  return built(OrganisationsDocument, { filter: filter as object, ...window(pagination) }, (data) =>
    page(data.organisations),
  );
}

function oneOrganisation({ id }: { id: string }): BuiltQuery {
  return built(OrganisationDocument, { id }, (data) => ({ data: data.organisation }));
}

function listObligations({ filter, pagination }: GetListParams): BuiltQuery {
  return built(ObligationsDocument, { filter: filter as object, ...window(pagination) }, (data) =>
    page(data.obligations),
  );
}

function window(pagination: GetListParams['pagination']): { first: number; skip: number } {
  const { page, perPage } = pagination ?? { page: 1, perPage: 25 };
  return { first: Math.min(perPage, 100), skip: (page - 1) * perPage };
}

interface Connection<Node> {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage?: boolean };
  edges: { node: Node }[];
}

function page<Node extends RaRecord>(connection: Connection<Node>) {
  return {
    data: connection.edges.map((edge) => edge.node),
    total: connection.totalCount,
    pageInfo: connection.pageInfo,
  };
}

function built<Data, Variables extends Record<string, unknown>>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  read: (data: Data) => unknown,
): BuiltQuery {
  return { query, variables, parseResponse: (response) => read(response.data as Data) };
}
