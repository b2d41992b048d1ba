import { type FocusEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { addingNear } from '../../../shared/focus';
import type { EditedLine } from '../grid/draft';
import { type ColumnName, COLUMNS, type Place } from '../grid/moves';
import type { Action, LineChange } from '../grid/edits';

interface Setting {
  readonly lines: readonly EditedLine[];
  readonly isReadOnly: boolean;
  readonly dispatch: (action: Action) => void;
}

export interface Cells {
  readonly table: RefObject<HTMLTableElement>;
  readonly place: Place;
  /** The text that editing began with; null: what is there; undefined: nothing is edited. */
  readonly editing: string | null | undefined;
  /** Stands on a cell and puts the focus there once it is shown. */
  readonly goTo: (place: Place, edit?: boolean) => void;
  readonly startEditing: (at: Place, text: string | null) => void;
  /** Editing ends; with `focus` the cell is stood on again. */
  readonly stop: (focus: boolean) => void;
  readonly change: (line: string, change: LineChange) => void;
  readonly revert: () => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

/** A rounding line has a name and a price and nothing else. */
export const isFixed = (line: EditedLine | undefined, column: number): boolean =>
  line === undefined ||
  (line.type === 'rounding' && COLUMNS[column] !== 'name' && COLUMNS[column] !== 'unitPrice');

const valueOf = (line: EditedLine, column: ColumnName): LineChange =>
  column === 'unit' ? { unit: line.unit, unitName: line.unitName } : { [column]: line[column] };

/** Without a line one goes on where lines are added. */
const cellAt = (
  table: HTMLTableElement | null,
  lines: readonly EditedLine[],
  { row, column }: Place
): HTMLElement | null | undefined => {
  const key = lines[row]?.key;
  return key === undefined
    ? addingNear(table)
    : table?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}/${column}"]`);
};

const placeOf = (target: EventTarget, lines: readonly EditedLine[]): Place | undefined => {
  const cell = target instanceof Element ? target.closest('[data-cell]')?.getAttribute('data-cell') : null;
  const [line, column] = cell?.split('/') ?? [];
  const row = lines.findIndex(({ key }) => key === line);
  return row < 0 ? undefined : { row, column: Number(column) };
};

/** Where the last line was there is none now: one stands on the line before. */
const withinLines = (place: Place, lines: number): Place =>
  place.row < lines ? place : { ...place, row: Math.max(0, lines - 1) };

/** Where one stands in the sheet, what is edited there, and what it was before. */
export const useCells = (setting: Setting): Cells => {
  const table = useRef<HTMLTableElement>(null);
  const [chosen, setPlace] = useState<Place>({ row: 0, column: 0 });
  const place = withinLines(chosen, setting.lines.length);
  const [editing, setEditing] = useState<string | null>();
  const wantsFocus = useRef(false);
  const hasFocus = useRef(false);
  const before = useRef<{ readonly line: string; readonly change: LineChange }>();
  const now = useRef(setting);
  now.current = setting;

  useEffect(() => {
    // a line that was saved is another row of the table: the cell that had the focus is gone with it
    if (hasFocus.current && document.activeElement === document.body) wantsFocus.current = true;
    if (!wantsFocus.current || editing !== undefined) return;
    const cell = cellAt(table.current, now.current.lines, place);
    if (!cell) return;
    wantsFocus.current = false;
    cell.focus();
  });

  const startEditing = useCallback((at: Place, text: string | null) => {
    const { lines, isReadOnly } = now.current;
    const line = lines[at.row];
    const column = COLUMNS[at.column];
    if (isReadOnly || !line || !column || isFixed(line, at.column)) return;
    before.current = { line: line.key, change: valueOf(line, column) };
    setEditing(column === 'unit' ? null : text);
  }, []);
  const goTo = useCallback(
    (to: Place, edit = false) => {
      wantsFocus.current = true;
      setPlace(to);
      setEditing(undefined);
      if (edit) startEditing(to, null);
    },
    [startEditing]
  );
  const stop = useCallback((focus: boolean) => {
    wantsFocus.current ||= focus;
    setEditing(undefined);
  }, []);
  const change = useCallback((line: string, changed: LineChange) => {
    now.current.dispatch({ type: 'line', key: line, change: changed });
  }, []);
  const revert = useCallback(() => {
    if (before.current) change(before.current.line, before.current.change);
  }, [change]);
  const onFocus = useCallback(({ target }: FocusEvent) => {
    const at = placeOf(target, now.current.lines);
    hasFocus.current = at !== undefined;
    if (at) setPlace((known) => (known.row === at.row && known.column === at.column ? known : at));
  }, []);
  const onBlur = useCallback(() => {
    hasFocus.current = false;
  }, []);
  return { onFocus, onBlur, table, place, editing, goTo, startEditing, stop, change, revert };
};
