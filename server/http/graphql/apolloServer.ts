import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { Services } from '../services.ts';
import type { Context } from './context.ts';
import { costLimit } from './cost.ts';
import { errorFormatter } from './errors.ts';
import { repetitionLimit } from './repetition.ts';
import { closeSnapshot, namesOperation, statusAsSpecified, statusWhenUnavailable } from './requests.ts';
import { buildApiSchema } from './schema.ts';

/** How much one document may ask; the console's largest has about 700 tokens and is 9 deep. */
const limits = { tokens: 2_000, depth: 15, directives: 20 };

/** GraphQL with its limits on: one operation a request, no introspection outside the demo, errors without insides. */
export function createApolloServer({
  config,
  logger,
}: Pick<Services, 'config' | 'logger'>): ApolloServer<Context> {
  const schema = buildApiSchema();
  const armor = new ApolloArmor({
    maxDepth: { n: limits.depth },
    maxDirectives: { n: limits.directives },
    blockFieldSuggestion: { enabled: !config.demo },
    // Ours know repeated fields from renamed ones, and page sizes; Apollo's parser counts tokens (armor's own way fails the HTTP audit).
    maxAliases: { enabled: false },
    costLimit: { enabled: false },
    maxTokens: { enabled: false },
  }).protect();
  return new ApolloServer<Context>({
    schema,
    logger,
    introspection: config.demo,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [...armor.validationRules, repetitionLimit],
    formatError: errorFormatter(logger),
    plugins: [
      ...(armor.plugins as ApolloServerPlugin<Context>[]),
      ApolloServerPluginLandingPageDisabled(),
      costLimit(schema),
      namesOperation,
      statusAsSpecified,
      statusWhenUnavailable,
      closeSnapshot,
    ],
  });
}
