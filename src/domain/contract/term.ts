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

export interface RunningTerm {
  readonly startDate: CalendarDay;
  /** What was agreed on; null = open-ended. */
  readonly months: number | null;
  /** What renewals added since. */
  readonly renewedMonths: number;
}

/**
 * Counted from the first day, not from the end before, so that renewals do not wander off the month's end:
 * 31 January and one month ends on 28 February, renewed by a month on 30 March, again on 30 April.
 */
export const endOfTerm = ({ startDate, months, renewedMonths }: RunningTerm): CalendarDay | null =>
  months === null ? null : lastDayOfTerm(startDate, months + renewedMonths);

/**
 * Another term of `months`, or of the agreed length, after the last covered day. Refuses
 * `contract-line.not-time-based`, `contract-line.open-ended` and `contract-line.bad-term`. (CTR-04)
 */
export const renewTerm = (
  line: Omit<RunningTerm, 'startDate'> & { readonly isTimeBased: boolean; readonly startDate: string | null },
  months: number | null
): { readonly renewedMonths: number; readonly endDate: CalendarDay } => {
  if (!line.isTimeBased || line.startDate === null) throw new RuleViolation('contract-line.not-time-based');
  if (line.months === null) throw new RuleViolation('contract-line.open-ended');
  const added = months ?? line.months;
  if (added < 1) throw new RuleViolation('contract-line.bad-term', { months: added });
  const renewedMonths = line.renewedMonths + added;
  return { renewedMonths, endDate: lastDayOfTerm(line.startDate, line.months + renewedMonths) };
};
