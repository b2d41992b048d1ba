import type { DecimalInput } from '../money/decimal';
import { refuseIf, RuleViolation } from '../shared/rule-violation';
import {
  blankCustomer,
  clearRounding,
  type CustomerWrites,
  type LineCustomer,
  type PayingAccount,
  type QuoteCustomer,
  readLimit,
  readShare,
  requirePayer,
  type Stored,
} from './customer';
import { type LineWithStoredCustomers, reasonsAgainstOwnCustomers } from './line-customers';

/** What a client may say about a new payer; what it leaves out comes from the account or is nothing. */
export interface NewLineCustomer {
  readonly account: PayingAccount | null;
  readonly billingSplitPercent?: DecimalInput;
  readonly isRounding?: boolean;
  readonly notToExceedLimit?: DecimalInput | null;
}

export interface NewQuoteCustomer extends NewLineCustomer {
  readonly isPrimary?: boolean;
  readonly billToName?: string | null;
  readonly billToContactName?: string | null;
  readonly paymentTerms?: string | null;
}

export interface LineCustomerAddition {
  readonly line: CustomerWrites<LineCustomer>;
  /** A row for the quote's own list when the account is not on it yet, at 0 %. */
  readonly quote: CustomerWrites<QuoteCustomer>;
}

/** The first of a list rounds: every list has exactly one (QLC-54). */
const share = (
  wish: NewLineCustomer,
  accountId: string,
  isFirst: boolean,
  currency: string
): LineCustomer => ({
  accountId,
  billingSplitPercent: readShare(wish.billingSplitPercent ?? 0),
  isRounding: wish.isRounding === true || isFirst,
  notToExceedLimit: readLimit(wish.notToExceedLimit ?? null, currency),
});

/** A new rounding customer takes the flag from the one before. */
const updatesFor = (rows: readonly Stored<LineCustomer>[], added: LineCustomer) =>
  added.isRounding ? clearRounding(rows, null) : [];

/**
 * A further payer of the quote: 0 % unless given, bill-to and terms from the account unless given, never
 * primary. Refuses `quote-customer.account-unavailable`, `.account-inactive`, `.duplicate`,
 * `.primary-is-computed`, and figures (`percent.*`, `money.*`, `customer-limit.negative`). (QLC-04, QLC-22,
 * QLC-27)
 */
export const addCustomer = (
  rows: readonly Stored<QuoteCustomer>[],
  wish: NewQuoteCustomer,
  currency: string
): CustomerWrites<QuoteCustomer> => {
  const account = requirePayer(wish.account, rows, 'quote-customer');
  if (wish.isPrimary === true) throw new RuleViolation('quote-customer.primary-is-computed');
  const blank = blankCustomer(account);
  const added = {
    ...blank,
    ...share(wish, account.id, rows.length === 0, currency),
    billToName: wish.billToName ?? blank.billToName,
    billToContactName: wish.billToContactName ?? blank.billToContactName,
    paymentTerms: wish.paymentTerms ?? blank.paymentTerms,
  };
  return { delete: [], update: updatesFor(rows, added), create: [added] };
};

/**
 * A further payer of one project line; an account new to the quote joins the quote's list with 0 %.
 * Refuses as `addCustomer` with `quote-line-customer.*`, and `.product-line` / `.rounding-line`.
 * (QLC-11, dynamics-reference 2.2.4)
 */
export const addLineCustomer = (
  line: LineWithStoredCustomers,
  quoteRows: readonly Stored<QuoteCustomer>[],
  wish: NewLineCustomer,
  currency: string
): LineCustomerAddition => {
  refuseIf(reasonsAgainstOwnCustomers(line));
  const account = requirePayer(wish.account, line.customers, 'quote-line-customer');
  const isNewToQuote = quoteRows.every(({ accountId }) => accountId !== account.id);
  const added = share(wish, account.id, line.customers.length === 0, currency);
  return {
    line: { delete: [], update: updatesFor(line.customers, added), create: [added] },
    quote: { delete: [], update: [], create: isNewToQuote ? [blankCustomer(account)] : [] },
  };
};
