import { factories } from '@strapi/strapi';
import { findRow } from '../../../platform/lock/lock-row';
import type { NewBundleInput } from '../../../wire/commands/bundle';
import type {
  ApplicableQuery,
  CopyBookInput,
  MarkUpInput,
  RevenueQuery,
  SetPricesInput,
} from '../../../wire/commands/price-book';
import type {
  BookChoice,
  PricesQuestion,
  RateQuestion,
  RowsQuestion,
} from '../../../wire/services/price-book';
import { bundlesOf } from '../../../wire/services/bundle';
import { applicable } from '../commands/applicable';
import { copyBook } from '../commands/copy-book';
import { markUp } from '../commands/mark-up';
import { newVersion } from '../commands/new-version';
import { revenue } from '../commands/revenue';
import { setPrices } from '../commands/set-prices';
import { loadPriceRows, loadRates } from '../questions/load-price-rows';
import { missingFields, problemsOfChoice, requireApplicable } from '../questions/problems-of-choice';
import { pricesOfBook } from '../questions/prices-of-book';
import { resolvePrices } from '../questions/resolve-prices';
import { refuseUnpricedProducts } from '../questions/unpriced-products';

const BOOK = 'api::price-book.price-book';

export default factories.createCoreService(BOOK, ({ strapi }) => ({
  applicable: (query: ApplicableQuery) => applicable(strapi, query),
  prices: (input: { documentId: string }) => pricesOfBook(strapi, input),
  bundles: async ({ documentId }: { documentId: string }) =>
    bundlesOf(strapi).ofBook({ priceBook: (await findRow(strapi, BOOK, documentId)).id }),
  addBundle: async ({ documentId, ...bundle }: NewBundleInput & { documentId: string }) =>
    bundlesOf(strapi).add({ ...bundle, priceBook: (await findRow(strapi, BOOK, documentId)).id }),
  newVersion: (input: { documentId: string; name?: string }) => newVersion(strapi, input),
  copy: (input: CopyBookInput & { documentId: string }) => copyBook(strapi, input),
  markUp: (input: MarkUpInput & { documentId: string }) => markUp(strapi, input),
  revenue: (query: RevenueQuery) => revenue(strapi, query),
  setPrices: (input: SetPricesInput & { documentId: string }) => setPrices(strapi, input),
  refuseUnpriced: ({ book, products }: { book: number; products: readonly string[] }) =>
    refuseUnpricedProducts(strapi, book, products),
  missingFields: (quote: number) => missingFields(strapi, quote),
  resolvePrices: (question: PricesQuestion) => resolvePrices(strapi, question),
  rateOn: async ({ from, to, day }: RateQuestion) => (await loadRates(strapi, [from], to, day))[0],
  priceRows: (question: RowsQuestion) => loadPriceRows(strapi, question),
  problemsOfChoice: (choice: BookChoice) => problemsOfChoice(strapi, choice),
  requireApplicable: (choice: BookChoice) => requireApplicable(strapi, choice),
}));
