import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Locale } from '../../../workflows/kit/index.ts';
import type { Logger } from '../../logging.ts';
import { requestId } from '../web/requestScope.ts';
import { wordsFor, type ProblemCode } from '../web/problems.ts';

/** Thrown in a resolver: one of the contract's codes, with its words in the viewer's language. */
export function refusal(code: ProblemCode, locale: Locale): GraphQLError {
  return new GraphQLError(wordsFor(code, locale), { extensions: { code } });
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
    logger.error(
      { requestId: id, path: formatted.path?.join('.'), err: unwrapResolverError(thrown) },
      'resolver failed',
    );
    return {
      message: wordsFor('INTERNAL', 'vi'),
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: 'INTERNAL', requestId: id },
    };
  };
}
