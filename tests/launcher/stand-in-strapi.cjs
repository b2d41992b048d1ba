'use strict';

/**
 * Stands where a project has Strapi, so that the launcher can be tried without the minutes a build takes: `build`
 * counts itself, `start` answers /_health and, when told to stop, notes whether the database still lived.
 */
const fs = require('node:fs');
const http = require('node:http');
const net = require('node:net');

const { HOST, PORT, DATABASE_URL, NODE_ENV, TZ } = process.env;
const told = (file, text) => fs.appendFileSync(`.data/${file}`, `${text}\n`);

function databaseAnswers() {
  const socket = net.connect({ port: Number(new URL(DATABASE_URL).port), host: '127.0.0.1' });
  return new Promise((resolve) =>
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
  );
}

function serve() {
  told('environment', [NODE_ENV, TZ, process.argv[2]].join(' '));
  if (fs.existsSync('broken')) process.exit(3);
  http.createServer((_request, response) => response.writeHead(204).end()).listen(Number(PORT), HOST);
  process.on('SIGTERM', async () => {
    told('stops', (await databaseAnswers()) ? 'stopped before the database' : 'stopped after the database');
    process.exit(0);
  });
}

if (process.argv[2] === 'build') {
  fs.mkdirSync('dist', { recursive: true });
  told('builds', NODE_ENV);
} else {
  serve();
}
