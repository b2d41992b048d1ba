import type { Core } from '@strapi/strapi';
import { distributeEvenly as decideEvenly, editSplits } from '../../../domain/quote/split';
import type { SplitsInput } from '../../../wire/commands/quote';
import { editingCustomers } from './edit-quote';
import { loadQuote } from './load-quote';
import { presentQuote, type PresentedQuote } from './present-quote';
import { rowNumbers, writeSplits } from './write-customers';

/** As the domain names them. */
export const sharesOf = (splits: SplitsInput['splits']) =>
  splits.map(({ documentId: id, billingSplitPercent }) => ({ id, billingSplitPercent }));

/** Several percents in one edit, which must come to 100.00 (QLC-49, QLC-50). */
export const splitCustomers = (
  strapi: Core.Strapi,
  { documentId, splits }: SplitsInput & { documentId: string }
): Promise<PresentedQuote> =>
  editingCustomers(strapi, documentId, async (quote) => {
    const shares = editSplits(quote.customers, sharesOf(splits), 'quote-customer');
    await writeSplits(strapi, 'quote', shares, rowNumbers(quote.customers));
    return presentQuote(strapi, await loadQuote(strapi, { documentId, lock: false }));
  });

/** Equal shares, the rest to the rounding customer (QLC-52, QLC-53). */
export const distributeEvenly = (
  strapi: Core.Strapi,
  { documentId }: { documentId: string }
): Promise<PresentedQuote> =>
  editingCustomers(strapi, documentId, async (quote) => {
    await writeSplits(strapi, 'quote', decideEvenly(quote.customers), rowNumbers(quote.customers));
    return presentQuote(strapi, await loadQuote(strapi, { documentId, lock: false }));
  });
