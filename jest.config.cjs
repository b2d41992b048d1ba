const unit = require('./jest.unit.cjs');

/**
 * Two projects: pure rules (no server, seconds) and everything that needs PostgreSQL and a running CRM. What needs a
 * browser too has a configuration of its own, tests/browser/jest.config.cjs.
 */
module.exports = {
  testTimeout: 180_000,
  maxWorkers: 2,
  // Each file boots a CRM with modules of its own, which stay in the worker's memory: a worker that is full works slowly.
  workerIdleMemoryLimit: '1GB',
  projects: [
    unit,
    {
      ...unit,
      displayName: 'server',
      roots: ['<rootDir>/tests'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/browser/'],
      testMatch: ['**/*.test.ts'],
      testEnvironment: '<rootDir>/tests/support/outside-environment.cjs',
      setupFilesAfterEnv: ['<rootDir>/tests/support/retry.ts'],
      globalSetup: '<rootDir>/tests/support/global-setup.ts',
      globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
    },
  ],
};
