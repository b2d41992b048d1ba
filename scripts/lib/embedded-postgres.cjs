'use strict';

const { execFile, spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { promisify } = require('node:util');
const { Client } = require('pg');
const { PlainError } = require('./plain-error.cjs');
const { anyFreePort } = require('./ports.cjs');
const { asAccount } = require('./postgres-account.cjs');
const { createCluster, resetPassword, OWNER } = require('./postgres-cluster.cjs');
const { program } = require('./postgres-place.cjs');
const { livePostmaster, readPostmaster } = require('./postmaster-file.cjs');
const { waitFor } = require('./processes.cjs');

const START_MS = 120_000; // recovery after a crash may have to replay a lot
const STOP_SECONDS = 60;
const LOG_BYTES = 10_000_000;
const WRONG_PASSWORD = '28P01';
/** Reasons that pass by themselves: a port taken meanwhile, children of a killed server not yet gone. */
const TRY_AGAIN =
  /Address already in use|could not create any TCP\/IP sockets|pre-existing shared memory block/;
const LOOPBACK = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

const run = promisify(execFile);

/** Stops the PostgreSQL that lives on this place, whoever started it. Open transactions are rolled back. */
async function stopPostgres(place) {
  if (!livePostmaster(place.dataDir)) return;
  const stop = (mode) =>
    run(
      program(place.nativeDir, 'pg_ctl'),
      ['stop', '-D', place.dataDir, '-m', mode, '-w', '-t', String(STOP_SECONDS)],
      asAccount(place.account)
    );
  try {
    await stop('fast');
  } catch (error) {
    if (livePostmaster(place.dataDir)) await stop('immediate').catch(() => Promise.reject(error));
  }
}

function openLog(logFile) {
  if (fs.existsSync(logFile) && fs.statSync(logFile).size > LOG_BYTES) fs.renameSync(logFile, `${logFile}.1`);
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  return {
    fd: fs.openSync(logFile, 'a', 0o600),
    from: fs.existsSync(logFile) ? fs.statSync(logFile).size : 0,
  };
}

const logSince = (logFile, from) => fs.readFileSync(logFile).subarray(from).toString('utf8');

/** In a group of its own: Ctrl-C must reach the launcher alone, which stops the CRM first and the database last. */
function spawnServer(place, port, settings, fd) {
  const flags = Object.entries({ ...LOOPBACK, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  return spawn(program(place.nativeDir, 'postgres'), ['-D', place.dataDir, '-p', String(port), ...flags], {
    ...asAccount(place.account),
    stdio: ['ignore', fd, fd],
    detached: true,
    windowsHide: true,
  });
}

async function tryStart(place, settings, wantedPort) {
  const port = wantedPort ?? (await anyFreePort());
  const log = openLog(place.logFile);
  const child = spawnServer(place, port, settings, log.fd);
  fs.closeSync(log.fd);
  let end;
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve((end = error.message)));
    child.once('exit', (code, signal) => resolve((end = `code ${code ?? signal}`)));
  });
  const isReady = () => {
    const noted = readPostmaster(place.dataDir);
    return end !== undefined || (noted?.pid === child.pid && noted.ready);
  };
  const settled = await waitFor(isReady, START_MS);
  if (settled && end === undefined) {
    child.unref();
    return { port, pid: child.pid, exited };
  }
  if (end === undefined) await stopPostgres(place);
  return { refused: logSince(place.logFile, log.from) || end };
}

async function startServer(place, { settings, port }) {
  let last;
  const started = await waitFor(async () => {
    last = await tryStart(place, settings, port);
    if (!last.refused) return last;
    return TRY_AGAIN.test(last.refused) ? undefined : last;
  }, START_MS / 4);
  if (started && !started.refused) return started;
  throw new PlainError(`PostgreSQL did not start. Its own words (${place.logFile}):\n${last.refused}`);
}

const urlOf = (port, password, database) =>
  `postgresql://${OWNER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

async function ensureDatabase(url, database) {
  const client = new Client({ connectionString: url });
  client.on('error', () => {}); // a server that is stopped meanwhile: the statement below fails and tells it
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

async function startWithPassword(place, { password, database, ...how }) {
  const server = await startServer(place, how);
  try {
    await ensureDatabase(urlOf(server.port, password, 'postgres'), database);
    return server;
  } catch (error) {
    await stopPostgres(place);
    if (error.code !== WRONG_PASSWORD) throw error;
    return undefined;
  }
}

/**
 * Starts PostgreSQL on `place` (see choosePlace), making its data folder, the role "crm" (superuser) and
 * `database` when they are missing. Whatever a crash left (a stale pid file, a server without a launcher) is
 * cleared first. `settings` are PostgreSQL's own (`{ fsync: 'off' }`).
 * Gives `{ port, pid, url(database), exited, stop() }`; it listens on loopback only, on `port` or a free one.
 *
 * @param {ReturnType<typeof import('./postgres-place.cjs').choosePlace>} place
 * @param {{ password: string, port?: number, database?: string, settings?: Record<string, string> }} how
 */
async function startPostgres(place, { password, port: wantedPort, database = 'crm', settings = {} }) {
  await stopPostgres(place);
  await createCluster(place, { password, durable: settings.fsync !== 'off' });
  const how = { password, settings, database, port: wantedPort };
  let server = await startWithPassword(place, how);
  if (!server) {
    await resetPassword(place, password);
    server = await startWithPassword(place, how);
    if (!server) throw new PlainError('PostgreSQL refuses the password it was just given.');
  }
  const { port, pid, exited } = server;
  return {
    port,
    pid,
    exited,
    url: (name = database) => urlOf(port, password, name),
    stop: () => stopPostgres(place),
  };
}

module.exports = { startPostgres, stopPostgres };
