import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { readRows } from '../../../shared/paste/read-rows';
import { COLUMNS, type Column, type Row } from './price-values';

export interface Spot {
  /** Place among the rows that are shown. */
  readonly row: number;
  readonly column: number;
}

interface Editing {
  /** What the cell's input begins with; undefined: what the cell holds. */
  readonly text: string | undefined;
}

interface Props {
  readonly rows: readonly Row[];
  readonly typedText: (row: Row, column: Column) => string;
  readonly onType: (row: Row, column: Column, text: string) => void;
  readonly onPaste: (row: Row, column: Column, cells: readonly (readonly string[])[]) => void;
  readonly onRemove: (row: Row) => void;
  readonly onUndo: () => void;
  readonly onSave: () => void;
  /** Brings a row into sight. */
  readonly reveal: (row: number) => void;
}

const PAGE = 12;

const STEPS: { readonly [key: string]: readonly [number, number] } = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-PAGE, 0],
  PageDown: [PAGE, 0],
  Home: [0, -COLUMNS.length],
  End: [0, COLUMNS.length],
};

const within = (value: number, last: number): number => Math.max(0, Math.min(last, value));

const useSpot = (rows: number, reveal: (row: number) => void) => {
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 0 });
  const goTo = (next: Spot) => {
    setSpot(next);
    reveal(next.row);
  };
  const step = (down: number, right: number) =>
    goTo({ row: within(spot.row + down, rows - 1), column: within(spot.column + right, COLUMNS.length - 1) });
  return { spot: { ...spot, row: within(spot.row, rows - 1) }, goTo, step };
};

/** Arrows move, Enter edits and goes down, Tab goes right, Escape undoes the cell, Ctrl+Z the last change. */
export const useGridKeys = (props: Props) => {
  const { rows, typedText, onType, onPaste, onRemove, onUndo, onSave, reveal } = props;
  const { spot, goTo, step } = useSpot(rows.length, reveal);
  const [editing, setEditing] = useState<Editing>();
  const row = rows[spot.row];
  const column = COLUMNS[spot.column];

  const withControl = (event: KeyboardEvent): boolean => {
    if (!event.ctrlKey && !event.metaKey) return false;
    const acts = new Map<string, () => void>([
      ['z', onUndo],
      ['Enter', onSave],
      ['s', onSave],
      ['Delete', () => row && onRemove(row)],
      ['Home', () => goTo({ row: 0, column: 0 })],
      ['End', () => goTo({ row: rows.length - 1, column: spot.column })],
    ]);
    const act = acts.get(event.key);
    if (act) event.preventDefault();
    act?.();
    return true;
  };

  /** At the edge Tab leaves the grid: nobody is caught in it. */
  const tab = (event: KeyboardEvent): void => {
    const next = spot.column + (event.shiftKey ? -1 : 1);
    if (next < 0 || next >= COLUMNS.length) return;
    event.preventDefault();
    goTo({ ...spot, column: next });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing || !row || withControl(event)) return;
    const move = STEPS[event.key];
    if (event.key === 'Tab') return tab(event);
    const isText = event.key.length === 1 && !event.altKey;
    const acts = move || isText || ['Enter', 'F2', 'Delete', 'Backspace'].includes(event.key);
    if (!acts) return;
    event.preventDefault();
    if (move) step(...move);
    else if (event.key === 'Delete' || event.key === 'Backspace') onType(row, column, '');
    else setEditing({ text: isText ? event.key : undefined });
  };

  const commit = (text: string, go: readonly [number, number]): void => {
    setEditing(undefined);
    if (row && text !== typedText(row, column)) onType(row, column, text);
    step(...go);
  };

  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (!row || (editing && !/[\t\n]/.test(text.trim()))) return;
    event.preventDefault();
    setEditing(undefined);
    onPaste(row, column, readRows(text));
  };

  const copy = (event: ClipboardEvent): void => {
    if (editing || !row) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', typedText(row, column));
  };

  return {
    spot,
    editing,
    goTo: (next: Spot) => {
      setEditing(undefined);
      goTo(next);
    },
    edit: (next: Spot) => {
      goTo(next);
      setEditing({ text: undefined });
    },
    commit,
    cancel: () => setEditing(undefined),
    handlers: { onKeyDown, onPaste: paste, onCopy: copy },
  };
};
