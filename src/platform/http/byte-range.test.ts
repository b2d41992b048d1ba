import { byteRange } from './byte-range';

describe('the part of ten bytes that a request asks for', () => {
  it.each([
    ['no header: all', '', undefined],
    ['from a byte to another', 'bytes=2-4', { start: 2, end: 4 }],
    ['one byte', 'bytes=0-0', { start: 0, end: 0 }],
    ['from a byte on', 'bytes=7-', { start: 7, end: 9 }],
    ['the last three', 'bytes=-3', { start: 7, end: 9 }],
    ['the last of more than there are: all of them', 'bytes=-99', { start: 0, end: 9 }],
    ['never beyond the end', 'bytes=8-99', { start: 8, end: 9 }],
    ['the last none', 'bytes=-0', 'unsatisfiable'],
    ['from beyond the end', 'bytes=10-', 'unsatisfiable'],
    ['beyond the end', 'bytes=10-12', 'unsatisfiable'],
    ['backwards is no range', 'bytes=4-2', undefined],
    ['of another unit', 'lines=1-2', undefined],
    ['without numbers', 'bytes=-', undefined],
    ['of a number without end', `bytes=${'9'.repeat(400)}-`, undefined],
    ['several at once are not served', 'bytes=0-0,2-3', undefined],
    [
      'nor a thousand',
      `bytes=${Array.from({ length: 1000 }, (_, at) => `${at}-${at}`).join(',')}`,
      undefined,
    ],
  ])('%s', (_case, header, expected) => expect(byteRange(header, 10)).toStrictEqual(expected));

  it('an empty file has no parts', () => expect(byteRange('bytes=0-', 0)).toBe('unsatisfiable'));
});
