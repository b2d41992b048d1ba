import { endOfTerm, isTermOver, lastDayOfTerm, renewTerm } from './term';

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
  ['30 February', '2026-02-30', 1, 'day.not-real'],
  ['29 February of a common year', '2026-02-29', 1, 'day.not-real'],
  ['a thirteenth month', '2026-13-01', 1, 'day.not-real'],
  ['month zero', '2026-00-10', 1, 'day.not-real'],
  ['a time of day', '2026-01-01T00:00:00Z', 1, 'day.not-real'],
  ['nothing', '', 1, 'day.not-real'],
  ['no months', '2026-01-01', 0, 'contract-line.bad-term'],
  ['half a month', '2026-01-01', 0.5, 'contract-line.bad-term'],
  ['NaN months', '2026-01-01', Number.NaN, 'contract-line.bad-term'],
  ['a thousand years', '2026-01-01', 12_000, 'contract-line.bad-term'],
])('refuses %s', (_rule, from, months, code) => {
  expect(() => lastDayOfTerm(from, months)).toThrow(code);
});

it.each([
  ['covers its last day', { isTimeBased: true, endDate: '2026-12-31' }, '2026-12-31', false],
  ['is over the day after', { isTimeBased: true, endDate: '2026-12-31' }, '2027-01-01', true],
  ['never ends when open-ended', { isTimeBased: true, endDate: null }, '2999-01-01', false],
  [
    'does not expire when it is one delivery',
    { isTimeBased: false, endDate: '2026-12-31' },
    '2027-01-01',
    false,
  ],
])('a term %s', (_rule, term, today, over) => expect(isTermOver(term, today)).toBe(over));

const monthly = { isTimeBased: true, startDate: '2026-01-31', months: 1, renewedMonths: 0 };

it.each([
  ['once', { ...monthly }, null, { renewedMonths: 1, endDate: '2026-03-30' }],
  ['a second time', { ...monthly, renewedMonths: 1 }, null, { renewedMonths: 2, endDate: '2026-04-30' }],
  ['by a year', { ...monthly }, 12, { renewedMonths: 12, endDate: '2027-02-28' }],
  [
    'a year over a leap day',
    { ...monthly, startDate: '2027-03-01', months: 12 },
    null,
    { renewedMonths: 12, endDate: '2029-02-28' },
  ],
])('a term is renewed %s, counted from its first day', (_rule, line, months, renewed) =>
  expect(renewTerm(line, months)).toStrictEqual(renewed)
);

it.each([
  ['one delivery', { ...monthly, isTimeBased: false }, null, 'contract-line.not-time-based'],
  ['a line without a first day', { ...monthly, startDate: null }, null, 'contract-line.not-time-based'],
  ['what has no end', { ...monthly, months: null }, 3, 'contract-line.open-ended'],
  ['by no month', monthly, 0, 'contract-line.bad-term'],
  ['by half a month', monthly, 1.5, 'contract-line.bad-term'],
  ['beyond a hundred years in all', monthly, 1200, 'contract-line.bad-term'],
])('does not renew %s', (_rule, line, months, code) => expect(() => renewTerm(line, months)).toThrow(code));

it('an open-ended term has no last day', () =>
  expect(endOfTerm({ startDate: '2026-01-01', months: null, renewedMonths: 0 })).toBeNull());
