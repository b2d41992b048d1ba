'use strict';

const { execFileSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { setTimeout: pause } = require('node:timers/promises');

const POLL_MS = 50;

/** Asks `check` until it gives something truthy; gives that back, or undefined after `timeoutMs`. */
async function waitFor(check, timeoutMs) {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await check();
    if (answer) return answer;
    if (Date.now() >= end) return undefined;
    await pause(POLL_MS);
  }
}

/** Fields of /proc/<pid>/stat from the third on: the second, the name, may itself hold spaces and brackets. */
function linuxStat(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function linuxBirth(pid) {
  try {
    const fields = linuxStat(pid);
    if (fields[0] === 'Z') return undefined;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}/${fields[19]}`;
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined;
    throw error;
  }
}

function otherBirth(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return undefined;
  }
  if (process.platform === 'win32') return 'unknown';
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined; // ps answers 1 when there is no such process
  }
}

/**
 * When the process was born, as an opaque text; undefined when it does not live (a zombie does not live).
 * With the pid it names one process for ever: pids are given out again, a pid with its birth is not.
 */
function birthOf(pid) {
  return process.platform === 'linux' ? linuxBirth(pid) : otherBirth(pid);
}

/** `{ pid, birth }`, to be written down and recognised later with `lives`. */
function identify(pid) {
  return { pid, birth: birthOf(pid) };
}

/** Whether the very process that was written down still lives. */
function lives(identity) {
  return Boolean(identity?.birth) && birthOf(identity.pid) === identity.birth;
}

/** The command line as a list; empty when there is no such process or it is hidden from us. */
function commandOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    if (process.platform === 'win32') return [];
    return execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(' ');
  } catch {
    return [];
  }
}

function signalGroup(pid, signal) {
  if (process.platform === 'win32') {
    execFileSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Ends a process that leads its own group, children included: asks first, insists after `graceMs`. */
async function endGroup(identity, graceMs) {
  if (!lives(identity)) return;
  signalGroup(identity.pid, 'SIGTERM');
  if (await waitFor(() => !lives(identity), graceMs)) return;
  signalGroup(identity.pid, 'SIGKILL');
  await waitFor(() => !lives(identity), graceMs);
}

module.exports = { waitFor, birthOf, identify, lives, commandOf, endGroup };
