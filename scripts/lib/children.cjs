'use strict';

const { spawn } = require('node:child_process');
const { PlainError } = require('./plain-error.cjs');

/** Thrown where work ends because the user asked to stop: not a failure. */
class Stopped extends Error {}

const endOf = (child) =>
  new Promise((resolve) => {
    child.once('error', (error) => resolve({ why: error.message }));
    child.once('exit', (code, signal) => resolve({ code, why: signal ?? `code ${code}` }));
  });

/**
 * A function that runs a program to its end in `cwd`, showing its output. It throws PlainError(`failure`) when the
 * program fails, Stopped when `signal` ends it.
 */
function runnerIn(cwd, signal) {
  return async (command, args, { env = process.env, shell = false, failure }) => {
    if (signal.aborted) throw new Stopped();
    const child = spawn(command, args, { cwd, env, shell, signal, stdio: ['ignore', 'inherit', 'inherit'] });
    const { code, why } = await endOf(child);
    if (signal.aborted) throw new Stopped();
    if (code !== 0) throw new PlainError(`${failure} (${why})`);
  };
}

/** Runs a program in the foreground with this terminal; gives its exit code. Being stopped is the program's matter. */
async function hand(command, args, options) {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  process.on('SIGINT', () => {}); // the terminal sends it to the program, too
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  const { code, why } = await endOf(child);
  if (code === undefined) throw new PlainError(`${command} did not start: ${why}`);
  return code ?? 1;
}

module.exports = { Stopped, endOf, runnerIn, hand };
