import { amountsThatDiffer } from './compare-amounts';

const STORED = {
  totals: { net: '100.0000', tax: '19.0000', gross: '119.0000' },
  lines: [
    { net: '60.0000', tax: '11.4000', gross: null, amount: '70.0000', groupName: null },
    { net: '30.0000', tax: '5.7000', gross: '35.7000', amount: '30.0000', groupName: 'Works' },
    { net: '10.0000', tax: '1.9000', gross: '11.9000', amount: '10.0000', groupName: null },
  ],
  options: [{ net: '7', tax: '0', gross: '7', amount: '8', groupName: 'Works' }],
};

describe('the amounts of a paper', () => {
  it.each([
    ['are those of the database whatever their zeros', 'totals.gross', '119', []],
    ['of a line too', 'lines[0].net', '60.00', []],
    ['of a line before the discount of the whole', 'lines[0].amount', '70', []],
    ['of a line in its group', 'groups[0].lines[1].amount', '10', []],
    ['of a group', 'groups[0].net', '70', []],
    ['of a group that has a line more', 'groups[1].net', '40', [{ printed: '40', stored: '30' }]],
    [
      'of a line in its group differ',
      'groups[1].lines[0].amount',
      '29.99',
      [{ printed: '29.99', stored: '30.0000' }],
    ],
    ['differ by a cent', 'totals.gross', '119.01', [{ printed: '119.01', stored: '119.0000' }]],
    ['differ by their sign', 'totals.net', '-100', [{ printed: '-100', stored: '100.0000' }]],
    [
      'of a line that the database does not have differ',
      'lines[3].net',
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
    expect(amountsThatDiffer([{ path, amount }], STORED)).toStrictEqual(
      expected.map((difference) => ({ path, ...difference }))
    )
  );
});
