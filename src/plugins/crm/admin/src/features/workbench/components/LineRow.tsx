import { memo, type ReactNode, useCallback } from 'react';
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Badge, Flex } from '@strapi/design-system';
import { CaretDown, Drag, Trash } from '@strapi/icons';
import { isCounted } from '../../../../../../../domain/quote/line';
import type { NamedRecord } from '../../../../../../../wire/commands/account-search';
import { priceText } from '../../../shared/amount-text';
import { useFigures } from '../../../shared/figures';
import { useScreenText } from '../../../shared/screen-text';
import type { EditedLine } from '../grid/draft';
import { COLUMNS, type ColumnName } from '../grid/moves';
import { Cell, PlainButton, Quiet, Wrong } from './grid-style';
import { type CellActions, LineCell } from './LineCell';
import { usePriceNote } from './price-note';

export interface RowActions extends CellActions {
  readonly onRemove: (key: string) => void;
  readonly onToggle: (key: string) => void;
}

interface Props extends RowActions {
  readonly line: EditedLine;
  readonly row: number;
  /** Of the cell that is stood on, if it is in this row. */
  readonly activeColumn: number | null;
  readonly editing: string | null | undefined;
  readonly isReadOnly: boolean;
  /** What the line has beside its cells, while it is open. */
  readonly details: ReactNode;
  /** Told of the line's place on the page, so that its height is known. */
  readonly measure: (body: HTMLElement | null) => void;
  readonly currency: string;
  readonly net: string | undefined;
  /** Names of columns that are wrong, and what is said of the line; texts joined, so that they compare. */
  readonly wrongColumns: string;
  readonly wrong: string;
  readonly units: readonly NamedRecord[];
}

const isFigure = (column: ColumnName): boolean => column !== 'name' && column !== 'unit';
const isPlain = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** A rounding line has a price and nothing else. */
const isFixed = ({ type }: EditedLine, column: ColumnName): boolean =>
  type === 'rounding' && column !== 'name' && column !== 'unitPrice';

const useShown = (line: EditedLine, currency: string) => {
  const { amount } = useFigures();
  return (column: ColumnName): string => {
    if (column === 'unit') return line.unitName ?? '';
    const text = line[column];
    if (!isFigure(column) || !isPlain(text)) return text;
    return amount(column === 'unitPrice' ? priceText(text, currency) : text);
  };
};

const Marks = ({ line }: { readonly line: EditedLine }) => {
  const t = useScreenText('workbench');
  const { percent } = useFigures();
  const split = line.customers.map(({ name, billingSplitPercent }) =>
    [name ?? t('payer.hidden'), isPlain(billingSplitPercent) ? percent(billingSplitPercent) : '?'].join(' ')
  );
  return (
    <>
      {line.type === 'project' && split.length > 1 ? (
        <Quiet style={{ margin: '0 6px 4px' }} title={split.join('\n')}>
          {t('line.split', { split: split.join(' · ') })}
        </Quiet>
      ) : null}
      {line.groupName || line.isOptional || line.bundle ? (
        <Flex gap={1} paddingLeft={1} paddingBottom={1} wrap="wrap">
          {line.bundle ? <Badge>{t('line.bundle')}</Badge> : null}
          {line.groupName ? <Badge>{line.groupName}</Badge> : null}
          {line.isOptional ? (
            <Badge>{t(line.isChosen ? 'line.optional.chosen' : 'line.optional')}</Badge>
          ) : null}
        </Flex>
      ) : null}
    </>
  );
};

const Net = ({ line, net }: Pick<Props, 'line' | 'net'>) => {
  const { amount } = useFigures();
  const shown = net === undefined ? '' : amount(net);
  return (
    <td data-figure="true" role="gridcell">
      <Cell>{isCounted(line) ? shown : `(${shown})`}</Cell>
    </td>
  );
};

