'use strict';

const { ensureBuild, forgetBuild } = require('./build.cjs');
const { Stopped, runnerIn } = require('./children.cjs');
const { openDatabase } = require('./database.cjs');
const { ensureDependencies } = require('./dependencies.cjs');
const { completeEnvFile } = require('./env-file.cjs');
const { environmentOf, forgetRunning, installationAt, readRunning } = require('./installation.cjs');
const { takeLock } = require('./lock.cjs');
const { PlainError } = require('./plain-error.cjs');
const { endOrphan, serverEnvironment, startServer } = require('./server.cjs');

const PARENT_CHECK_MS = 500;

const say = (sentence) => console.log(sentence);

/** npm passes SIGTERM on to the shell between us, which dies without passing it on: then our parent changes. */
function onLostParent(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), PARENT_CHECK_MS).unref();
}

/** An AbortSignal that Ctrl-C, SIGTERM and a closed terminal set. Ctrl-C may come twice, through npm: no matter. */
function stopSignal() {
  const controller = new AbortController();
  const stop = () => controller.abort();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop);
  onLostParent(stop);
  process.stdout.on('error', () => {}); // the terminal may be gone; stopping in order matters more than telling
  return controller.signal;
}

function lockOrRefuse(installation) {
  const lock = takeLock(installation.lockFile);
  if (!lock.holder) return lock;
  const where = readRunning(installation)?.baseUrl;
  throw new PlainError(
    `The CRM is already running from this folder (process ${lock.holder.pid}${where ? `, ${where}` : ''}). ` +
      'Stop it with Ctrl-C in its terminal first.'
  );
}

function announce({ baseUrl, env, database }) {
  say(`
The CRM is running.

  Panel      ${baseUrl}/admin
  Login      ${env.ADMIN_EMAIL}
  Password   ${env.ADMIN_PASSWORD}
             (made for this installation, kept in .env; valid until you change it in the panel)
  REST       ${baseUrl}/api
  GraphQL    ${baseUrl}/graphql
  Database   ${database.note}

Try next: \`npm run deal\` in a second terminal walks from an account to a contract; README.md shows the same with curl.
Stop with Ctrl-C.
`);
}

const aborted = (signal) =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
  });

/** Until the user stops it (resolves) or the server or its database fails (throws). */
async function untilEnd({ signal, server, database }) {
  const failure = await Promise.race([
    aborted(signal),
    server.exited.then(({ why }) => `The CRM's server ended by itself (${why}); its last words are above.`),
    database.lost.then((why) => `PostgreSQL could not be kept running: ${why}`),
  ]);
  if (failure) throw new PlainError(failure);
}

async function prepare({ installation, mode, signal }) {
  const run = runnerIn(installation.projectDir, signal);
  const { projectDir, strapi } = installation;
  await ensureDependencies({ projectDir, run, say });
  completeEnvFile(installation.envFile);
  await endOrphan(readRunning(installation), say);
  const env = environmentOf(installation);
  if (mode === 'dev') forgetBuild(projectDir);
  else await ensureBuild({ projectDir, run, say, strapi, env: serverEnvironment(env, mode) });
  return env;
}

/** `undo` collects what must be stopped, in the order of starting. */
async function bringUp({ installation, mode, signal }, undo) {
  const env = await prepare({ installation, mode, signal });
  if (signal.aborted) throw new Stopped();
  const database = await openDatabase({ installation, env, say });
  undo.push(database.stop);
  const server = await startServer({
    installation,
    mode,
    signal,
    say,
    env: serverEnvironment(env, mode, database.url),
    databaseNote: database.note,
  });
  undo.push(server.stop);
  announce({ baseUrl: server.baseUrl, env, database });
  await untilEnd({ signal, server, database });
}

/** Last started, first stopped. One that cannot be stopped must not keep the others running. */
async function stopAll(undo) {
  for (const stop of undo.reverse()) {
    try {
      await stop();
    } catch (error) {
      console.error(`Stopping was not complete: ${error.message}`);
    }
  }
}

/**
 * Brings the whole CRM of `projectDir` up and stays until it is stopped. `mode`: 'start' (built, production) or
 * 'dev' (reloads). Gives the exit code 0 after an ordered stop; throws PlainError when something failed.
 */
async function start({ projectDir, mode }) {
  const installation = installationAt(projectDir);
  const signal = stopSignal();
  const lock = lockOrRefuse(installation);
  const undo = [];
  try {
    await bringUp({ installation, mode, signal }, undo);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  } finally {
    if (signal.aborted) say('\nStopping the CRM.');
    await stopAll(undo);
    forgetRunning(installation);
    lock.release();
  }
  if (signal.aborted) say('Stopped.');
  return 0;
}

module.exports = { start };
