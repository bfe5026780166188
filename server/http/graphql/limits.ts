import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { Config } from '../../config/index.ts';

/** How much one document may ask; the console's largest has about 700 tokens and is 9 deep. */
const limits = { tokens: 2_000, depth: 15, directives: 20 };

export const parseOptions = { maxTokens: limits.tokens };

/** Rules for every document, whether it is answered at once or as a stream. */
export function armorOf({ demo }: Pick<Config, 'demo'>): ReturnType<ApolloArmor['protect']> {
  return new ApolloArmor({
    maxDepth: { n: limits.depth },
    maxDirectives: { n: limits.directives },
    blockFieldSuggestion: { enabled: !demo },
    // Ours know repeated fields from renamed ones, and page sizes; the parser counts tokens (armor's own way fails the HTTP audit).
    maxAliases: { enabled: false },
    costLimit: { enabled: false },
    maxTokens: { enabled: false },
  }).protect();
}
