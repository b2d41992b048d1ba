'use strict';

const { execFileSync, spawnSync } = require('node:child_process');
const { existsSync, statSync } = require('node:fs');
const path = require('node:path');
const { PlainError } = require('./plain-error.cjs');

const NAME = 'postgres';

const isRoot = () => process.getuid?.() === 0;

function idsOf(name) {
  const ask = (flag) => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const [user, group] = [ask('-u'), ask('-g')];
  if (user.status !== 0 || group.status !== 0) return undefined;
  return { uid: Number(user.stdout), gid: Number(group.stdout) };
}

function createAccount() {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', NAME], {
      stdio: 'pipe',
    });
  } catch (error) {
    throw new PlainError(
      `PostgreSQL never runs as root, and the system user "${NAME}" could not be made (${error.message.trim()}). ` +
        'Make that user, start the CRM as an ordinary user, or set DATABASE_URL to a PostgreSQL server.'
    );
  }
  return idsOf(NAME);
}

/** Data that an ordinary user made stays with that user, also when root starts the CRM once. */
function ownerOf(dataDir) {
  if (!existsSync(path.join(dataDir, 'PG_VERSION'))) return undefined;
  const { uid, gid } = statSync(dataDir);
  return uid === 0 ? undefined : { uid, gid };
}

/**
 * The user PostgreSQL runs as: `{}` (ourselves) for an ordinary user; for root `{ uid, gid }` of the owner of the
 * data or of the system user "postgres", which is made when missing.
 */
function postgresAccount(dataDir) {
  if (!isRoot()) return {};
  return ownerOf(dataDir) ?? idsOf(NAME) ?? createAccount();
}

/** Spawn options for everything that runs as that user: a clean environment without our secrets. */
function asAccount(account) {
  const { PATH, SystemRoot, TEMP, TMP } = process.env;
  return {
    ...account,
    cwd: path.parse(process.cwd()).root,
    env: { PATH, SystemRoot, TEMP, TMP, LC_ALL: 'C', TZ: 'UTC' },
  };
}

module.exports = { isRoot, postgresAccount, asAccount };
