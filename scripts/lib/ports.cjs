'use strict';

const net = require('node:net');
const { PlainError } = require('./plain-error.cjs');

const TRIES = 100;

/** Opens and closes a listener: gives the port it got, or the error code that refused it. */
function tryListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve({ refused: error.code }));
    server.listen({ port, host, exclusive: true }, () => {
      const got = server.address().port;
      server.close(() => resolve({ port: got }));
    });
  });
}

/** On some systems one can listen on 127.0.0.1 although another program has the port on every address. */
function answers(port, host) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host });
    const tell = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => tell(true)).once('error', () => tell(false));
  });
}

/** A free port of the loopback address, picked by the operating system. */
async function anyFreePort() {
  const { port, refused } = await tryListen(0, '127.0.0.1');
  if (refused) throw new PlainError(`No free port on 127.0.0.1 (${refused}).`);
  return port;
}

/** The host under which this machine reaches a server that listens on `host`. */
function reachableHost(host) {
  if (host === '0.0.0.0') return '127.0.0.1';
  return host === '::' ? '::1' : host;
}

/** `wanted`, or the next higher port that nobody has. */
async function freePortFrom(wanted, host) {
  for (let port = wanted; port < wanted + TRIES && port <= 65535; port += 1) {
    if (await answers(port, reachableHost(host))) continue;
    const { refused } = await tryListen(port, host);
    if (!refused) return port;
    if (refused !== 'EADDRINUSE') {
      throw new PlainError(
        `This user cannot listen on ${host} port ${port} (${refused}). Set HOST and PORT in .env.`
      );
    }
  }
  throw new PlainError(`No free port from ${wanted} on. Set PORT in .env to another one.`);
}

module.exports = { anyFreePort, freePortFrom, reachableHost };
