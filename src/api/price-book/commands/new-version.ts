import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { updateRows } from '../../../platform/bulk/write-rows';
import { sqlOne } from '../../../platform/database/sql';
import { inTransaction } from '../../../platform/database/transaction';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { findRow, lockRow } from '../../../platform/lock/lock-row';
import { relatedIdAfter, valueAfter } from '../../../platform/write-gate/record-after';
import { relationChange } from '../../../platform/write-gate/relation-input';
import type { Act, StoredRow, Write } from '../../../platform/write-gate/write';
import { lockBookPrices } from '../questions/load-price-rows';
import { pricesOutsideLists } from '../questions/prices-outside-lists';
import { copyContents, LISTS, listOf, requiredFieldsOf } from './book-contents';
import { presentBook, type CopiedBook } from './present-book';

const BOOK = 'api::price-book.price-book';

const refuseSuperseded = async (strapi: Core.Strapi, book: number): Promise<void> => {
  if (await sqlOne(strapi, 'select 1 from price_books where previous_version_fk = ?', [book]))
    throw new RuleViolation('price-book.superseded', { errors: [{ path: ['previousVersion'] }] }, 'conflict');
};

/** The book that a new one follows, locked; null for a book that stands by itself. */
const previousOf = async (write: Write): Promise<StoredRow | null> => {
  const { strapi } = write;
  const isUpdate = valueAfter(write, 'isUpdate') === true;
  const id = await relatedIdAfter(write, 'previousVersion');
  if (!isUpdate && id === null) return null;
  if (!isUpdate) refuseFields([{ code: 'price-book.not-an-update', path: 'previousVersion' }]);
  if (id === null) refuseFields([{ code: 'price-book.previous-version-required', path: 'previousVersion' }]);
  const previous = await sqlOne<StoredRow>(strapi, 'select * from price_books where id = ? for update', [id]);
  if (!previous) throw new RuleViolation('relation.unknown', { errors: [{ path: ['previousVersion'] }] });
  await refuseSuperseded(strapi, previous.id);
  return previous;
};

const namesNothing = (value: unknown, path: string): boolean =>
  (relationChange(value, path)?.added.length ?? 0) === 0;

/** What the form leaves empty is taken over. */
const takenOver = async ({ strapi, data }: Write, previous: StoredRow): Promise<Record<string, unknown>> => {
  const lists: Record<string, unknown> = {};
  for (const list of LISTS)
    if (namesNothing(data[list], list))
      lists[list] = { set: (await listOf(strapi, previous.id, list)).map((id) => ({ id })) };
  return {
    ...lists,
    description: data.description ?? previous.description,
    requiredQuoteFields: data.requiredQuoteFields ?? requiredFieldsOf(previous),
  };
};

/**
 * A new book. As a new version (`isUpdate` with `previousVersion`) it takes over lists, prices, bundles and
 * templates, counts one up, and supersedes the old one, which is switched off; quotes keep theirs (PB-16, PB-27).
 */
export const createBook: Act = async (write, proceed) => {
  const { strapi } = write;
  const previous = await previousOf(write);
  if (!previous) return proceed();
  const version = Number(previous.version ?? 1) + 1;
  Object.assign(write.data, await takenOver(write, previous), { version, active: true });
  const prices = await lockBookPrices(strapi, previous.id);
  const made = await proceed();
  const { id } = await findRow(strapi, BOOK, made.documentId);
  await copyContents(strapi, { from: previous.id, to: id, prices });
  refuseFields(await pricesOutsideLists(strapi, id));
  await updateRows(strapi, BOOK, [{ id: previous.id, active: false }]);
  return made;
};

/** The same by its own name: only the name of the new version is chosen. */
export const newVersion = (
  strapi: Core.Strapi,
  { documentId, name }: { readonly documentId: string; readonly name?: string }
): Promise<CopiedBook> =>
  inTransaction(strapi, async () => {
    const previous = await lockRow(strapi, BOOK, documentId);
    const made = await strapi.documents(BOOK).create({
      data: {
        name: name ?? previous.name,
        isUpdate: true,
        previousVersion: { set: [{ id: previous.id }] },
      } as never,
    });
    return presentBook(strapi, made.documentId);
  });
