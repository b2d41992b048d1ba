'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { identify, lives } = require('./processes.cjs');

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function holderIn(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // an interrupted write names nobody
  }
}

/** Whole or not at all: the text is written aside first, and `link` refuses when the lock exists. */
function create(file, text) {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, text, { mode: 0o600 });
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/** Moves a dead holder's lock away; puts it back when another launcher took the lock since we looked. */
function clear(file, deadText) {
  const aside = `${file}.${process.pid}.dead`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (read(aside) !== deadText) create(file, read(aside));
  fs.rmSync(aside, { force: true });
}

/**
 * Takes the lock `file` for this process: `{ release() }`, or `{ holder: { pid, birth } }` when a living process
 * has it. The lock of a process that died, however it died, counts for nothing.
 */
function takeLock(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const mine = JSON.stringify(identify(process.pid));
  for (;;) {
    if (create(file, mine)) return { release: () => read(file) === mine && fs.rmSync(file) };
    const text = read(file);
    if (text === undefined) continue;
    const holder = holderIn(text);
    if (lives(holder)) return { holder };
    clear(file, text);
  }
}

module.exports = { takeLock };
