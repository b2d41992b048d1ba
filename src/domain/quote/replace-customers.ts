import { type Reason, refuseIf } from '../shared/rule-violation';
import type { NewLineCustomer, NewQuoteCustomer } from './add-customer';
import {
  blankCustomer,
  type CustomerNoun,
  type CustomerWrites,
  type LineCustomer,
  type QuoteCustomer,
  readLimit,
  readShare,
  requirePayer,
  type Stored,
} from './customer';
import { reasonsNotToDeleteCustomer } from './delete-customer';

interface Standing extends Stored<LineCustomer> {
  /** Actuals are recorded for it: it stays. */
  readonly hasActuals: boolean;
  /** Whoever replaces the list does not see this payer: it stays as it is. */
  readonly isHidden: boolean;
}

export interface StandingQuoteCustomer extends Standing, Stored<QuoteCustomer> {}
export type StandingLineCustomer = Standing;

type Row = Standing & Partial<QuoteCustomer>;
type Fields = Partial<QuoteCustomer>;

const accountIdOf = ({ account }: NewLineCustomer): string => account?.id ?? '';

const twice = (wishes: readonly NewLineCustomer[], noun: CustomerNoun): Reason[] =>
  wishes
    .filter(({ account }) => account !== null)
    .filter(
      (wish, index, known) => known.findIndex((each) => accountIdOf(each) === accountIdOf(wish)) !== index
    )
    .map((wish) => ({ code: `${noun}.duplicate`, details: { accountId: accountIdOf(wish) } }));

/** One takes the roundings: whoever is said to, else whoever does and stays (QLC-54). */
const roundingOf = (rows: readonly Row[], wishes: readonly NewLineCustomer[], lineId: string | null) => {
  const wanted = wishes.filter(({ isRounding }) => isRounding === true);
  refuseIf(
    wanted.length > 1 ? [{ code: 'quote.rounding-not-one', details: { lineId, count: wanted.length } }] : []
  );
  const stays = rows.filter(
    (row) => row.isHidden || wishes.some((wish) => accountIdOf(wish) === row.accountId)
  );
  return wanted[0]
    ? accountIdOf(wanted[0])
    : ((stays.find(({ isRounding }) => isRounding) ?? stays.find(({ isPrimary }) => isPrimary) ?? stays[0])
        ?.accountId ?? wishes.map(accountIdOf)[0]);
};

const figuresOf = (wish: NewLineCustomer, currency: string): Fields => ({
  ...(wish.billingSplitPercent === undefined
    ? {}
    : { billingSplitPercent: readShare(wish.billingSplitPercent) }),
  ...(wish.notToExceedLimit === undefined
    ? {}
    : { notToExceedLimit: readLimit(wish.notToExceedLimit, currency) }),
});

const TEXTS = ['billToName', 'billToContactName', 'paymentTerms'] as const;

const textsOf = (wish: NewQuoteCustomer): Fields =>
  Object.fromEntries(TEXTS.flatMap((field) => (wish[field] === undefined ? [] : [[field, wish[field]]])));

const changedOnly = (row: Row, wanted: Fields, currency: string): Fields => {
  const before: Fields = {
    ...row,
    billingSplitPercent: readShare(row.billingSplitPercent),
    notToExceedLimit: readLimit(row.notToExceedLimit, currency),
  };
  return Object.fromEntries(
    Object.entries(wanted).filter(([field, value]) => value !== before[field as keyof Fields])
  );
};

interface Setting {
  readonly noun: CustomerNoun;
  readonly lineId: string | null;
  readonly currency: string;
}

/** Flags that go come first, so that "one takes the roundings" holds at every step. */
const clearingFirst = (updates: readonly { readonly id: string; readonly set: Fields }[]) =>
  [...updates].sort((a, b) => Number(a.set.isRounding ?? false) - Number(b.set.isRounding ?? false));

const replace = (
  rows: readonly Row[],
  wishes: readonly NewQuoteCustomer[],
  { noun, lineId, currency }: Setting
): CustomerWrites<QuoteCustomer> => {
  refuseIf(twice(wishes, noun));
  const rounding = roundingOf(rows, wishes, lineId);
  const wishFor = new Map(wishes.map((wish) => [accountIdOf(wish), wish]));
  const gone = rows.filter((row) => !row.isHidden && !wishFor.has(row.accountId));
  refuseIf(
    gone.flatMap((row) => reasonsNotToDeleteCustomer(row, row.hasActuals, noun)),
    'conflict'
  );
  const updates = rows
    .filter((row) => !gone.includes(row))
    .map((row) => {
      const wish = row.isHidden ? undefined : wishFor.get(row.accountId);
      const wanted = wish ? { ...figuresOf(wish, currency), ...textsOf(wish) } : {};
      const set = changedOnly(row, { ...wanted, isRounding: row.accountId === rounding }, currency);
      return { id: row.id, set };
    });
  const added = wishes.filter((wish) => rows.every(({ accountId }) => accountId !== accountIdOf(wish)));
  return {
    delete: gone.map(({ id }) => id),
    update: clearingFirst(updates.filter(({ set }) => Object.keys(set).length > 0)),
    create: added.map((wish) => ({
      ...blankCustomer(requirePayer(wish.account, rows, noun)),
      ...figuresOf(wish, currency),
      ...Object.fromEntries(Object.entries(textsOf(wish)).filter(([, value]) => value !== null)),
      isRounding: accountIdOf(wish) === rounding,
    })),
  };
};

/**
 * The quote's whole list of payers in one edit, told by their accounts: who is not named goes, who is new joins, the
 * rest changes in what is said of it. A sum other than 100 stays an issue of the quote. Refuses as single edits do:
 * `quote-customer.duplicate`, `.account-unavailable`, `.account-inactive`, `.primary` and `.has-actuals` (409),
 * `quote.rounding-not-one`, and figures. (QLC-22, QLC-49, QLC-54)
 */
export const replaceCustomers = (
  rows: readonly StandingQuoteCustomer[],
  wishes: readonly NewQuoteCustomer[],
  currency: string
): CustomerWrites<QuoteCustomer> => replace(rows, wishes, { noun: 'quote-customer', lineId: null, currency });

/** The same for the payers of one project line, with `quote-line-customer.*`. (QLC-12, QLC-56) */
export const replaceLineCustomers = (
  lineId: string,
  rows: readonly StandingLineCustomer[],
  wishes: readonly NewLineCustomer[],
  currency: string
): CustomerWrites<LineCustomer> => {
  const { create, ...others } = replace(rows, wishes, { noun: 'quote-line-customer', lineId, currency });
  return {
    ...others,
    create: create.map(({ accountId, billingSplitPercent, isRounding, notToExceedLimit }) => ({
      accountId,
      billingSplitPercent,
      isRounding,
      notToExceedLimit,
    })),
  };
};
