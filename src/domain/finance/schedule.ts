import { problemsOfAmount } from '../money/amount-problems';
import type { DecimalInput } from '../money/decimal';
import type { CalendarDay } from '../shared/calendar-day';
import type { Problem } from '../shared/problem';
import type { ScheduleKind } from './overdue';

export interface ScheduleToCheck {
  readonly kind: ScheduleKind;
  readonly amount: DecimalInput | null;
  readonly currency: string | null;
  readonly done: boolean;
  readonly doneOn: CalendarDay | null;
}

/** A billing schedule says what is billed (PRJ-18); only what is done was done on a day. */
export const problemsOfSchedule = (schedule: ScheduleToCheck): readonly Problem[] => [
  ...(schedule.kind !== 'task' && schedule.amount === null
    ? [{ code: 'schedule.amount-required', path: 'amount' }]
    : []),
  ...problemsOfAmount({ ...schedule, path: 'amount' }),
  ...(!schedule.done && schedule.doneOn !== null ? [{ code: 'schedule.not-done', path: 'doneOn' }] : []),
];

/**
 * The day it was done: what is said, else the day it already had, else today; none once it is undone. `given` is
 * undefined when this write says nothing about it.
 */
export const doneOnAfter = (
  done: boolean,
  given: CalendarDay | null | undefined,
  stored: CalendarDay | null,
  today: CalendarDay
): CalendarDay | null => {
  if (!done) return given ?? null;
  return given ?? stored ?? today;
};
