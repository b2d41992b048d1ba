import { memo } from 'react';
import { IconButton } from '@strapi/design-system';
import { ArrowsCounterClockwise, Trash } from '@strapi/icons';
import { useScreenText } from '../../../shared/screen-text';
import type { CellText } from './cell-text';
import { CellEditor } from './CellEditor';
import { changedColumns } from './changed-columns';
import { Cell, ROW_HEIGHT, RowLine } from './grid-style';
import { type Choices, COLUMNS, type Column, type Row } from './price-values';

export const FIGURES: readonly Column[] = ['minQuantity', 'unitPrice'];

interface Props {
  readonly row: Row;
  /** Among the rows that are shown. */
  readonly place: number;
  readonly text: CellText;
  readonly choices: Choices;
  /** What is wrong with a cell, in words. */
  readonly problemAt: (key: string, column: Column) => string | undefined;
  readonly activeColumn: number | undefined;
  readonly editing: { readonly text: string | undefined } | undefined;
  readonly onSpot: (spot: { readonly row: number; readonly column: number }) => void;
  readonly onEdit: (spot: { readonly row: number; readonly column: number }) => void;
  readonly onCommit: (text: string, go: readonly [number, number]) => void;
  readonly onCancel: () => void;
  readonly onRemove: (row: Row) => void;
  readonly isReadOnly: boolean;
}

export const cellId = (key: string, column: Column): string => `price-${key}-${column}`;

const RemoveButton = ({ row, text, onRemove }: Pick<Props, 'row' | 'text' | 'onRemove'>) => {
  const t = useScreenText('catalogue');
  const name = text.shown(row, 'item');
  return (
    <IconButton
      variant="ghost"
      size="XS"
      tabIndex={-1}
      label={row.isRemoved ? t('prices.restore', { name }) : t('prices.remove', { name })}
      onClick={() => onRemove(row)}
    >
      {row.isRemoved ? <ArrowsCounterClockwise /> : <Trash />}
    </IconButton>
  );
};

const PriceRowView = (props: Props) => {
  const { row, place, text, choices, problemAt, activeColumn, editing, onSpot, onEdit } = props;
  const t = useScreenText('catalogue');
  const changed = changedColumns(row);
  return (
    <RowLine
      role="row"
      aria-rowindex={place + 2}
      data-removed={row.isRemoved}
      style={{ transform: `translateY(${place * ROW_HEIGHT}px)` }}
    >
      {COLUMNS.map((column, index) => {
        const problem = problemAt(row.key, column);
        const isActive = activeColumn === index;
        return (
          <Cell
            key={column}
            id={cellId(row.key, column)}
            role="gridcell"
            aria-colindex={index + 1}
            aria-selected={isActive}
            aria-invalid={problem !== undefined}
            aria-description={problem}
            title={problem ?? text.shown(row, column)}
            data-figure={FIGURES.includes(column)}
            data-active={isActive}
            data-changed={row.stored !== null && changed.includes(column)}
            data-wrong={problem !== undefined}
            onMouseDown={() => (isActive && editing ? undefined : onSpot({ row: place, column: index }))}
            onDoubleClick={() => (props.isReadOnly ? undefined : onEdit({ row: place, column: index }))}
          >
            <span>{text.shown(row, column)}</span>
            {isActive && editing ? (
              <CellEditor
                label={t(`prices.${column}`)}
                typed={editing.text}
                text={text.typed(row, column)}
                choices={choices[column]}
                onCommit={props.onCommit}
                onCancel={props.onCancel}
              />
            ) : null}
          </Cell>
        );
      })}
      <Cell role="gridcell" aria-colindex={COLUMNS.length + 1}>
        {props.isReadOnly ? null : <RemoveButton row={row} text={text} onRemove={props.onRemove} />}
      </Cell>
    </RowLine>
  );
};

export const PriceRow = memo(PriceRowView);
