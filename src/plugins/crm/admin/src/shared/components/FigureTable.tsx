import { memo, type ReactNode } from 'react';
import { styled } from 'styled-components';

export interface Column {
  readonly label: string;
  readonly isFigure?: boolean;
}

export interface Row {
  readonly key: string;
  readonly cells: readonly ReactNode[];
  /** A heading of the rows below it, or a sum of those above. */
  readonly kind?: 'group' | 'sum';
}

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 1.4rem;
  line-height: 1.43;
  color: ${({ theme }) => theme.colors.neutral800};
  th {
    font-size: 1.2rem;
    font-weight: 600;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  th,
  td {
    padding: 6px 8px;
    text-align: start;
    vertical-align: top;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    overflow-wrap: break-word;
  }
  th {
    vertical-align: bottom;
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 0;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }
  [data-figure='true'] {
    text-align: end;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
    overflow-wrap: normal;
  }
  th[data-figure='true'] {
    min-width: 7rem;
    white-space: normal;
  }
  th span {
    display: -webkit-inline-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  td:first-child {
    min-width: 9rem;
    overflow-wrap: anywhere;
  }
  tr[data-kind='group'] td {
    font-weight: 600;
    border-bottom: 0;
    padding-top: 12px;
  }
  tr[data-kind='sum'] td {
    font-weight: 600;
  }
  tbody tr:last-child td {
    border-bottom: 0;
  }
`;

interface Props {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A column that needs no words has an empty cell: an empty heading would be read out as one. */
const Heading = ({ label, isFigure = false }: Column) =>
  label === '' ? (
    <td />
  ) : (
    <th scope="col" data-figure={isFigure}>
      <span title={label}>{label}</span>
    </th>
  );

interface LineProps extends Omit<Row, 'key'> {
  /** Places of the columns with figures, joined: another text is another table. */
  readonly figures: string;
  readonly width: number;
}

const isSameLine = (one: LineProps, other: LineProps): boolean =>
  one.kind === other.kind &&
  one.width === other.width &&
  one.figures === other.figures &&
  one.cells.length === other.cells.length &&
  one.cells.every((cell, index) => cell === other.cells[index]);

/** Drawn anew when one of its own cells is another: tables of hundreds of rows change with every key. */
const Line = memo(({ cells, kind, figures, width }: LineProps) => {
  const isFigure = figures.split(' ');
  return (
    <tr data-kind={kind}>
      {cells.map((cell, index) => (
        <td
          key={index}
          data-figure={isFigure.includes(String(index))}
          colSpan={kind === 'group' && cells.length === 1 ? width : undefined}
        >
          {cell}
        </td>
      ))}
    </tr>
  );
}, isSameLine);
Line.displayName = 'Line';

/** A small, quiet table: figures to the right, under each other. */
export const FigureTable = ({ label, columns, rows }: Props) => {
  const figures = columns.flatMap(({ isFigure = false }, index) => (isFigure ? [index] : [])).join(' ');
  return (
    <Table aria-label={label}>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <Heading key={index} {...column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, ...row }) => (
          <Line key={key} {...row} figures={figures} width={columns.length} />
        ))}
      </tbody>
    </Table>
  );
};
