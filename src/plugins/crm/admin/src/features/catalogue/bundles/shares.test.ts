import { type ItemDraft, plainItems, sharesOf } from './shares';

const item = (key: number, weight: string): ItemDraft => ({ key, product: `p${key}`, quantity: '1', weight });

it.each<[string, string, string[], readonly string[] | null]>([
  ['equal weights, the rest to the first', 'en', ['1', '1', '1'], ['33.34', '33.33', '33.33']],
  ['weights in the marks of the language', 'pt-BR', ['1,5', '0,5'], ['75.00', '25.00']],
  ['a weight of zero', 'en', ['1', '0'], null],
  ['a weight that is none', 'en', ['1', 'half'], null],
  ['no products', 'en', [], []],
])('shares of a bundle: %s', (_case, locale, weights, shares) =>
  expect(
    sharesOf(
      weights.map((weight, index) => item(index, weight)),
      locale
    )
  ).toStrictEqual(shares)
);

it('what cannot be read is sent as it is, so that the server says so at its field', () =>
  expect(plainItems([item(1, 'half')], 'en')).toStrictEqual([
    { product: 'p1', quantity: '1', weight: 'half' },
  ]));
