import { amountsThatDiffer } from './compare-amounts';

const STORED = {
  totals: { net: '100.0000', tax: '19.0000', gross: '119.0000' },
  lines: [{ net: '100.0000', tax: '19.0000', gross: null }],
  options: [{ net: '7', tax: '0', gross: '7' }],
};

describe('the amounts of a paper', () => {
  it.each([
    ['are those of the database whatever their zeros', 'totals.gross', '119', []],
    ['of a line too', 'lines[0].net', '100.00', []],
    ['differ by a cent', 'totals.gross', '119.01', [{ printed: '119.01', stored: '119.0000' }]],
    ['differ by their sign', 'totals.net', '-100', [{ printed: '-100', stored: '100.0000' }]],
    [
      'of a line that the database does not have differ',
      'lines[1].net',
      '5',
      [{ printed: '5', stored: null }],
    ],
    [
      'that the database has not computed differ',
      'lines[0].gross',
      '119',
      [{ printed: '119', stored: null }],
    ],
    ['of an optional line differ', 'options[0].net', '8', [{ printed: '8', stored: '7' }]],
    ['of one payer are stored nowhere', 'payers[0].net', '5', []],
    ['nor are those of a payer of a line', 'lines[0].payers[0].net', '5', []],
  ])('%s', (_rule, path, amount, expected) =>
    expect(amountsThatDiffer([{ path, amount }], STORED)).toEqual(
      expected.map((difference) => ({ path, ...difference }))
    )
  );
});
