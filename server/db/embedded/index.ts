export { startEmbedded } from './startEmbedded.ts';
export type { EmbeddedDatabase, EmbeddedOptions, EmbeddedStep } from './startEmbedded.ts';
export { EmbeddedProblem } from './problem.ts';
