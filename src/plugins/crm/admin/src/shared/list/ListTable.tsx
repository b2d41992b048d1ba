import { Fragment, type ReactNode } from 'react';
import { Checkbox, VisuallyHidden } from '@strapi/design-system';
import { Skeleton } from '../screen/Skeleton';
import { useScreenText } from '../screen-text';
import { Frame, Table } from './list-table-style';
import { directionOf, nextSort } from './sorting';

export interface ListColumn<Row> {
  readonly key: string;
  /** Empty for a column of buttons. */
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Right-aligned, tabular figures. */
  readonly isFigure?: boolean;
  /** What to sort by; without it the column does not sort. */
  readonly sort?: string;
  readonly width?: string;
}

export interface Selection {
  readonly selected: readonly string[];
  readonly onChange: (selected: readonly string[]) => void;
}

interface Props<Row> {
  /** What the rows are, for those who listen. */
  readonly label: string;
  readonly columns: readonly ListColumn<Row>[];
  /** Undefined: still loading, rows of skeletons stand in their place. */
  readonly rows: readonly Row[] | undefined;
  readonly idOf: (row: Row) => string;
  readonly nameOf: (row: Row) => string;
  readonly sort?: string;
  readonly onSort?: (sort: string) => void;
  readonly selection?: Selection;
  /** Other rows are on their way. */
  readonly isStale?: boolean;
  /** Id of a row that was made just now. */
  readonly marked?: string;
  /** What is unfolded below a row; null: nothing. */
  readonly below?: (row: Row) => ReactNode;
  /** In place of the table when there are no rows. */
  readonly empty: ReactNode;
  readonly skeletonRows?: number;
}

const ARROWS = { ascending: ' ↑', descending: ' ↓', none: '' } as const;

const Heading = <Row,>({
  column,
  sort,
  onSort,
}: { column: ListColumn<Row> } & Pick<Props<Row>, 'sort' | 'onSort'>) => {
  const t = useScreenText('shared');
  const { label, isFigure = false, width, sort: by } = column;
  if (label === '') return <td style={{ width }} />;
  const direction = by === undefined ? undefined : directionOf(sort, by);
  return (
    <th scope="col" data-figure={isFigure} style={{ width }} aria-sort={direction}>
      {by !== undefined && onSort ? (
        <button
          type="button"
          data-sort
          title={t('list.sort', { column: label })}
          onClick={() => onSort(nextSort(sort, by))}
        >
          {label}
          <span aria-hidden>{direction ? ARROWS[direction] : ''}</span>
        </button>
      ) : (
        label
      )}
    </th>
  );
};

const SkeletonRow = ({ columns, hasChoice }: { readonly columns: number; readonly hasChoice: boolean }) => (
  <tr aria-hidden>
    {Array.from({ length: columns }, (_column, index) => (
      <td key={index}>
        <Skeleton
          $width={hasChoice && index === 0 ? '2rem' : index === Number(hasChoice) ? '16rem' : '8rem'}
        />
      </td>
    ))}
  </tr>
);

const SelectAll = ({
  ids,
  selection,
}: {
  readonly ids: readonly string[];
  readonly selection: Selection;
}) => {
  const t = useScreenText('shared');
  const { selected, onChange } = selection;
  const isAll = ids.length > 0 && ids.every((id) => selected.includes(id));
  const isSome = !isAll && ids.some((id) => selected.includes(id));
  return (
    <th style={{ width: '4rem' }}>
      <Checkbox
        aria-label={t('list.select-all')}
        checked={isSome ? 'indeterminate' : isAll}
        onCheckedChange={() => onChange(isAll ? [] : ids)}
      />
    </th>
  );
};

const SelectRow = ({ id, name, selection }: { id: string; name: string; selection: Selection }) => {
  const t = useScreenText('shared');
  const { selected, onChange } = selection;
  const isSelected = selected.includes(id);
  return (
    <td>
      <Checkbox
        aria-label={t('list.select', { name })}
        checked={isSelected}
        onCheckedChange={() =>
          onChange(isSelected ? selected.filter((other) => other !== id) : [...selected, id])
        }
      />
    </td>
  );
};

const Below = ({ content, columns }: { readonly content: ReactNode; readonly columns: number }) =>
  content ? (
    <tr>
      <td colSpan={columns}>{content}</td>
    </tr>
  ) : null;

/** The one table of every list: sorting by its headings, selecting, skeletons of its final size. */
export const ListTable = <Row,>(props: Props<Row>) => {
  const { label, columns, rows, idOf, nameOf, selection, isStale = false, marked, below, empty } = props;
  const t = useScreenText('shared');
  if (rows?.length === 0) return <>{empty}</>;
  const width = columns.length + (selection ? 1 : 0);
  return (
    <Frame $isStale={isStale} role="region" aria-label={label} tabIndex={0}>
      {rows === undefined ? <VisuallyHidden role="status">{t('loading')}</VisuallyHidden> : null}
      <Table aria-label={label} aria-busy={rows === undefined || isStale}>
        <thead>
          <tr>
            {selection ? <SelectAll ids={(rows ?? []).map(idOf)} selection={selection} /> : null}
            {columns.map((column) => (
              <Heading key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows === undefined
            ? Array.from({ length: props.skeletonRows ?? 5 }, (_row, index) => (
                <SkeletonRow key={index} columns={width} hasChoice={selection !== undefined} />
              ))
            : rows.map((row) => (
                <Fragment key={idOf(row)}>
                  <tr data-marked={idOf(row) === marked}>
                    {selection ? <SelectRow id={idOf(row)} name={nameOf(row)} selection={selection} /> : null}
                    {columns.map(({ key, isFigure = false, cell }) => (
                      <td key={key} data-figure={isFigure}>
                        {cell(row)}
                      </td>
                    ))}
                  </tr>
                  <Below content={below?.(row)} columns={width} />
                </Fragment>
              ))}
        </tbody>
      </Table>
    </Frame>
  );
};
