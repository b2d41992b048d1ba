'use strict';

const RESTARTS = 3;
const WINDOW_MS = 60_000;

function onOwnServer(url) {
  return { url, note: 'the server in DATABASE_URL', lost: new Promise(() => {}), stop: async () => {} };
}

/**
 * Starts PostgreSQL again on the same port when it ends by itself: the CRM's connections come back. `lost` resolves
 * when that happens too often or fails.
 */
function keepAlive(open, first, say) {
  const state = { server: first, stopping: false };
  const keep = async () => {
    for (const times = []; ; ) {
      await state.server.exited;
      if (state.stopping) return 'it was stopped';
      times.push(Date.now());
      if (times.length > RESTARTS && Date.now() - times.at(-1 - RESTARTS) < WINDOW_MS)
        return 'it ended again and again';
      say('PostgreSQL ended unexpectedly: starting it again.');
      try {
        state.server = await open(first.port);
        if (state.stopping) await state.server.stop();
      } catch (error) {
        return error.message;
      }
    }
  };
  const ended = keep();
  const stop = async () => {
    state.stopping = true;
    await state.server.stop();
    await ended; // it may just be starting again
  };
  return { lost: ended.then((why) => (state.stopping ? new Promise(() => {}) : why)), stop };
}

/**
 * The database of this installation: the server in DATABASE_URL, or the packaged PostgreSQL.
 * Gives `{ url, note, lost, stop() }`; `lost` resolves with a reason when the packaged server cannot be kept running.
 */
async function openDatabase({ installation, env, say }) {
  if (env.DATABASE_URL) return onOwnServer(env.DATABASE_URL);
  const { choosePlace } = require('./postgres-place.cjs');
  const { startPostgres } = require('./embedded-postgres.cjs');
  const place = choosePlace({ projectDir: installation.projectDir });
  if (place.note) say(place.note);
  const open = (port) => startPostgres(place, { password: env.POSTGRES_PASSWORD, port });
  const server = await open();
  return { url: server.url(), note: `PostgreSQL in ${place.dataDir}`, ...keepAlive(open, server, say) };
}

module.exports = { openDatabase, keepAlive };
