import { problemOfValue } from './attribute-value';

const choice = { type: 'enumeration', enum: ['a', 'b'] };

describe('a value fits its attribute', () => {
  it.each([
    ['a text', { type: 'string' }, 'Acme', undefined],
    ['null clears everything', choice, null, undefined],
    ['a number is no text', { type: 'string' }, 1, 'text.malformed'],
    ['a list is no text', { type: 'text' }, ['a'], 'text.malformed'],
    ['255 characters fit', { type: 'string' }, 'ä'.repeat(255), undefined],
    ['256 do not', { type: 'string' }, 'ä'.repeat(256), 'text.too-long'],
    ['a short text has no line ends', { type: 'string' }, 'a\nb', 'text.not-well-formed'],
    ['a long text may', { type: 'text' }, 'a\n\tb', undefined],
    ['nobody stores NUL', { type: 'text' }, 'a\0b', 'text.not-well-formed'],
    ['nor half a character', { type: 'text' }, 'a\ud800b', 'text.not-well-formed'],
    ['true is a boolean', { type: 'boolean' }, true, undefined],
    ['its name is not', { type: 'boolean' }, 'true', 'boolean.malformed'],
    ['an integer', { type: 'integer' }, -7, undefined],
    ['the largest integer', { type: 'integer' }, 2147483647, undefined],
    ['2^31 is too large', { type: 'integer' }, 2147483648, 'number.malformed'],
    ['a fraction is no integer', { type: 'integer' }, 1.5, 'number.malformed'],
    ['digits in a text are no integer', { type: 'integer' }, '1', 'number.malformed'],
    ['a leap day', { type: 'date' }, '2024-02-29', undefined],
    ['a day that never was', { type: 'date' }, '2026-02-30', 'day.not-real'],
    ['an instant is no day', { type: 'date' }, '2026-02-01T00:00:00Z', 'day.not-real'],
    ['an instant', { type: 'datetime' }, '2026-02-01T10:00:00.000Z', undefined],
    ['an instant of a day that never was', { type: 'datetime' }, '2026-02-30T10:00:00Z', 'instant.not-real'],
    ['an hour that never was', { type: 'datetime' }, '2026-02-01T25:00:00Z', 'instant.not-real'],
    ['a day is no instant', { type: 'datetime' }, '2026-02-01', 'instant.not-real'],
    ['one of the choices', choice, 'a', undefined],
    ['another text', choice, 'c', 'choice.unknown'],
    ['types without a rule take anything', { type: 'json' }, { a: 1 }, undefined],
  ])('%s', (_sentence, type, value, problem) => expect(problemOfValue(type, value)).toBe(problem));
});
