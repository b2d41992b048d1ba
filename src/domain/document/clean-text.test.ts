import fc from 'fast-check';
import { cleanText, linesOf } from './clean-text';

describe('a text in a document', () => {
  it.each([
    ['markup stays literal', `<b>&amp;"'</b>`, `<b>&amp;"'</b>`],
    ['braces stay literal', '{secret}{/lines}', '{secret}{/lines}'],
    ['emoji and flags stay', '👩‍👩‍👧 🇰🇷', '👩‍👩‍👧 🇰🇷'],
    ['right-to-left text stays', 'שלום عربى', 'שלום عربى'],
    ['NUL and vertical tab are dropped', 'a\u0000b\u000Bc', 'abc'],
    ['tab and line feed stay', 'a\tb\nc', 'a\tb\nc'],
    ['Windows and old Mac line ends become line feeds', 'a\r\nb\rc', 'a\nb\nc'],
    ['a lone high surrogate is dropped', 'a\uD83Db', 'ab'],
    ['a lone low surrogate is dropped', 'a\uDE00b', 'ab'],
    ['a non-character is dropped', 'a\uFFFEb\uFFFFc', 'abc'],
    ['nothing is an empty text', null, ''],
    ['a missing value is an empty text', undefined, ''],
  ])('%s', (_case, given, expected) => expect(cleanText(given)).toBe(expected));

  it('cleaning twice changes nothing more', () => {
    const anyUnits = fc
      .array(fc.integer({ min: 0, max: 0xffff }))
      .map((units) => String.fromCharCode(...units));
    fc.assert(fc.property(anyUnits, (text) => cleanText(cleanText(text)) === cleanText(text)));
  });

  it('leaves out the parts of an address that are missing', () =>
    expect(linesOf(['Main St 1', '', 'Seoul'])).toBe('Main St 1\nSeoul'));
});
