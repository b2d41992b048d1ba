import type { Core } from '@strapi/strapi';
import { decimalText, exact } from '../../../domain/money/decimal';
import type { ExchangeRate } from '../../../domain/price-book/exchange-rate';
import type { PriceSource, ResolvedPrice } from '../../../domain/price-book/resolve-price';
import { convertAmount, convertUnitPrice, reasonsWithoutRate } from '../../../domain/quote/convert-amounts';
import { reasonsAgainstLines } from '../../../domain/quote/line';
import { type Reason, refuseIf } from '../../../domain/shared/rule-violation';
import { groupRows } from '../../../platform/database/group-rows';
import { serviceOf } from '../../../platform/services';
import type { LoadedLine, LoadedQuote, ManualPrice } from '../../../wire/quote-aggregate';
import type { PriceBookService } from '../../../wire/services/price-book';
import { type JudgedLines, summedUp } from './sum-lines';

/** What the prices of a quote hang on. Ids are row numbers. */
export interface PriceBasis {
  readonly currency: string;
  readonly priceBookRow: number;
  readonly brandRow: number | null;
  readonly productVersionRow: number | null;
}

export interface Repriced {
  readonly judged: JudgedLines;
  /** Null when the currency stays, or changes without a stored rate that anything needed. */
  readonly rate: ExchangeRate | null;
}

const pricesOf = (strapi: Core.Strapi) => serviceOf<PriceBookService>(strapi, 'api::price-book.price-book');

const isByBook = (source: LoadedLine['priceSource']): source is PriceSource =>
  source !== null && source.rule !== 'manual';

/** Lines of the quote's own book go to the book it will have; those of another book stay with that one. */
const bookOf = (line: LoadedLine, quote: LoadedQuote, basis: PriceBasis): number => {
  const book = isByBook(line.priceSource) ? line.priceSource.book : quote.priceBookRow;
  return book === quote.priceBookRow ? basis.priceBookRow : Number(book);
};

type Prices = ReadonlyMap<string, ResolvedPrice>;

const lookUp = async (
  strapi: Core.Strapi,
  quote: LoadedQuote,
  basis: PriceBasis,
  day: string
): Promise<{ prices: Prices; reasons: Reason[] }> => {
  const byBook = groupRows(
    quote.lines.filter(({ priceSource }) => isByBook(priceSource)),
    (line) => bookOf(line, quote, basis)
  );
  const prices = new Map<string, ResolvedPrice>();
  const reasons: Reason[] = [];
  for (const [priceBookId, lines] of byBook) {
    const answers = await pricesOf(strapi).resolvePrices({
      priceBookId,
      brandId: basis.brandRow,
      productVersionId: basis.productVersionRow,
      currency: basis.currency,
      day,
      items: lines.map(({ productRow, bundleRow, unitRow, quantity }) => ({
        productId: productRow,
        bundleId: bundleRow,
        unitId: unitRow ?? 0,
        quantity,
      })),
    });
    answers.forEach((answer, index) => {
      const lineId = lines[index]?.id ?? '';
      if (answer.kind === 'priced') prices.set(lineId, answer.price);
      else reasons.push({ ...answer.reason, details: { ...answer.reason.details, lineId } });
    });
  }
  return { prices, reasons };
};

const manualIn = (source: LoadedLine['priceSource'], rate: string): ManualPrice => ({
  rule: 'manual',
  listPrice:
    source && 'listPrice' in source && source.listPrice !== null
      ? convertUnitPrice(source.listPrice, rate)
      : null,
});

const repriced = (line: LoadedLine, price: ResolvedPrice | undefined, rate: string | null) => {
  const { customers: _customers, ...own } = line;
  const kept = { ...own, documentDiscount: '0' }; // shared out anew, in the currency to come
  if (price) return { ...kept, ...price };
  if (rate === null) return kept;
  return {
    ...kept,
    unitPrice: convertUnitPrice(line.unitPrice, rate),
    priceSource: line.priceSource && manualIn(line.priceSource, rate),
  };
};

/** 0.950000 -> 0.95, as lines keep it. */
const plain = (rate: ExchangeRate | undefined): ExchangeRate | null =>
  rate ? { ...rate, rate: decimalText(exact(rate.rate)) } : null;

const discountIn = (
  { discountPercent, discountAmount }: LoadedQuote,
  currency: string,
  rate: string | null
) => ({
  discountPercent,
  discountAmount: rate === null ? discountAmount : convertAmount(discountAmount, rate, currency),
});

/**
 * The quote's lines priced by another basis: those whose price came from a book are looked up anew, by row or by the
 * stored rate of the day; typed prices, and in another currency limits and discount, are converted at the rate from
 * the quote's currency. Refuses with every line that has no price and a rate that is missing (400). (QUO-14, QUO-22)
 */
export const repriceLines = async (
  strapi: Core.Strapi,
  quote: LoadedQuote,
  basis: PriceBasis,
  day: string
): Promise<Repriced> => {
  const isOther = basis.currency !== quote.currency;
  const wanted = { from: quote.currency, to: basis.currency, day };
  const rate = isOther ? plain(await pricesOf(strapi).rateOn(wanted)) : null;
  const { prices, reasons } = await lookUp(strapi, quote, basis, day);
  const byBook = new Set(quote.lines.filter(({ priceSource }) => isByBook(priceSource)).map(({ id }) => id));
  refuseIf([
    ...reasons,
    ...(isOther && rate === null ? reasonsWithoutRate(quote, byBook, { to: basis.currency, date: day }) : []),
  ]);
  const lines = quote.lines.map((line) => repriced(line, prices.get(line.id), rate?.rate ?? null));
  refuseIf(reasonsAgainstLines(lines, basis.currency));
  const discount = discountIn(quote, basis.currency, rate?.rate ?? null);
  return { judged: summedUp(lines, discount, basis.currency), rate };
};
