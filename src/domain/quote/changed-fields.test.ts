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
    ['the order of keys', { unit: { a: 1, b: 2 } }, { unit: { b: 2, a: 1 } }, []],
    ['decimals within rows', { rows: [{ taxRate: '7' }] }, { rows: [{ taxRate: '7.00' }] }, []],
    [
      'rows',
      { rows: [{ taxRate: '7' }] },
      { rows: [] },
      [{ field: 'rows', sent: [{ taxRate: '7' }], stored: [] }],
    ],
  ])('%s', (_rule, sent, stored, expected) => expect(changedFields(sent, stored)).toEqual(expected));

  it('of a list are told by line, with what came and went', () =>
    expect(
      changedLines(
        [{ id: 'a', quantity: 1 }, { id: 'gone', quantity: 1 }, { quantity: 9 }],
        [
          { id: 'a', quantity: '2.000000' },
          { id: 'came', quantity: 1 },
        ]
      )
    ).toEqual({
      added: ['came'],
      removed: ['gone'],
      changed: [{ id: 'a', fields: [{ field: 'quantity', sent: 1, stored: '2.000000' }] }],
    }));
});
