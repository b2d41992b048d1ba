import type { Core } from '@strapi/strapi';
import type { CustomerWrites, LineCustomer, QuoteCustomer } from '../../../domain/quote/customer';
import { deleteRows, insertRows, updateRows } from '../../../platform/bulk/write-rows';
import type { StoredRow } from '../../../platform/write-gate/write';

const QUOTE_CUSTOMER = 'api::quote-customer.quote-customer';
const LINE_CUSTOMER = 'api::quote-line-customer.quote-line-customer';

interface Numbered {
  readonly id: string;
  readonly row: number;
}

/** Document id -> row number, of customers and of accounts that a write may name. */
export type RowNumbers = ReadonlyMap<string, number>;

export const rowNumbers = (...lists: readonly (readonly Numbered[])[]): RowNumbers =>
  new Map(lists.flat().map(({ id, row }) => [id, row]));

const numberOf = (rows: RowNumbers, id: string): number => {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`No row number is known for ${id}`);
  return row;
};

const asColumns = <Row extends Partial<LineCustomer>>({ accountId, ...fields }: Row, rows: RowNumbers) => ({
  ...fields,
  ...(accountId === undefined ? {} : { account: numberOf(rows, accountId) }),
});

/** In the order delete, update, create, so that "one rounding, one primary" holds at every step. */
const write = async <Row extends LineCustomer>(
  strapi: Core.Strapi,
  uid: typeof QUOTE_CUSTOMER | typeof LINE_CUSTOMER,
  writes: CustomerWrites<Row>,
  rows: RowNumbers,
  owner: Readonly<Record<string, number>>
): Promise<StoredRow[]> => {
  await deleteRows(
    strapi,
    uid,
    writes.delete.map((id) => numberOf(rows, id))
  );
  for (const { id, set } of writes.update) {
    const { accountId: _locked, ...change } = set;
    if (Object.keys(change).length > 0)
      await updateRows(strapi, uid, [{ id: numberOf(rows, id), ...change }]);
  }
  return insertRows(
    strapi,
    uid,
    writes.create.map((customer) => ({ ...asColumns(customer, rows), ...owner }))
  );
};

export const writeQuoteCustomers = (
  strapi: Core.Strapi,
  quoteRow: number,
  writes: CustomerWrites<QuoteCustomer>,
  rows: RowNumbers
): Promise<StoredRow[]> => write(strapi, QUOTE_CUSTOMER, writes, rows, { quote: quoteRow });

export const writeLineCustomers = (
  strapi: Core.Strapi,
  lineRow: number,
  writes: CustomerWrites<LineCustomer>,
  rows: RowNumbers
): Promise<StoredRow[]> => write(strapi, LINE_CUSTOMER, writes, rows, { quoteLine: lineRow });

/** Only percents, of many rows at once. */
export const writeSplits = async (
  strapi: Core.Strapi,
  list: 'quote' | 'line',
  splits: readonly { readonly id: string; readonly billingSplitPercent: string }[],
  rows: RowNumbers
): Promise<void> => {
  await updateRows(
    strapi,
    list === 'quote' ? QUOTE_CUSTOMER : LINE_CUSTOMER,
    splits.map(({ id, billingSplitPercent }) => ({ id: numberOf(rows, id), billingSplitPercent }))
  );
};
