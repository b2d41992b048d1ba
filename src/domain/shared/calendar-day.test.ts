import fc from 'fast-check';
import {
  addDays,
  addMonths,
  calendarDay,
  compareDays,
  daysBetween,
  isBefore,
  isCalendarDay,
  isWithin,
  lastDayOfMonth,
} from './calendar-day';
import { RuleViolation } from './rule-violation';

describe('days of the calendar (BI-09, CR-14)', () => {
  it.each([
    ['an ordinary day', '2026-11-22', true],
    ['the leap day of a leap year', '2024-02-29', true],
    ['the leap day of a common year', '2026-02-29', false],
    ['the leap day of a century', '1900-02-29', false],
    ['the leap day of a fourth century', '2000-02-29', true],
    ['30 February', '2026-02-30', false],
    ['31 April', '2026-04-31', false],
    ['month 13', '2026-13-01', false],
    ['month 0', '2026-00-10', false],
    ['day 0', '2026-01-00', false],
    ['a timestamp', '2026-01-01T00:00:00Z', false],
    ['one-digit parts', '2026-1-1', false],
    ['year 0', '0000-01-01', false],
    ['a year of five digits', '12026-01-01', false],
    ['nothing', '', false],
    ['a line end behind the day', '2026-01-01\n', false],
  ])('%s', (_case, text, expected) => expect(isCalendarDay(text)).toBe(expected));

  it('a day that does not exist is refused by code', () => {
    expect(() => calendarDay('2026-02-30')).toThrow(new RuleViolation('day.not-real'));
    expect(calendarDay('2026-02-28')).toBe('2026-02-28');
  });

  it.each([
    ['one month later is the same day', '2026-03-15', 1, '2026-04-15'],
    ['the last day shrinks with the month', '2026-01-31', 1, '2026-02-28'],
    ['and to 29 in a leap year', '2024-01-31', 1, '2024-02-29'],
    ['over the end of the year', '2026-11-30', 3, '2027-02-28'],
    ['back over the start of the year', '2026-01-15', -1, '2025-12-15'],
    ['twelve months is a year', '2024-02-29', 12, '2025-02-28'],
    ['no month is the same day', '2026-05-31', 0, '2026-05-31'],
  ])('%s', (_case, day, months, expected) => expect(addMonths(day, months)).toBe(expected));

  it.each([
    ['over the end of February', '2026-02-28', 1, '2026-03-01'],
    ['over a leap day', '2024-02-28', 1, '2024-02-29'],
    ['back over the start of the year', '2026-01-01', -1, '2025-12-31'],
    ['thirty days', '2026-01-31', 30, '2026-03-02'],
  ])('%s', (_case, day, days, expected) => expect(addDays(day, days)).toBe(expected));

  it('the calendar ends with the year 9999', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(new RuleViolation('day.out-of-range'));
    expect(() => addMonths('9999-12-31', 1)).toThrow(new RuleViolation('day.out-of-range'));
  });

  it('days compare and sort', () => {
    expect(['2026-02-01', '2025-12-31', '2026-01-10'].sort(compareDays)).toStrictEqual([
      '2025-12-31',
      '2026-01-10',
      '2026-02-01',
    ]);
    expect(compareDays('2026-01-01', '2026-01-01')).toBe(0);
    expect(isBefore('2026-01-01', '2026-01-01')).toBe(false);
    expect(isBefore('2025-12-31', '2026-01-01')).toBe(true);
  });

  it.each([
    ['on the first day', '2026-01-01', '2026-01-01', '2026-01-31', true],
    ['on the last day', '2026-01-31', '2026-01-01', '2026-01-31', true],
    ['the day after', '2026-02-01', '2026-01-01', '2026-01-31', false],
    ['the day before', '2025-12-31', '2026-01-01', null, false],
    ['open to the past', '1999-01-01', null, '2026-01-31', true],
    ['open to the future', '2999-01-01', '2026-01-01', null, true],
  ])('%s', (_case, day, from, to, expected) => expect(isWithin(day, from, to)).toBe(expected));

  it('the last day of a month', () => {
    expect(lastDayOfMonth('2024-02-01')).toBe('2024-02-29');
    expect(lastDayOfMonth('2026-12-31')).toBe('2026-12-31');
  });

  it('adding days and counting them agree, also across the change of centuries', () =>
    fc.assert(
      fc.property(fc.integer({ min: -150_000, max: 150_000 }), (days) => {
        const moved = addDays('2026-11-22', days);
        expect(isCalendarDay(moved)).toBe(true);
        expect(daysBetween('2026-11-22', moved)).toBe(days);
      })
    ));
});
