import { addDays, daysBetween, type CalendarDay } from '../shared/calendar-day';
import type { Reason } from '../shared/rule-violation';

/** PRJ-17: a template is there to be copied; deals are made in what is made from it. */
export const reasonsNotToSellIn = (project: { readonly isTemplate: boolean }): readonly Reason[] =>
  project.isTemplate ? [{ code: 'project.is-template' }] : [];

export interface DaysOfTemplate {
  readonly startDate: CalendarDay | null;
  /** The days of its schedules and of those of the projects below it. */
  readonly schedules: readonly CalendarDay[];
}

/**
 * By how many days everything moves when a project made from the template begins on `start`: its first day is that of
 * the template, or without one the day of the first schedule. Nothing to count from: 0.
 */
export const daysToMove = ({ startDate, schedules }: DaysOfTemplate, start: CalendarDay): number => {
  const first = startDate ?? [...schedules].sort()[0];
  return first === undefined ? 0 : daysBetween(first, start);
};

export const movedBy = (days: number, day: CalendarDay | null): CalendarDay | null =>
  day === null ? null : addDays(day, days);
