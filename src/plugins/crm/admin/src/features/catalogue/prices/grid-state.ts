import type { ListedPrice, PricesOfBook } from '../../../../../../../wire/commands/price-book-answers';
import { type Choices, COLUMNS, type Column, EMPTY, type Row, valuesOf } from './price-values';
import { changedColumns } from './changed-columns';
import { readCell } from './read-cell';

export interface GridState {
  readonly rows: readonly Row[];
  /** What rows were before each change, the last one first. */
  readonly past: readonly (readonly Row[])[];
  /** Counts new rows, for their keys. */
  readonly made: number;
}

export interface Reading {
  readonly choices: Choices;
  /** BCP-47: in whose marks figures are written. */
  readonly locale: string;
}

/** Keys of what was saved, in the order in which it was sent. */
interface SavedKeys {
  readonly prices: readonly string[];
  readonly removed: readonly string[];
}

interface Place {
  readonly row: string;
  readonly column: Column;
}

export type GridAct =
  | { readonly type: 'loaded'; readonly prices: PricesOfBook['prices'] }
  | { readonly type: 'saved'; readonly prices: readonly ListedPrice[]; readonly sent: SavedKeys }
  | { readonly type: 'discarded' }
  | ({ readonly type: 'typed'; readonly text: string } & Place & Reading)
  | ({
      readonly type: 'pasted';
      readonly cells: readonly (readonly string[])[];
      /** Keys of the rows as they are shown; what goes beyond them becomes new rows. */
      readonly shown: readonly string[];
    } & Place &
      Reading)
  | { readonly type: 'added' }
  | { readonly type: 'removed'; readonly row: string }
  | { readonly type: 'undone' };

const MOST_UNDONE = 100;

const rowOf = (price: ListedPrice): Row => ({
  key: price.documentId,
  stored: price,
  values: valuesOf(price),
  unreadable: {},
  isRemoved: false,
});

export const NO_ROWS: GridState = { rows: [], past: [], made: 0 };

const newRow = (number: number): Row => ({
  key: `new-${number}`,
  stored: null,
  values: EMPTY,
  unreadable: {},
  isRemoved: false,
});

const without = (record: Row['unreadable'], column: Column): Row['unreadable'] =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== column));

const withCell = (row: Row, column: Column, text: string, { choices, locale }: Reading): Row => {
  const read = readCell(column, text, choices, locale);
  return 'value' in read
    ? { ...row, values: { ...row.values, [column]: read.value }, unreadable: without(row.unreadable, column) }
    : { ...row, unreadable: { ...row.unreadable, [column]: read.unreadable } };
};

const withCells = (row: Row, from: Column, cells: readonly string[], reading: Reading): Row =>
  cells.reduce((after, text, index) => {
    const column = COLUMNS[COLUMNS.indexOf(from) + index];
    return column ? withCell(after, column, text, reading) : after;
  }, row);

const changed = (state: GridState, rows: readonly Row[], made = state.made): GridState => ({
  rows,
  made,
  past: [state.rows, ...state.past].slice(0, MOST_UNDONE),
});

const pasted = (state: GridState, act: Extract<GridAct, { type: 'pasted' }>): GridState => {
  const { row, column, cells, shown } = act;
  const targets = shown.slice(Math.max(0, shown.indexOf(row)));
  const byRow = new Map(cells.map((line, index) => [targets[index] ?? `beyond ${index}`, line]));
  const existing = state.rows.map((each) => {
    const line = byRow.get(each.key);
    return line ? withCells(each, column, line, act) : each;
  });
  const beyond = cells.slice(targets.length);
  const added = beyond.map((line, index) => withCells(newRow(state.made + index + 1), column, line, act));
  return changed(state, [...existing, ...added], state.made + added.length);
};

/** What I changed stays mine, everything else is as it is stored by now. */
const withMine = (fresh: Row, mine: Row | undefined): Row => {
  if (!mine) return fresh;
  const columns = changedColumns(mine);
  const values = Object.fromEntries(columns.map((column) => [column, mine.values[column]]));
  const { unreadable, isRemoved } = mine;
  return { ...fresh, values: { ...fresh.values, ...values }, unreadable, isRemoved };
};

const loaded = (state: GridState, prices: readonly ListedPrice[]): GridState => {
  const mine = new Map(state.rows.map((row) => [row.key, row]));
  const fresh = prices.map((price) => withMine(rowOf(price), mine.get(price.documentId)));
  return { ...state, rows: [...fresh, ...state.rows.filter(({ stored }) => stored === null)], past: [] };
};

const saved = (state: GridState, { prices, sent }: Extract<GridAct, { type: 'saved' }>): GridState => {
  const stored = new Map(prices.map((price, index) => [sent.prices[index], price]));
  const rows = state.rows
    .filter(({ key }) => !sent.removed.includes(key))
    .map((row) => {
      const price = stored.get(row.key);
      return price ? rowOf(price) : row;
    });
  return { ...state, rows, past: [] };
};

/** A new row that is removed was never there. */
const toggled = (state: GridState, key: string): GridState =>
  changed(
    state,
    state.rows.flatMap((row) => {
      if (row.key !== key) return [row];
      return row.stored === null ? [] : [{ ...row, isRemoved: !row.isRemoved }];
    })
  );

/** The prices of a book while they are edited; nothing is stored before it is saved. */
export const gridAfter = (state: GridState, act: GridAct): GridState => {
  switch (act.type) {
    case 'loaded':
      return loaded(state, act.prices);
    case 'saved':
      return saved(state, act);
    case 'discarded':
      return {
        ...state,
        rows: state.rows.flatMap(({ stored }) => (stored ? [rowOf(stored)] : [])),
        past: [],
      };
    case 'typed':
      return changed(
        state,
        state.rows.map((row) => (row.key === act.row ? withCell(row, act.column, act.text, act) : row))
      );
    case 'pasted':
      return pasted(state, act);
    case 'added':
      return changed(state, [...state.rows, newRow(state.made + 1)], state.made + 1);
    case 'removed':
      return toggled(state, act.row);
    case 'undone':
      return { ...state, rows: state.past[0] ?? state.rows, past: state.past.slice(1) };
  }
};
