import type { Reason } from '../shared/rule-violation';
import { isInsideOrSame, type Parents } from '../shared/tree';
import type { RecordId } from './price-row';

export interface BookForChoice {
  readonly id: RecordId;
  readonly active: boolean;
  /** A newer version of the book exists (PB-27). */
  readonly superseded: boolean;
  /** Projects the book is assigned to (PB-18). */
  readonly projects: readonly RecordId[];
}

const refusal = (book: BookForChoice, why: string): Reason[] => [
  { code: 'price-book.not-applicable', details: { priceBook: book.id, why } },
];

/**
 * Why a book cannot be chosen for quotes of this project: `why` is `inactive`, `superseded` or `not-assigned`
 * (neither to the project nor to one above it; PB-15, PB-18, PB-19, PB-27). Asked when a book is chosen, not
 * later: a quote keeps its book.
 */
export const reasonsBookIsNotApplicable = (
  book: BookForChoice,
  project: RecordId,
  parents: Parents<RecordId>
): readonly Reason[] => {
  if (!book.active) return refusal(book, 'inactive');
  if (book.superseded) return refusal(book, 'superseded');
  const isAssigned = book.projects.some((assigned) => isInsideOrSame(project, assigned, parents));
  return isAssigned ? [] : refusal(book, 'not-assigned');
};

/** The books to choose from for a quote of an opportunity in this project; order is kept. */
export const applicablePriceBooks = <B extends BookForChoice>(
  books: readonly B[],
  project: RecordId,
  parents: Parents<RecordId>
): readonly B[] => books.filter((book) => reasonsBookIsNotApplicable(book, project, parents).length === 0);
