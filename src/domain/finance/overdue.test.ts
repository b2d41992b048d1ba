import { isOverdue, type BillingSchedule } from './overdue';

const schedule = (changes: Partial<BillingSchedule>): BillingSchedule => ({
  kind: 'sale',
  date: '2026-03-31',
  done: false,
  ...changes,
});

describe('an overdue bill', () => {
  it.each([
    ['the day itself is in time', {}, '2026-03-31', false],
    ['the day after is overdue', {}, '2026-04-01', true],
    ['the day before is in time', {}, '2026-03-30', false],
    ['a purchase can be overdue too', { kind: 'purchase' }, '2026-04-01', true],
    ['done is never overdue', { done: true }, '2026-04-01', false],
    ['a task is no bill', { kind: 'task' }, '2026-04-01', false],
  ] as const)('%s', (_case, changes, today, expected) =>
    expect(isOverdue(schedule(changes), today)).toBe(expected)
  );
});
