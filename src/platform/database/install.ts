import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';

const LOCK = 0x43524d; // "CRM": one instance at a time changes the database

const sqlFiles = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

/** SQL made from the content types: `before` the files of `database/sql`, and `after` what builds on them. */
export interface GeneratedSql {
  readonly before: string;
  readonly after: string;
}

/**
 * Applies what Strapi's schema sync cannot express, after it, in one transaction under one advisory lock.
 * Everything is idempotent; nothing is sent when neither they nor the tables have changed since the last boot.
 */
export const installDatabase = async (strapi: Core.Strapi, generated: GeneratedSql): Promise<void> => {
  const text = [
    generated.before,
    sqlFiles(join(strapi.dirs.app.root, 'database', 'sql')),
    generated.after,
  ].join('\n');
  const checksum = createHash('sha256').update(text).digest('hex');
  await strapi.db.connection.transaction(async (trx) => {
    // Requests are cut off after some seconds; a new index on a large table, or another instance's boot, takes longer.
    await trx.raw('set local statement_timeout = 0');
    await trx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
    await trx.raw(
      'create schema if not exists crm; create table if not exists crm.installed (checksum text primary key)'
    );
    const { rows } = await trx.raw<{ rows: unknown[] }>('select 1 from crm.installed where checksum = ?', [
      checksum,
    ]);
    if (rows.length > 0) return;
    await trx.raw(text.replace(/\?/g, '\\?'));
    await trx.raw('delete from crm.installed');
    await trx.raw('insert into crm.installed (checksum) values (?)', [checksum]);
  });
};
