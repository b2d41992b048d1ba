'use strict';

const { execFile, spawn } = require('node:child_process');
const { randomBytes } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { promisify } = require('node:util');
const { PlainError } = require('./plain-error.cjs');
const { asAccount } = require('./postgres-account.cjs');
const { hasCluster, program } = require('./postgres-place.cjs');

const OWNER = 'crm';
const run = promisify(execFile);

/**
 * Names are sorted the way people read (ICU); the letter tables come from the system, because pg_trgm asks them:
 * with plain C it would find no trigram in Korean or accented words.
 */
const LETTER_TABLES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

function initdbFlags({ dataDir, passwordFile, letters, durable }) {
  return [
    `--pgdata=${dataDir}`,
    `--username=${OWNER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    `--lc-ctype=${letters}`,
    '--locale-provider=icu',
    '--icu-locale=und',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
}

function emptyFolderOf(dir, { uid, gid }) {
  fs.rmSync(dir, { recursive: true, force: true });
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
  if (uid !== undefined) fs.chownSync(dir, uid, gid);
}

function writePasswordFile(dir, password, { uid, gid }) {
  const file = path.join(dir, 'password');
  fs.writeFileSync(file, `${password}\n`, { mode: 0o600 });
  if (uid !== undefined) fs.chownSync(file, uid, gid);
  return file;
}

async function initdb(place, flags) {
  for (const letters of LETTER_TABLES) {
    try {
      return await run(
        program(place.nativeDir, 'initdb'),
        initdbFlags({ ...flags, letters }),
        asAccount(place.account)
      );
    } catch (error) {
      if (/invalid locale name/.test(error.stderr ?? '')) continue;
      throw new PlainError(
        `PostgreSQL could not make its data folder ${flags.dataDir}: ${error.stderr ?? error.message}`
      );
    }
  }
  throw new PlainError(`This system knows none of the locales ${LETTER_TABLES.join(', ')}.`);
}

/**
 * Makes the data folder with the role "crm" and `password`, unless it is there. It is made beside its place and
 * moved there whole, so an interrupted first start leaves nothing that looks like data.
 */
async function createCluster(place, { password, durable }) {
  if (hasCluster(place.dataDir)) return;
  const draft = `${place.dataDir}.new`;
  const secrets = `${place.dataDir}.secret`;
  emptyFolderOf(draft, place.account);
  emptyFolderOf(secrets, place.account);
  try {
    const passwordFile = writePasswordFile(secrets, password, place.account);
    await initdb(place, { dataDir: draft, passwordFile, durable });
  } finally {
    fs.rmSync(secrets, { recursive: true, force: true });
  }
  fs.rmSync(place.dataDir, { recursive: true, force: true });
  fs.renameSync(draft, place.dataDir);
}

/** Gives the role "crm" a new password while no server runs: for an .env that was lost or changed. */
async function resetPassword(place, password) {
  const quoted = `'${password.replaceAll("'", "''")}'`;
  const child = spawn(program(place.nativeDir, 'postgres'), ['--single', '-D', place.dataDir, 'postgres'], {
    ...asAccount(place.account),
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin.end(`ALTER ROLE ${OWNER} PASSWORD ${quoted}\n`);
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new PlainError(`PostgreSQL's password could not be renewed (code ${code}).`))
    );
  });
}

/** A password of `bits` random bits in letters that need no escaping in a URL. */
const randomPassword = (bits = 192) => randomBytes(bits / 8).toString('base64url');

module.exports = { OWNER, createCluster, resetPassword, randomPassword };
