import { Fragment, type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  type DragStartEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { QuoteTotals } from '../../../../../../../domain/quote/totals';
import { toDecimalString } from '../../../../../../../domain/money/money';
import type { NamedRecord } from '../../../../../../../wire/commands/account-search';
import { useScreenText } from '../../../shared/screen-text';
import type { Draft } from '../grid/draft';
import { COLUMNS } from '../grid/moves';
import type { Action } from '../grid/edits';
import type { Grid } from '../hooks/use-grid';
import type { LineProblems } from '../hooks/use-line-problems';
import { FEW_LINES, useLinesInSight } from '../hooks/use-lines-in-sight';
import { LinesFrame, Sheet } from './grid-style';
import { LineDetails } from './LineDetails';
import { LineRow } from './LineRow';

interface Props {
  readonly grid: Grid;
  readonly draft: Draft;
  readonly totals: QuoteTotals | null;
  readonly problems: LineProblems;
  readonly currency: string;
  readonly units: readonly NamedRecord[];
  readonly isReadOnly: boolean;
  readonly arePayersReadOnly: boolean;
  readonly open: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
  readonly dispatch: (action: Action) => void;
}

const WIDTHS = {
  name: 'auto',
  quantity: '7rem',
  unit: '7.5rem',
  unitPrice: '10rem',
  discountPercent: '6.5rem',
  taxRate: '6rem',
};

/** As wide as the widest sum may be: figures do not break. */
const netWidth = (totals: QuoteTotals | null): string => {
  const digits = totals ? toDecimalString(totals.net).length : 0;
  return `${Math.max(11, 2 + digits * 0.9)}rem`;
};

const Headings = ({ currency, totals }: Pick<Props, 'currency' | 'totals'>) => {
  const t = useScreenText('workbench');
  return (
    <thead>
      <tr>
        <td style={{ width: '2.4rem' }} />
        {COLUMNS.map((name) => (
          <th
            key={name}
            scope="col"
            style={{ width: WIDTHS[name] }}
            data-figure={name !== 'name' && name !== 'unit'}
          >
            {t(`column.${name}`)}
          </th>
        ))}
        <th scope="col" style={{ width: netWidth(totals) }} data-figure="true">
          {t('column.net', { currency })}
        </th>
        <td style={{ width: '5.6rem' }} />
      </tr>
    </thead>
  );
};

/** Always the same object: another one would draw every row anew. */
const A_FEW_PIXELS = { activationConstraint: { distance: 4 } };

const useDragging = ({ draft, dispatch }: Props) => {
  const sensors = useSensors(useSensor(PointerSensor, A_FEW_PIXELS));
  const [dragged, setDragged] = useState<string | null>(null);
  const joined = draft.lines.map(({ key }) => key).join('\n');
  const items = useMemo(() => (joined === '' ? [] : joined.split('\n')), [joined]);
  const onDragStart = useCallback(({ active }: DragStartEvent) => setDragged(String(active.id)), []);
  const onDragCancel = useCallback(() => setDragged(null), []);
  const onDragEnd = useCallback(
    ({ active, over }: DragEndEvent) => {
      setDragged(null);
      if (over && over.id !== active.id)
        dispatch({ type: 'move', key: String(active.id), to: items.indexOf(String(over.id)) });
    },
    [items, dispatch]
  );
  return { items, dragged, context: { sensors, onDragStart, onDragCancel, onDragEnd } };
};

const useGroups = (lines: Draft['lines']): readonly string[] => {
  const joined = [...new Set(lines.flatMap(({ groupName }) => groupName || []))].join('\n');
  return useMemo(() => (joined === '' ? [] : joined.split('\n')), [joined]);
};

/** In place of lines that are out of sight. */
const Gap = ({ height }: { readonly height: number }) =>
  height <= 0 ? null : (
    <tbody aria-hidden>
      <tr>
        <td colSpan={COLUMNS.length + 3} style={{ height, border: 0 }} />
      </tr>
    </tbody>
  );

interface RowsProps extends Props {
  readonly frame: RefObject<HTMLElement>;
  readonly items: readonly string[];
  readonly dragged: string | null;
}

const useShownRows = ({ frame, items, dragged, grid, open }: RowsProps) => {
  const worked = [grid.place.row, ...(dragged === null ? [] : [items.indexOf(dragged)])];
  const opened = open.size === 0 ? [] : items.flatMap((key, row) => (open.has(key) ? [row] : []));
  return useLinesInSight(frame, items, [...worked, ...opened]);
};

const Rows = (props: RowsProps) => {
  const { grid, draft, totals, problems, units, isReadOnly, open, onToggle, dispatch } = props;
  const { place, editing, onPick, onType, onUnit, onLeave, onRemove } = grid;
  const { lines, rest, measure } = useShownRows(props);
  const nets = useMemo(
    () => new Map(totals?.lines.map(({ id, net }) => [id, toDecimalString(net)])),
    [totals]
  );
  const groups = useGroups(draft.lines);
  const shown = lines.flatMap(({ row, gap }) => {
    const line = draft.lines[row];
    return line ? [{ row, gap, line }] : [];
  });
  return (
    <>
      {shown.map(({ row, gap, line }) => (
        <Fragment key={line.key}>
          <Gap height={gap} />
          <LineRow
            {...{
              line,
              row,
              units,
              measure,
              isReadOnly,
              onPick,
              onType,
              onUnit,
              onLeave,
              onRemove,
              onToggle,
            }}
            activeColumn={place.row === row ? place.column : null}
            editing={place.row === row ? editing : undefined}
            currency={props.currency}
            net={nets.get(line.key)}
            wrongColumns={problems.columns.get(line.key) ?? ''}
            wrong={problems.sentences.get(line.key) ?? ''}
            details={
              open.has(line.key) ? (
                <LineDetails
                  {...{ line, groups, isReadOnly, dispatch }}
                  payers={draft.payers}
                  currency={props.currency}
                  arePayersReadOnly={props.arePayersReadOnly}
                />
              ) : null
            }
          />
        </Fragment>
      ))}
      <Gap height={rest} />
    </>
  );
};

/** The lines as a sheet: arrows, Enter, Tab, Esc, paste; dragged by their handles or moved with Alt and arrows. */
export const LinesGrid = (props: Props) => {
  const { grid, draft, totals, currency, isReadOnly } = props;
  const t = useScreenText('workbench');
  const frame = useRef<HTMLDivElement>(null);
  const { items, dragged, context } = useDragging(props);
  return (
    <DndContext collisionDetection={closestCenter} {...context}>
      <SortableContext items={items} strategy={verticalListSortingStrategy}>
        <LinesFrame ref={frame} data-long={items.length > FEW_LINES}>
          <Sheet
            ref={grid.table}
            role="grid"
            aria-label={t('lines')}
            aria-readonly={isReadOnly}
            aria-rowcount={draft.lines.length + 1}
            style={{ minWidth: '66rem' }}
            onKeyDown={grid.onKeyDown}
            onPaste={grid.onPaste}
            onFocus={grid.onFocus}
            onBlur={grid.onBlur}
          >
            <Headings currency={currency} totals={totals} />
            <Rows {...props} {...{ frame, items, dragged }} />
          </Sheet>
        </LinesFrame>
      </SortableContext>
    </DndContext>
  );
};
