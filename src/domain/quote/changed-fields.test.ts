import { changedFields, changedLines } from './changed-fields';

describe('fields that differ', () => {
  it.each([
    ['the same', { name: 'a' }, { name: 'a' }, []],
    ['another name', { name: 'a' }, { name: 'b' }, [{ field: 'name', sent: 'a', stored: 'b' }]],
    ['decimals by value', { quantity: '1.50' }, { quantity: 1.5 }, []],
    ['names by text', { name: '1.50' }, { name: '1.5' }, [{ field: 'name', sent: '1.50', stored: '1.5' }]],
    ['nothing and null', { description: undefined }, { description: null }, []],
    ['what was not sent', {}, { name: 'b' }, []],
    [
      'a field emptied meanwhile',
      { discountPercent: 5 },
      {},
      [{ field: 'discountPercent', sent: 5, stored: null }],
    ],
    ['nothing and null within rows', { rows: [{ a: 1, b: null, c: undefined }] }, { rows: [{ a: 1 }] }, []],
    [
      'a row is not its place in the list',
      { unit: ['a'] },
      { unit: { 0: 'a' } },
      [{ field: 'unit', sent: ['a'], stored: { 0: 'a' } }],
    ],
    [
      'a text that only begins as a number',
      { quantity: '1.50 m' },
      { quantity: '1.5 m' },
      [{ field: 'quantity', sent: '1.50 m', stored: '1.5 m' }],
    ],
    [
      'a text that only ends as a number',
      { quantity: 'm 1.50' },
      { quantity: 'm 1.5' },
      [{ field: 'quantity', sent: 'm 1.50', stored: 'm 1.5' }],
    ],
    ['the order of keys', { unit: { a: 1, b: 2 } }, { unit: { b: 2, a: 1 } }, []],
    ['decimals within rows', { rows: [{ taxRate: '7' }] }, { rows: [{ taxRate: '7.00' }] }, []],
    [
      'rows',
      { rows: [{ taxRate: '7' }] },
      { rows: [] },
      [{ field: 'rows', sent: [{ taxRate: '7' }], stored: [] }],
    ],
  ])('%s', (_rule, sent, stored, expected) => expect(changedFields(sent, stored)).toStrictEqual(expected));

  it.each([
    'quantity',
    'unitPrice',
    'minQuantity',
    'discountPercent',
    'discountAmount',
    'taxRate',
    'billingSplitPercent',
    'notToExceedLimit',
    'exchangeRate',
    'net',
    'tax',
    'gross',
  ])('%s is a number: 7 and 7.00 are the same', (field) =>
    expect(changedFields({ [field]: 7 }, { [field]: '7.00' })).toStrictEqual([])
  );

  it('of a list are told by line, with what came and went', () =>
    expect(
      changedLines(
        [{ id: 'a', quantity: 1 }, { id: 'gone', quantity: 1 }, { quantity: 9 }],
        [
          { id: 'a', quantity: '2.000000' },
          { id: 'came', quantity: 1 },
        ]
      )
    ).toStrictEqual({
      added: ['came'],
      removed: ['gone'],
      changed: [{ id: 'a', fields: [{ field: 'quantity', sent: 1, stored: '2.000000' }] }],
    }));
});
