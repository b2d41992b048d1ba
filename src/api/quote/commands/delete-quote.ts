import { reasonsNotToDeleteQuote } from '../../../domain/quote/reasons-not-to-delete';
import { refuseIf } from '../../../domain/shared/rule-violation';
import { asSystem } from '../../../platform/actor/actor';
import { deleteRows } from '../../../platform/bulk/write-rows';
import { sqlOne } from '../../../platform/database/sql';
import type { Act } from '../../../platform/write-gate/write';
import { loadQuote } from './load-quote';

interface Held {
  readonly hasActuals: boolean;
  readonly hasContract: boolean;
}

/** Deletes an inactive quote with its parts, each with its entry in the history (QUO-25). */
export const deleteQuote: Act = async ({ strapi, documentId }, proceed) => {
  const quote = await loadQuote(strapi, { documentId: documentId as string, lock: true });
  const held = await asSystem(() =>
    sqlOne<Held>(
      strapi,
      `select exists (select 1 from actuals where quote_fk = ?) as "hasActuals",
         exists (select 1 from contracts where quote_fk = ?) as "hasContract"`,
      [quote.row, quote.row]
    )
  );
  refuseIf(
    reasonsNotToDeleteQuote(
      { ...quote, hasActuals: held?.hasActuals ?? false, hasContract: held?.hasContract ?? false },
      quote.opportunity
    ),
    'conflict'
  );
  const lineCustomers = quote.lines.flatMap(({ customers }) => customers.map(({ row }) => row));
  await deleteRows(strapi, 'api::quote-line-customer.quote-line-customer', lineCustomers);
  await deleteRows(
    strapi,
    'api::quote-line.quote-line',
    quote.lines.map(({ row }) => row)
  );
  await deleteRows(
    strapi,
    'api::quote-customer.quote-customer',
    quote.customers.map(({ row }) => row)
  );
  return proceed();
};
