'use strict';

const net = require('node:net');
const { PlainError } = require('./plain-error.cjs');

const TRIES = 100;
const HIGHEST = 65_535;

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

/** `wanted`, or the next higher port that nobody has; any free one for 0. */
async function freePortFrom(wanted, host) {
  for (let port = wanted; port < wanted + TRIES && port <= HIGHEST; port += 1) {
    if (port > 0 && (await answers(port, reachableHost(host)))) continue;
    const tried = await tryListen(port, host);
    if (!tried.refused) return tried.port;
    if (tried.refused !== 'EADDRINUSE') {
      throw new PlainError(
        `This user cannot listen on ${host} port ${port} (${tried.refused}). Set HOST and PORT in .env.`
      );
    }
  }
  throw new PlainError(`No free port from ${wanted} on. Set PORT in .env to another one.`);
}

/** A port number as a person wrote it in .env or the environment. */
function portIn(text) {
  if (/^\d{1,5}$/.test(text) && Number(text) <= HIGHEST) return Number(text);
  throw new PlainError(`PORT is "${text}"; it must be a number from 0 to ${HIGHEST}.`);
}

module.exports = { anyFreePort, freePortFrom, portIn, reachableHost };
