import { isSuspicious } from './sweep-files';

describe('files without a row are removed', () => {
  it.each([
    ['one of one', 1, 1, false],
    ['a hundred of a hundred: a crashed import', 100, 100, false],
    ['but not all of many', 101, 101, true],
    ['nor more than half', 101, 201, true],
    ['half of them are', 101, 202, false],
  ])('%s', (_case, orphans, stored, expected) => expect(isSuspicious(orphans, stored)).toBe(expected));
});
