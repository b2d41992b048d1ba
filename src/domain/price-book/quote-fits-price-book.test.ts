import { quoteProblemsWithBook, type BookOfQuote, type QuoteOfBook } from './quote-fits-price-book';

const BOOK: BookOfQuote = { brands: ['core', 'plus'], productVersions: ['v3'] };
const PLAIN: BookOfQuote = { brands: [], productVersions: [] };
const WITH_FIELDS: BookOfQuote = { ...PLAIN, requiredQuoteFields: ['dueDate', 'seats', 'modules'] };
const quote = (changes: Partial<QuoteOfBook>): QuoteOfBook => ({
  brand: null,
  productVersion: null,
  ...changes,
});

describe('a quote fits its price book', () => {
  it.each([
    ['with a brand of the book', quote({ brand: 'core' }), BOOK, []],
    ['with brand and version of the book', quote({ brand: 'core', productVersion: 'v3' }), BOOK, []],
    ['without a brand where the book has none', quote({}), PLAIN, []],
    ['not without a brand where the book has brands', quote({}), BOOK, ['brand: price-book.brand-required']],
    [
      'not with a brand of another book',
      quote({ brand: 'x' }),
      BOOK,
      ['brand: price-book.brand-not-in-book'],
    ],
    [
      'not with a brand where the book has none',
      quote({ brand: 'core' }),
      PLAIN,
      ['brand: price-book.brand-not-in-book'],
    ],
    [
      'not with a version of another book',
      quote({ brand: 'core', productVersion: 'v9' }),
      BOOK,
      ['productVersion: price-book.version-not-in-book'],
    ],
    [
      'with the required fields filled; zero is a value',
      quote({ fields: { dueDate: '2026-12-31', seats: 0, modules: ['a'] } }),
      WITH_FIELDS,
      [],
    ],
    [
      'not with blank, missing or empty required fields',
      quote({ fields: { dueDate: ' ', modules: [] } }),
      WITH_FIELDS,
      [
        'dueDate: price-book.field-required',
        'seats: price-book.field-required',
        'modules: price-book.field-required',
      ],
    ],
    [
      'not with nothing in a required field; false is a value',
      quote({ fields: { dueDate: null, seats: undefined, modules: false } }),
      WITH_FIELDS,
      ['dueDate: price-book.field-required', 'seats: price-book.field-required'],
    ],
    [
      'everything at once',
      quote({ productVersion: 'v9' }),
      { ...BOOK, requiredQuoteFields: ['toString'] },
      [
        'brand: price-book.brand-required',
        'productVersion: price-book.version-not-in-book',
        'toString: price-book.field-required',
      ],
    ],
  ])('%s', (_case, asked, book, expected) =>
    expect(quoteProblemsWithBook(asked, book).map(({ code, path }) => `${path}: ${code}`)).toStrictEqual(
      expected
    )
  );
});
