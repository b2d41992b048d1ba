import {
  blankCustomer,
  type CustomerWrites,
  type LineCustomer,
  noWrites,
  type PayingAccount,
  type QuoteCustomer,
  requirePayer,
  type Stored,
} from './customer';
import { customersOfNewLine } from './line-customers';
import type { LineType } from './line';

export interface PotentialCustomerChange {
  readonly customers: CustomerWrites<QuoteCustomer>;
  /** The whole list each product line must have afterwards. Project lines do not change. */
  readonly productLines: readonly { readonly lineId: string; readonly customers: readonly LineCustomer[] }[];
}

const primaryWrites = (
  rows: readonly Stored<QuoteCustomer>[],
  account: PayingAccount
): CustomerWrites<QuoteCustomer> => {
  const known = rows.find(({ accountId }) => accountId === account.id);
  const demoted = rows
    .filter(({ isPrimary }) => isPrimary)
    .map(({ id }) => ({ id, set: { isPrimary: false } }));
  return known === undefined
    ? { delete: [], update: demoted, create: [{ ...blankCustomer(account), isPrimary: true }] }
    : { delete: [], update: [...demoted, { id: known.id, set: { isPrimary: true } }], create: [] };
};

/**
 * Another potential customer of a quote: it gets a row at 0 %, or its row becomes primary; the former primary
 * keeps row, percent and rounding flag; product lines follow. The same account again changes nothing.
 * Refuses `quote-customer.account-unavailable` and `.account-inactive`. (QLC-17 to QLC-21)
 */
export const changePotentialCustomer = (
  rows: readonly Stored<QuoteCustomer>[],
  account: PayingAccount | null,
  lines: readonly { readonly id: string; readonly type: LineType }[]
): PotentialCustomerChange => {
  const payer = requirePayer(account, [], 'quote-customer');
  if (rows.some((row) => row.isPrimary && row.accountId === payer.id))
    return { customers: noWrites(), productLines: [] };
  const ofPrimary = customersOfNewLine('product', [{ ...blankCustomer(payer), isPrimary: true }]);
  return {
    customers: primaryWrites(rows, payer),
    productLines: lines
      .filter(({ type }) => type === 'product')
      .map(({ id }) => ({ lineId: id, customers: ofPrimary })),
  };
};
