import { excerptOf, MOST_CHARACTERS, MOST_NODES, plainText, problemOfContent } from './rich-text';

const text = (words: string, more: object = {}) => ({ type: 'text', text: words, ...more });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const link = (url: unknown) => paragraph({ type: 'link', url, children: [text('here')] });
const list = (...children: unknown[]) => ({ type: 'list', format: 'unordered', children });
const item = (words: string) => ({ type: 'list-item', children: [text(words)] });

const nested = (levels: number): unknown => (levels === 0 ? item('x') : list(nested(levels - 1)));

describe('the content of a memo may be', () => {
  it.each([
    ['a paragraph', [paragraph(text('Hello', { bold: true, italic: false }))]],
    ['several, one of them empty', [paragraph(text('')), paragraph(text('계약 갱신'))]],
    ['a heading', [{ type: 'heading', level: 2, children: [text('Visit')] }]],
    ['a quotation', [{ type: 'quote', children: [text('They said')] }]],
    ['code', [{ type: 'code', language: 'sql', children: [text('select 1;\nselect 2;')] }]],
    ['a list in a list', [list(item('one'), list(item('two')))]],
    ['eight lists deep', [nested(8)]],
    ['a page', [link('https://example.com/a?b=c#d')]],
    ['a mail', [link('mailto:kim@example.com')]],
    ['a call', [link('tel:+82-2-123-4567')]],
    [
      'a link as the panel writes it',
      [paragraph({ type: 'link', url: 'http://a.b', rel: '', target: '_blank', children: [text('x')] })],
    ],
    ['as long as is allowed', [paragraph(text('x'.repeat(MOST_CHARACTERS)))]],
  ])('%s', (_case, content) => expect(problemOfContent(content)).toBeUndefined());
});

describe('the content of a memo is refused', () => {
  it.each([
    ['when it is text', 'Hello', 'memo.content-malformed', 'content'],
    ['when it is nothing', null, 'memo.content-malformed', 'content'],
    ['when it says nothing', [paragraph(text(' \n'))], 'memo.content-empty', 'content'],
    ['when it has no blocks', [], 'memo.content-empty', 'content'],
    ['for a block that is none', ['x'], 'memo.content-malformed', 'content.0'],
    [
      'for a kind of block that nobody knows',
      [{ type: 'html', children: [text('x')] }],
      'memo.content-malformed',
      'content.0.type',
    ],
    ['for text outside of a block', [text('x')], 'memo.content-malformed', 'content.0.type'],
    [
      'for a paragraph in one',
      [paragraph(paragraph(text('x')))],
      'memo.content-malformed',
      'content.0.children.0.type',
    ],
    [
      'for a name that every object has',
      [{ type: 'constructor' }],
      'memo.content-malformed',
      'content.0.type',
    ],
    [
      'for a key that nobody knows',
      [paragraph(text('x', { onclick: 'alert(1)' }))],
      'memo.content-malformed',
      'content.0.children.0.onclick',
    ],
    [
      'for a flag that is none',
      [paragraph(text('x', { bold: 'yes' }))],
      'memo.content-malformed',
      'content.0.children.0.bold',
    ],
    [
      'for a heading without a level',
      [{ type: 'heading', children: [] }],
      'memo.content-malformed',
      'content.0.level',
    ],
    [
      'for an image',
      [{ type: 'image', image: { url: 'http://a.b/c.png' } }],
      'memo.image-not-accepted',
      'content.0',
    ],
    ['for NUL', [paragraph(text('a\0'))], 'text.not-well-formed', 'content.0.children.0.text'],
    ['for half a letter', [paragraph(text('\ud800'))], 'text.not-well-formed', 'content.0.children.0.text'],
    [
      'when it is too long',
      [paragraph(text('x'.repeat(MOST_CHARACTERS)), text('x'))],
      'memo.content-too-large',
      'content.0.children',
    ],
    [
      'when it has too many parts',
      Array.from({ length: MOST_NODES }, () => paragraph(text('x'))),
      'memo.content-too-large',
      'content',
    ],
  ])('%s', (_case, content, code, path) => expect(problemOfContent(content)).toStrictEqual({ code, path }));

  it('when it is too deep, however deep it is', () => {
    expect(problemOfContent([nested(9)])?.code).toBe('memo.content-too-large');
    expect(problemOfContent([nested(5_000)])?.code).toBe('memo.content-too-large');
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/relative',
    'https://a.b/"onclick="x',
    'https://a.b/\u202egpj.exe',
    'https://',
    `https://a.b/${'x'.repeat(2_000)}`,
    7,
  ])('for a link to %s (IN-09)', (url) =>
    expect(problemOfContent([link(url)])).toStrictEqual({
      code: 'memo.link-not-accepted',
      path: 'content.0.children.0.url',
    })
  );
});

describe('the words of a memo', () => {
  it('stand a line each', () =>
    expect(plainText([paragraph(text('One '), text('two')), list(item('three'), item('four'))])).toBe(
      'One two\nthree\nfour'
    ));

  it.each([
    ['whole when they are few', [paragraph(text('One\ntwo')), paragraph(text('three'))], 'One two three'],
    ['200 letters at most', [paragraph(text('한'.repeat(201)))], `${'한'.repeat(199)}…`],
    ['exactly 200 stay', [paragraph(text('😀'.repeat(200)))], '😀'.repeat(200)],
  ])('begin the excerpt: %s', (_case, content, expected) => expect(excerptOf(content)).toBe(expected));
});
