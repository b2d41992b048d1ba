import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { type DecimalInput, exact } from '../../../domain/money/decimal';
import { toDecimalString } from '../../../domain/money/money';
import type { LineCustomer } from '../../../domain/quote/customer';
import type { DocumentDiscount } from '../../../domain/quote/document-discount';
import { customersOfNewLine } from '../../../domain/quote/line-customers';
import { deleteRows, insertRows, updateRows } from '../../../platform/bulk/write-rows';
import type { LoadedLine, LoadedQuote } from '../../../wire/quote-aggregate';
import type { JudgedLine, JudgedLines } from './sum-lines';

const LINE = 'api::quote-line.quote-line';

/** What a line says, as its row keeps it; what names it (source key, quote) comes from whoever writes it. */
export const columnsOfLine = (line: JudgedLine | LoadedLine) => ({
  type: line.type,
  position: line.position,
  name: line.name,
  description: line.description,
  groupName: line.groupName,
  isOptional: line.isOptional,
  isChosen: line.isChosen,
  quantity: line.quantity,
  unitPrice: line.unitPrice,
  discountPercent: line.discountPercent,
  taxRate: line.taxRate,
  documentDiscount: line.documentDiscount,
  net: line.net,
  tax: line.tax,
  gross: line.gross,
  priceSource: line.priceSource,
  product: line.productRow,
  bundle: line.bundleRow,
  unit: line.unitRow,
  project: line.projectRow,
});

const DECIMALS = [
  'quantity',
  'unitPrice',
  'discountPercent',
  'documentDiscount',
  'taxRate',
  'net',
  'tax',
  'gross',
] as const;
const OTHERS = [
  'type',
  'position',
  'name',
  'description',
  'groupName',
  'isOptional',
  'isChosen',
  'productRow',
  'bundleRow',
  'unitRow',
  'projectRow',
] as const;

const isChanged = (line: JudgedLine, stored: LoadedLine): boolean =>
  OTHERS.some((field) => line[field] !== stored[field]) ||
  DECIMALS.some((field) => !exact(line[field]).eq(exact(stored[field]))) ||
  JSON.stringify(line.priceSource) !== JSON.stringify(stored.priceSource);

/** New lines with their payers, in four statements however many they are. `payers`: one list per line. */
export const insertLines = async (
  strapi: Core.Strapi,
  quoteRow: number,
  lines: readonly JudgedLine[],
  payers: readonly (readonly LineCustomer[])[],
  accountRows: ReadonlyMap<string, number>
): Promise<void> => {
  const rows = await insertRows(
    strapi,
    LINE,
    lines.map((line) => ({
      ...columnsOfLine(line),
      quote: quoteRow,
      sourceKey: line.sourceKey || createId(),
    }))
  );
  await insertRows(
    strapi,
    'api::quote-line-customer.quote-line-customer',
    payers.flatMap((list, index) =>
      list.map(({ accountId, ...customer }) => ({
        ...customer,
        quoteLine: rows[index]?.id,
        account: accountRows.get(accountId),
      }))
    )
  );
};

/** New lines get their payers now; lines that exist inherit nothing, ever (QLC-05, QLC-06, QLC-07). */
const writeNewLines = (
  strapi: Core.Strapi,
  quote: LoadedQuote,
  lines: readonly JudgedLine[]
): Promise<void> =>
  insertLines(
    strapi,
    quote.row,
    lines,
    lines.map(({ type }) => customersOfNewLine(type, quote.customers)),
    new Map(quote.customers.map(({ accountId, accountRow }) => [accountId, accountRow]))
  );

const deleteLines = async (strapi: Core.Strapi, lines: readonly LoadedLine[]): Promise<void> => {
  const customers = lines.flatMap((line) => line.customers.map(({ row }) => row));
  await deleteRows(strapi, 'api::quote-line-customer.quote-line-customer', customers);
  await deleteRows(
    strapi,
    LINE,
    lines.map(({ row }) => row)
  );
};

const isOther = (one: DecimalInput | null, other: DecimalInput | null): boolean =>
  one === null || other === null ? one !== other : !exact(String(one)).eq(exact(String(other)));

/** 10 and 10.00 are the same discount. */
export const isOtherDiscount = (one: DocumentDiscount, other: DocumentDiscount): boolean =>
  isOther(one.discountPercent, other.discountPercent) || isOther(one.discountAmount, other.discountAmount);

/** Stores the judged list in few statements, however long it is. Answers whether anything changed. */
export const writeLines = async (
  strapi: Core.Strapi,
  quote: LoadedQuote,
  { lines, totals, discount }: JudgedLines
): Promise<boolean> => {
  const kept = new Set(lines.map(({ row }) => row));
  const stored = new Map(quote.lines.map((line) => [line.row, line]));
  const removed = quote.lines.filter(({ row }) => !kept.has(row));
  const added = lines.filter(({ row }) => row === undefined);
  const changed = lines.filter((line) => {
    const before = line.row === undefined ? undefined : stored.get(line.row);
    return before !== undefined && isChanged(line, before);
  });
  await deleteLines(strapi, removed);
  await updateRows(
    strapi,
    LINE,
    changed.map((line) => ({ id: line.row as number, ...columnsOfLine(line) }))
  );
  await writeNewLines(strapi, quote, added);
  const isChange = removed.length + added.length + changed.length > 0 || isOtherDiscount(quote, discount);
  if (isChange)
    await updateRows(strapi, 'api::quote.quote', [
      {
        id: quote.row,
        version: quote.version + 1,
        discountPercent: discount.discountPercent,
        discountAmount: discount.discountAmount,
        net: toDecimalString(totals.net),
        tax: toDecimalString(totals.tax),
        gross: toDecimalString(totals.gross),
      },
    ]);
  return isChange;
};
