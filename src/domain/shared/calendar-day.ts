import { RuleViolation } from './rule-violation';

/**
 * A day of the calendar as `YYYY-MM-DD`, years 1000 to 9999: no time, no zone. Because of its shape two
 * days compare as texts. Which day is today is told by the clock at the edge and handed in.
 */
export type CalendarDay = string;

interface Parts {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

const SHAPE = /^[1-9]\d{3}-\d{2}-\d{2}$/;
const MILLISECONDS_OF_A_DAY = 86_400_000;

const partsOf = (day: CalendarDay): Parts => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
});

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const written = ({ year, month, day }: Parts): CalendarDay => {
  if (year < 1000 || year > 9999) throw new RuleViolation('day.out-of-range', { year });
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** True for days that exist: 2024-02-29 does, 2026-02-30 does not. */
export const isCalendarDay = (text: string): boolean => {
  if (!SHAPE.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** The same text when it is a real day; refuses `day.not-real` otherwise. */
export const calendarDay = (text: string): CalendarDay => {
  if (!isCalendarDay(text)) throw new RuleViolation('day.not-real', { day: text.slice(0, 40) });
  return text;
};

/** Negative when `a` is earlier, 0 on the same day: fits `sort`. */
export const compareDays = (a: CalendarDay, b: CalendarDay): -1 | 0 | 1 => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

export const isBefore = (a: CalendarDay, b: CalendarDay): boolean => a < b;

/** Within both ends; an end that is null is open. */
export const isWithin = (day: CalendarDay, from: CalendarDay | null, to: CalendarDay | null): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

const epochDays = (day: CalendarDay): number => {
  const { year, month, day: ofMonth } = partsOf(day);
  return Date.UTC(year, month - 1, ofMonth) / MILLISECONDS_OF_A_DAY;
};

export const daysBetween = (from: CalendarDay, to: CalendarDay): number => epochDays(to) - epochDays(from);

/** `days` may be negative. Refuses `day.out-of-range` when the calendar of four-digit years ends. */
export const addDays = (day: CalendarDay, days: number): CalendarDay => {
  const moved = new Date((epochDays(day) + days) * MILLISECONDS_OF_A_DAY);
  return written({ year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() });
};

/**
 * The calendar rule: the same day of the month, or the month's last day where that day is missing.
 * 2026-01-31 plus one month is 2026-02-28.
 */
export const addMonths = (day: CalendarDay, months: number): CalendarDay => {
  const from = partsOf(day);
  const index = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return written({ year, month, day: Math.min(from.day, daysInMonth(year, month)) });
};

export const lastDayOfMonth = (day: CalendarDay): CalendarDay => {
  const { year, month } = partsOf(day);
  return written({ year, month, day: daysInMonth(year, month) });
};
