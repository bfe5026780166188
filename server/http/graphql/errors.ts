import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Locale } from '../../../workflows/kit/index.ts';
import { isUnavailable } from '../../db/index.ts';
import type { Logger } from '../../logging.ts';
import { requestId } from '../web/requestScope.ts';
import { hintOf, RETRY_AFTER, wordsFor, type ProblemCode } from '../web/problems.ts';

/** Thrown in a resolver: one of the contract's codes, with its words in the viewer's language. */
export function refusal(code: ProblemCode, locale: Locale): GraphQLError {
  return new GraphQLError(wordsFor(code, locale), { extensions: { code } });
}

/** What was done, and the server's signed word for it where it is an act in the document's history. */
export interface Done {
  documentId: string;
  receipt?: string | null;
}

/** The act was done and stands, but whoever did it may not see its document any more. */
export function doneOutOfSight({ documentId, receipt = null }: Done, locale: Locale): GraphQLError {
  return new GraphQLError(wordsFor('DONE_OUT_OF_SIGHT', locale), {
    extensions: { code: 'NOT_FOUND', performed: true, documentId, receipt },
  });
}

/** What was asked makes no sense; `argument` names where. */
export function badInput(argument: string, locale: Locale, { vi, en }: Record<Locale, string>): GraphQLError {
  return new GraphQLError(locale === 'vi' ? vi : en, { extensions: { code: 'BAD_USER_INPUT', argument } });
}

const ours = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'RATE_LIMITED',
]);

/** What was thrown, in a resolver or before one was reached. */
export function sourceOf(thrown: unknown): unknown {
  const inner = unwrapResolverError(thrown);
  return inner instanceof GraphQLError && inner.originalError ? inner.originalError : inner;
}

/** Nobody could be asked who calls: Apollo would answer 500 whatever the reason. */
export function failedBefore(error: unknown): never {
  if (!isUnavailable(error)) throw error;
  const http = { status: 503, headers: new Map([['retry-after', RETRY_AFTER]]) };
  throw new GraphQLError('context', { originalError: error as Error, extensions: { http } });
}

// Apollo's own words for a request that is wrong in itself.
const wrongRequests = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Every error in the contract's form; whatever we did not foresee is logged with its stack and answered without. */
export function errorFormatter(logger: Logger) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const given = formatted.extensions?.['code'];
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    const id = requestId();
    if (typeof given === 'string' && ours.has(given)) {
      return { ...formatted, extensions: { ...extensions, code: given, requestId: id } };
    }
    if (typeof given === 'string' && wrongRequests.has(given)) {
      return { ...formatted, extensions: { ...extensions, code: 'BAD_USER_INPUT', requestId: id } };
    }
    const err = sourceOf(thrown);
    const problem = isUnavailable(err) ? 'UNAVAILABLE' : 'INTERNAL';
    const told = { requestId: id, path: formatted.path?.join('.'), err };
    if (problem === 'UNAVAILABLE') logger.warn(told, 'the database does not answer');
    else logger.error(told, 'resolver failed');
    return {
      message: wordsFor(problem, 'vi'),
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: 'INTERNAL', ...hintOf(problem), requestId: id },
    };
  };
}
