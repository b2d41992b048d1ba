import { projectLine } from './draft';
import { readPaste } from './paste';

describe('pasted rows', () => {
  let last = 0;
  const setting = {
    locale: 'en',
    currency: 'KRW',
    defaultTaxRate: '10',
    units: [{ documentId: 'u1', name: 'Job' }],
    newKey: () => `n${(last += 1)}`,
  };
  const standing = [projectLine('one', '10', { name: 'One' }), projectLine('two', '10', { name: 'Two' })];
  const lines = (text: string, place = { row: 0, column: 0 }) =>
    readPaste(text, place, { lines: standing }, setting);

  it('change the lines from the cell on, and become new lines beyond the last', () => {
    const pasted = lines('Works\t2\tjob\t1,500\nMore\t3\t\t10.5\t5\t0', { row: 1, column: 0 });
    expect(pasted.changes).toStrictEqual([
      {
        key: 'two',
        change: { name: 'Works', quantity: '2', unit: 'u1', unitName: 'Job', unitPrice: '1500' },
      },
    ]);
    expect(pasted.add).toMatchObject([
      { type: 'project', name: 'More', quantity: '3', unitPrice: '10.5', discountPercent: '5', taxRate: '0' },
    ]);
    expect(pasted.problems).toStrictEqual([]);
  });

  it('begin at the column that was stood on', () => {
    expect(lines('7\tJob', { row: 0, column: 1 }).changes).toStrictEqual([
      { key: 'one', change: { quantity: '7', unit: 'u1', unitName: 'Job' } },
    ]);
  });

  it('everything that a cell cannot take is told by row and column', () => {
    const { problems } = lines('A\tmany\tcrate\t1.00001\t120\n\t1\t\t1\t\t101', { row: 2, column: 0 });
    expect(problems.map(({ row, column, text, reason }) => [row, column, text, reason.code])).toStrictEqual([
      [1, 'unit', 'crate', 'relation.unknown'],
      [1, 'quantity', 'many', 'quantity.not-a-number'],
      [1, 'unitPrice', '1.00001', 'unit-price.too-many-decimals'],
      [1, 'discountPercent', '120', 'percent.out-of-range'],
      [2, 'name', '', 'quote-line.name-missing'],
      [2, 'taxRate', '101', 'percent.out-of-range'],
    ]);
  });
});
