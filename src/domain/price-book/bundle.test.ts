import { bundleProblems, bundleShares, type BundleItem } from './bundle';

const item = (product: string, weight: string | number = 1, quantity: string | number = 1): BundleItem => ({
  product,
  weight,
  quantity,
});
const BOOK = new Set(['portal', 'support', 'training']);

describe('a bundle', () => {
  it.each<[string, BundleItem[], string[]]>([
    ['joins two products of the book', [item('portal'), item('support')], []],
    ['has no products', [], ['items: bundle.too-few-products']],
    ['has one product', [item('portal')], ['items: bundle.too-few-products']],
    ['has a product twice', [item('portal'), item('portal')], ['items.1.product: bundle.product-twice']],
    [
      'has a product that the book has no price for',
      [item('portal'), item('server')],
      ['items.1.product: bundle.product-not-in-book'],
    ],
    [
      'has a weight of zero',
      [item('portal', 0), item('support')],
      ['items.0.weight: bundle-weight.not-positive'],
    ],
    [
      'has a weight below zero',
      [item('portal', '-1'), item('support')],
      ['items.0.weight: bundle-weight.not-positive'],
    ],
    [
      'has a weight with seven decimals',
      [item('portal', '0.0000001'), item('support')],
      ['items.0.weight: bundle-weight.too-many-decimals'],
    ],
    [
      'has none of a product',
      [item('portal'), item('support', 1, 0)],
      ['items.1.quantity: quantity.not-positive'],
    ],
    [
      'has several faults at once',
      [item('server', 'much')],
      [
        'items: bundle.too-few-products',
        'items.0.product: bundle.product-not-in-book',
        'items.0.weight: bundle-weight.not-a-number',
      ],
    ],
  ])('%s', (_case, items, expected) =>
    expect(bundleProblems(items, BOOK).map(({ path, code }) => `${path}: ${code}`)).toStrictEqual(expected)
  );

  it.each<[string, string[], string[]]>([
    ['equal weights: half each', ['1', '1'], ['50.00', '50.00']],
    ['percents stay percents', ['30', '70'], ['30.00', '70.00']],
    ['thirds: the rest to the first', ['1', '1', '1'], ['33.34', '33.33', '33.33']],
    ['small weights in proportion', ['0.000001', '0.000003'], ['25.00', '75.00']],
    ['no products, no shares', [], []],
  ])('shares by weight, %s', (_case, weights, expected) =>
    expect(bundleShares(weights.map((weight) => ({ weight })))).toStrictEqual(expected)
  );
});
