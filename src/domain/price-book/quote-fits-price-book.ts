import { isEmpty } from '../shared/is-empty';
import type { Problem } from '../shared/problem';
import type { RecordId } from './price-row';

export interface BookOfQuote {
  readonly brands: readonly RecordId[];
  readonly productVersions: readonly RecordId[];
  /** Names of quote fields that this book's quotes must fill. */
  readonly requiredQuoteFields?: readonly string[];
}

export interface QuoteOfBook {
  readonly brand: RecordId | null;
  readonly productVersion: RecordId | null;
  /** The quote's own values, for `requiredQuoteFields`. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

const brandProblems = ({ brand }: QuoteOfBook, { brands }: BookOfQuote): Problem[] => {
  if (brand === null) return brands.length > 0 ? [{ code: 'price-book.brand-required', path: 'brand' }] : [];
  return brands.includes(brand) ? [] : [{ code: 'price-book.brand-not-in-book', path: 'brand' }];
};

const versionProblems = ({ productVersion }: QuoteOfBook, { productVersions }: BookOfQuote): Problem[] =>
  productVersion === null || productVersions.includes(productVersion)
    ? []
    : [{ code: 'price-book.version-not-in-book', path: 'productVersion' }];

/** The book's required fields that the quote leaves empty (0 and false count as filled), each at its name. */
export const missingQuoteFields = (
  { fields = {} }: QuoteOfBook,
  { requiredQuoteFields = [] }: BookOfQuote
): Problem[] =>
  requiredQuoteFields
    .filter((field) => !Object.hasOwn(fields, field) || isEmpty(fields[field]))
    .map((field) => ({ code: 'price-book.field-required', path: field }));

/**
 * Everything in which a quote does not fit its book (QUO-08, PB-12, PB-14): the brand is required when the
 * book has brands and must be one of them; the version is optional but of the book; the book's required
 * fields are filled (0 and false count as filled). Whether the book may be chosen at all is
 * `reasonsBookIsNotApplicable`.
 */
export const quoteProblemsWithBook = (quote: QuoteOfBook, book: BookOfQuote): readonly Problem[] => [
  ...brandProblems(quote, book),
  ...versionProblems(quote, book),
  ...missingQuoteFields(quote, book),
];
