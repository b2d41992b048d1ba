import { reasonsAgainstLines } from '../../../../../../../domain/quote/line';
import type { Reason } from '../../../../../../../domain/shared/rule-violation';
import type { NamedRecord } from '../../../../../../../wire/commands/account-search';
import { readRows } from '../../../shared/paste/read-rows';
import { type Draft, type EditedLine, projectLine } from './draft';
import { COLUMNS, type ColumnName, type Place } from './moves';
import type { LineChange } from './edits';
import { typedFigure } from './typed-figure';

export interface PasteProblem {
  /** From 1, in what was pasted. */
  readonly row: number;
  readonly column: ColumnName | null;
  readonly text: string;
  readonly reason: Reason;
}

export interface Pasted {
  readonly changes: readonly { readonly key: string; readonly change: LineChange }[];
  readonly add: readonly EditedLine[];
  readonly problems: readonly PasteProblem[];
}

export interface PasteSetting {
  readonly locale: string;
  readonly currency: string;
  readonly defaultTaxRate: string;
  readonly units: readonly NamedRecord[];
  /** A key that no line has. */
  readonly newKey: () => string;
}

/** Which cell of a line a refusal of the domain is about. */
const COLUMN_OF: { readonly [noun: string]: ColumnName } = {
  quantity: 'quantity',
  'unit-price': 'unitPrice',
  money: 'unitPrice',
};

interface Read {
  readonly change: LineChange;
  readonly unknownUnit: string | null;
}

const unitNamed = (name: string, units: readonly NamedRecord[]): NamedRecord | undefined =>
  units.find((unit) => unit.name.toLowerCase() === name.toLowerCase());

const readRow = (cells: readonly string[], from: number, { locale, units }: PasteSetting): Read => {
  const change: Record<string, string | null> = {};
  let unknownUnit: string | null = null;
  cells.forEach((text, index) => {
    const column = COLUMNS[from + index];
    if (column === undefined || text === '') return;
    if (column === 'name') change.name = text;
    else if (column === 'unit') {
      const unit = unitNamed(text, units);
      if (unit) Object.assign(change, { unit: unit.documentId, unitName: unit.name });
      else unknownUnit = text;
    } else change[column] = typedFigure(text, locale);
  });
  return { change, unknownUnit };
};

const columnOf = ({ code }: Reason, line: EditedLine): ColumnName | null => {
  const [noun = ''] = code.split('.');
  if (noun !== 'percent') return COLUMN_OF[noun] ?? null;
  const isWrongTax = reasonsAgainstLines([{ ...line, discountPercent: '0', id: line.key }], 'USD').some(
    (reason) => reason.code === code
  );
  return isWrongTax ? 'taxRate' : 'discountPercent';
};

const problemsOf = (line: EditedLine, read: Read, row: number, currency: string): PasteProblem[] => {
  const figures = reasonsAgainstLines([{ ...line, id: line.key }], currency).map((reason): PasteProblem => {
    const column = columnOf(reason, line);
    return { row, column, text: column ? String(line[column] ?? '') : '', reason };
  });
  const unit: PasteProblem[] =
    read.unknownUnit === null
      ? []
      : [
          {
            row,
            column: 'unit',
            text: read.unknownUnit,
            reason: { code: 'relation.unknown', details: { field: 'unit' } },
          },
        ];
  const name: PasteProblem[] =
    line.name === '' ? [{ row, column: 'name', text: '', reason: { code: 'quote-line.name-missing' } }] : [];
  return [...name, ...unit, ...figures];
};

/**
 * Rows of a spreadsheet, laid over the grid from a cell on: they change the lines that are there, as a spreadsheet
 * does, and what goes beyond the last becomes project lines. Everything that a cell cannot take is told, by row and
 * column; the texts stay in the cells, so that they can be put right.
 */
export const readPaste = (
  text: string,
  place: Place | null,
  { lines }: Pick<Draft, 'lines'>,
  setting: PasteSetting
): Pasted => {
  const changes: { key: string; change: LineChange }[] = [];
  const add: EditedLine[] = [];
  const problems: PasteProblem[] = [];
  readRows(text).forEach((cells, index) => {
    const read = readRow(cells, place?.column ?? 0, setting);
    const standing = place === null ? undefined : lines[place.row + index];
    const line = standing
      ? { ...standing, ...read.change }
      : projectLine(setting.newKey(), setting.defaultTaxRate, read.change);
    if (standing) changes.push({ key: standing.key, change: read.change });
    else add.push(line);
    problems.push(...problemsOf(line, read, index + 1, setting.currency));
  });
  return { changes, add, problems };
};
