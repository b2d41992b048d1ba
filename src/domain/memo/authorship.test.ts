import { reasonsNotToTouch } from './authorship';

describe('what somebody has written', () => {
  it.each([
    ['is changed by its author', 'api:7', 'api:7', []],
    ['not by somebody else', 'api:7', 'api:8', [{ code: 'memo.author-only' }]],
    [
      'not by a login of the same number at the other door',
      'api:7',
      'admin:7',
      [{ code: 'memo.author-only' }],
    ],
    ['not by anybody when nobody knows the author', null, 'api:7', [{ code: 'memo.author-only' }]],
    ['by the system', 'api:7', 'system', []],
  ])('%s', (_case, author, actor, expected) =>
    expect(reasonsNotToTouch('memo', author, actor)).toStrictEqual(expected)
  );

  it('names the noun', () =>
    expect(reasonsNotToTouch('memo-comment', 'api:1', 'api:2')).toStrictEqual([
      { code: 'memo-comment.author-only' },
    ]));
});
