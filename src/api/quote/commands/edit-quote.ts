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

/** The same for an edit of payers alone, which is remembered as one: edits of lines may pass over it. */
export const countPayerEdit = (strapi: Core.Strapi, quote: LoadedQuote) =>
  sql(
    strapi,
    `with counted as (update quotes set version = ?, updated_at = ? where id = ? returning id, version)
     insert into crm.payer_edits (quote_id, version) select id, version from counted`,
    [quote.version + 1, now().toISOString(), quote.row]
  );

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
      await countPayerEdit(strapi, quote);
      return work(quote);
    },
    { retry: true }
  );
