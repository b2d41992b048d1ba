'use strict';

// A server to be measured, in a process of its own: APP_DIR and DIST_DIR say which. It answers questions of the bench.
const { monitorEventLoopDelay } = require('node:perf_hooks');
const { createStrapi } = require('@strapi/strapi');

async function main() {
  const app = await createStrapi({
    appDir: process.env.APP_DIR,
    distDir: process.env.DIST_DIR,
    autoReload: false,
    serveAdminPanel: false,
  }).load();
  app.server.mount();
  // Longer than the other side's turn: a connection must not be closed under the next call.
  app.server.httpServer.keepAliveTimeout = 600_000;
  await new Promise((resolve) => app.server.httpServer.listen(0, '127.0.0.1', resolve));
  const token = await app.service('admin::api-token-content-api').create({
    name: 'bench',
    description: '',
    type: 'full-access',
    kind: 'content-api',
    lifespan: null,
  });
  let statements = 0;
  app.db.connection.on('query', () => (statements += 1));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const answers = {
    reset: () => {
      statements = 0;
      delay.reset();
      return {};
    },
    figures: () => ({
      statements,
      delayP99: delay.percentile(99) / 1e6,
      megabytes: process.memoryUsage().rss / 1e6,
      cpu: process.cpuUsage(),
    }),
  };
  process.on('message', (question) => process.send({ question, ...answers[question]() }));
  process.on('disconnect', () => process.exit(0));
  process.send({ question: 'ready', port: app.server.httpServer.address().port, token: token.accessKey });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
