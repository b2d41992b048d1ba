import { inDecimals } from '../money/in-decimals';
import { type PayableQuote, quoteAmounts } from './amounts';
import { blankCustomer, type LineCustomer, type QuoteCustomer } from './customer';
import { limitWarnings, plannedAgainstLimits } from './limits';

const payer = (accountId: string, percent: string, more: Partial<QuoteCustomer> = {}): QuoteCustomer => ({
  ...blankCustomer({ id: accountId, name: accountId, isActive: true }),
  billingSplitPercent: percent,
  ...more,
});

const share = (accountId: string, percent: string, isRounding = false): LineCustomer => ({
  accountId,
  billingSplitPercent: percent,
  isRounding,
  notToExceedLimit: null,
});

const thirds = [share('A', '33.33'), share('B', '33.33'), share('C', '33.34', true)];

const quote = (changes: Partial<PayableQuote> = {}): PayableQuote => ({
  currency: 'EUR',
  customers: [
    payer('A', '33.33', { isPrimary: true }),
    payer('B', '33.33'),
    payer('C', '33.34', { isRounding: true }),
  ],
  lines: [],
  ...changes,
});

const projectLine = (unitPrice: string, customers: readonly LineCustomer[] = thirds, taxRate = '0') => ({
  id: 'p',
  type: 'project' as const,
  quantity: 1,
  unitPrice,
  taxRate,
  customers,
});

const nets = (unitPrice: string, currency = 'EUR') =>
  inDecimals(quoteAmounts(quote({ currency, lines: [projectLine(unitPrice)] }))).payers.map(({ net }) => net);

describe('who pays how much', () => {
  it.each([
    ['100.00 over three', '100', 'EUR', ['33.33', '33.33', '33.34']],
    ['one cent goes to the rounding customer', '0.01', 'EUR', ['0.00', '0.00', '0.01']],
    ['so does one cent of credit', '-0.01', 'EUR', ['0.00', '0.00', '-0.01']],
    ['ten won', '10', 'KRW', ['3', '3', '4']],
    ['one dinar', '1', 'KWD', ['0.333', '0.333', '0.334']],
  ])('%s', (_rule, unitPrice, currency, expected) =>
    expect(nets(unitPrice, currency)).toStrictEqual(expected)
  );

  it('tax is split like the net, per rate and line', () => {
    const answer = inDecimals(quoteAmounts(quote({ lines: [projectLine('100', thirds, '19')] })));
    expect(answer.payers.map(({ accountId, net, tax, gross }) => [accountId, net, tax, gross])).toStrictEqual(
      [
        ['A', '33.33', '6.33', '39.66'],
        ['B', '33.33', '6.33', '39.66'],
        ['C', '33.34', '6.34', '39.68'],
      ]
    );
    expect(answer.payers[2]?.rates).toStrictEqual([
      { taxRate: '19.00', net: '33.34', tax: '6.34', gross: '39.68' },
    ]);
    expect(answer.payers[2]?.lines).toStrictEqual([
      { id: 'p', taxRate: '19.00', net: '33.34', tax: '6.34', gross: '39.68' },
    ]);
  });

  it('the percents of a line count, not those of the quote', () =>
    expect(
      inDecimals(
        quoteAmounts(quote({ lines: [projectLine('100', [share('B', '25'), share('C', '75', true)])] }))
      ).payers.map(({ accountId, net }) => [accountId, net])
    ).toStrictEqual([
      ['A', '0.00'],
      ['B', '25.00'],
      ['C', '75.00'],
    ]));

  it('product lines are the primary’s, a rounding line the rounding customer’s', () => {
    const line = { quantity: 1, customers: [] };
    const answer = inDecimals(
      quoteAmounts(
        quote({
          lines: [
            { ...line, id: 'q', type: 'product', unitPrice: '10' },
            { ...line, id: 'r', type: 'rounding', unitPrice: '-0.02' },
          ],
        })
      )
    );
    expect(answer.payers.map(({ net }) => net)).toStrictEqual(['10.00', '0.00', '-0.02']);
  });

  it('a line whose percents are off is nobody’s yet, and the sums still agree', () => {
    const off = projectLine('100', [share('A', '50', true), share('B', '40')], '10');
    const right = { ...projectLine('30'), id: 'right' };
    const answer = inDecimals(quoteAmounts(quote({ lines: [off, right] })));
    expect(answer.issues).toStrictEqual([{ code: 'quote.split-not-100', lineId: 'p', total: '90.00' }]);
    expect(answer.payers.map(({ gross }) => gross)).toStrictEqual(['9.99', '9.99', '10.02']);
    expect([answer.unassigned.net, answer.unassigned.tax, answer.unassigned.gross]).toStrictEqual([
      '100.00',
      '10.00',
      '110.00',
    ]);
    expect(answer.totals.gross).toBe('140.00');
  });

  it('a payer who is only on a line is listed after those of the quote', () =>
    expect(
      quoteAmounts(quote({ lines: [projectLine('1', [share('Z', '100', true)])] })).payers.map(
        (p) => p.accountId
      )
    ).toStrictEqual(['A', 'B', 'C', 'Z']));
});

describe('limits', () => {
  const limited = quote({
    customers: [
      payer('A', '50', { isPrimary: true, isRounding: true, notToExceedLimit: '50.00' }),
      payer('B', '50', { notToExceedLimit: '49.99' }),
      payer('C', '0'),
    ],
    lines: [
      projectLine(
        '100',
        [{ ...share('A', '50', true), notToExceedLimit: '10' }, share('B', '50')],
        '19' // the limit is compared with the net
      ),
    ],
  });

  it('stand beside the planned amount; only what is above warns, and nothing is reduced', () =>
    expect(inDecimals(plannedAgainstLimits(quoteAmounts(limited), limited))).toStrictEqual([
      { accountId: 'A', lineId: null, planned: '50.00', limit: '50.00', warning: null },
      { accountId: 'A', lineId: 'p', planned: '50.00', limit: '10.00', warning: 'limit-exceeded' },
      { accountId: 'B', lineId: null, planned: '50.00', limit: '49.99', warning: 'limit-exceeded' },
      { accountId: 'C', lineId: null, planned: '0.00', limit: null, warning: null },
    ]));

  it('warnings are those rows alone', () =>
    expect(
      limitWarnings(quoteAmounts(limited), limited).map(({ accountId, lineId }) => [accountId, lineId])
    ).toStrictEqual([
      ['A', 'p'],
      ['B', null],
    ]));
});
