'use strict';

// Boots the compiled CRM, and kills it where it sends the statement with the number of KILL_AT.
const { Client } = require('pg');

const killAt = Number(process.env.KILL_AT);
const { query } = Client.prototype;
let sent = 0;
Client.prototype.query = function counted(...args) {
  sent += 1;
  if (sent === killAt) process.kill(process.pid, 'SIGKILL');
  return query.apply(this, args);
};
// Strapi takes every listener of the process away when it ends.
const { exit } = process;
process.exit = (code) => {
  console.log(sent);
  exit(code);
};
require('./boot-once.cjs');
