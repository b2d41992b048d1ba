'use strict';

const path = require('node:path');
const { ensureBuild } = require('./build.cjs');
const { hand, runnerIn } = require('./children.cjs');
const { findChromium } = require('./chromium.cjs');
const { environmentOf, installationAt } = require('./installation.cjs');
const { serverEnvironment } = require('./server.cjs');

/**
 * Brings the built panel up to date, as `npm start` would, and runs jest's browser project with `args`: stories of
 * tests/browser unless they say otherwise. Gives the exit code.
 */
async function browserTests({ projectDir, args }) {
  const chromium = findChromium(process.env);
  const installation = installationAt(projectDir);
  const run = runnerIn(projectDir, new AbortController().signal);
  const { strapi } = installation;
  const building = serverEnvironment(environmentOf(installation), 'start');
  await ensureBuild({ projectDir, run, say: console.log, strapi, env: building });
  const jest = path.join(projectDir, 'node_modules', 'jest', 'bin', 'jest.js');
  const config = path.join(projectDir, 'tests', 'browser', 'jest.config.cjs');
  const env = { ...process.env, TZ: 'UTC', CHROMIUM: chromium };
  return hand(process.execPath, [jest, '--config', config, '--runInBand', ...args], { cwd: projectDir, env });
}

module.exports = { browserTests };
