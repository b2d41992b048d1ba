import { splitWithRest } from '../money/allocate';
import { money } from '../money/money';
import { toBasisPoints } from '../money/percent';
import type { LineCustomer, QuoteCustomer } from './customer';
import { isCounted, type PricedLine } from './line';
import { payersOfLine } from './line-customers';
import { issuesOfList, type SplitIssue } from './split';
import {
  type Figures,
  figures,
  type LineFigures,
  quoteTotals,
  type QuoteTotals,
  sumByRate,
  sumFigures,
} from './totals';

export interface PayableLine extends PricedLine {
  /** Read for project lines only; product and rounding lines have the payer their rule names. */
  readonly customers: readonly LineCustomer[];
}

export interface PayableQuote {
  readonly currency: string;
  readonly customers: readonly QuoteCustomer[];
  readonly lines: readonly PayableLine[];
}

/** Lines, their tax rates and the sums: the same shape for the quote, a payer, and what nobody pays yet. */
export type Statement = Omit<QuoteTotals, 'currency'>;

export interface PayerAmounts extends Statement {
  readonly accountId: string;
}

export interface QuoteAmounts {
  readonly currency: string;
  readonly totals: QuoteTotals;
  /** In the order of the quote's list, everyone on it; then who is only on a line. */
  readonly payers: readonly PayerAmounts[];
  /**
   * Lines whose percents do not make 100 or that have no rounding customer: nobody is told to pay them yet.
   */
  readonly unassigned: Statement;
  /** Why there are unassigned lines. */
  readonly issues: readonly SplitIssue[];
}

export interface LineShare extends LineFigures {
  readonly accountId: string;
}

/**
 * A line's net and tax over its payers, each share rounded toward zero, the rest to the rounding customer
 * (QLC-31). `rows` must be a list without issues; otherwise refuses `split.not-100` or
 * `split.no-rounding-part`.
 */
export const splitLine = (line: LineFigures, rows: readonly LineCustomer[]): LineShare[] => {
  const shares = rows.map((row) => toBasisPoints(row.billingSplitPercent));
  const rest = rows.findIndex(({ isRounding }) => isRounding);
  const nets = splitWithRest(line.net.minor, shares, rest);
  const taxes = splitWithRest(line.tax.minor, shares, rest);
  const { currency } = line.net;
  return rows.map(({ accountId }, index) => ({
    accountId,
    id: line.id,
    taxRate: line.taxRate,
    ...figures(money(nets[index] ?? 0n, currency), money(taxes[index] ?? 0n, currency)),
  }));
};

const statement = (lines: readonly LineFigures[], currency: string): Statement => {
  const sums: Figures = sumFigures(lines, currency);
  return { ...sums, lines, rates: sumByRate(lines, currency) };
};

const byAccount = (shares: readonly LineShare[], customers: readonly QuoteCustomer[]) => {
  const shareOf = new Map<string, LineFigures[]>(customers.map(({ accountId }) => [accountId, []]));
  for (const { accountId, ...line } of shares) {
    const known = shareOf.get(accountId);
    if (known) known.push(line);
    else shareOf.set(accountId, [line]);
  }
  return [...shareOf];
};

/**
 * What each payer pays: per line, per tax rate and in all, in the quote's currency. Payers and `unassigned`
 * together give the quote's totals to the last minor unit, per line, per tax rate and per document; no share
 * has another sign than its line. Optional lines that are not chosen are left out. Refuses what `reasonsAgainstLines` names. (domain.md 3.11)
 */
export const quoteAmounts = ({ currency, customers, lines: offered }: PayableQuote): QuoteAmounts => {
  const lines = offered.filter(isCounted);
  const totals = quoteTotals(lines, currency);
  const payable = lines.flatMap((line, index) => {
    const lineFigures = totals.lines[index];
    if (lineFigures === undefined) return [];
    const rows = payersOfLine(line, customers);
    return [{ figures: lineFigures, rows, issues: issuesOfList(rows, line.id) }];
  });
  const isAssigned = ({ issues }: { issues: readonly SplitIssue[] }) => issues.length === 0;
  const shares = payable.filter(isAssigned).flatMap((line) => splitLine(line.figures, line.rows));
  const unassigned = payable.filter((line) => !isAssigned(line)).map((line) => line.figures);
  return {
    currency,
    totals,
    payers: byAccount(shares, customers).map(([accountId, own]) => ({
      accountId,
      ...statement(own, currency),
    })),
    unassigned: statement(unassigned, currency),
    issues: payable.flatMap(({ issues }) => issues),
  };
};
