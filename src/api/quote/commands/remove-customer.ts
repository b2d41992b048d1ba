import type { Core } from '@strapi/strapi';
import { deleteCustomer as decide } from '../../../domain/quote/delete-customer';
import { asSystem } from '../../../platform/actor/actor';
import { sqlOne } from '../../../platform/database/sql';
import { editingCustomers } from './edit-quote';
import { rowNumbers, writeQuoteCustomers } from './write-customers';

/** On the quote or on the contract it was sold as; it counts though the caller may not see it: as the system. */
export const hasActuals = async (
  strapi: Core.Strapi,
  quoteRow: number,
  accountRow: number | undefined
): Promise<boolean> =>
  (await asSystem(() =>
    sqlOne(
      strapi,
      `select 1 from actuals a left join contracts k on k.id = a.contract_fk
       where (a.quote_fk = ? or k.quote_fk = ?) and a.account_fk = ? limit 1`,
      [quoteRow, quoteRow, accountRow ?? 0]
    )
  )) !== undefined;

/** Takes a payer off the quote (QLC-10); the primary and one with actuals stay (QLC-15, QLC-26). */
export const removeCustomer = (
  strapi: Core.Strapi,
  { documentId, customerId }: { documentId: string; customerId: string }
): Promise<{ documentId: string }> =>
  editingCustomers(strapi, documentId, async (quote) => {
    const row = quote.customers.find(({ id }) => id === customerId);
    const writes = decide(quote.customers, customerId, await hasActuals(strapi, quote.row, row?.accountRow));
    await writeQuoteCustomers(strapi, quote.row, writes, rowNumbers(quote.customers));
    return { documentId: customerId };
  });
