import { type ChangeEvent, memo, useRef } from 'react';
import type { NamedRecord } from '../../../../../../../wire/commands/account-search';
import type { ColumnName } from '../grid/moves';
import { Cell, EditableCell } from './grid-style';

export interface CellActions {
  /** Stands on it; a click also begins to edit. */
  readonly onPick: (line: string, column: number) => void;
  readonly onType: (line: string, column: ColumnName, text: string) => void;
  readonly onUnit: (line: string, unit: NamedRecord | null) => void;
  /** Editing ends because the focus went elsewhere. */
  readonly onLeave: () => void;
}

interface Props extends CellActions {
  /** Key of the line: its place in the list may change without the cell. */
  readonly line: string;
  readonly column: number;
  readonly name: ColumnName;
  readonly label: string;
  /** As it is shown; `value` as it is edited. */
  readonly shown: string;
  readonly value: string;
  readonly isActive: boolean;
  /** The text that editing began with; null: what is there. Undefined: it is not edited. */
  readonly editing: string | null | undefined;
  readonly isReadOnly: boolean;
  readonly isInvalid: boolean;
  readonly title?: string;
  readonly units: readonly NamedRecord[];
}

/** What was there is marked, so that typing replaces it; a typed letter is gone on from. */
const begin = (input: HTMLInputElement | null, isFresh: boolean): void => {
  if (!input || input === document.activeElement) return;
  input.focus();
  if (isFresh) input.select();
};

const TextEditor = ({ line, name, label, value, editing, onType, onLeave }: Props) => {
  const begun = useRef(false);
  const start = (input: HTMLInputElement | null) => {
    if (begun.current || !input) return;
    begun.current = true;
    begin(input, editing === null);
    if (typeof editing === 'string') onType(line, name, editing);
  };
  const change = ({ target }: ChangeEvent<HTMLInputElement>) => onType(line, name, target.value);
  return (
    <input
      ref={start}
      aria-label={label}
      defaultValue={editing ?? value}
      inputMode={name === 'name' ? 'text' : 'decimal'}
      onChange={change}
      onBlur={onLeave}
    />
  );
};

const UnitEditor = ({ line, label, value, units, onUnit, onLeave }: Props) => (
  <select
    autoFocus
    aria-label={label}
    value={value}
    onChange={({ target }) =>
      onUnit(line, units.find(({ documentId }) => documentId === target.value) ?? null)
    }
    onBlur={onLeave}
  >
    <option value="" />
    {units.map(({ documentId, name }) => (
      <option key={documentId} value={documentId}>
        {name}
      </option>
    ))}
  </select>
);

/** One cell: text until it is edited, so that three hundred lines stay light. */
export const LineCell = memo((props: Props) => {
  const { line, column, name, shown, isActive, editing, isReadOnly, isInvalid, title, onPick } = props;
  const isEditing = editing !== undefined;
  const Editor = name === 'unit' ? UnitEditor : TextEditor;
  return (
    <EditableCell
      role="gridcell"
      data-cell={`${line}/${column}`}
      data-figure={name !== 'name' && name !== 'unit'}
      aria-readonly={isReadOnly}
      aria-invalid={isInvalid || undefined}
      tabIndex={isActive ? 0 : -1}
      title={isEditing ? undefined : title}
      onClick={isEditing ? undefined : () => onPick(line, column)}
    >
      {isEditing ? <Editor {...props} /> : <Cell>{shown || '\u00a0'}</Cell>}
    </EditableCell>
  );
});
LineCell.displayName = 'LineCell';
