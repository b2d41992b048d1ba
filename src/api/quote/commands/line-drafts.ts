import type { DocumentDiscount } from '../../../domain/quote/document-discount';
import type { Reason } from '../../../domain/shared/rule-violation';
import type { LineInput } from '../../../wire/commands/quote';
import type { LoadedLine, LoadedQuote } from '../../../wire/quote-aggregate';
import type { LineReferences } from './find-line-references';
import { itemRows } from './sold-item';

/** What of a quote its lines are judged by: a quote that is being made has no lines yet. */
export type QuoteToJudge = Pick<
  LoadedQuote,
  'currency' | 'priceBookRow' | 'brandRow' | 'productVersionRow' | 'lines'
> &
  DocumentDiscount & { readonly opportunity: Pick<LoadedQuote['opportunity'], 'projectRow'> };

export interface Draft {
  readonly input: LineInput;
  readonly stored: LoadedLine | undefined;
  readonly key: string;
  readonly position: number;
}

/** `key` names a line until it has an id; `position` counts from 1. */
export const draftsOf = (quote: QuoteToJudge, lines: readonly LineInput[]): Draft[] => {
  const stored = new Map(quote.lines.map((line) => [line.id, line]));
  return lines.map((input, index) => ({
    input,
    stored: input.documentId === undefined ? undefined : stored.get(input.documentId),
    key: input.documentId ?? `new-${index + 1}`,
    position: index + 1,
  }));
};

/** A reason at a field of the line at `position`. */
export const at = (position: number, code: string, field: string): Reason => ({
  code,
  details: { path: ['lines', String(position - 1), field] },
});

/** The book that gave a stored line its price; that of the quote for a new line and for a typed price. */
const formerBook = ({ stored }: Draft, quote: QuoteToJudge): number => {
  const source = stored?.priceSource;
  return source && 'book' in source ? Number(source.book) : quote.priceBookRow;
};

/** Row number of the book in which the line's price is looked up: one quote may have prices of several (QUO-14). */
export const bookOfDraft = (draft: Draft, found: LineReferences, quote: QuoteToJudge): number =>
  found.priceBooks.get(draft.input.priceBook ?? '')?.row ?? formerBook(draft, quote);

/** A book was named that is not the one that gave the price; naming any book takes a typed price back. */
export const asksOtherBook = (draft: Draft, found: LineReferences, quote: QuoteToJudge): boolean =>
  draft.input.priceBook !== undefined &&
  (bookOfDraft(draft, found, quote) !== formerBook(draft, quote) ||
    draft.stored?.priceSource?.rule === 'manual');

const unitAndProject = ({ input, stored }: Draft, found: LineReferences) => ({
  unitRow:
    input.unit === undefined ? (stored?.unitRow ?? null) : (found.units.get(input.unit ?? '')?.row ?? null),
  projectRow:
    input.project === undefined
      ? (stored?.projectRow ?? null)
      : (found.projects.get(input.project ?? '')?.row ?? null),
});

/** Row numbers of what the line names after the edit. */
export const rowsOf = (draft: Draft, found: LineReferences) => ({
  ...itemRows(draft, found),
  ...unitAndProject(draft, found),
});
