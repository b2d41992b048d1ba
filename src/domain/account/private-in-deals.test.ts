import { reasonsNotToMakePrivate, type DealOfOthers } from './private-in-deals';

const DEAL: DealOfOthers = { kind: 'quote', documentId: 'q1', name: 'Licences' };

describe('making an account private', () => {
  it.each<[string, boolean, boolean, readonly DealOfOthers[], boolean]>([
    ['an account without deals of others may become private', false, true, [], false],
    ["a payer in another account's deal may not become private", false, true, [DEAL], true],
    ['an account that is private already is left alone', true, true, [DEAL], false],
    ['an account may always be opened', true, false, [DEAL], false],
    ['an open account may stay open', false, false, [DEAL], false],
  ])('%s', (_rule, was, will, heldBy, refused) => {
    expect(reasonsNotToMakePrivate(was, will, heldBy)).toStrictEqual(
      refused
        ? [{ code: 'account.private-in-deals-of-others', path: 'isPrivate', details: { heldBy: [DEAL] } }]
        : []
    );
  });
});
