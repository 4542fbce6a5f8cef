// The mutation tester: it changes one token of a source at a time and looks whether a test notices. `npm run
// test:mutation` runs it folder by folder; docs/mutation.md holds the scores and what stays unnoticed.
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: true },
  // Each change runs the tests alone that reach it.
  coverageAnalysis: 'perTest',
  // What is evaluated once, when a module loads (tables of the law, lists of columns, shapes of forms), is reached by all
  // tests that import it and by none in particular: each such change would load and run them anew, more than half of the
  // time for a sixth of the changes. Not because all of them would be noticed: docs/mutation.md says what was found where
  // they were tried.
  ignoreStatic: true,
  mutator: {
    // Codes are held by the compiler; wording, in two languages, is read by people and not repeated in tests.
    excludedMutations: ['StringLiteral'],
  },
  incremental: true,
  concurrency: 1,
  // What loops for ever is noticed by the number of its rounds; a busy machine must not pass for that.
  timeoutMS: 30_000,
  dryRunTimeoutMinutes: 30,
  // The copy has all files of the project, so nothing in tsconfig.json has to be rewritten for it; the tester would do so by
  // the compiler's old interface in JavaScript, which the native compiler no longer has. It leaves out what is not there.
  tsconfigFile: 'none',
  tempDirName: '.mutation/tmp',
  // The copy that is changed needs neither builds nor ledgers.
  ignorePatterns: ['.next', 'data', '.mutation', 'test-results', 'playwright-report', '*.tsbuildinfo'],
  // The tests run without a compiler, so there is nothing to switch off in the copy.
  disableTypeChecks: false,
  // bin/mutation.ts prints what was found.
  reporters: ['json'],
  jsonReporter: { fileName: '.mutation/latest.json' },
  logLevel: 'error',
  allowEmpty: true,
}
