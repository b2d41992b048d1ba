import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { isWorthRetrying, refusalOfDatabase } from './database-error';
import { leaveReading } from './read-without-transaction';

/** What one business act collects until it commits. */
interface UnitOfWork {
  readonly beforeCommit: (() => Promise<void>)[];
  readonly afterCommit: Work[];
  readonly afterRollback: Work[];
}

type Work = () => void | Promise<void>;

const unit = new AsyncLocalStorage<UnitOfWork>();

/** The business transaction that is open: things collected for one commit are kept under it. */
export const currentUnit = (): UnitOfWork => {
  const open = unit.getStore();
  if (!open) throw new Error('This needs a transaction opened by inTransaction');
  return open;
};

/** The one that is open, or none. */
export const openUnit = (): object | undefined => unit.getStore();

/** Work that belongs to the same commit but is done once, at its end. */
export const beforeCommit = (work: () => Promise<void>): void => void currentUnit().beforeCommit.push(work);

/** What may be told to the world only when the work is safe in the database. It must not fail. */
export const afterCommit = (work: Work): void => void currentUnit().afterCommit.push(work);

/** Takes back what a rollback of the database cannot, such as a file that was written. It must not fail. */
export const afterRollback = (work: Work): void => void currentUnit().afterRollback.push(work);

const carriedOut = async <T>(strapi: Core.Strapi, own: UnitOfWork, work: () => Promise<T>): Promise<T> => {
  try {
    return await strapi.db.transaction(async () => {
      const value = await work();
      for (const last of own.beforeCommit) await last();
      return value;
    });
  } catch (error) {
    for (const takeBack of own.afterRollback) await takeBack();
    throw error;
  }
};

const runUnit = async <T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> => {
  const own: UnitOfWork = { beforeCommit: [], afterCommit: [], afterRollback: [] };
  const result = await unit.run(own, () => leaveReading(() => carriedOut(strapi, own, work)));
  for (const tell of own.afterCommit) await tell();
  return result;
};

const mapped = (error: unknown): never => {
  throw refusalOfDatabase(error);
};

/**
 * Runs work in the business transaction that is open, or in one of its own. `retry` repeats the whole work once
 * after a deadlock: only for work that reads everything again. Errors are mapped outside, because PostgreSQL
 * answers nothing inside an aborted transaction.
 */
export const inTransaction = async <T>(
  strapi: Core.Strapi,
  work: () => Promise<T>,
  { retry = false }: { retry?: boolean } = {}
): Promise<T> => {
  if (unit.getStore() && strapi.db.inTransaction()) return work();
  try {
    return await runUnit(strapi, work);
  } catch (error) {
    if (!retry || !isWorthRetrying(error)) return mapped(error);
  }
  return runUnit(strapi, work).catch(mapped);
};
