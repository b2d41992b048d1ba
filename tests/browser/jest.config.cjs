const { projects } = require('../../jest.config.cjs');

const [{ transform, testEnvironment, moduleFileExtensions }] = projects;

/** Stories in a real browser, one at a time against one CRM: `npm run test:browser`. */
module.exports = {
  transform,
  testEnvironment,
  moduleFileExtensions,
  displayName: 'browser',
  rootDir: '../..',
  roots: ['<rootDir>/tests/browser'],
  testMatch: ['**/*.test.ts'],
  setupFilesAfterEnv: ['<rootDir>/tests/support/retry.ts'],
  globalSetup: '<rootDir>/tests/browser/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/browser/support/global-teardown.ts',
  testTimeout: 180_000,
  maxWorkers: 1,
};
