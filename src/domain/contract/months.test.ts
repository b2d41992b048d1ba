import { addMonths, lastDayOfTerm } from './months';

it.each([
  ['the same day a month later', '2026-01-15', 1, '2026-02-15'],
  ['31 January has no counterpart in February', '2026-01-31', 1, '2026-02-28'],
  ['in a leap year it has the 29th', '2028-01-31', 1, '2028-02-29'],
  ['over the end of a year', '2026-11-30', 3, '2027-02-28'],
  ['29 February a year later', '2028-02-29', 12, '2029-02-28'],
  ['29 February four years later', '2028-02-29', 48, '2032-02-29'],
  ['1900 was no leap year', '1899-12-31', 2, '1900-02-28'],
  ['2000 was one', '1999-12-31', 2, '2000-02-29'],
])('adding months: %s', (_rule, from, months, to) => expect(addMonths(from, months)).toBe(to));

it.each([
  ['a calendar year', '2026-01-01', 12, '2026-12-31'],
  ['a calendar month', '2026-02-01', 1, '2026-02-28'],
  ['a leap February', '2028-02-01', 1, '2028-02-29'],
  ['a month from the middle', '2026-01-15', 1, '2026-02-14'],
  ['31 January and a month: all of February', '2026-01-31', 1, '2026-02-28'],
  ['the same in a leap year', '2028-01-31', 1, '2028-02-29'],
  ['29 January and a month', '2026-01-29', 1, '2026-02-28'],
  ['31 March and a month', '2026-03-31', 1, '2026-04-30'],
  ['29 February and a year', '2028-02-29', 12, '2029-02-28'],
  ['1 December and a month: no 13th month', '2026-12-01', 1, '2026-12-31'],
  ['2 December and a month', '2026-12-02', 1, '2027-01-01'],
])('the last day of a term: %s', (_rule, from, months, last) =>
  expect(lastDayOfTerm(from, months)).toBe(last)
);

it.each([
  ['30 February', '2026-02-30', 1, 'day.invalid'],
  ['29 February of a common year', '2026-02-29', 1, 'day.invalid'],
  ['a thirteenth month', '2026-13-01', 1, 'day.invalid'],
  ['month zero', '2026-00-10', 1, 'day.invalid'],
  ['a time of day', '2026-01-01T00:00:00Z', 1, 'day.invalid'],
  ['nothing', '', 1, 'day.invalid'],
  ['no months', '2026-01-01', 0, 'contract-line.bad-term'],
  ['half a month', '2026-01-01', 0.5, 'contract-line.bad-term'],
  ['NaN months', '2026-01-01', Number.NaN, 'contract-line.bad-term'],
  ['a thousand years', '2026-01-01', 12_000, 'contract-line.bad-term'],
])('refuses %s', (_rule, from, months, code) => {
  expect(() => lastDayOfTerm(from, months)).toThrow(code);
  expect(() => addMonths(from, months)).toThrow(code);
});
