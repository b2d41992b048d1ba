import { exact } from '../../../../../../../domain/money/decimal';
import { COLUMNS, type Column, type Row, type Values, valuesOf } from './price-values';

const FIGURES: readonly Column[] = ['minQuantity', 'unitPrice'];

const isSame = (column: Column, a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && FIGURES.includes(column) && exact(a).eq(exact(b)));

const compared = ({ stored, values, unreadable }: Row): readonly Column[] => {
  const before: Values | null = stored && valuesOf(stored);
  return COLUMNS.filter(
    (column) => column in unreadable || !isSame(column, values[column], before?.[column] ?? null)
  );
};

/** Every edit asks for all rows, of which one is new: the others are compared once. */
const KNOWN = new WeakMap<Row, readonly Column[]>();

/** Where a row differs from what is stored; 10 and 10.00 are the same. */
export const changedColumns = (row: Row): readonly Column[] => {
  const columns = KNOWN.get(row) ?? compared(row);
  KNOWN.set(row, columns);
  return columns;
};
