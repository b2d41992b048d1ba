/** Columns of the grid that have a cell to stand on, from left to right. */
export const COLUMNS = ['name', 'quantity', 'unit', 'unitPrice', 'discountPercent', 'taxRate'] as const;
export type ColumnName = (typeof COLUMNS)[number];

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Key {
  readonly key: string;
  readonly shiftKey?: boolean;
  readonly altKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
}

/** What a key does in the grid; undefined: nothing of ours, the browser goes on. */
export type Intent =
  | { readonly type: 'go'; readonly to: Place }
  | { readonly type: 'leave' }
  | { readonly type: 'edit'; readonly text: string | null }
  | { readonly type: 'commit'; readonly to: Place }
  | { readonly type: 'revert' }
  | { readonly type: 'clear' }
  | { readonly type: 'move-line'; readonly by: -1 | 1 }
  | { readonly type: 'remove-line' }
  | { readonly type: 'undo' | 'redo' | 'save' };

const within = (value: number, size: number): number => Math.max(0, Math.min(value, size - 1));

interface Situation {
  readonly place: Place;
  readonly rows: number;
  readonly isEditing: boolean;
}

const ARROWS: { readonly [key: string]: Place } = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

const stepped = ({ place, rows }: Situation, by: Place): Place => ({
  row: within(place.row + by.row, rows),
  column: within(place.column + by.column, COLUMNS.length),
});

/** The next cell in reading order; undefined behind the last and before the first: the focus leaves the grid. */
export const nextCell = ({ row, column }: Place, rows: number, by: -1 | 1): Place | undefined => {
  const index = row * COLUMNS.length + column + by;
  if (index < 0 || index >= rows * COLUMNS.length) return undefined;
  return { row: Math.floor(index / COLUMNS.length), column: index % COLUMNS.length };
};

const withModifier = (key: Key): Intent | undefined => {
  if (key.key === 'Enter') return { type: 'save' };
  const letter = key.key.toLowerCase();
  if (letter === 'z') return { type: key.shiftKey ? 'redo' : 'undo' };
  if (letter === 'y') return { type: 'redo' };
  return key.key === 'Delete' || key.key === 'Backspace' ? { type: 'remove-line' } : undefined;
};

const onTab = ({ place, rows }: Situation, key: Key): Intent => {
  const to = nextCell(place, rows, key.shiftKey ? -1 : 1);
  return to ? { type: 'commit', to } : { type: 'leave' };
};

const whileEditing = (situation: Situation, key: Key): Intent | undefined => {
  if (key.key === 'Escape') return { type: 'revert' };
  if (key.key === 'Tab') return onTab(situation, key);
  const by = key.key === 'Enter' ? (key.shiftKey ? 'ArrowUp' : 'ArrowDown') : key.key;
  const isVertical = by === 'ArrowUp' || by === 'ArrowDown';
  const step = isVertical ? ARROWS[by] : undefined;
  return step ? { type: 'commit', to: stepped(situation, step) } : undefined;
};

const whileMoving = (situation: Situation, key: Key): Intent | undefined => {
  const step = ARROWS[key.key];
  if (step) return { type: 'go', to: stepped(situation, step) };
  if (key.key === 'Tab') return onTab(situation, key);
  if (key.key === 'Home') return { type: 'go', to: { ...situation.place, column: 0 } };
  if (key.key === 'End') return { type: 'go', to: { ...situation.place, column: COLUMNS.length - 1 } };
  if (key.key === 'Enter' || key.key === 'F2') return { type: 'edit', text: null };
  if (key.key === 'Delete' || key.key === 'Backspace') return { type: 'clear' };
  return key.key.length === 1 ? { type: 'edit', text: key.key } : undefined;
};

/** What a key means at a place of the grid (screens: quote workbench). */
export const intentOf = (situation: Situation, key: Key): Intent | undefined => {
  if (key.ctrlKey || key.metaKey) return withModifier(key);
  if (key.altKey) {
    if (key.key === 'ArrowUp') return { type: 'move-line', by: -1 };
    return key.key === 'ArrowDown' ? { type: 'move-line', by: 1 } : undefined;
  }
  return situation.isEditing ? whileEditing(situation, key) : whileMoving(situation, key);
};
