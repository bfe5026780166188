export default {
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  coverageAnalysis: 'perTest',
  mutate: ['workflows/kit/**/*.ts', 'workflows/annual-plan/rules.ts', '!**/*.test.ts', '!workflows/kit/words/**', '!workflows/kit/diagram.ts','!workflows/kit/vietnamHolidays.ts'],
  ignorePatterns: ['dist', 'admin', 'data', 'docs', 'reports', '.cache'],
  tempDirName: '.cache/mutation',
  concurrency: 1,
  incremental: true, incrementalFile: '.cache/mutation-rules.json',
  reporters: ['clear-text','json','progress-append-only'], jsonReporter: {fileName: '.cache/mutation-report-rules.json'}, clearTextReporter: {allowColor: false, logTests: false, reportTests: false},
  jest: {
    configFile: 'jest.config.js',
    enableFindRelatedTests: true,
    config: {
      testMatch: ['<rootDir>/workflows/kit/*.test.ts', '<rootDir>/workflows/*-plan/*.test.ts', '<rootDir>/workflows/programme/*.test.ts'],
      globalSetup: null, globalTeardown: null,
    },
  },
};
