import type { Core } from '@strapi/strapi';
import { exact } from '../../../domain/money/decimal';
import type { ResolvedPrice } from '../../../domain/price-book/resolve-price';
import { type Reason, refuseIf } from '../../../domain/shared/rule-violation';
import { groupRows } from '../../../platform/database/group-rows';
import { serviceOf } from '../../../platform/services';
import type { PriceBookService } from '../../../wire/services/price-book';
import type { LineReferences } from './find-line-references';
import { asksOtherBook, at, bookOfDraft, type Draft, type QuoteToJudge, rowsOf } from './line-drafts';

/** A price is looked up for a new product line without one, and again when what it depends on has changed. */
const wantsPrice = (draft: Draft, found: LineReferences, quote: QuoteToJudge): boolean => {
  const { input, stored } = draft;
  if (input.type !== 'product' || (input.unitPrice !== undefined && input.unitPrice !== null)) return false;
  if (!stored) return true;
  if (asksOtherBook(draft, found, quote)) return true;
  const { productRow, bundleRow, unitRow } = rowsOf(draft, found);
  const sameItem = productRow === stored.productRow && bundleRow === stored.bundleRow;
  const sameQuantity = exact(String(input.quantity)).eq(exact(stored.quantity));
  return !(sameQuantity && sameItem && unitRow === stored.unitRow);
};

const books = (strapi: Core.Strapi) => serviceOf<PriceBookService>(strapi, 'api::price-book.price-book');

/** A book that lines name beside the quote's must be one that the quote could have, with its brand and version. */
const refuseInapplicableBooks = async (
  strapi: Core.Strapi,
  quote: QuoteToJudge,
  drafts: readonly Draft[],
  found: LineReferences
): Promise<void> => {
  const naming = drafts.filter(
    (draft) => asksOtherBook(draft, found, quote) && bookOfDraft(draft, found, quote) !== quote.priceBookRow
  );
  const reasons: Reason[] = [];
  for (const [priceBookId, ofBook] of groupRows(naming, (draft) => bookOfDraft(draft, found, quote))) {
    const { opportunity, brandRow: brandId, productVersionRow: productVersionId } = quote;
    const choice = { projectId: opportunity.projectRow, priceBookId, brandId, productVersionId, fields: {} };
    const problems = (await books(strapi).problemsOfChoice(choice)).filter(
      ({ code }) => code !== 'price-book.field-required'
    );
    reasons.push(
      ...ofBook.flatMap(({ position }) => problems.map(({ code }) => at(position, code, 'priceBook')))
    );
  }
  refuseIf(reasons);
};

interface Asked {
  readonly quote: QuoteToJudge;
  readonly drafts: readonly Draft[];
  readonly found: LineReferences;
  readonly day: string;
}

const pricesIn = (strapi: Core.Strapi, priceBookId: number, { quote, drafts, found, day }: Asked) =>
  books(strapi).resolvePrices({
    priceBookId,
    brandId: quote.brandRow,
    productVersionId: quote.productVersionRow,
    currency: quote.currency,
    day,
    items: drafts.map((draft) => {
      const { productRow, bundleRow, unitRow } = rowsOf(draft, found);
      return {
        productId: productRow,
        bundleId: bundleRow,
        unitId: unitRow ?? 0,
        quantity: String(draft.input.quantity),
      };
    }),
  });

/** Prices by the keys of the lines that want one. Refuses those without (400), and books that do not apply. */
export const lookUpPrices = async (
  strapi: Core.Strapi,
  quote: QuoteToJudge,
  drafts: readonly Draft[],
  found: LineReferences,
  day: string
): Promise<ReadonlyMap<string, ResolvedPrice>> => {
  const wanting = drafts.filter((draft) => wantsPrice(draft, found, quote));
  await refuseInapplicableBooks(strapi, quote, wanting, found);
  const prices = new Map<string, ResolvedPrice>();
  const reasons: Reason[] = [];
  const byBook = groupRows(wanting, (draft) => bookOfDraft(draft, found, quote));
  for (const [priceBookId, ofBook] of byBook) {
    const answers = await pricesIn(strapi, priceBookId, { quote, drafts: ofBook, found, day });
    answers.forEach((answer, index) => {
      const { key, position } = ofBook[index] as Draft;
      const path = ['lines', String(position - 1), 'unitPrice'];
      if (answer.kind === 'priced') prices.set(key, answer.price);
      else reasons.push({ code: answer.reason.code, details: { ...answer.reason.details, path } });
    });
  }
  refuseIf(reasons);
  return prices;
};
