import type { Core } from '@strapi/strapi';
import { inDecimals } from '../../../domain/money/in-decimals';
import { quoteAmounts, type PayableQuote } from '../../../domain/quote/amounts';
import { groupSubtotals } from '../../../domain/quote/line-groups';
import { limitWarnings } from '../../../domain/quote/limits';
import { splitIssues } from '../../../domain/quote/split';
import { quoteTotals } from '../../../domain/quote/totals';
import { sql } from '../../../platform/database/sql';
import type { LoadedLine, LoadedQuote } from '../../../wire/quote-aggregate';
import type { PresentedQuote } from '../../../wire/presented-quote';
import { visibleAccounts, withoutHidden } from './visible-accounts';

type Visible = ReadonlyMap<string, string>;

interface Payer {
  readonly id: string;
  readonly accountId: string;
  readonly row: number;
  readonly accountRow: number;
  readonly accountIsActive: boolean;
}

const presentPayers = <Row extends Payer>(payers: readonly Row[], visible: Visible) =>
  withoutHidden(payers, visible).map(
    ({ id, accountId, row: _row, accountRow: _account, accountIsActive: _active, ...payer }) => ({
      documentId: id,
      account: accountId,
      ...payer,
    })
  );

/** Row numbers are the database's own business. */
export const presentSource = (source: LoadedLine['priceSource']) => {
  if (source === null || source.rule === 'manual') return source;
  const { book: _book, row: _row, ...shown } = source;
  return shown;
};

const bookOf = (source: LoadedLine['priceSource']): number =>
  source !== null && 'book' in source ? Number(source.book) : 0;

type OtherBooks = ReadonlyMap<number, string>;

/** Document ids of the books beside the quote's own that gave lines their prices; mostly there are none (QUO-14). */
const otherBooks = async (strapi: Core.Strapi, { lines, priceBookRow }: LoadedQuote): Promise<OtherBooks> => {
  const rows = new Set(lines.map(({ priceSource }) => bookOf(priceSource)));
  const others = [...rows].filter((row) => row !== 0 && row !== priceBookRow);
  if (others.length === 0) return new Map();
  const found = await sql<{ row: number; id: string }>(
    strapi,
    'select id as row, document_id as id from price_books where id = any(?)',
    [others]
  );
  return new Map(found.map(({ row, id }) => [row, id]));
};

const presentLine = (
  {
    id,
    row: _row,
    sourceKey: _key,
    productRow: _p,
    bundleRow: _b,
    unitRow: _u,
    projectRow: _j,
    priceSource,
    customers,
    ...line
  }: LoadedLine,
  visible: Visible,
  books: OtherBooks
) => ({
  documentId: id,
  ...line,
  priceBook: books.get(bookOf(priceSource)) ?? null,
  priceSource: presentSource(priceSource),
  customers: presentPayers(customers, visible),
});

export type { PresentedQuote };

export const accountsOf = ({ customers, lines }: LoadedQuote): string[] =>
  [...customers, ...lines.flatMap((line) => line.customers)].map(({ accountId }) => accountId);

/** Limits that the plan exceeds; whose they are is told only of accounts that the caller sees. */
export const warningsOf = (quote: LoadedQuote, visible: Visible) =>
  inDecimals(limitWarnings(quoteAmounts(quote satisfies PayableQuote), quote)).map(
    ({ accountId, ...warning }) => ({
      ...warning,
      account: visible.has(accountId) ? accountId : null,
    })
  );

/**
 * A quote as commands answer: amounts as decimal texts in the quote's currency, issues computed at this moment.
 * Ids are document ids. `known`: names of the payers that the caller sees, where they were just read.
 */
export const presentQuote = async (
  strapi: Core.Strapi,
  quote: LoadedQuote,
  known?: Visible
): Promise<PresentedQuote> => {
  const totals = quoteTotals(quote.lines, quote.currency);
  const { net, tax, gross, rates } = inDecimals(totals);
  const visible = known ?? (await visibleAccounts(strapi, accountsOf(quote)));
  const books = await otherBooks(strapi, quote);
  const { id: documentId, number, revision, status: state, isActive, version, currency } = quote;
  const { discountPercent, discountAmount, exchangeRate, exchangeRateDate } = quote;
  return {
    ...{ documentId, number, revision, state, isActive, version, currency, net, tax, gross, rates },
    ...{ discountPercent, discountAmount, exchangeRate, exchangeRateDate },
    groups: inDecimals(groupSubtotals(quote.lines, totals)),
    lines: quote.lines.map((line) => presentLine(line, visible, books)),
    customers: presentPayers(quote.customers, visible),
    issues: splitIssues(quote),
    warnings: warningsOf(quote, visible),
  };
};
