import type { DecimalInput } from '../money/decimal';
import { fromDecimal, toDecimalString } from '../money/money';
import { toBasisPoints, toPercentText } from '../money/percent';
import { type Reason, refuseIf, RuleViolation } from '../shared/rule-violation';

/**
 * A payer of one quote line. Percent 0..100 with two decimals; the limit in the quote's currency, null =
 * none.
 */
export interface LineCustomer {
  readonly accountId: string;
  readonly billingSplitPercent: DecimalInput;
  readonly isRounding: boolean;
  readonly notToExceedLimit: DecimalInput | null;
}

/** A payer of the whole quote (QLC-01). */
export interface QuoteCustomer extends LineCustomer {
  readonly isPrimary: boolean;
  readonly billToName: string | null;
  readonly billToContactName: string | null;
  readonly paymentTerms: string | null;
}

export type Stored<Row> = Row & { readonly id: string };

/** Which list a row belongs to; the first half of its refusal codes. */
export type CustomerNoun = 'quote-customer' | 'quote-line-customer';

/** What an account gives to a new row (QLC-35, QLC-41). */
export interface PayingAccount {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly billToName?: string | null;
  readonly billToContactName?: string | null;
  readonly paymentTerms?: string | null;
}

/** Changes to one list. Carry them out in this order, so that one-per-list indexes hold at every step. */
export interface CustomerWrites<Row> {
  readonly delete: readonly string[];
  readonly update: readonly { readonly id: string; readonly set: Partial<Row> }[];
  readonly create: readonly Row[];
}

export const noWrites = <Row>(): CustomerWrites<Row> => ({ delete: [], update: [], create: [] });

/** A row for an account that has none yet: 0 %, neither primary nor rounding, bill-to from the account. */
export const blankCustomer = (account: PayingAccount): QuoteCustomer => ({
  accountId: account.id,
  billingSplitPercent: '0.00',
  isRounding: false,
  isPrimary: false,
  notToExceedLimit: null,
  billToName: account.billToName ?? account.name,
  billToContactName: account.billToContactName ?? null,
  paymentTerms: account.paymentTerms ?? null,
});

/** What was agreed with the payers of a line, so that two lists can be compared: nothing else of the rows, in one order. */
export const agreedCustomers = (rows: readonly LineCustomer[]): LineCustomer[] =>
  rows
    .map(({ accountId, billingSplitPercent, isRounding, notToExceedLimit }) => ({
      accountId,
      billingSplitPercent,
      isRounding,
      notToExceedLimit,
    }))
    .sort((a, b) => (a.accountId < b.accountId ? -1 : 1));

/** '33.33'. Refuses `percent.*`. */
export const readShare = (percent: DecimalInput): string => toPercentText(toBasisPoints(percent));

/** '1000.00' or null. Refuses `money.*` and `customer-limit.negative`. (QLC-46) */
export const readLimit = (limit: DecimalInput | null, currency: string): string | null => {
  if (limit === null) return null;
  const amount = fromDecimal(limit, currency);
  if (amount.minor < 0n) throw new RuleViolation('customer-limit.negative', { value: String(limit) });
  return toDecimalString(amount);
};

const reasonsAgainst = (
  { id: accountId, isActive }: PayingAccount,
  rows: readonly { readonly accountId: string }[],
  noun: CustomerNoun
): Reason[] => [
  ...(isActive ? [] : [{ code: `${noun}.account-inactive`, details: { accountId } }]),
  ...(rows.some((row) => row.accountId === accountId)
    ? [{ code: `${noun}.duplicate`, details: { accountId } }]
    : []),
];

/**
 * The account, if it may become a payer; else refuses `<noun>.account-unavailable` (null: it does not exist
 * or the caller does not see it), `<noun>.account-inactive`, `<noun>.duplicate`. (QLC-23, QLC-27)
 */
export const requirePayer = (
  account: PayingAccount | null,
  rows: readonly { readonly accountId: string }[],
  noun: CustomerNoun
): PayingAccount => {
  if (account === null) throw new RuleViolation(`${noun}.account-unavailable`);
  refuseIf(reasonsAgainst(account, rows, noun));
  return account;
};

/** Clears the flag of whoever rounds now, except one row (QLC-54). */
export const clearRounding = <Row extends Stored<LineCustomer>>(
  rows: readonly Row[],
  exceptId: string | null
): { id: string; set: { isRounding: boolean } }[] =>
  rows
    .filter(({ id, isRounding }) => isRounding && id !== exceptId)
    .map(({ id }) => ({ id, set: { isRounding: false } }));
