'use strict';

// A server that may post to receivers on this machine, in a process of its own.
const path = require('node:path');

const judge = require(path.resolve(process.env.DIST_DIR, 'src/platform/outgoing/public-address.js'));
judge.useAddressJudge((address) => address === '127.0.0.1');
require('../../scripts/bench/server-process.cjs');
