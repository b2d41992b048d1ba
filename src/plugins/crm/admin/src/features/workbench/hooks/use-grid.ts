import { type ClipboardEvent, type KeyboardEvent, useCallback, useMemo, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { NamedRecord } from '../../../../../../../wire/commands/account-search';
import type { EditedLine } from '../grid/draft';
import { type ColumnName, COLUMNS, type Intent, intentOf, type Place } from '../grid/moves';
import type { Action, LineChange } from '../grid/edits';
import { typedFigure } from '../grid/typed-figure';
import { type Cells, isFixed, useCells } from './use-cells';

interface Setting {
  readonly lines: readonly EditedLine[];
  readonly isReadOnly: boolean;
  readonly dispatch: (action: Action) => void;
  readonly save: () => void;
  readonly paste: (text: string, place: Place) => void;
  readonly toggle: (key: string) => void;
}

export interface Grid extends Pick<Cells, 'table' | 'place' | 'editing' | 'goTo' | 'onFocus' | 'onBlur'> {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onPick: (line: string, column: number) => void;
  readonly onType: (line: string, column: ColumnName, text: string) => void;
  readonly onUnit: (line: string, unit: NamedRecord | null) => void;
  readonly onLeave: () => void;
  readonly onRemove: (line: string) => void;
}

const EMPTY: { readonly [column in ColumnName]: LineChange } = {
  name: { name: '' },
  quantity: { quantity: '1' },
  unit: { unit: null, unitName: null },
  unitPrice: { unitPrice: '0' },
  discountPercent: { discountPercent: '0' },
  taxRate: { taxRate: '0' },
};

interface Now extends Setting {
  readonly cells: Cells;
}

const moveLine = ({ lines, isReadOnly, dispatch, cells }: Now, by: -1 | 1): void => {
  const { place } = cells;
  const key = lines[place.row]?.key;
  const to = place.row + by;
  if (isReadOnly || key === undefined || to < 0 || to >= lines.length) return;
  dispatch({ type: 'move', key, to });
  cells.goTo({ ...place, row: to });
};

/** Whoever removes a line goes on at the one that follows it. */
const removeLine = ({ lines, isReadOnly, dispatch, cells }: Now, row: number): void => {
  const key = lines[row]?.key;
  if (isReadOnly || key === undefined) return;
  dispatch({ type: 'remove', key });
  cells.goTo({ ...cells.place, row: Math.max(0, Math.min(row, lines.length - 2)) });
};

const clear = ({ lines, isReadOnly, cells }: Now): void => {
  const { row, column } = cells.place;
  const name = COLUMNS[column];
  const line = lines[row];
  if (line && !isReadOnly && name && !isFixed(line, column)) cells.change(line.key, EMPTY[name]);
};

const carryOut = (now: Now, intent: Exclude<Intent, { type: 'leave' }>): void => {
  const { cells, dispatch, save } = now;
  const { place } = cells;
  switch (intent.type) {
    case 'go':
    case 'commit':
      return cells.goTo(intent.to);
    case 'edit':
      return cells.startEditing(place, intent.text);
    case 'revert':
      cells.revert();
      return cells.goTo(place);
    case 'clear':
      return clear(now);
    case 'move-line':
      return moveLine(now, intent.by);
    case 'remove-line':
      return removeLine(now, place.row);
    case 'save':
      cells.stop(true);
      return save();
    default:
      cells.stop(true);
      return dispatch({ type: intent.type });
  }
};

const isInCell = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('[data-cell]') !== null;

const press = (now: Now, event: KeyboardEvent): void => {
  const { cells, lines, toggle } = now;
  const { place, editing } = cells;
  if (!isInCell(event) || event.nativeEvent.isComposing) return;
  const key = lines[place.row]?.key;
  if (event.altKey && event.key === 'Enter' && key !== undefined) {
    event.preventDefault();
    return toggle(key);
  }
  const isEditing = editing !== undefined;
  const isList = isEditing && COLUMNS[place.column] === 'unit';
  if (isList && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) return;
  const intent = intentOf({ place, rows: lines.length, isEditing }, event);
  if (!intent || intent.type === 'leave') return;
  event.preventDefault();
  event.stopPropagation();
  carryOut(now, intent);
};

/** One cell's text goes into the cell that is edited; rows go over the sheet. */
const putDown = ({ cells, isReadOnly, paste }: Now, event: ClipboardEvent): void => {
  const pasted = event.clipboardData.getData('text/plain');
  const isRows = /[\t\n]/.test(pasted.trimEnd());
  if (isReadOnly || pasted === '' || (cells.editing !== undefined && !isRows)) return;
  event.preventDefault();
  cells.stop(true);
  paste(pasted, cells.place);
};

/** The keyboard and the mouse in the sheet of lines; what keys mean is `intentOf`. */
export const useGrid = (setting: Setting): Grid => {
  const { locale } = useIntl();
  const cells = useCells(setting);
  const now = useRef<Now>({ ...setting, cells });
  now.current = { ...setting, cells };
  const { table, place, editing, goTo, stop, change, onFocus, onBlur } = cells;
  const onKeyDown = useCallback((event: KeyboardEvent) => press(now.current, event), []);
  const onPaste = useCallback((event: ClipboardEvent) => putDown(now.current, event), []);
  const onPick = useCallback(
    (line: string, column: number) => {
      const row = now.current.lines.findIndex(({ key }) => key === line);
      if (row >= 0) goTo({ row, column }, true);
    },
    [goTo]
  );
  const onType = useCallback(
    (line: string, column: ColumnName, text: string) =>
      change(line, { [column]: column === 'name' ? text : typedFigure(text, locale) }),
    [change, locale]
  );
  const onUnit = useCallback(
    (line: string, unit: NamedRecord | null) =>
      change(line, { unit: unit?.documentId ?? null, unitName: unit?.name ?? null }),
    [change]
  );
  const onRemove = useCallback(
    (line: string) =>
      removeLine(
        now.current,
        now.current.lines.findIndex(({ key }) => key === line)
      ),
    []
  );
  const onLeave = useCallback(() => stop(false), [stop]);
  return useMemo(
    () => ({
      table,
      place,
      editing,
      goTo,
      onFocus,
      onBlur,
      onKeyDown,
      onPaste,
      onPick,
      onType,
      onUnit,
      onLeave,
      onRemove,
    }),
    [
      table,
      place,
      editing,
      goTo,
      onFocus,
      onBlur,
      onKeyDown,
      onPaste,
      onPick,
      onType,
      onUnit,
      onLeave,
      onRemove,
    ]
  );
};
