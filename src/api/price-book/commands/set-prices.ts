import type { Core } from '@strapi/strapi';
import { decimalText, parseDecimal } from '../../../domain/money/decimal';
import {
  changesOfPrice,
  priceBatchProblems,
  staleProblems,
  twiceProblems,
  unseenProblems,
  type StoredPrice,
} from '../../../domain/price-book/price-batch';
import { UNIT_PRICE } from '../../../domain/money/limits';
import { MIN_QUANTITY } from '../../../domain/price-book/price-row-problems';
import type { Problem } from '../../../domain/shared/problem';
import { deleteRows, insertRows, updateRows } from '../../../platform/bulk/write-rows';
import { inTransaction } from '../../../platform/database/transaction';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { lockRow } from '../../../platform/lock/lock-row';
import type { StoredRow } from '../../../platform/write-gate/write';
import type { SetPricesInput } from '../../../wire/commands/price-book';
import type { PricesSet } from '../../../wire/commands/price-book-answers';
import {
  KINDS_NAMED,
  loadBatch,
  loadNamed,
  showPrices,
  type LoadedPrice,
  type Named,
} from '../questions/load-batch';
import { namesInLists } from '../questions/names-in-lists';
import { refuseUnpricedProducts } from '../questions/unpriced-products';

const BOOK = 'api::price-book.price-book';
const PRICE = 'api::price.price';

type SentPrice = SetPricesInput['prices'][number];

interface Batch {
  readonly book: StoredRow;
  readonly sent: SetPricesInput;
  /** Of the book, by document id. */
  readonly stored: ReadonlyMap<string, LoadedPrice>;
  readonly named: Named;
}

/** 428 without the moment a price was read, 409 where somebody has changed or deleted it since. */
const refuseStale = ({ prices, removed }: SetPricesInput, stored: ReadonlyMap<string, StoredPrice>): void => {
  refuseFields(twiceProblems(prices, removed));
  const unseen = [...unseenProblems(prices, 'prices'), ...unseenProblems(removed, 'removed')];
  refuseFields(unseen, 'precondition');
  const stale = [...staleProblems(prices, stored, 'prices'), ...staleProblems(removed, stored, 'removed')];
  refuseFields(stale, 'conflict');
};

/** What is named must exist; what is no longer sold gets no new price, though one that it has may be changed. */
const problemsOfNames = ({ sent, stored, named }: Batch): Problem[] =>
  sent.prices.flatMap((price, index) => {
    const unknown = KINDS_NAMED.filter((kind) => price[kind] !== null && !named[kind].has(price[kind]));
    const isNewUnit = storedOf(stored, price)?.unit !== price.unit;
    const unit = named.unit.get(price.unit);
    return [
      ...unknown.map((kind) => ({ code: 'relation.unknown', path: `prices.${index}.${kind}` })),
      ...(unit && !unit.active && isNewUnit ? [{ code: 'unit.inactive', path: `prices.${index}.unit` }] : []),
    ];
  });

const storedOf = (stored: Batch['stored'], { documentId }: SentPrice): LoadedPrice | undefined =>
  documentId === null ? undefined : stored.get(documentId);

const judge = async (strapi: Core.Strapi, batch: Batch): Promise<void> => {
  const { book, sent, stored, named } = batch;
  refuseFields(problemsOfNames(batch));
  const lists = await namesInLists(strapi, book.id);
  const inBatch = new Set([...sent.prices, ...sent.removed].map(({ documentId }) => documentId));
  const untouched = [...stored.values()].filter(({ id }) => !inBatch.has(id));
  const around = (index: number) => {
    const price = sent.prices[index] as SentPrice;
    const isActive = price.product !== null && named.product.get(price.product)?.active === true;
    return {
      book: lists,
      bookOfBundle: price.bundle === null ? null : (named.bundle.get(price.bundle)?.book ?? null),
      productActive: isActive || storedOf(stored, price)?.product === price.product,
    };
  };
  const drafts = sent.prices.map((price) => ({ ...price, priceBook: book.document_id }));
  refuseFields(priceBatchProblems(drafts, untouched, around));
};

const rowOf = (named: Named, kind: keyof Named, id: string | null): number | null =>
  id === null ? null : (named[kind].get(id)?.row ?? null);

const columnsOf = ({ book, named }: Batch, price: SentPrice) => ({
  priceBook: book.id,
  product: rowOf(named, 'product', price.product),
  bundle: rowOf(named, 'bundle', price.bundle),
  unit: rowOf(named, 'unit', price.unit),
  currency: price.currency,
  unitPrice: decimalText(parseDecimal(price.unitPrice, UNIT_PRICE)),
  minQuantity: decimalText(parseDecimal(price.minQuantity, MIN_QUANTITY)),
  brand: rowOf(named, 'brand', price.brand),
  productVersion: rowOf(named, 'productVersion', price.productVersion),
  validFrom: price.validFrom,
  validTo: price.validTo,
});

/** Deletions first and new prices last: what stands in between never overlaps. */
const write = async (
  strapi: Core.Strapi,
  batch: Batch
): Promise<Omit<PricesSet, 'prices'> & { rows: number[] }> => {
  const { sent, stored } = batch;
  const gone = sent.removed.flatMap(({ documentId }) => stored.get(documentId) ?? []);
  const changed = sent.prices.flatMap((price) => {
    const before = storedOf(stored, price);
    return before && changesOfPrice(price, before).length > 0
      ? [{ id: before.row, ...columnsOf(batch, price) }]
      : [];
  });
  const added = sent.prices.filter(({ documentId }) => documentId === null);
  await deleteRows(
    strapi,
    PRICE,
    gone.map(({ row }) => row)
  );
  await updateRows(strapi, PRICE, changed);
  const inserted = await insertRows(
    strapi,
    PRICE,
    added.map((price) => columnsOf(batch, price))
  );
  const newRows = inserted.map(({ id }) => id).values();
  const rows = sent.prices.map((price) => storedOf(stored, price)?.row ?? (newRows.next().value as number));
  return { rows, added: added.length, changed: changed.length, removed: gone.length };
};

/** Products that a price was for and that, without it, may have none left. */
const productsLosingPrices = ({ sent, stored }: Batch): string[] => {
  const kept = new Map(sent.prices.map(({ documentId, product }) => [documentId, product]));
  return [...sent.prices, ...sent.removed].flatMap(({ documentId }) => {
    const product = documentId === null ? null : (stored.get(documentId)?.product ?? null);
    return product !== null && kept.get(documentId) !== product ? [product] : [];
  });
};

/**
 * Changes, adds and deletes many prices of a book in one act, in the same few statements however many they are: all or
 * none (PROD-14). Each changed price is sent whole, with the moment its sender has read it (428 without, 409 when it
 * has changed since); everything wrong is told at its row and field.
 */
export const setPrices = (
  strapi: Core.Strapi,
  { documentId, ...sent }: SetPricesInput & { readonly documentId: string }
): Promise<PricesSet> =>
  inTransaction(
    strapi,
    async () => {
      const book = await lockRow(strapi, BOOK, documentId);
      const loaded = await loadBatch(strapi, book.id, sent);
      const stored = new Map(loaded.map((price) => [price.id, price]));
      refuseStale(sent, stored);
      const batch = { book, sent, stored, named: await loadNamed(strapi, sent.prices) };
      await judge(strapi, batch);
      const { rows, ...counts } = await write(strapi, batch);
      await refuseUnpricedProducts(strapi, book.id, productsLosingPrices(batch));
      return { ...counts, prices: [...(await showPrices(strapi, book.id, rows))] };
    },
    { retry: true }
  );
