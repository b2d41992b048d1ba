import type { Core } from '@strapi/strapi';
import { asSystem } from '../../../platform/actor/actor';
import { insertRows } from '../../../platform/bulk/write-rows';
import type { StoredRow } from '../../../platform/write-gate/write';
import type { LoadedLine, LoadedQuote } from '../../../wire/quote-aggregate';
import { accountsOf } from './present-quote';
import { visibleAccounts } from './visible-accounts';
import { columnsOfLine } from './write-lines';

/** What tells a copy from its original. */
export interface CopyHead {
  readonly name: string;
  readonly number: string;
  readonly revision: number;
  readonly isActive: boolean;
}

const headOf = (quote: LoadedQuote) => ({
  opportunity: quote.opportunity.row,
  potentialCustomer: quote.potentialCustomerRow,
  priceBook: quote.priceBookRow,
  brand: quote.brandRow,
  productVersion: quote.productVersionRow,
  currency: quote.currency,
  exchangeRate: quote.exchangeRate,
  exchangeRateDate: quote.exchangeRateDate,
  discountPercent: quote.discountPercent,
  discountAmount: quote.discountAmount,
  startDate: quote.startDate,
  dueDate: quote.dueDate,
  notes: quote.notes,
  net: quote.net,
  tax: quote.tax,
  gross: quote.gross,
});

/** The source key stays: contract lines and revisions are told by it what is the same line. */
const lineOf = (line: LoadedLine) => ({ ...columnsOfLine(line), sourceKey: line.sourceKey });

const insertPayers = async (
  strapi: Core.Strapi,
  quote: LoadedQuote,
  copy: StoredRow,
  lines: readonly StoredRow[]
): Promise<void> => {
  await insertRows(
    strapi,
    'api::quote-customer.quote-customer',
    quote.customers.map((customer) => ({
      billingSplitPercent: customer.billingSplitPercent,
      isRounding: customer.isRounding,
      isPrimary: customer.isPrimary,
      notToExceedLimit: customer.notToExceedLimit,
      billToName: customer.billToName,
      billToContactName: customer.billToContactName,
      paymentTerms: customer.paymentTerms,
      quote: copy.id,
      account: customer.accountRow,
    }))
  );
  await insertRows(
    strapi,
    'api::quote-line-customer.quote-line-customer',
    quote.lines.flatMap((line, index) =>
      line.customers.map((customer) => ({
        billingSplitPercent: customer.billingSplitPercent,
        isRounding: customer.isRounding,
        notToExceedLimit: customer.notToExceedLimit,
        quoteLine: lines[index]?.id,
        account: customer.accountRow,
      }))
    )
  );
};

/**
 * A draft with everything of the quote: lines with their prices and where these came from, payers, splits, limits.
 * Also payers whose account the caller does not see are copied, then by the system: a copy without them would be
 * another offer. The same number of statements whatever the quote has.
 */
export const copyQuote = async (
  strapi: Core.Strapi,
  quote: LoadedQuote,
  head: CopyHead
): Promise<StoredRow> => {
  const [copy] = await insertRows(strapi, 'api::quote.quote', [
    { ...headOf(quote), ...head, state: 'draft', version: 1 },
  ]);
  if (!copy) throw new Error('A copy of a quote was inserted but not stored');
  const lines = await insertRows(
    strapi,
    'api::quote-line.quote-line',
    quote.lines.map((line) => ({ ...lineOf(line), quote: copy.id }))
  );
  const accounts = new Set(accountsOf(quote));
  const visible = await visibleAccounts(strapi, [...accounts]);
  const insert = () => insertPayers(strapi, quote, copy, lines);
  await (visible.size === accounts.size ? insert() : asSystem(insert));
  return copy;
};
