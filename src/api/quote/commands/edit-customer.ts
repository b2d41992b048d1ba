import type { Core } from '@strapi/strapi';
import type { QuoteCustomer } from '../../../domain/quote/customer';
import { editCustomer as decide } from '../../../domain/quote/edit-customer';
import { editingCustomers } from './edit-quote';
import { rowNumbers, writeQuoteCustomers } from './write-customers';

interface Input {
  readonly documentId: string;
  readonly customerId: string;
  readonly change: Partial<QuoteCustomer>;
}

/** Changes one payer of the quote; a sum other than 100 % is stored and shows as an issue (QLC-09, QLC-50). */
export const editCustomer = (
  strapi: Core.Strapi,
  { documentId, customerId, change }: Input
): Promise<{ documentId: string }> =>
  editingCustomers(strapi, documentId, async (quote) => {
    const writes = decide(quote.customers, customerId, change, quote.currency);
    await writeQuoteCustomers(strapi, quote.row, writes, rowNumbers(quote.customers));
    return { documentId: customerId };
  });
