'use strict';

const { spawn } = require('node:child_process');
const { Stopped, endOf } = require('./children.cjs');
const { withBoundedHeap } = require('./heap.cjs');
const { writeRunning } = require('./installation.cjs');
const { PlainError } = require('./plain-error.cjs');
const { freePortFrom, portIn, reachableHost } = require('./ports.cjs');
const { endGroup, identify, lives, waitFor } = require('./processes.cjs');

const FIRST_ANSWER_MS = 300_000; // a first `develop` also builds the panel
const ONE_ANSWER_MS = 2_000;
const GRACE_MS = 10_000;
const DEFAULT_PORT = '1337';

const MODES = {
  start: { verb: 'start', environment: 'production', environmentOf: withBoundedHeap },
  dev: { verb: 'develop', environment: 'development', environmentOf: (env) => env }, // also builds the panel
};

async function isHealthy(baseUrl) {
  try {
    const answer = await fetch(`${baseUrl}/_health`, { signal: AbortSignal.timeout(ONE_ANSWER_MS) });
    return answer.ok;
  } catch {
    return false; // nobody listens yet
  }
}

function baseUrlOf(host, port) {
  const name = reachableHost(host);
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** In a group of its own: Ctrl-C must reach the launcher alone, which keeps the order of stopping. */
function spawnStrapi({ installation, env, mode }, host, port) {
  const { verb, environmentOf } = MODES[mode];
  const child = spawn(process.execPath, [installation.strapi, verb], {
    cwd: installation.projectDir,
    env: { ...environmentOf(env), HOST: host, PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
    windowsHide: true,
  });
  const server = { end: undefined, exited: endOf(child) };
  server.exited.then((end) => (server.end = end));
  return Object.assign(server, { identity: child.pid ? identify(child.pid) : undefined });
}

/** One try on one port: the running server, or `{ end }` when it ended before it answered. */
async function tryServer(context, host, port) {
  const baseUrl = baseUrlOf(host, port);
  const server = spawnStrapi(context, host, port);
  const stop = () => endGroup(server.identity, GRACE_MS);
  writeRunning(context.installation, {
    mode: context.mode,
    baseUrl,
    port,
    launcher: identify(process.pid),
    server: server.identity,
    database: context.databaseNote,
  });
  const answered = await waitFor(
    async () => context.signal.aborted || server.end !== undefined || isHealthy(baseUrl),
    FIRST_ANSWER_MS
  );
  if (answered && server.end === undefined && !context.signal.aborted) return { ...server, baseUrl, stop };
  await stop();
  if (context.signal.aborted) throw new Stopped();
  if (!answered) throw new PlainError(`The CRM did not answer within ${FIRST_ANSWER_MS / 1000} seconds.`);
  return { end: server.end };
}

/**
 * Starts Strapi on HOST (127.0.0.1) and PORT (1337) or the next free port, and waits for its first answer.
 * Gives `{ baseUrl, identity, exited, stop() }`.
 */
async function startServer(context) {
  const host = context.env.HOST || '127.0.0.1';
  let wanted = portIn(context.env.PORT || DEFAULT_PORT);
  for (;;) {
    const port = await freePortFrom(wanted, host);
    if (wanted !== 0 && port !== wanted)
      context.say(`Port ${wanted} is taken by another program: using ${port}.`);
    const server = await tryServer(context, host, port);
    if (!server.end) return server;
    const lostTheRace = (await freePortFrom(port, host)) !== port;
    if (!lostTheRace)
      throw new PlainError(`The CRM ended while starting (${server.end.why}); the reason is above.`);
    wanted = port;
  }
}

/**
 * What every Strapi process of ours is told; what is set outside or in .env for other names passes through. A database
 * of our own starts with the demo firm, somebody's own server with nothing, unless CRM_DEMO says otherwise.
 */
function serverEnvironment(env, mode, databaseUrl) {
  return {
    CRM_DEMO: String(databaseUrl !== undefined && !env.DATABASE_URL),
    ...env,
    NODE_ENV: MODES[mode].environment,
    TZ: 'UTC',
    STRAPI_TELEMETRY_DISABLED: 'true',
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  };
}

/** Ends the server that a crashed launcher left behind. */
async function endOrphan(running, say) {
  if (!lives(running?.server)) return;
  say('Ending the server that a crashed start left behind.');
  await endGroup(running.server, GRACE_MS);
}

module.exports = { startServer, serverEnvironment, endOrphan };
