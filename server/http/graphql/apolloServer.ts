import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { Services } from '../services.ts';
import type { Context } from './context.ts';
import { costLimit } from './cost.ts';
import { errorFormatter } from './errors.ts';
import { armorOf, parseOptions } from './limits.ts';
import { repetitionLimit } from './repetition.ts';
import {
  closeSnapshot,
  namesOperation,
  noSubscriptions,
  statusAsSpecified,
  statusWhenUnavailable,
} from './requests.ts';
import { apiSchema } from './schema.ts';

/** GraphQL with its limits on: one operation a request, no introspection outside the demo, errors without insides. */
export function createApolloServer({
  config,
  logger,
}: Pick<Services, 'config' | 'logger'>): ApolloServer<Context> {
  const schema = apiSchema();
  const armor = armorOf(config);
  return new ApolloServer<Context>({
    schema,
    logger,
    introspection: config.demo,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions,
    validationRules: [...armor.validationRules, repetitionLimit],
    formatError: errorFormatter(logger),
    plugins: [
      ...(armor.plugins as ApolloServerPlugin<Context>[]),
      ApolloServerPluginLandingPageDisabled(),
      costLimit(schema),
      namesOperation,
      noSubscriptions,
      statusAsSpecified,
      statusWhenUnavailable,
      closeSnapshot,
    ],
  });
}
