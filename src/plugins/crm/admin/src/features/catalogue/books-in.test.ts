import type { OverviewRow } from './overview-row';
import { booksIn } from './books-in';

const row = (...books: readonly (readonly [string, number, boolean])[]): Pick<OverviewRow, 'prices'> => ({
  prices: books.map(([name, version, active], index) => ({
    documentId: `${name}${version}${index}`,
    priceBook: { documentId: `${name}${version}`, name, version, active },
    unit: 'user',
    currency: 'EUR',
    unitPrice: '1',
    brand: null,
    productVersion: null,
    minQuantity: '0',
    validFrom: null,
    validTo: null,
  })),
});

it('each book is a column once, by name; books that are switched off stand last', () =>
  expect(
    booksIn([
      row(['Europe', 2, true], ['Asia', 1, true], ['Europe', 1, false]),
      row(['Asia', 1, true], ['Africa', 1, false]),
    ]).map(({ title }) => title)
  ).toStrictEqual(['Asia', 'Europe v2', 'Africa', 'Europe']));
