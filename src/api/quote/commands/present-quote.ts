import { inDecimals } from '../../../domain/money/in-decimals';
import { quoteAmounts, type PayableQuote } from '../../../domain/quote/amounts';
import { limitWarnings } from '../../../domain/quote/limits';
import { splitIssues } from '../../../domain/quote/split';
import { quoteTotals } from '../../../domain/quote/totals';
import type { LoadedLine, LoadedQuote } from '../../../wire/quote-aggregate';

const presentLine = ({
  row: _row,
  sourceKey: _key,
  productRow: _p,
  unitRow: _u,
  projectRow: _j,
  customers,
  ...line
}: LoadedLine) => ({
  ...line,
  customers: customers.map(
    ({ row: _own, accountRow: _account, accountIsActive: _active, ...customer }) => customer
  ),
});

/** A quote as commands answer: amounts as decimal texts in the quote's currency, issues computed at this moment. */
export const presentQuote = (quote: LoadedQuote) => {
  const totals = inDecimals(quoteTotals(quote.lines, quote.currency));
  return {
    documentId: quote.id,
    number: quote.number,
    revision: quote.revision,
    state: quote.status,
    isActive: quote.isActive,
    version: quote.version,
    currency: quote.currency,
    net: totals.net,
    tax: totals.tax,
    gross: totals.gross,
    rates: totals.rates,
    lines: quote.lines.map(presentLine),
    customers: quote.customers.map(
      ({ row: _row, accountRow: _account, accountIsActive: _active, ...customer }) => customer
    ),
    issues: splitIssues(quote),
    warnings: inDecimals(limitWarnings(quoteAmounts(quote satisfies PayableQuote), quote)),
  };
};

export type PresentedQuote = ReturnType<typeof presentQuote>;
