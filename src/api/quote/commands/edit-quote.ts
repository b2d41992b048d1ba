import type { Core } from '@strapi/strapi';
import { reasonsNotToEditCustomers } from '../../../domain/quote/editing';
import { refuseIf } from '../../../domain/shared/rule-violation';
import { now } from '../../../platform/clock/clock';
import { sql } from '../../../platform/database/sql';
import { inTransaction } from '../../../platform/database/transaction';
import type { LoadedQuote } from '../../../wire/quote-aggregate';
import { loadQuote } from './load-quote';

/**
 * Who has loaded the quote before does not know what is about to be written. Counting by itself is no event of the
 * quote's history: what was written is.
 */
export const countVersion = (strapi: Core.Strapi, quote: LoadedQuote) =>
  sql(strapi, 'update quotes set version = ?, updated_at = ? where id = ?', [
    quote.version + 1,
    now().toISOString(),
    quote.row,
  ]);

/** Lock, read again, decide, write: the frame of every act on a quote's customers, open until it is won (QLC-08). */
export const editingCustomers = <T>(
  strapi: Core.Strapi,
  documentId: string,
  work: (quote: LoadedQuote) => Promise<T>
): Promise<T> =>
  inTransaction(
    strapi,
    async () => {
      const quote = await loadQuote(strapi, { documentId, lock: true });
      refuseIf(reasonsNotToEditCustomers(quote.status, quote.opportunity), 'conflict');
      await countVersion(strapi, quote);
      return work(quote);
    },
    { retry: true }
  );
