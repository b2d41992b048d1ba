import { type ComparedQuote, quoteDiff } from './quote-diff';

const payer = (accountId: string, billingSplitPercent: string, notToExceedLimit: string | null = null) => ({
  accountId,
  fields: { billingSplitPercent, isRounding: accountId === 'a', notToExceedLimit },
});
const line = (sourceKey: string, fields: object = {}, customers = [payer('a', '100.00')]) => ({
  sourceKey,
  id: `line-${sourceKey}`,
  name: `Line ${sourceKey}`,
  fields: {
    quantity: '1.000000',
    unitPrice: '10.0000',
    priceSource: { rule: 'general', listPrice: '10' },
    ...fields,
  },
  customers,
});
const quote = (more: Partial<ComparedQuote> = {}): ComparedQuote => ({
  fields: { currency: 'EUR', dueDate: null },
  totals: { net: '20.00', tax: '0.00', gross: '20.00' },
  customers: [payer('a', '60.00'), payer('b', '40.00', '500.00')],
  lines: [line('x'), line('y')],
  ...more,
});
const NONE = { added: [], removed: [], changed: [] };

describe('what differs between two quotes', () => {
  it.each<[string, Partial<ComparedQuote>]>([
    ['nothing', {}],
    ['the order of lines', { lines: [line('y'), line('x')] }],
    ['the order of payers', { customers: [payer('b', '40.00', '500.00'), payer('a', '60.00')] }],
    ['how decimals are written', { lines: [line('x', { quantity: '1' }), line('y', { unitPrice: 10 })] }],
    ['nothing instead of null', { fields: { currency: 'EUR' } }],
  ])('%s is no difference', (_case, more) =>
    expect(quoteDiff(quote(), quote(more))).toStrictEqual({
      isSame: true,
      fields: [],
      totals: [],
      customers: NONE,
      lines: NONE,
    })
  );

  it('fields and totals, from one to the other', () =>
    expect(
      quoteDiff(
        quote(),
        quote({ fields: { currency: 'USD', dueDate: null }, totals: { ...quote().totals, net: '21.00' } })
      )
    ).toMatchObject({
      isSame: false,
      fields: [{ field: 'currency', from: 'EUR', to: 'USD' }],
      totals: [{ field: 'net', from: '20.00', to: '21.00' }],
    }));

  it('prices, with where they came from', () => {
    const other = line('x', { unitPrice: '9.0000', priceSource: { rule: 'brand', listPrice: '9' } });
    expect(quoteDiff(quote(), quote({ lines: [other, line('y')] })).lines).toStrictEqual({
      added: [],
      removed: [],
      changed: [
        {
          id: 'line-x',
          name: 'Line x',
          fields: [
            { field: 'unitPrice', from: '10.0000', to: '9.0000' },
            {
              field: 'priceSource',
              from: { rule: 'general', listPrice: '10' },
              to: { rule: 'brand', listPrice: '9' },
            },
          ],
          customers: NONE,
        },
      ],
    });
  });

  it('lines that came and went', () => {
    const { lines } = quoteDiff(quote(), quote({ lines: [line('y'), line('z')] }));
    expect([
      lines.added.map(({ sourceKey }) => sourceKey),
      lines.removed.map(({ sourceKey }) => sourceKey),
    ]).toStrictEqual([['z'], ['x']]);
  });

  it.each([
    ['one payer instead of another', [payer('a', '60.00'), payer('c', '40.00', '500.00')]],
    [
      'a payer more, and another percent',
      [payer('a', '50.00'), payer('b', '40.00', '500.00'), payer('c', '10.00')],
    ],
    ['a payer less, and another percent', [payer('a', '100.00')]],
  ])('%s is a difference', (_case, customers) =>
    expect(quoteDiff(quote(), quote({ customers })).isSame).toBe(false)
  );

  it('splits and limits of the quote and of a line', () => {
    const other = quote({
      customers: [payer('a', '50.00'), payer('c', '50.00')],
      lines: [line('x'), line('y', {}, [payer('a', '100.00', '7.00')])],
    });
    const diff = quoteDiff(quote(), other);
    expect(diff.isSame).toBe(false);
    expect(diff.customers).toStrictEqual({
      added: [payer('c', '50.00')],
      removed: [payer('b', '40.00', '500.00')],
      changed: [{ accountId: 'a', fields: [{ field: 'billingSplitPercent', from: '60.00', to: '50.00' }] }],
    });
    expect(diff.lines.changed.map(({ id, customers }) => [id, customers.changed])).toStrictEqual([
      ['line-y', [{ accountId: 'a', fields: [{ field: 'notToExceedLimit', from: null, to: '7.00' }] }]],
    ]);
  });
});
