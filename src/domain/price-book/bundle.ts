import { allocate } from '../money/allocate';
import {
  exact,
  parseDecimal,
  roundHalfAwayFromZero,
  type DecimalInput,
  type DecimalLimits,
} from '../money/decimal';
import { QUANTITY } from '../money/limits';
import { toPercentText, WHOLE } from '../money/percent';
import type { Problem } from '../shared/problem';
import type { RecordId } from './price-row';
import { problemOf } from './problem-of';

/** A product in a bundle: how many of it one bundle has, and its weight in the bundle's price. */
export interface BundleItem {
  readonly product: RecordId;
  readonly quantity: DecimalInput;
  readonly weight: DecimalInput;
}

const BUNDLE_WEIGHT = { noun: 'bundle-weight', decimals: 6 } as const;

/** With fewer products it would be one of them under another name (BUN-01). */
export const FEWEST_PRODUCTS = 2;

const positive = (path: string, value: DecimalInput, limits: DecimalLimits): readonly Problem[] => {
  const unreadable = problemOf(path, () => parseDecimal(value, limits));
  if (unreadable.length > 0) return unreadable;
  return parseDecimal(value, limits).gt(exact('0')) ? [] : [{ code: `${limits.noun}.not-positive`, path }];
};

/** What is wrong with the figures of one product of a bundle (BUN-06). */
export const bundleItemProblems = ({ quantity, weight }: Omit<BundleItem, 'product'>): readonly Problem[] => [
  ...positive('quantity', quantity, QUANTITY),
  ...positive('weight', weight, BUNDLE_WEIGHT),
];

const under = (index: number, problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, path: `items.${index}.${problem.path}` }));

const placeProblems = (
  items: readonly BundleItem[],
  { product }: BundleItem,
  index: number,
  productsOfBook: ReadonlySet<RecordId>
): Problem[] => {
  const isTwice = items.findIndex((item) => item.product === product) !== index;
  return [
    ...(isTwice ? [{ code: 'bundle.product-twice', path: 'product' }] : []),
    ...(productsOfBook.has(product) ? [] : [{ code: 'bundle.product-not-in-book', path: 'product' }]),
  ];
};

/**
 * Everything that keeps a list of products from being a bundle of a book: two products or more, each once, each
 * with a price in the book, positive weights and quantities (BUN-01, BUN-05, BUN-06).
 */
export const bundleProblems = (
  items: readonly BundleItem[],
  productsOfBook: ReadonlySet<RecordId>
): readonly Problem[] => [
  ...(items.length < FEWEST_PRODUCTS ? [{ code: 'bundle.too-few-products', path: 'items' }] : []),
  ...items.flatMap((item, index) =>
    under(index, [...placeProblems(items, item, index, productsOfBook), ...bundleItemProblems(item)])
  ),
];

/** In millionths; only the proportion to the other weights counts. */
export const bundleWeight = ({ weight }: Pick<BundleItem, 'weight'>): bigint =>
  roundHalfAwayFromZero(parseDecimal(weight, BUNDLE_WEIGHT), BUNDLE_WEIGHT.decimals);

/** The weights as percents that sum to 100.00: 1 : 1 : 1 is 33.34, 33.33, 33.33 (largest remainder first). */
export const bundleShares = (items: readonly Pick<BundleItem, 'weight'>[]): readonly string[] =>
  items.length === 0 ? [] : allocate(WHOLE, items.map(bundleWeight)).map(toPercentText);
