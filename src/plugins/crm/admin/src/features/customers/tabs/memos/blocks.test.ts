import { problemOfContent } from '../../../../../../../../domain/memo/rich-text';
import { blocksOf, EMPTY, saysNothing } from './blocks';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text } as const] });

describe('the blocks of a memo', () => {
  it.each([
    ['an empty paragraph says nothing', EMPTY, true],
    ['spaces say nothing', [paragraph(' \n ')], true],
    ['a word says something', [paragraph(''), paragraph('Hello')], false],
    [
      'so does a point of a list',
      [{ type: 'list', format: 'unordered' as const, children: [{ ...paragraph('x'), type: 'list-item' }] }],
      false,
    ],
  ])('%s', (_case, blocks, nothing) => expect(saysNothing(blocks)).toBe(nothing));

  it.each([
    ['nothing', null],
    ['an empty list', []],
    ['what is no list', 'text'],
  ])('begin as an empty paragraph for %s', (_case, content) => expect(blocksOf(content)).toBe(EMPTY));

  it('are judged by the same rule as on the server', () =>
    expect([problemOfContent(EMPTY)?.code, problemOfContent([paragraph('Hello')])]).toStrictEqual([
      'memo.content-empty',
      undefined,
    ]));
});
