import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

const READS: ReadonlySet<string> = new Set(['findMany', 'findOne', 'findFirst', 'count']);

const reading = new AsyncLocalStorage<boolean>();

/** Whatever writes begins here, also inside of a read: it gets its transaction. */
export const leaveReading = <T>(work: () => T): T => reading.run(false, work);

/**
 * Strapi opens a transaction around every document read, which costs two round trips and buys nothing: at "read
 * committed" each statement sees its own moment anyway. Only work that takes no transaction to work with goes
 * without one.
 */
export const readWithoutTransaction = (strapi: Core.Strapi): void => {
  strapi.documents.use((context, next) =>
    READS.has(context.action) ? reading.run(true, next) : leaveReading(next)
  );
  const { db } = strapi;
  const transaction = db.transaction.bind(db) as (work?: () => unknown) => Promise<unknown>;
  const direct = (work: () => unknown) => new Promise((resolve) => resolve(work()));
  db.transaction = ((work?: () => unknown) =>
    work?.length === 0 && reading.getStore() === true && !db.inTransaction()
      ? direct(work)
      : transaction(work)) as typeof db.transaction;
};
