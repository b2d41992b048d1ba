'use strict';

const fs = require('node:fs');
const path = require('node:path');

const packagesIn = (file) => JSON.parse(fs.readFileSync(file, 'utf8')).packages;

/** Packages for other platforms are in the lockfile and rightly not on the disk. */
const mayBeAbsent = (entry) => Boolean(entry.optional || entry.devOptional);
const isSame = (locked, installed) =>
  locked?.version === installed.version && locked?.integrity === installed.integrity;

/**
 * Whether node_modules holds exactly what package-lock.json names. npm writes what it installed into
 * node_modules/.package-lock.json as its last act, so an interrupted install has no such file.
 */
function areDependenciesCurrent(projectDir) {
  const stamp = path.join(projectDir, 'node_modules', '.package-lock.json');
  if (!fs.existsSync(stamp)) return false;
  const [locked, installed] = [packagesIn(path.join(projectDir, 'package-lock.json')), packagesIn(stamp)];
  const complete = Object.entries(locked).every(
    ([name, entry]) => name === '' || installed[name] || mayBeAbsent(entry)
  );
  return complete && Object.entries(installed).every(([name, entry]) => isSame(locked[name], entry));
}

/** The npm that runs us, or the one on the PATH. */
function npmCommand() {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.c?js$/.test(own)) return { command: process.execPath, args: [own] };
  return {
    command: process.platform === 'win32' ? 'npm.cmd' : 'npm',
    args: [],
    shell: process.platform === 'win32',
  };
}

/** Installs the locked dependencies when they are not there. The compiler is one of the development ones. */
async function ensureDependencies({ projectDir, run, say }) {
  if (areDependenciesCurrent(projectDir)) return;
  say('Installing the locked dependencies (npm ci): a few minutes, once.');
  const { command, args, shell } = npmCommand();
  await run(command, [...args, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], {
    shell,
    failure:
      'The dependencies could not be installed. npm says why above; most often the network is missing.',
  });
}

module.exports = { areDependenciesCurrent, ensureDependencies };
