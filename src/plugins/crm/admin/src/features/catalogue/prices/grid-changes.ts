import type { FieldProblem } from '../../../shared/refusal/field-refusals';
import { changedColumns } from './changed-columns';
import { COLUMNS, type Column, type Row, type Values } from './price-values';

const isBlank = ({ stored, values, unreadable }: Row): boolean =>
  stored === null &&
  Object.keys(unreadable).length === 0 &&
  COLUMNS.every((column) => values[column] === null || column === 'minQuantity');

const isChanged = (row: Row): boolean => !row.isRemoved && !isBlank(row) && changedColumns(row).length > 0;

/** What is asked of every price before the server is. */
const REQUIRED: readonly Column[] = ['item', 'unit', 'currency', 'unitPrice'];

/** Problems at cells, as `<row key>.<column>` -> code. */
export type CellProblems = Readonly<Record<string, string>>;

export const problemsOfRows = (rows: readonly Row[]): CellProblems =>
  Object.fromEntries(
    rows
      .filter(isChanged)
      .flatMap((row) => [
        ...Object.keys(row.unreadable).map((column) => [`${row.key}.${column}`, 'cell.unreadable'] as const),
        ...REQUIRED.filter((column) => row.values[column] === null && !(column in row.unreadable)).map(
          (column) => [`${row.key}.${column}`, 'cell.required'] as const
        ),
      ])
  );

export interface SentPrice extends Omit<Values, 'item'> {
  readonly documentId: string | null;
  readonly updatedAt: string | null;
  readonly product: string | null;
  readonly bundle: string | null;
}

export interface Changes {
  readonly prices: readonly SentPrice[];
  readonly removed: readonly { readonly documentId: string; readonly updatedAt: string }[];
  /** Keys of the rows in `prices` and `removed`, in their order: refusals name places. */
  readonly keys: { readonly prices: readonly string[]; readonly removed: readonly string[] };
}

const sent = ({ stored, values: { item, ...values } }: Row): SentPrice => {
  const [kind, id = null] = (item ?? '').split('/');
  return {
    documentId: stored?.documentId ?? null,
    updatedAt: stored?.updatedAt ?? null,
    product: kind === 'product' ? id : null,
    bundle: kind === 'bundle' ? id : null,
    ...values,
  };
};

/** Everything that saving would write: changed and new prices whole, removed ones by name. */
export const changesOf = (rows: readonly Row[]): Changes => {
  const written = rows.filter(isChanged);
  const gone = rows.flatMap(({ isRemoved, stored }) => (isRemoved && stored ? [stored] : []));
  return {
    prices: written.map(sent),
    removed: gone.map(({ documentId, updatedAt }) => ({ documentId, updatedAt })),
    keys: {
      prices: written.map(({ key }) => key),
      removed: gone.map(({ documentId }) => documentId),
    },
  };
};

export const countOf = ({ prices, removed }: Changes): number => prices.length + removed.length;

/** `prices.4.unitPrice` of a refusal is that cell of the fifth changed row; what names no column stands at its price. */
export const refusedCells = (problems: readonly FieldProblem[], { keys }: Changes): CellProblems =>
  Object.fromEntries(
    problems.flatMap(({ path, code }) => {
      const [list = '', place = '', field = ''] = path.split('.');
      const key = (list === 'removed' ? keys.removed : keys.prices)[Number(place)];
      if (key === undefined) return [];
      const column = field === 'product' || field === 'bundle' ? 'item' : field;
      return [[`${key}.${COLUMNS.includes(column as Column) ? column : 'unitPrice'}`, code]];
    })
  );