const Cells = (props: Props) => {
  const { line, activeColumn, editing, isReadOnly, wrongColumns, units } = props;
  const t = useScreenText('workbench');
  const shown = useShown(line, props.currency);
  const note = usePriceNote(line);
  return COLUMNS.map((name, column) => (
    <LineCell
      key={name}
      {...{ column, name, units }}
      line={line.key}
      label={t(`column.${name}`)}
      shown={shown(name)}
      value={name === 'unit' ? (line.unit ?? '') : line[name]}
      isActive={activeColumn === column}
      editing={activeColumn === column ? editing : undefined}
      isReadOnly={isReadOnly || isFixed(line, name)}
      isInvalid={wrongColumns.split(' ').includes(name)}
      title={name === 'unitPrice' ? note : undefined}
      onPick={props.onPick}
      onType={props.onType}
      onUnit={props.onUnit}
      onLeave={props.onLeave}
    />
  ));
};

const hasNotes = (line: EditedLine, wrong: string): boolean =>
  [line.groupName, line.bundle, wrong].some(Boolean) ||
  line.isOptional ||
  (line.type === 'project' && line.customers.length > 1);

type Sorting = ReturnType<typeof useSortable>;

const Handle = ({ sorting, name }: { readonly sorting: Sorting; readonly name: string }) => {
  const t = useScreenText('workbench');
  return (
    <PlainButton
      type="button"
      ref={sorting.setActivatorNodeRef}
      {...sorting.attributes}
      {...sorting.listeners}
      tabIndex={-1}
      aria-label={t('line.drag', { name })}
      style={{ cursor: 'grab', touchAction: 'none' }}
    >
      <Drag aria-hidden />
    </PlainButton>
  );
};

const Buttons = ({ line, activeColumn, details, isReadOnly, onRemove, onToggle }: Props) => {
  const t = useScreenText('workbench');
  const tabIndex = activeColumn === null ? -1 : 0;
  const name = line.name || t('line.unnamed');
  const isOpen = details !== null;
  return (
    <Flex justifyContent="flex-end">
      <PlainButton
        type="button"
        tabIndex={tabIndex}
        aria-expanded={isOpen}
        aria-label={t('line.details', { name })}
        onClick={() => onToggle(line.key)}
      >
        <CaretDown aria-hidden style={{ transform: isOpen ? 'rotate(180deg)' : undefined }} />
      </PlainButton>
      {isReadOnly ? null : (
        <PlainButton
          type="button"
          tabIndex={tabIndex}
          aria-label={t('line.remove', { name })}
          onClick={() => onRemove(line.key)}
        >
          <Trash aria-hidden />
        </PlainButton>
      )}
    </Flex>
  );
};

/** One line of the quote: its cells, its net, what is said of it below its name, and its details while open. */
export const LineRow = memo((props: Props) => {
  const { line, row, isReadOnly, wrong, details, measure } = props;
  const t = useScreenText('workbench');
  const sorting = useSortable({ id: line.key, disabled: isReadOnly });
  const { setNodeRef, transform, transition, isDragging } = sorting;
  const place = useCallback(
    (body: HTMLElement | null) => {
      setNodeRef(body);
      measure(body);
    },
    [setNodeRef, measure]
  );
  return (
    <tbody
      ref={place}
      data-index={row}
      data-dragging={isDragging}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <tr aria-rowindex={row + 2} data-counted={isCounted(line)} data-noted={hasNotes(line, wrong)}>
        <td role="gridcell">
          {isReadOnly ? null : <Handle sorting={sorting} name={line.name || t('line.unnamed')} />}
        </td>
        <Cells {...props} />
        <Net {...props} />
        <td role="gridcell">
          <Buttons {...props} />
        </td>
      </tr>
      <RowNotes line={line} wrong={wrong} />
      {details}
    </tbody>
  );
});
LineRow.displayName = 'LineRow';

const RowNotes = ({ line, wrong }: Pick<Props, 'line' | 'wrong'>) => {
  if (!hasNotes(line, wrong)) return null;
  return (
    <tr>
      <td role="gridcell" />
      <td role="gridcell" colSpan={COLUMNS.length + 2}>
        <Marks line={line} />
        {wrong ? <Wrong role="alert">{wrong}</Wrong> : null}
      </td>
    </tr>
  );
};
