import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { PROJECT } from './postgres-scratch';

/** Real input beside the project, never a part of it. */
const FOLDER = path.resolve(PROJECT, '../shared/data/csv/northwind-neo4j');

export const northwindIsHere = (): boolean => existsSync(path.join(FOLDER, 'orders.csv'));

export type Row = Readonly<Record<string, string | null>>;

const merged = (fields: readonly string[], width: number, at: number): string[] => {
  const surplus = fields.length - width;
  if (surplus <= 0) return [...fields];
  const torn = fields.slice(at, at + surplus + 1).join(',');
  return [...fields.slice(0, at), torn, ...fields.slice(at + surplus + 1)];
};

/**
 * The rows of one file by the names in its first line. `NULL` is written for nothing. Addresses with a comma are
 * not quoted there, which makes the row too long: the surplus belongs to the column `torn`.
 */
const read = (name: string, torn: string): Row[] => {
  const text = readFileSync(path.join(FOLDER, `${name}.csv`));
  const [columns, ...rows] = parse(text, { bom: true, relax_column_count: true });
  if (!columns) throw new Error(`${name}.csv has no first line`);
  const at = columns.indexOf(torn);
  return rows.map((row) => {
    const fields = merged(row, columns.length, at);
    return Object.fromEntries(
      columns.map((column, index) => {
        const value = fields[index]?.trim() ?? '';
        return [column, value === '' || value === 'NULL' ? null : value];
      })
    );
  });
};

export const readNorthwind = () => ({
  customers: read('customers', 'address'),
  categories: read('categories', 'description'),
  products: read('products', 'quantityPerUnit'),
  orders: read('orders', 'shipAddress'),
  details: read('order-details', 'discount'),
});

const hundredths = (text: string | null | undefined): bigint => {
  const [whole = '0', fraction = ''] = (text ?? '').split('.');
  if (!/^\d+$/.test(whole) || !/^\d{0,2}$/.test(fraction)) throw new Error(`Not a sum of money: ${text}`);
  return BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'));
};

/** What a line comes to in cents, in whole numbers: price x quantity less its discount, half a cent upwards. */
export const centsOf = ({ unitPrice, quantity, discount }: Row): bigint => {
  const tenThousandths = hundredths(unitPrice) * BigInt(quantity ?? '0') * (100n - hundredths(discount));
  return (tenThousandths + 50n) / 100n;
};

/** A discount of 0.05 in the file is 5 %. */
export const percentOf = ({ discount }: Row): string => String(hundredths(discount));

export const dayOf = (moment: string | null | undefined): string | null => moment?.slice(0, 10) ?? null;
