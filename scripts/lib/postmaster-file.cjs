'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { birthOf, commandOf } = require('./processes.cjs');

const pidFile = (dataDir) => path.join(dataDir, 'postmaster.pid');

/** What PostgreSQL wrote about its own process into the data folder; undefined when nothing is there. */
function readPostmaster(dataDir) {
  const file = pidFile(dataDir);
  if (!fs.existsSync(file)) return undefined;
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), startedIn: lines[1] ?? '', ready: (lines[7] ?? '').trim() === 'ready' };
}

function isThatPostgres({ pid, startedIn }) {
  if (!(pid > 0) || !birthOf(pid)) return false;
  if (process.platform === 'win32') return true;
  const command = commandOf(pid);
  return /postgres(\.exe)?$/.test(command[0] ?? '') && command.join(' ').includes(`-D ${startedIn} `);
}

/** A data folder copied while its server ran has a copied pid file, too: that server belongs to the original. */
function isCopyOfAnother(dataDir, { pid, startedIn }) {
  if (!fs.existsSync(startedIn)) return false;
  if (fs.realpathSync(startedIn) === fs.realpathSync(dataDir)) return false;
  return readPostmaster(startedIn)?.pid === pid;
}

/**
 * The pid of the PostgreSQL that lives on exactly this data folder, or undefined. A pid file that points at
 * nothing, at another program that got the same pid, or at the server of the folder this one was copied from,
 * is removed: PostgreSQL itself would refuse to start because of it.
 */
function livePostmaster(dataDir) {
  const noted = readPostmaster(dataDir);
  if (!noted) return undefined;
  if (isThatPostgres(noted) && !isCopyOfAnother(dataDir, noted)) return noted.pid;
  fs.rmSync(pidFile(dataDir), { force: true });
  return undefined;
}

module.exports = { readPostmaster, livePostmaster };
