import type { ListedPrice } from '../../../../../../../wire/commands/price-book-answers';
import { changedColumns } from './changed-columns';
import { changesOf, countOf, problemsOfRows, refusedCells } from './grid-changes';
import { type GridAct, gridAfter, type GridState, NO_ROWS } from './grid-state';
import { type Choices, type Column } from './price-values';
import { readCell } from './read-cell';

const price = (documentId: string, more: Partial<ListedPrice> = {}): ListedPrice => ({
  documentId,
  updatedAt: '2026-11-22T09:00:00.000Z',
  product: 'p1',
  bundle: null,
  unit: 'u1',
  currency: 'EUR',
  unitPrice: '10.0000',
  minQuantity: '0.000000',
  brand: null,
  productVersion: null,
  validFrom: null,
  validTo: null,
  ...more,
});

const choices: Choices = {
  item: [
    { value: 'product/p1', name: 'Portal', code: 'SW-1' },
    { value: 'product/p2', name: 'Portal', code: 'SW-2' },
    { value: 'bundle/b1', name: 'Start', code: 'ST' },
  ],
  unit: [{ value: 'u1', name: 'user' }],
  brand: [{ value: 'd1', name: 'Core' }],
  productVersion: [],
};
const reading = { choices, locale: 'en' };

const after = (...acts: GridAct[]): GridState =>
  acts.reduce(
    gridAfter,
    gridAfter(NO_ROWS, { type: 'loaded', prices: [price('a'), price('b'), price('c')] })
  );

const typed = (row: string, column: Column, text: string): GridAct => ({
  type: 'typed',
  row,
  column,
  text,
  ...reading,
});

describe('a cell is read', () => {
  it.each<[string, Column, string, ReturnType<typeof readCell>]>([
    ['by the code of what is sold', 'item', 'sw-2', { value: 'product/p2' }],
    ['by its name when only one has it', 'item', 'start', { value: 'bundle/b1' }],
    ['not by a name that two have', 'item', 'Portal', { unreadable: 'Portal' }],
    ['by the name of a unit', 'unit', ' User ', { value: 'u1' }],
    ['as nothing when it is emptied', 'brand', ' ', { value: null }],
    ['as zero when the quantity is emptied', 'minQuantity', '', { value: '0' }],
    ['as a figure', 'unitPrice', '1,234.50', { value: '1234.50' }],
    ['as no figure', 'unitPrice', 'on request', { unreadable: 'on request' }],
    ['as a currency', 'currency', 'krw', { value: 'KRW' }],
    ['as no currency', 'currency', 'won', { unreadable: 'won' }],
    ['as a day', 'validFrom', '2026-1-5', { value: '2026-01-05' }],
    ['as a Korean day', 'validTo', '2026. 11. 22.', { value: '2026-11-22' }],
    ['as no day', 'validTo', '2026-02-30', { unreadable: '2026-02-30' }],
  ])('%s', (_case, column, text, read) => expect(readCell(column, text, choices, 'en')).toStrictEqual(read));
});

