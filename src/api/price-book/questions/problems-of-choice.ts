import type { Core } from '@strapi/strapi';
import { reasonsBookIsNotApplicable } from '../../../domain/price-book/applicable-price-books';
import { missingQuoteFields, quoteProblemsWithBook } from '../../../domain/price-book/quote-fits-price-book';
import type { RequirableQuoteField } from '../../../domain/price-book/required-quote-fields';
import type { Problem } from '../../../domain/shared/problem';
import { sqlOne } from '../../../platform/database/sql';
import { refuseFields } from '../../../platform/http/refuse-fields';
import type { BookChoice } from '../../../wire/services/price-book';
import { loadAncestry, loadBooks, REQUIRED_FIELDS, type LoadedBook } from './load-books';

const notApplicable = async (
  strapi: Core.Strapi,
  book: LoadedBook,
  projectId: number | null
): Promise<Problem[]> => {
  const project = projectId ?? 0;
  const reasons = reasonsBookIsNotApplicable(book, project, await loadAncestry(strapi, project));
  return reasons.map(({ code, details }) => ({
    code,
    details: { why: details?.why, priceBook: book.documentId },
    path: 'priceBook',
  }));
};

/** Why a quote of this opportunity cannot take this book, brand and version (QUO-08, PB-12, PB-14, PB-15, PB-18). */
export const problemsOfChoice = async (
  strapi: Core.Strapi,
  { projectId, priceBookId, brandId, productVersionId, fields }: BookChoice
): Promise<readonly Problem[]> => {
  const [book] = await loadBooks(strapi, priceBookId);
  if (!book) return [{ code: 'relation.unknown', path: 'priceBook' }];
  const asked = {
    requiredQuoteFields: book.requiredQuoteFields,
    brands: book.brands.map(({ id }) => id),
    productVersions: book.productVersions.map(({ id }) => id),
  };
  return [
    ...(await notApplicable(strapi, book, projectId)),
    ...quoteProblemsWithBook(
      {
        brand: brandId,
        productVersion: productVersionId,
        fields: { ...fields, productVersion: productVersionId },
      },
      asked
    ),
  ];
};

interface QuoteFields {
  readonly required: readonly string[];
  readonly fields: Readonly<Record<RequirableQuoteField, unknown>>;
}

/** See `PriceBookService.missingFields`. */
export const missingFields = async (strapi: Core.Strapi, quote: number): Promise<readonly Problem[]> => {
  const found = await sqlOne<QuoteFields>(
    strapi,
    `select ${REQUIRED_FIELDS('k')} as required, json_build_object('startDate', q.start_date, 'dueDate', q.due_date,
       'notes', q.notes, 'productVersion', q.product_version_fk) as fields
     from quotes q join price_books k on k.id = q.price_book_fk where q.id = ?`,
    [quote]
  );
  if (!found) return [];
  return missingQuoteFields(
    { brand: null, productVersion: null, fields: found.fields },
    { brands: [], productVersions: [], requiredQuoteFields: found.required }
  );
};

/** The same as a refusal (400) with every reason at its field. */
export const requireApplicable = async (strapi: Core.Strapi, choice: BookChoice): Promise<void> =>
  refuseFields(await problemsOfChoice(strapi, choice));
