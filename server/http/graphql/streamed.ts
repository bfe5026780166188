import {
  getOperationAST,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';
import type { HandlerOptions } from 'graphql-sse';
import type { Request } from 'express';
import type { Services } from '../services.ts';
import type { Context } from './context.ts';
import { costRefusal } from './cost.ts';
import { badInput, errorFormatter } from './errors.ts';
import { armorOf, parseOptions } from './limits.ts';
import { repetitionLimit } from './repetition.ts';
import { apiSchema } from './schema.ts';

/** graphql-sse asks for an index signature that a class cannot have. */
export type Streamed = Record<PropertyKey, unknown>;

type Hooks = HandlerOptions<Request, Context, Streamed>;

/** What is streamed is held to the same rules as what is answered at once, and errors have the same form. */
export function streamedOperation({
  config,
  logger,
}: Services): Required<Pick<Hooks, 'onSubscribe' | 'onNext'>> {
  const schema = apiSchema();
  const rules = [
    ...specifiedRules,
    ...armorOf(config).validationRules,
    repetitionLimit,
    ...(config.demo ? [] : [NoSchemaIntrospectionCustomRule]),
  ];
  const format = errorFormatter(logger);
  const told = (error: GraphQLError) => format(codedOf(error).toJSON(), error);

  return {
    onSubscribe({ context }, { query, operationName, variables }) {
      const read = readDocument(query);
      if (read instanceof GraphQLError) return refused([told(read)]);
      const faults = validate(schema, read, rules);
      if (faults.length > 0) return refused(faults.map(told));
      const operation = getOperationAST(read, operationName);
      if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
        return refused([told(badInput('query', context.locale, onlySubscriptions))]);
      const tooMuch = costRefusal(schema, operation, read, variables ?? {}, context.locale);
      if (tooMuch) return refused([told(tooMuch)]);
      context.onOperation?.(`subscription ${operation.name?.value ?? ''}`.trim());
      const asked: ExecutionArgs = { schema, document: read, operationName, variableValues: variables };
      return { ...asked, contextValue: context as unknown as Streamed };
    },

    onNext(_context, _request, result) {
      const { errors } = result as ExecutionResult;
      if (!errors) return result;
      return { ...result, errors: errors.map((error) => new GraphQLError(told(error).message, told(error))) };
    },
  };
}

function readDocument(query: unknown): DocumentNode | GraphQLError {
  try {
    return parse(String(query), parseOptions);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** What no resolver has thrown is wrong with the request itself. */
function codedOf(error: GraphQLError): GraphQLError {
  if (error.extensions['code'] !== undefined || error.path) return error;
  return new GraphQLError(error.message, { ...error.toJSON(), extensions: { code: 'BAD_REQUEST' } });
}

function refused(errors: object[]) {
  const body = JSON.stringify({ errors });
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return [body, { status: 400, statusText: 'Bad Request', headers }] as const;
}

const onlySubscriptions = {
  vi: 'Ở đây chỉ theo dõi thay đổi (subscription); hỏi và làm qua /graphql.',
  en: 'Only subscriptions are answered here; queries and mutations at /graphql.',
};
