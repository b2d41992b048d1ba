'use strict';

const fs = require('node:fs');
const { PlainError } = require('./plain-error.cjs');

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser of the environment variable CHROMIUM, or the first one found; PlainError when there is none. */
function findChromium(env) {
  const places = env.CHROMIUM ? [env.CHROMIUM] : PLACES;
  const found = places.find((place) => fs.existsSync(place));
  if (found) return found;
  throw new PlainError(
    `Browser tests need Chromium, which is not here (looked at ${places.join(', ')}). ` +
      'Debian and Ubuntu: apt-get install chromium fonts-noto-cjk. Elsewhere: set CHROMIUM to the program.'
  );
}

module.exports = { findChromium };
