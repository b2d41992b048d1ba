/**
 * Every rule of money, quotes, price books and rights changed a little, one at a time: does a unit test notice?
 * `npm run mutation`; `npm run mutation -- --mutate src/domain/money/allocate.ts` for one file.
 */
export default {
  mutate: [
    'src/domain/{money,quote,price-book,access}/**/*.ts',
    '!src/domain/**/*.test.ts',
    '!src/domain/**/testing/**',
  ],
  testRunner: 'jest',
  jest: {
    projectType: 'custom',
    configFile: 'jest.unit.cjs',
    config: {
      roots: ['<rootDir>/src/domain'],
      testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
    },
  },
  coverageAnalysis: 'perTest',
  // Tables that are read once, when the module loads: each of their changes would take the whole suite.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20_000,
  thresholds: { high: 90, low: 85, break: 85 },
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: '.stryker/report.json' },
  tempDirName: '.stryker/tmp',
  ignorePatterns: ['/dist', '/.data', '/.cache', '/build', '/docs', '/tests', '/public'],
};
