import { bytesIn } from './bytes';

describe('the size of a file', () => {
  it.each([
    ['few bytes as they are', 'en', 999, '999 bytes'],
    ['a thousand is a kilobyte', 'en', 1_000, '1 kB'],
    ['one decimal', 'en', 1_234_567, '1.2 MB'],
    ['as the language writes', 'pt-BR', 1_234_567, '1,2 MB'],
    ['never beyond gigabytes', 'en', 5_000_000_000_000, '5,000 GB'],
  ])('%s', (_case, locale, bytes, shown) => expect(bytesIn(locale, bytes)).toBe(shown));
});
