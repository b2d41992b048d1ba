import { longText, shortText } from './text-input';

describe('a text of one line', () => {
  it.each([
    ['loses blanks around it', '  Works  ', 'Works'],
    ['is not only blanks', '   ', undefined],
    ['holds no control characters', 'Wor\u0001ks', undefined],
    ['has no second line', 'Works\nand more', undefined],
    ['ends at 255 characters', 'x'.repeat(256), undefined],
  ])('%s', (_case, typed, expected) => expect(shortText.safeParse(typed).data).toBe(expected));
});

describe('a text of several lines', () => {
  it.each([
    ['keeps its lines and tabs', 'One\n\ttwo', 'One\n\ttwo'],
    ['may be empty', '', ''],
    ['holds no other control characters', 'One\u0000two', undefined],
  ])('%s', (_case, typed, expected) => expect(longText.safeParse(typed).data).toBe(expected));
});
