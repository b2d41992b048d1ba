'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { readEnvFile } = require('./env-file.cjs');

/** The places of one installation, all relative to its project folder. */
function installationAt(projectDir) {
  const inside = (...parts) => path.join(projectDir, ...parts);
  return {
    projectDir,
    envFile: inside('.env'),
    lockFile: inside('.data', 'launcher.lock'),
    runningFile: inside('.data', 'running.json'),
    strapi: inside('node_modules', '@strapi', 'strapi', 'bin', 'strapi.js'),
  };
}

/** The environment as Strapi will see it: what is set outside wins over .env. */
function environmentOf({ envFile }) {
  return { ...readEnvFile(envFile), ...process.env };
}

/** What the running launcher noted (see server.cjs), or undefined. */
function readRunning({ runningFile }) {
  if (!fs.existsSync(runningFile)) return undefined;
  try {
    return JSON.parse(fs.readFileSync(runningFile, 'utf8'));
  } catch {
    return undefined; // cut off by a crash: says nothing
  }
}

function writeRunning({ runningFile }, note) {
  const draft = `${runningFile}.new`;
  fs.writeFileSync(draft, `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(draft, runningFile);
}

function forgetRunning({ runningFile }) {
  fs.rmSync(runningFile, { force: true });
}

module.exports = { installationAt, environmentOf, readRunning, writeRunning, forgetRunning };
