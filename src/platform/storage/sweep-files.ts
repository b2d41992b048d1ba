import type { Core } from '@strapi/strapi';
import { now } from '../clock/clock';
import { crmUids, snakeCase, tableOf } from '../database/metadata';
import { sql } from '../database/sql';
import type { ScheduledJob } from '../jobs/jobs';
import { storeOf } from './stored-files';

/** A file gets its row in the transaction that stores it, which lasts seconds; the longest upload five minutes. */
const OLD_ENOUGH_MS = 5 * 60_000;
const KEYS_AT_ONCE = 10_000;
/** That many files without rows, and more than half of all: rather the wrong database than that many crashes. */
const SUSPICIOUS = 100;

interface KeyColumn {
  readonly type: string;
  readonly table: string;
  readonly column: string;
}

/** Every attribute called `…storageKey` of a CRM type names a stored file. */
const keyColumns = (strapi: Core.Strapi): KeyColumn[] =>
  crmUids(strapi).flatMap((uid) =>
    Object.keys(strapi.contentTypes[uid]?.attributes ?? {})
      .filter((name) => /storagekey$/i.test(name))
      .map((name) => ({ type: uid, table: tableOf(strapi, uid), column: snakeCase(name) }))
  );

const withoutRow = async (strapi: Core.Strapi, keys: readonly string[]): Promise<string[]> => {
  const columns = keyColumns(strapi);
  const nowhere = columns.map(() => 'not exists (select 1 from ?? r where r.?? = k.key)').join(' and ');
  const rows = await sql<{ key: string }>(
    strapi,
    `select k.key from unnest(?::text[]) as k(key) where ${nowhere}`,
    [[...keys], ...columns.flatMap(({ table, column }) => [table, column])]
  );
  return rows.map(({ key }) => key);
};

export const isSuspicious = (orphans: number, stored: number): boolean =>
  orphans > SUSPICIOUS && orphans > stored / 2;

export interface Swept {
  /** Stored files that no row named. */
  readonly orphans: number;
  /** Uploads and files half written. */
  readonly unfinished: number;
}

/**
 * Removes what crashes left behind before five minutes ago: stored files without a row, uploads that nobody took
 * (robustness CR-06, FI-08). When most files have no row it removes none of them: that is rather another database.
 */
export const sweepFiles = async (strapi: Core.Strapi, at: Date): Promise<Swept> => {
  const before = new Date(at.getTime() - OLD_ENOUGH_MS);
  const store = storeOf(strapi);
  const unfinished = await store.removeUnfinished(before);
  const keys = await store.list(before);
  const orphans: string[] = [];
  for (let from = 0; from < keys.length; from += KEYS_AT_ONCE)
    orphans.push(...(await withoutRow(strapi, keys.slice(from, from + KEYS_AT_ONCE))));
  if (isSuspicious(orphans.length, keys.length)) {
    strapi.log.error(
      `${orphans.length} of ${keys.length} stored files have no row. Is CRM_STORAGE_DIR that of this database? None is removed.`
    );
    return { orphans: 0, unfinished };
  }
  for (const key of orphans) await store.remove(key);
  return { orphans: orphans.length, unfinished };
};

export interface MissingFile {
  /** uid of the record that names it */
  readonly type: string;
  readonly documentId: string;
}

/** Records whose file is not in the storage: it was lost, or a backup of the files is older than the database's. */
export const missingFiles = async (strapi: Core.Strapi): Promise<readonly MissingFile[]> => {
  const rowsOf = ({ type, table, column }: KeyColumn) =>
    sql<{ type: string; document_id: string; key: string }>(
      strapi,
      'select ?::text as type, document_id, ?? as key from ?? where ?? is not null order by id',
      [type, column, table, column]
    );
  const rows = (await Promise.all(keyColumns(strapi).map(rowsOf))).flat();
  const stored = new Set(await storeOf(strapi).list(new Date(8.64e15)));
  return rows
    .filter(({ key }) => !stored.has(key))
    .map(({ type, document_id }) => ({ type, documentId: document_id }));
};

export const sweepFilesJob: ScheduledJob = {
  name: 'sweep-files',
  cron: '*/5 * * * *',
  run: async (strapi) => {
    const { orphans, unfinished } = await sweepFiles(strapi, now());
    if (orphans + unfinished > 0)
      strapi.log.info(`Files: removed ${orphans} without a row and ${unfinished} unfinished`);
  },
};

const SHOWN = 10;

export const reportMissingFilesJob: ScheduledJob = {
  name: 'report-missing-files',
  cron: '41 3 * * *',
  run: async (strapi) => {
    const missing = await missingFiles(strapi);
    if (missing.length === 0) return;
    const shown = missing.slice(0, SHOWN).map(({ type, documentId }) => `${type} ${documentId}`);
    strapi.log.error(`Files: ${missing.length} records have lost theirs: ${shown.join(', ')}`);
  },
};
