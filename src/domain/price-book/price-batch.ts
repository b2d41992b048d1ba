import { changedFields, type ChangedField } from '../quote/changed-fields';
import type { Problem } from '../shared/problem';
import { decimalText, exact } from '../money/decimal';
import type { PriceRow } from './price-row';
import {
  overlapProblems,
  priceRowProblems,
  type PriceRowDraft,
  type PriceRowSurroundings,
} from './price-row-problems';

/** What makes a price, whole: a field that is left out is empty. */
export const PRICE_FIELDS = [
  'product',
  'bundle',
  'unit',
  'currency',
  'unitPrice',
  'minQuantity',
  'brand',
  'productVersion',
  'validFrom',
  'validTo',
] as const;
export type PriceContent = Pick<PriceRowDraft, (typeof PRICE_FIELDS)[number]>;

/** Which price somebody has seen, and as of when; both null for a new one. */
export interface SeenPrice {
  readonly documentId: string | null;
  /** The moment of its last change, as it was read. */
  readonly updatedAt: string | null;
}
export type SentPrice = SeenPrice & PriceContent;

/** As it stands; `id` is its document id, and so are the ids of what it names. */
export interface StoredPrice extends PriceRow {
  readonly id: string;
  readonly updatedAt: string;
}

const fieldsOf = (price: PriceContent): Record<string, unknown> =>
  Object.fromEntries(PRICE_FIELDS.map((field) => [field, price[field]]));

/** In which fields a sent price differs from the stored one; 10 and 10.0000 are the same. */
export const changesOfPrice = (sent: PriceContent, stored: PriceContent): readonly ChangedField[] =>
  changedFields(fieldsOf(sent), fieldsOf(stored));

/** Prices that were sent without saying which state of them the sender has seen. */
export const unseenProblems = (seen: readonly SeenPrice[], list: string): readonly Problem[] =>
  seen.flatMap(({ documentId, updatedAt }, index) =>
    documentId !== null && updatedAt === null
      ? [{ code: 'price.version-missing', path: `${list}.${index}.updatedAt` }]
      : []
  );

/** Prices that are named a second time, in either list. */
export const twiceProblems = (
  prices: readonly SeenPrice[],
  removed: readonly SeenPrice[]
): readonly Problem[] => {
  const places = [
    ...prices.map(({ documentId }, index) => ({ documentId, path: `prices.${index}` })),
    ...removed.map(({ documentId }, index) => ({ documentId, path: `removed.${index}` })),
  ].filter(({ documentId }) => documentId !== null);
  const first = new Map(
    places.map(({ documentId, path }) => [documentId, path]).reverse() as [string, string][]
  );
  return places
    .filter(({ documentId, path }) => first.get(documentId as string) !== path)
    .map(({ path }) => ({ code: 'price.twice', path }));
};

/**
 * Prices that somebody else has changed or deleted since the sender read them, each with what differs. One whose
 * stored state is what was sent is no conflict: nothing would be lost.
 */
export const staleProblems = (
  seen: readonly (SeenPrice & Partial<PriceContent>)[],
  stored: ReadonlyMap<string, StoredPrice>,
  list: string
): readonly Problem[] =>
  seen.flatMap(({ documentId, updatedAt, ...content }, index) => {
    if (documentId === null) return [];
    const now = stored.get(documentId);
    if (now?.updatedAt === updatedAt) return [];
    const isWhole = 'unit' in content;
    const fields = now && isWhole ? changesOfPrice(content as PriceContent, now) : [];
    if (now && isWhole && fields.length === 0) return [];
    const details = { updatedAt: now?.updatedAt ?? null, fields };
    return [{ code: 'price.version-conflict', path: `${list}.${index}`, details }];
  });

/** Rows whose days may overlap: all else is equal. A thousand quantity breaks of one product are a thousand offers. */
const offerOf = (row: PriceRow): string =>
  [
    row.priceBook,
    row.product,
    row.bundle,
    row.unit,
    row.currency,
    row.brand,
    row.productVersion,
    decimalText(exact(row.minQuantity)),
  ].join('/');

const asRow = (draft: PriceRowDraft & Pick<PriceRow, 'id'>): PriceRow => ({
  ...draft,
  unitPrice: String(draft.unitPrice),
  minQuantity: String(draft.minQuantity),
});

const byOffer = (rows: readonly PriceRow[]): ReadonlyMap<string, readonly PriceRow[]> => {
  const groups = new Map<string, PriceRow[]>();
  for (const row of rows) {
    const offer = offerOf(row);
    const group = groups.get(offer);
    if (group) group.push(row);
    else groups.set(offer, [row]);
  }
  return groups;
};

const at = (index: number, problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, path: `prices.${index}.${problem.path}` }));

/**
 * Everything wrong with prices that are written together, each reason at its row and field. Overlaps are judged
 * against the other rows as they will be: `details.row` is the document id of a price that stays as it is, or the
 * place (`prices.4`) of one in the same request. `around` tells of each row what it must fit.
 */
export const priceBatchProblems = (
  drafts: readonly Omit<PriceRowDraft, 'id'>[],
  untouched: readonly PriceRow[],
  around: (index: number) => Omit<PriceRowSurroundings, 'siblings'>
): readonly Problem[] => {
  const rows = drafts.map((draft, index) => ({ ...draft, id: `prices.${index}` }));
  const own = rows.map((row, index) => priceRowProblems(row, { ...around(index), siblings: [] }));
  const sound = rows.filter((_row, index) => own[index]?.length === 0).map(asRow);
  const siblings = byOffer([...untouched, ...sound]);
  const overlaps = new Map(
    sound.map((row) => [row.id, overlapProblems(row, siblings.get(offerOf(row)) ?? [])])
  );
  return rows.flatMap((row, index) => at(index, [...(own[index] ?? []), ...(overlaps.get(row.id) ?? [])]));
};
