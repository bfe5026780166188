/**
 * Mutation tests in three parts (`npm run test:mutation -- rules|audit|acts`): what is mutated, and which tests must notice.
 * Left out: words, the drawing of diagrams, the table of holidays and the demo's timeline, where a mutant is another text or
 * another picture. What is read once while a module loads (schemas, tables, the text of SQL) is judged by every test there is:
 * in `rules` that takes seconds, in the other parts too long, and it is left out.
 */
const parts = {
  rules: {
    mutate: [
      'workflows/kit/**/*.ts',
      'workflows/annual-plan/rules.ts',
      '!workflows/kit/{diagram,demo,vietnamHolidays,index,kitLabels}.ts',
      '!workflows/kit/words/**',
      '!**/*.test.ts',
    ],
  },
  audit: { mutate: ['server/audit/{eventBytes,verifyChain,checkDocument,refold,receipt}.ts'] },
  acts: {
    mutate: ['server/documents/{performAction,openAct,record,inOneTransaction,idempotency}.ts'],
  },
};

/** What a sandbox needs of the house: the fewer files, the sooner jest has found them, for each mutant anew. */
const flows = ['workflows/**', 'test/support/**', 'test/mutation/**', 'jest.config.js', '.swcrc'];
const rooms = [...flows, 'server/**', 'schema/**', 'bin/lock*', 'package.json'];

const part = process.env.MUTATED_PART ?? 'rules';
const only = process.env.MUTATED_FILES?.split(',');

export default {
  mutate: only ?? parts[part].mutate,
  testRunner: part === 'rules' ? 'in-one-process' : 'jest',
  // Modules loaded anew are never unloaded.
  maxTestRunnerReuse: part === 'rules' ? 200 : 0,
  plugins: ['@stryker-mutator/jest-runner', './test/mutation/inOneProcess.mjs'],
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  coverageAnalysis: 'perTest',
  ignoreStatic: part !== 'rules',
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 1),
  // A busy machine is no endless loop.
  timeoutMS: 30_000,
  thresholds: { high: 95, low: 90, break: 90 },
  incremental: true,
  incrementalFile: `.cache/mutation/${part}.json`,
  tempDirName: `.cache/mutation/${part}`,
  ignorePatterns: ['**', ...(part === 'rules' ? flows : rooms).map((path) => `!${path}`)],
  reporters: ['clear-text', 'progress-append-only', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: `.cache/mutation/${part}.html` },
  jest: {
    configFile: 'jest.config.js',
    enableFindRelatedTests: false,
    // One database server for the whole run: main.mjs starts and stops it.
    config: {
      testMatch: [`<rootDir>/test/mutation/${part}.tests.ts`],
      globalSetup: null,
      globalTeardown: null,
    },
  },
};
