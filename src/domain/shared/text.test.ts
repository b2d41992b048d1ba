import { isWellFormedText, LONG_TEXT, refusalOfText, SHORT_TEXT, tidyText } from './text';

describe('text that can be stored and printed (BI-08)', () => {
  it.each([
    ['a plain name passes', 'Alan Insurance', undefined],
    ['Korean passes', '한빛소프트 주식회사', undefined],
    ['a whole surrogate pair passes', 'Smile 😀', undefined],
    ['right-to-left marks pass', 'abc \u200Fשלום', undefined],
    ['NUL is refused', 'a\u0000b', 'text.not-well-formed'],
    ['a lone high surrogate is refused', 'a\uD83D', 'text.not-well-formed'],
    ['a lone low surrogate is refused', '\uDE00a', 'text.not-well-formed'],
    ['a vertical tab is refused', 'a\u000Bb', 'text.not-well-formed'],
    ['delete is refused', 'a\u007Fb', 'text.not-well-formed'],
    ['a C1 control is refused', 'a\u0085b', 'text.not-well-formed'],
    ['a character no XML may hold is refused', 'a\uFFFFb', 'text.not-well-formed'],
    ['a line end inside a name is refused', 'a\nb', 'text.not-well-formed'],
    ['a line end around a name is trimmed away', 'a\n', undefined],
    ['255 characters fit', 'x'.repeat(255), undefined],
    ['256 characters do not', 'x'.repeat(256), 'text.too-long'],
    ['255 characters beyond the basic plane fit', '😀'.repeat(255), undefined],
    ['256 of them do not', '😀'.repeat(256), 'text.too-long'],
    ['blanks around do not count', `${' '.repeat(300)}x`, undefined],
  ])('%s', (_case, text, expected) => expect(refusalOfText(text, SHORT_TEXT)).toBe(expected));

  it.each([
    ['a comment may have lines and tabs', 'a\r\n\tb', undefined],
    ['a comment may not have NUL', 'a\n\u0000', 'text.not-well-formed'],
    ['a comment may not have an escape', 'a\n\u001B[31m', 'text.not-well-formed'],
    ['a comment may not have a lone surrogate', 'a\n\uD800', 'text.not-well-formed'],
  ])('%s', (_case, text, expected) => expect(refusalOfText(text, LONG_TEXT)).toBe(expected));

  it('a megabyte is refused without being counted', () =>
    expect(refusalOfText('x'.repeat(1_000_000), SHORT_TEXT)).toBe('text.too-long'));

  it.each([
    ['blanks around are taken away', '  Alan  ', 'Alan'],
    ['blanks inside stay', 'Alan  B', 'Alan  B'],
    ['only blanks is nothing', ' \u3000 ', null],
  ])('%s', (_case, text, expected) => expect(tidyText(text)).toBe(expected));

  it('well-formedness can be asked alone', () => {
    expect(isWellFormedText('a\nb')).toBe(false);
    expect(isWellFormedText('a\nb', true)).toBe(true);
  });
});
