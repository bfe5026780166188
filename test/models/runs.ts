import type { Parameters } from 'fast-check';

/** How many sequences: a few with a fixed seed, unless `npm run test:models` asks for more, or for one again. */
export function runsOf<T>(usual: number): Parameters<T> {
  const { MODEL_RUNS, MODEL_SEED, MODEL_PATH } = process.env;
  const seed = MODEL_SEED ? Number(MODEL_SEED) : MODEL_RUNS ? Date.now() % 2 ** 31 : 20261123;
  const numRuns = MODEL_RUNS ? Number(MODEL_RUNS) : usual;
  if (MODEL_RUNS) process.stderr.write(`${numRuns} sequences, seed ${seed}\n`);
  return { numRuns, seed, ...(MODEL_PATH ? { path: MODEL_PATH } : {}) };
}
