/**
 * Every rule of one folder of src/domain changed a little, one at a time: does a test beside it notice? The tests of
 * other folders, which would notice more, are not asked: a rule is held where it stands, and a run takes minutes.
 * Started by scripts/lib/mutation.cjs, which names what to change: `money` or `money/allocate.ts`.
 */
const what = process.env.CRM_MUTATE ?? 'money';
const [folder] = what.split('/');

export default {
  mutate: [`src/domain/${what.endsWith('.ts') ? what : `${what}/**/*.ts`}`, '!src/domain/**/*.test.ts'],
  testRunner: 'jest',
  jest: {
    projectType: 'custom',
    configFile: 'jest.unit.cjs',
    config: {
      roots: [`<rootDir>/src/domain/${folder}`],
      testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
    },
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 10_000,
  thresholds: { high: 90, low: 85, break: 85 },
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: `.stryker/${folder}.json` },
  tempDirName: `.stryker/tmp-${folder}`,
  ignorePatterns: ['/dist', '/.data', '/.cache', '/.stryker', '/build', '/docs', '/tests', '/public'],
};
