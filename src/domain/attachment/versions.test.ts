import { isVersionOf, nextVersion, reasonsNotToRevert } from './versions';

describe('versions of a file', () => {
  it('are counted on from the last', () => expect([nextVersion(0), nextVersion(3)]).toStrictEqual([1, 4]));

  it.each([
    ['the first', 1, true],
    ['the last', 3, true],
    ['none before the first', 0, false],
    ['none after the last', 4, false],
    ['no half ones', 1.5, false],
  ])('%s', (_case, wanted, expected) => expect(isVersionOf(3, wanted)).toBe(expected));

  it('are gone back to, but not to the current one', () => {
    expect(reasonsNotToRevert(3, 2)).toStrictEqual([]);
    expect(reasonsNotToRevert(3, 3)).toStrictEqual([
      { code: 'attachment.already-current', details: { version: 3 } },
    ]);
  });
});
