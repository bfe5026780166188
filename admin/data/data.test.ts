import { buildQuery } from './buildQuery.ts';
import { faultOf } from './faults.ts';

describe('buildQuery', () => {
  const params = {
    filter: { kind: 'annual-plan' },
    sort: { field: 'dueAt', order: 'ASC' },
    pagination: { page: 3, perPage: 25 },
  };

  test('turns a page into a window and a sort into an order', () => {
    const { query, variables } = buildQuery('GET_LIST', 'documents', params);
    expect(variables).toEqual({
      filter: { kind: 'annual-plan' },
      orderBy: { field: 'DUE_AT', direction: 'ASC' },
      first: 25,
      skip: 50,
    });
    // ra-data-graphql looks for the operation in the first definition.
    expect(query.definitions[0]?.kind).toBe('OperationDefinition');
  });

  test('never asks for more than the server gives', () => {
    expect(
      buildQuery('GET_LIST', 'documents', { ...params, pagination: { page: 1, perPage: 500 } }).variables,
    ).toMatchObject({ first: 100 });
  });

  test('reads rows, total and pages out of a connection', () => {
    const { parseResponse } = buildQuery('GET_LIST', 'documents', params);
    const pageInfo = { hasNextPage: true, hasPreviousPage: true };
    const answer = { documents: { totalCount: 60, pageInfo, edges: [{ node: { id: 'a' } }] } };
    expect(parseResponse({ data: answer })).toEqual({ data: [{ id: 'a' }], total: 60, pageInfo });
  });

  test('what units owe is asked for by the filter and a page', () => {
    const { variables, parseResponse } = buildQuery('GET_LIST', 'obligations', {
      filter: { kind: 'annual-plan', year: 2026, status: 'LATE' },
      pagination: { page: 2, perPage: 10 },
    });
    expect(variables).toEqual({
      filter: { kind: 'annual-plan', year: 2026, status: 'LATE' },
      first: 10,
      skip: 10,
    });
    const pageInfo = { hasNextPage: false };
    const edges = [{ node: { id: 'o1' } }];
    expect(parseResponse({ data: { obligations: { totalCount: 11, pageInfo, edges } } })).toMatchObject({
      data: [{ id: 'o1' }],
      total: 11,
    });
  });

  test('what is not listed does not exist', () => {
    expect(() => buildQuery('DELETE', 'documents', {})).toThrow('No operation');
  });
});

describe('a fault', () => {
  const said = (code: string) => ({ message: 'x', extensions: { code, requestId: 'r-1' } });

  test('is read from Apollo, from an answer with a status, and from ra-data-graphql', () => {
    expect(faultOf({ graphQLErrors: [said('FORBIDDEN')] })).toEqual({ code: 'FORBIDDEN', requestId: 'r-1' });
    expect(faultOf({ networkError: { result: { errors: [said('UNAUTHENTICATED')] } } }).code).toBe(
      'UNAUTHENTICATED',
    );
    expect(faultOf({ status: 200, body: { graphQLErrors: [said('NOT_FOUND')] } }).code).toBe('NOT_FOUND');
  });

  test('an act that was done but is out of sight is none', () => {
    const done = { message: 'x', extensions: { code: 'NOT_FOUND', performed: true, receipt: 'r' } };
    expect(faultOf({ graphQLErrors: [done] })).toEqual({ code: 'PERFORMED' });
  });

  test('a forbidden act is not a lost session', () => {
    expect(faultOf({ status: 403 }).code).toBe('FORBIDDEN');
    expect(faultOf({ status: 401 }).code).toBe('UNAUTHENTICATED');
  });

  test('silence is being offline, the unknown is an internal fault', () => {
    expect(faultOf({ networkError: new TypeError('Failed to fetch') }).code).toBe('OFFLINE');
    expect(faultOf({ graphQLErrors: [said('SOMETHING_NEW')] }).code).toBe('INTERNAL');
  });
});
