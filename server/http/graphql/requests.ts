import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { isUnavailable } from '../../db/index.ts';
import { RETRY_AFTER } from '../web/problems.ts';
import type { Context } from './context.ts';
import { badInput, sourceOf } from './errors.ts';

/** Gives the snapshot's connection back, however the operation ended. */
export const closeSnapshot: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return { willSendResponse: ({ contextValue }) => contextValue.close() };
  },
};

/** The log says which operation it was, by the name its author gave it; never its variables. */
export const namesOperation: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue, operationName, operation }) {
        contextValue.onOperation?.(`${operation?.operation ?? ''} ${operationName ?? ''}`.trim());
      },
    };
  },
};

/** What never ends cannot be answered at once. */
export const noSubscriptions: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue }) {
        if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return;
        throw badInput('query', contextValue.locale, {
          vi: 'Theo dõi thay đổi (subscription) chỉ qua /graphql/stream.',
          en: 'Subscriptions are answered at /graphql/stream.',
        });
      },
    };
  },
};

/**
 * GraphQL over HTTP: to whoever wants `application/json` a well-formed request is answered with 200, faults of the document
 * included; Apollo says 400.
 */
export const statusAsSpecified: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (contextValue.wantsPlainJson && response.http.status === 400) response.http.status = 200;
      },
    };
  },
};

/** Where the database did not answer, nothing was: 503, so that proxies and scripts know without reading. */
export const statusWhenUnavailable: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, errors = [] }) {
        if (!errors.some((error) => isUnavailable(sourceOf(error)))) return;
        response.http.status = 503;
        response.http.headers.set('retry-after', RETRY_AFTER);
      },
    };
  },
};
