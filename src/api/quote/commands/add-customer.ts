import type { Core } from '@strapi/strapi';
import { addCustomer as decide, type NewQuoteCustomer } from '../../../domain/quote/add-customer';
import { accountsOf } from '../../../wire/services/account';
import { editingCustomers } from './edit-quote';
import { rowNumbers, writeQuoteCustomers } from './write-customers';

interface Input {
  readonly documentId: string;
  readonly customer: Omit<NewQuoteCustomer, 'account'> & { readonly account: string | number };
}

/** A further payer of the quote (QLC-04). */
export const addCustomer = (
  strapi: Core.Strapi,
  { documentId, customer }: Input
): Promise<{ documentId: string }> =>
  editingCustomers(strapi, documentId, async (quote) => {
    const account = await accountsOf(strapi).payer(customer.account);
    const writes = decide(quote.customers, { ...customer, account }, quote.currency);
    const [added] = await writeQuoteCustomers(
      strapi,
      quote.row,
      writes,
      rowNumbers(quote.customers, account ? [account] : [])
    );
    if (!added) throw new Error('A further payer was decided on but not written');
    return { documentId: added.document_id };
  });
