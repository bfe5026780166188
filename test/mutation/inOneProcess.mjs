import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Stryker's test runner for tests that need nothing of jest but its words. The modules under test are loaded anew for each
 * mutant, so that what one left in a cache never judges the next; the libraries are loaded once. A mutant then costs some
 * tenths of a second, where jest takes seconds to start and keeps gigabytes.
 */
class InOneProcess {
  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const coverage = { static: {}, perTest: {} };
    stryker.mutantCoverage = coverage;
    stryker.activeMutant = undefined;
    const tests = await loadTests();
    const results = [];
    for (const test of tests) results.push(await judge(test));
    return { status: 'complete', tests: results, mutantCoverage: coverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    Object.assign(stryker, { mutantCoverage: undefined, hitLimit, hitCount: hitLimit ? 0 : undefined });
    stryker.activeMutant = activeMutant.id;
    const failed = [];
    let nrOfTests = 0;
    try {
      for (const test of await loadTests()) {
        if (testFilter && !testFilter.includes(test.id)) continue;
        nrOfTests++;
        const result = await judge(test);
        if (result.status === FAILED) failed.push(result);
        if (failed.length > 0 && !disableBail) break;
      }
    } catch (error) {
      return { status: 'error', errorMessage: String(error?.stack ?? error) };
    }
    if (hitLimit && stryker.hitCount > hitLimit)
      return { status: 'timeout', reason: 'an endless loop, by the count of its turns' };
    if (failed.length === 0) return { status: 'survived', nrOfTests };
    const killedBy = failed.map(({ id }) => id);
    return { status: 'killed', killedBy, failureMessage: failed[0].failureMessage, nrOfTests };
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-one-process', injectableClass: InOneProcess }];

const SUCCESS = 0;
const FAILED = 1;
const stryker = (globalThis.__stryker__ ??= {});

async function judge({ id, run, place }) {
  const start = performance.now();
  stryker.currentTestId = id;
  let failure;
  try {
    await run();
  } catch (error) {
    failure = String(error?.message ?? error);
  }
  stryker.currentTestId = undefined;
  const result = { id, name: id, ...place, timeSpentMs: performance.now() - start };
  return failure === undefined
    ? { ...result, status: SUCCESS }
    : { ...result, status: FAILED, failureMessage: failure };
}

let generation = 0;

async function loadTests() {
  generation++;
  const { tests } = await import(ofThisGeneration(WORDS));
  await import(ofThisGeneration(new URL(TESTS, sandbox()).href));
  return tests;
}

const TESTS = `test/mutation/${process.env.MUTATED_PART ?? 'rules'}.tests.ts`;
const WORDS = new URL('words.mjs', import.meta.url).href;
const sources = new Map();

// Stryker goes into the sandbox only after it has loaded this file.
function sandbox() {
  return pathToFileURL(join(process.cwd(), '/')).href;
}

function ofThisGeneration(url) {
  return `${url}?generation=${generation}`;
}

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier === '@jest/globals') return { url: ofThisGeneration(WORDS), shortCircuit: true };
    const found = nextResolve(specifier, context);
    const isSource = found.url.startsWith(sandbox()) && found.url.endsWith('.ts');
    return isSource ? { ...found, url: ofThisGeneration(found.url), format: 'module' } : found;
  },
  load(url, context, nextLoad) {
    if (!url.startsWith(sandbox()) || !url.includes('.ts?generation=')) return nextLoad(url, context);
    const path = fileURLToPath(url.split('?')[0]);
    if (!sources.has(path)) sources.set(path, stripTypeScriptTypes(readFileSync(path, 'utf8')));
    return { format: 'module', source: sources.get(path), shortCircuit: true };
  },
});
