import { refuseIf, RuleViolation } from '../shared/rule-violation';
import { addCustomer, addLineCustomer, type NewLineCustomer, type NewQuoteCustomer } from './add-customer';
import {
  type CustomerWrites,
  type LineCustomer,
  type PayingAccount,
  type QuoteCustomer,
  readLimit,
  readShare,
} from './customer';
import { firstCustomer } from './first-customer';
import type { LineType } from './line';
import { customersOfNewLine, reasonsAgainstOwnCustomers } from './line-customers';
import { asReason, issuesOfList } from './split';

/** Rows of a list that is not stored yet are known by their accounts. */
const named = <Row extends LineCustomer>(rows: readonly Row[]) =>
  rows.map((row) => ({ ...row, id: row.accountId }));

const applied = <Row extends LineCustomer>(
  rows: readonly Row[],
  { update, create }: CustomerWrites<Row>
): Row[] => {
  const changed = new Map(update.map(({ id, set }) => [id, set]));
  return [...rows.map((row) => ({ ...row, ...changed.get(row.accountId) })), ...create];
};

const refuseSeveralRoundings = (wishes: readonly NewLineCustomer[], lineId: string | null): void => {
  const count = wishes.filter(({ isRounding }) => isRounding === true).length;
  if (count > 1) throw new RuleViolation('quote.rounding-not-one', { lineId, count });
};

const refuseIssues = (rows: readonly LineCustomer[], lineId: string | null): void =>
  refuseIf(issuesOfList(rows, lineId).map(asReason));

/** The potential customer has a row in any case; this is what was said of it. */
const primaryRow = (
  primary: QuoteCustomer,
  wish: NewQuoteCustomer | undefined,
  currency: string
): QuoteCustomer => ({
  ...primary,
  billingSplitPercent: readShare(wish?.billingSplitPercent ?? primary.billingSplitPercent),
  notToExceedLimit: readLimit(wish?.notToExceedLimit ?? null, currency),
  billToName: wish?.billToName ?? primary.billToName,
  billToContactName: wish?.billToContactName ?? primary.billToContactName,
  paymentTerms: wish?.paymentTerms ?? primary.paymentTerms,
});

/**
 * The payers of a quote that is made in one request: the potential customer first (100 % unless another percent is
 * said of it), then the others in the order given (0 % unless said). Percents come to 100.00 and one row takes the
 * roundings, the potential customer's unless another is said to. Refuses as `addCustomer`, `quote.split-not-100`,
 * `quote.rounding-not-one`. (QLC-03, QLC-04, QLC-50, QLC-54)
 */
export const customersOfNewQuote = (
  potentialCustomer: PayingAccount | null,
  wishes: readonly NewQuoteCustomer[],
  currency: string
): QuoteCustomer[] => {
  const primary = firstCustomer(potentialCustomer);
  const own = wishes.find(({ account }) => account?.id === primary.accountId);
  refuseSeveralRoundings(wishes, null);
  const rows = wishes
    .filter((wish) => wish !== own)
    .reduce<
      QuoteCustomer[]
    >((list, wish) => applied(list, addCustomer(named(list), wish, currency)), [primaryRow(primary, own, currency)]);
  refuseIssues(rows, null);
  return rows;
};

export interface NewLinePayers {
  readonly id: string;
  readonly type: LineType;
  /** Undefined: as the quote's. */
  readonly customers?: readonly NewLineCustomer[];
}

export interface PayersOfNewLines {
  /** The quote's list; accounts that only a line names stand there at 0 %. */
  readonly quote: readonly QuoteCustomer[];
  /** One list per line, in their order. */
  readonly lines: readonly (readonly LineCustomer[])[];
}

interface Lists {
  readonly line: readonly LineCustomer[];
  readonly quote: readonly QuoteCustomer[];
}

const ownPayers = (
  { id, type }: NewLinePayers,
  customers: readonly NewLineCustomer[],
  quote: readonly QuoteCustomer[],
  currency: string
): Lists => {
  refuseIf(reasonsAgainstOwnCustomers({ id, type }));
  refuseSeveralRoundings(customers, id);
  const lists = customers.reduce<Lists>(
    (sofar, wish) => {
      const line = { id, type, customers: named(sofar.line) };
      const writes = addLineCustomer(line, named(sofar.quote), wish, currency);
      return { line: applied(sofar.line, writes.line), quote: [...sofar.quote, ...writes.quote.create] };
    },
    { line: [], quote }
  );
  refuseIssues(lists.line, id);
  return lists;
};

/**
 * Who pays the lines of a quote that is made in one request. A project line that names its own payers has those
 * (percents come to 100.00, the first takes the roundings unless another is said to), and who is new to the quote
 * joins it at 0 %; every other line begins as any new line. Refuses as `addLineCustomer`, `quote.split-not-100`,
 * `quote.rounding-not-one`. (QLC-05, QLC-07, QLC-11, QLC-56)
 */
export const payersOfNewLines = (
  lines: readonly NewLinePayers[],
  customers: readonly QuoteCustomer[],
  currency: string
): PayersOfNewLines => {
  let quote = customers;
  const lists = lines.map((line) => {
    if (line.customers === undefined) return customersOfNewLine(line.type, customers);
    const own = ownPayers(line, line.customers, quote, currency);
    quote = own.quote;
    return own.line;
  });
  return { quote, lines: lists };
};