describe('prices that are edited', () => {
  it('are sent whole, with the moment they were read, only when they changed', () =>
    expect(changesOf(after(typed('b', 'unitPrice', '12.5')).rows)).toStrictEqual({
      prices: [
        {
          documentId: 'b',
          updatedAt: '2026-11-22T09:00:00.000Z',
          product: 'p1',
          bundle: null,
          unit: 'u1',
          brand: null,
          productVersion: null,
          minQuantity: '0',
          currency: 'EUR',
          unitPrice: '12.5',
          validFrom: null,
          validTo: null,
        },
      ],
      removed: [],
      keys: { prices: ['b'], removed: [] },
    }));

  it('have not changed when the same is written otherwise', () =>
    expect(countOf(changesOf(after(typed('b', 'unitPrice', '10.00')).rows))).toBe(0));

  it('take rows from a spreadsheet: down and to the right, new rows beyond the end', () => {
    const { rows } = after({
      type: 'pasted',
      row: 'c',
      column: 'currency',
      cells: [
        ['KRW', '900000'],
        ['USD', '7', '2026-01-01'],
      ],
      shown: ['a', 'b', 'c'],
      ...reading,
    });
    expect(
      rows.map(({ key, values }) => [key, values.currency, values.unitPrice, values.validFrom])
    ).toStrictEqual([
      ['a', 'EUR', '10', null],
      ['b', 'EUR', '10', null],
      ['c', 'KRW', '900000', null],
      ['new-1', 'USD', '7', '2026-01-01'],
    ]);
  });

  it('are pasted into the rows that are shown, not into those that a search hides', () => {
    const { rows } = after({
      type: 'pasted',
      row: 'a',
      column: 'unitPrice',
      cells: [['1'], ['2']],
      shown: ['a', 'c'],
      ...reading,
    });
    expect(rows.map(({ values }) => values.unitPrice)).toStrictEqual(['1', '10', '2']);
  });

  it('come back by undoing, one change at a time', () => {
    const twice = after(typed('a', 'unitPrice', '1'), typed('a', 'unitPrice', '2'), { type: 'undone' });
    expect(twice.rows[0]?.values.unitPrice).toBe('1');
    expect(gridAfter(twice, { type: 'undone' }).rows[0]?.values.unitPrice).toBe('10');
  });

  it('are removed by name; a new one was never there', () => {
    const { rows } = after(
      { type: 'removed', row: 'a' },
      { type: 'added' },
      { type: 'removed', row: 'new-1' }
    );
    expect(changesOf(rows)).toMatchObject({ prices: [], removed: [{ documentId: 'a' }] });
    expect(rows).toHaveLength(3);
  });

  it('say what is missing or makes no sense, at its cell; a blank new row says nothing', () => {
    const { rows } = after(
      typed('a', 'unit', 'litre'),
      typed('b', 'unitPrice', ''),
      { type: 'added' },
      { type: 'added' },
      typed('new-2', 'item', 'ST')
    );
    expect(problemsOfRows(rows)).toStrictEqual({
      'a.unit': 'cell.unreadable',
      'b.unitPrice': 'cell.required',
      'new-2.unit': 'cell.required',
      'new-2.currency': 'cell.required',
      'new-2.unitPrice': 'cell.required',
    });
  });

  it('keep what was before under a text that makes no sense', () => {
    const [row] = after(typed('a', 'unit', 'litre')).rows;
    expect([row?.values.unit, row && changedColumns(row)]).toStrictEqual(['u1', ['unit']]);
  });
});

describe('prices that others change meanwhile', () => {
  const mine = after(typed('a', 'unitPrice', '11'), typed('b', 'currency', 'xx'), { type: 'added' });
  const theirs = price('a', { unitPrice: '99.0000', minQuantity: '5.000000', updatedAt: 'later' });
  const [a, b, added] = gridAfter(mine, { type: 'loaded', prices: [theirs, price('b')] }).rows;

  it('are theirs, but for the cells that I changed', () =>
    expect([a?.values.unitPrice, a?.values.minQuantity, a?.stored?.updatedAt]).toStrictEqual([
      '11',
      '5',
      'later',
    ]));

  it('leave my unreadable texts and new rows alone; what is gone is gone', () =>
    expect([b?.unreadable, added?.key, mine.rows.length]).toStrictEqual([{ currency: 'xx' }, 'new-1', 4]));
});

describe('what was saved', () => {
  const edited = after(typed('a', 'unitPrice', '11'), { type: 'removed', row: 'b' }, { type: 'added' });

  it('is as the server answers, under its own name', () => {
    const { rows } = gridAfter(edited, {
      type: 'saved',
      prices: [price('a', { unitPrice: '11.0000' }), price('n')],
      sent: { prices: ['a', 'new-1'], removed: ['b'] },
    });
    expect([rows.map(({ key }) => key), countOf(changesOf(rows))]).toStrictEqual([['a', 'c', 'n'], 0]);
  });

  it('is not what was discarded', () => {
    const { rows } = gridAfter(edited, { type: 'discarded' });
    expect([rows.map(({ key }) => key), countOf(changesOf(rows))]).toStrictEqual([['a', 'b', 'c'], 0]);
  });
});

it('refusals stand at the cells they are about', () => {
  const changes = changesOf(after(typed('c', 'unitPrice', '-1'), { type: 'removed', row: 'a' }).rows);
  expect(
    refusedCells(
      [
        { path: 'prices.0.unitPrice', code: 'unit-price.negative' },
        { path: 'prices.0.product', code: 'product.inactive' },
        { path: 'removed.0', code: 'price.version-conflict' },
      ],
      changes
    )
  ).toStrictEqual({
    'c.unitPrice': 'unit-price.negative',
    'c.item': 'product.inactive',
    'a.unitPrice': 'price.version-conflict',
  });
});
