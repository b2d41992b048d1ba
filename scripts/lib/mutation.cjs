'use strict';

const path = require('node:path');
const { hand } = require('./children.cjs');

/** Money, quotes, price books and rights: where a wrong sign costs somebody something. */
const FOLDERS = ['money', 'price-book', 'access', 'quote'];

/**
 * Stryker on each folder (`money`) or file (`money/allocate.ts`) of src/domain, one after the other: each has a report
 * of its own. Gives 1 when one of them has a score below 85 %.
 */
async function mutation({ projectDir, args }) {
  const stryker = path.join(projectDir, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  let worst = 0;
  for (const what of args.length > 0 ? args : FOLDERS) {
    const env = { ...process.env, CRM_MUTATE: what };
    worst = Math.max(worst, await hand(process.execPath, [stryker, 'run'], { cwd: projectDir, env }));
  }
  return worst;
}

module.exports = { mutation };
