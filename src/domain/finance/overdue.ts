import { isBefore, type CalendarDay } from '../shared/calendar-day';

export const SCHEDULE_KINDS = ['task', 'sale', 'purchase'] as const;
export type ScheduleKind = (typeof SCHEDULE_KINDS)[number];

export interface BillingSchedule {
  readonly kind: ScheduleKind;
  readonly date: CalendarDay;
  readonly done: boolean;
}

/**
 * PRJ-18: a billing schedule (sale or purchase) that is not done and whose day lies strictly before today.
 * On the day itself it is not overdue. A task is no bill.
 */
export const isOverdue = (schedule: BillingSchedule, today: CalendarDay): boolean =>
  schedule.kind !== 'task' && !schedule.done && isBefore(schedule.date, today);
