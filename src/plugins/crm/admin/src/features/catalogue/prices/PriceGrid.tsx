import { type Dispatch, useCallback, useEffect, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { addingNear } from '../../../shared/focus';
import { useScreenText } from '../../../shared/screen-text';
import { useCellText } from './cell-text';
import type { GridAct } from './grid-state';
import { Frame, Head, Inner, ROW_HEIGHT, Rows } from './grid-style';
import { type Choices, COLUMNS, type Column, type Row } from './price-values';
import { cellId, FIGURES, PriceRow } from './PriceRow';
import { useGridKeys } from './use-grid-keys';

interface Props {
  readonly label: string;
  /** Rows that are shown; the others are kept. */
  readonly rows: readonly Row[];
  readonly choices: Choices;
  readonly problemAt: (key: string, column: Column) => string | undefined;
  readonly dispatch: Dispatch<GridAct>;
  readonly onSave: () => void;
  readonly isReadOnly: boolean;
}

const OVERSCAN = 6;

const useRowsInSight = (count: number) => {
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollPaddingStart: ROW_HEIGHT,
  });
  return { frame, virtual };
};

const useActs = ({ rows, choices, dispatch, isReadOnly }: Props) => {
  const { locale } = useIntl();
  const reading = { choices, locale };
  const unlessReadOnly = (act: GridAct) => (isReadOnly ? undefined : dispatch(act));
  return {
    onType: (row: Row, column: Column, text: string) =>
      unlessReadOnly({ type: 'typed', row: row.key, column, text, ...reading }),
    onPaste: (row: Row, column: Column, cells: readonly (readonly string[])[]) =>
      unlessReadOnly({
        type: 'pasted',
        row: row.key,
        column,
        cells,
        shown: rows.map(({ key }) => key),
        ...reading,
      }),
    onRemove: (row: Row) => unlessReadOnly({ type: 'removed', row: row.key }),
    onUndo: () => unlessReadOnly({ type: 'undone' }),
  };
};

const Heading = () => {
  const t = useScreenText('catalogue');
  return (
    <Head role="row" aria-rowindex={1}>
      {COLUMNS.map((column) => (
        <div key={column} role="columnheader" data-figure={FIGURES.includes(column)}>
          {t(`prices.${column}`)}
        </div>
      ))}
      <div role="columnheader">
        <VisuallyHidden>{t('prices.removing')}</VisuallyHidden>
      </div>
    </Head>
  );
};

/** Thousands of prices as a grid: only rows in sight exist, and one cell is edited at a time. */
export const PriceGrid = (props: Props) => {
  const { label, rows, choices, problemAt, onSave, isReadOnly } = props;
  const text = useCellText(choices);
  const acts = useActs(props);
  const { frame, virtual } = useRowsInSight(rows.length);
  /** A new row is gone at once, and with it the button: the grid has the keyboard, or else where rows are added. */
  const remove = (row: Row) => {
    const isLast = rows.length === 1 && row.stored === null;
    (isLast ? addingNear(frame.current) : frame.current)?.focus();
    acts.onRemove(row);
  };
  const keys = useGridKeys({
    rows,
    typedText: text.typed,
    ...acts,
    onRemove: remove,
    onSave,
    reveal: useCallback((row: number) => virtual.scrollToIndex(row), [virtual]),
  });
  const { spot, editing, handlers } = keys;
  const isEditing = editing !== undefined && !isReadOnly;
  /** The grid has the keyboard again when a cell was left by a key; by a click, what was clicked has it. */
  const commit = (typed: string, go: readonly [number, number]) => {
    if (go[0] !== 0 || go[1] !== 0) frame.current?.focus();
    keys.commit(typed, go);
  };
  const cancel = () => {
    frame.current?.focus();
    keys.cancel();
  };
  const active = rows[spot.row];
  const activeId = active && cellId(active.key, COLUMNS[spot.column]);
  useEffect(() => {
    if (activeId && document.activeElement === frame.current)
      document.getElementById(activeId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeId, frame]);
  return (
    <Frame
      ref={frame}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={COLUMNS.length + 1}
      aria-readonly={isReadOnly}
      aria-activedescendant={activeId}
      {...handlers}
    >
      <Inner role="rowgroup">
        <Heading />
        <Rows style={{ height: virtual.getTotalSize() }} role="presentation">
          {virtual.getVirtualItems().map(({ index }) => {
            const row = rows[index];
            return row ? (
              <PriceRow
                key={row.key}
                row={row}
                place={index}
                text={text}
                choices={choices}
                problemAt={problemAt}
                activeColumn={index === spot.row ? spot.column : undefined}
                editing={index === spot.row && isEditing ? editing : undefined}
                onSpot={keys.goTo}
                onEdit={keys.edit}
                onCommit={commit}
                onCancel={cancel}
                onRemove={remove}
                isReadOnly={isReadOnly}
              />
            ) : null;
          })}
        </Rows>
      </Inner>
    </Frame>
  );
};
