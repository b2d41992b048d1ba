import { addDays, addMonths, type CalendarDay, calendarDay } from '../shared/calendar-day';
import { RuleViolation } from '../shared/rule-violation';

export interface Term {
  readonly isTimeBased: boolean;
  /** Last covered day, null = open-ended. */
  readonly endDate: CalendarDay | null;
}

const dayOfMonth = (day: CalendarDay): string => day.slice(8);

/**
 * The last covered day of a term that starts with the day `from`: the day before the same day some months
 * later, or the last of a month that has no such day. 1 January + 12 = 31 December; 15 January + 1 =
 * 14 February; 31 January + 1 = 28 or 29 February. Refuses `day.not-real` and `contract-line.bad-term`
 * (whole months, 1 to 1200).
 */
export const lastDayOfTerm = (from: CalendarDay, months: number): CalendarDay => {
  if (!Number.isInteger(months) || months < 1 || months > 1200)
    throw new RuleViolation('contract-line.bad-term', { months });
  const counterpart = addMonths(calendarDay(from), months);
  return dayOfMonth(counterpart) === dayOfMonth(from) ? addDays(counterpart, -1) : counterpart;
};

/** A time-based line is over on the day after its last covered one; nothing stores it. */
export const isTermOver = ({ isTimeBased, endDate }: Term, today: CalendarDay): boolean =>
  isTimeBased && endDate !== null && endDate < today;
