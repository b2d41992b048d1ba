import { reasonsNotToMoveAccountUnder, reasonsNotToRelate } from './account-relations';

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
    expect(reasonsNotToMoveAccountUnder(account, parent, parents)).toStrictEqual(expected)
  );
});

describe('related accounts', () => {
  it.each<[string, readonly number[], readonly string[]]>([
    ['others may be related', [2, 3], []],
    ['an account is not related to itself', [2, 1], ['account.related-to-itself']],
  ])('%s', (_rule, others, codes) =>
    expect(reasonsNotToRelate(1, others).map(({ code }) => code)).toStrictEqual(codes)
  );
});
