import { reasonsNotToMoveAccountUnder } from './account-relations';

const parents = new Map([
  ['group', null],
  ['holding', 'group'],
  ['shop', 'holding'],
]);

describe('sub-accounts', () => {
  it.each([
    ['under another account', 'shop', 'group', []],
    ['under nobody', 'shop', null, []],
    ['under itself', 'shop', 'shop', [{ code: 'account.cycle', details: { parent: 'shop' } }]],
    ['under its own sub-account', 'group', 'shop', [{ code: 'account.cycle', details: { parent: 'shop' } }]],
  ])('%s', (_case, account, parent, expected) =>
    expect(reasonsNotToMoveAccountUnder(account, parent, parents)).toEqual(expected)
  );
});
