'use strict';

const { randomBytes, randomInt } = require('node:crypto');
const fs = require('node:fs');

const LINE = /^\s*(?:export\s+)?([\w.-]+)\s*=\s*(.*)$/;

/** The value of one line, read as dotenv (Strapi's reader) reads it: quotes stripped, a comment after ` #` cut. */
function valueOf(raw) {
  const quoted = /^(['"`])(.*)\1\s*(?:#.*)?$/.exec(raw);
  if (quoted) return quoted[1] === '"' ? quoted[2].replaceAll('\\n', '\n') : quoted[2];
  return raw.replace(/\s*#.*$/, '').trim();
}

function parse(text) {
  const pairs = text.split(/\r?\n/).flatMap((line) => {
    const found = LINE.exec(line);
    return found ? [[found[1], valueOf(found[2])]] : [];
  });
  return Object.fromEntries(pairs);
}

/** Names and values of an .env file; empty when there is none. */
function readEnvFile(file) {
  return fs.existsSync(file) ? parse(fs.readFileSync(file, 'utf8')) : {};
}

const secret = () => randomBytes(32).toString('base64url');
const pick = (letters) => letters[randomInt(letters.length)];

function syllables() {
  const [hard, soft] = ['bdfgklmnprstvz', 'aeiou'];
  const word = [hard, soft, hard, soft, hard].map(pick).join('');
  return word[0].toUpperCase() + word.slice(1);
}

/** About 70 random bits that one can read aloud and type: four invented words and a number. */
function readablePassword() {
  return [syllables(), syllables(), syllables(), syllables(), randomInt(10, 100)].join('-');
}

/** What this installation needs to know and nobody else may: made once, kept for ever. */
const MADE_FOR_US = {
  APP_KEYS: () => [secret(), secret(), secret(), secret()].join(','),
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  JWT_SECRET: secret,
  ENCRYPTION_KEY: secret,
  POSTGRES_PASSWORD: secret,
  ADMIN_EMAIL: () => 'admin@crm.example',
  ADMIN_PASSWORD: readablePassword,
};

/** Replaces the line `NAME=` (left empty) or adds one at the end. */
function withValue(text, name, value) {
  const empty = new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=\\s*(?:""|''|)\\s*$`, 'm');
  if (empty.test(text)) return text.replace(empty, () => `${name}=${value}`);
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${name}=${value}\n`;
}

/** Written beside and moved into place, so a crash leaves the old file or the new one. Only its owner may read it. */
function writePrivately(file, text) {
  const target = fs.existsSync(file) ? fs.realpathSync(file) : file;
  const draft = `${target}.${process.pid}.new`;
  fs.writeFileSync(draft, text, { mode: 0o600 });
  fs.renameSync(draft, target);
}

/**
 * Makes the .env `file` or completes it: existing values stay, missing or empty ones get random secrets. Names that
 * `environment` already has are not written. Gives all values of the file.
 */
function completeEnvFile(file, environment = process.env) {
  const present = readEnvFile(file);
  const missing = Object.keys(MADE_FOR_US).filter((name) => !present[name] && !environment[name]);
  if (missing.length === 0) return present;
  const start = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const text = missing.reduce((before, name) => withValue(before, name, MADE_FOR_US[name]()), start);
  writePrivately(file, text);
  return parse(text);
}

module.exports = { readEnvFile, completeEnvFile };
