import type { Core } from '@strapi/strapi';
import { UNIT_PRICE } from '../../../domain/money/limits';
import { markUpFactor, multiplied } from '../../../domain/price-book/reprice';
import { exact } from '../../../domain/money/decimal';
import { updateRows } from '../../../platform/bulk/write-rows';
import { sql } from '../../../platform/database/sql';
import { inTransaction } from '../../../platform/database/transaction';
import { findRow, lockRow } from '../../../platform/lock/lock-row';
import type { MarkUpInput } from '../../../wire/commands/price-book';
import { lockBookPrices } from '../questions/load-price-rows';

const BOOK = 'api::price-book.price-book';

/** One price before and after; decimals as texts. */
export interface MarkedUp {
  readonly documentId: string;
  /** Product or bundle, unit, currency, brand, version. */
  readonly label: string;
  readonly currency: string;
  readonly before: string;
  readonly after: string;
}

interface Names {
  readonly id: number;
  readonly documentId: string;
  readonly label: string;
}

const namesOf = async (strapi: Core.Strapi, book: number): Promise<ReadonlyMap<number, Names>> => {
  const names = await sql<Names>(
    strapi,
    'select id, document_id as "documentId", label from prices where price_book_fk = ?',
    [book]
  );
  return new Map(names.map((name) => [name.id, name]));
};

const repriced = async (strapi: Core.Strapi, book: number, input: MarkUpInput) => {
  const { percent, currency, decimals = UNIT_PRICE.decimals } = input;
  const factor = markUpFactor(percent);
  const names = await namesOf(strapi, book);
  const prices = await lockBookPrices(strapi, book);
  return prices
    .filter((price) => currency === undefined || price.currency === currency)
    .map((price) => ({
      id: price.id,
      documentId: names.get(price.id)?.documentId ?? '',
      label: names.get(price.id)?.label ?? '',
      currency: price.currency,
      before: price.unitPrice,
      after: multiplied(price.unitPrice, factor, decimals),
    }))
    .filter(({ before, after }) => !exact(before).eq(exact(after)));
};

/**
 * Raises (or with a percent below zero lowers) every price of a book, each rounded once. `dryRun=true` answers the
 * same and writes nothing. Quotes keep the prices they have.
 */
export const markUp = (
  strapi: Core.Strapi,
  { documentId, ...input }: MarkUpInput & { readonly documentId: string }
): Promise<{ readonly dryRun: boolean; readonly changed: number; readonly prices: readonly MarkedUp[] }> =>
  inTransaction(strapi, async () => {
    const dryRun = input.dryRun === 'true';
    const book = await (dryRun ? findRow : lockRow)(strapi, BOOK, documentId);
    const changes = await repriced(strapi, book.id, input);
    if (!dryRun)
      await updateRows(
        strapi,
        'api::price.price',
        changes.map(({ id, after }) => ({ id, unitPrice: after }))
      );
    return { dryRun, changed: changes.length, prices: changes.map(({ id: _id, ...change }) => change) };
  });
