'use strict';

const path = require('node:path');
const { hand, runnerIn } = require('./children.cjs');
const { ensureDependencies } = require('./dependencies.cjs');
const { environmentOf, installationAt, readRunning } = require('./installation.cjs');
const { PlainError } = require('./plain-error.cjs');
const { lives } = require('./processes.cjs');

const PROJECT = path.resolve(__dirname, '../..');

async function withDependencies() {
  const run = runnerIn(PROJECT, new AbortController().signal);
  await ensureDependencies({ projectDir: PROJECT, run, say: console.log });
}

const up = (mode) => () => require('./start.cjs').start({ projectDir: PROJECT, mode });

async function test(args) {
  await withDependencies();
  const jest = path.join(PROJECT, 'node_modules', 'jest', 'bin', 'jest.js');
  return hand(process.execPath, [jest, ...args], { cwd: PROJECT, env: { ...process.env, TZ: 'UTC' } });
}

/** Stories of tests/browser in a real Chromium. */
async function testBrowser(args) {
  await withDependencies();
  return require('./browser.cjs').browserTests({ projectDir: PROJECT, args });
}

/** Pictures of every screen into docs/images. */
async function screenshots(args) {
  await withDependencies();
  const only = ['--testMatch', '**/tests/browser/screenshots.ts'];
  return require('./browser.cjs').browserTests({ projectDir: PROJECT, args: [...only, ...args] });
}

/** The proofs of tests/proofs, and every question of the leak test, in their long form: hours, not minutes. */
async function prove(args) {
  await withDependencies();
  const jest = path.join(PROJECT, 'node_modules', 'jest', 'bin', 'jest.js');
  const env = { ...process.env, TZ: 'UTC', CRM_PROVE: 'long' };
  const which = args.length > 0 ? args : ['tests/proofs', 'tests/api/visibility'];
  return hand(process.execPath, [jest, '--selectProjects', 'server', '--', ...which], { cwd: PROJECT, env });
}

/** Rules changed a little, one at a time, each folder's tests asked whether they notice: minutes for each folder. */
async function mutation(args) {
  await withDependencies();
  return require('./mutation.cjs').mutation({ projectDir: PROJECT, args });
}

async function check() {
  await withDependencies();
  return require('./check.cjs').check({ projectDir: PROJECT });
}

/** The walk of scripts/deal.mjs against the running CRM: it gets CRM_BASE_URL, ADMIN_EMAIL and ADMIN_PASSWORD. */
async function deal(args) {
  const installation = installationAt(PROJECT);
  const running = readRunning(installation);
  if (!lives(running?.server))
    throw new PlainError('The CRM is not running. Start it in another terminal: npm start');
  const env = { ...environmentOf(installation), CRM_BASE_URL: running.baseUrl };
  return hand(process.execPath, [path.join(PROJECT, 'scripts', 'deal.mjs'), ...args], { cwd: PROJECT, env });
}

/** A script that boots the CRM itself. Compiled without judging types, as for the tests. */
const compiledFirst = (script) => async (args) => {
  await withDependencies();
  const tsc = path.join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
  const how = { cwd: PROJECT, env: { ...process.env, TZ: 'UTC' } };
  const compiled = await hand(process.execPath, [tsc, '--noCheck'], how);
  return compiled || hand(process.execPath, [path.join(PROJECT, 'scripts', script), ...args], how);
};

/** One word from package.json's scripts -> what it does; each gives an exit code. */
module.exports = {
  COMMANDS: {
    start: up('start'),
    dev: up('dev'),
    test,
    'test:browser': testBrowser,
    screenshots,
    check,
    deal,
    bench: compiledFirst('bench.mjs'),
    prove,
    mutation,
    openapi: compiledFirst('openapi.mjs'),
  },
};
