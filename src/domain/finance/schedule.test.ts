import { doneOnAfter, problemsOfSchedule, type ScheduleToCheck } from './schedule';

const schedule = (more: Partial<ScheduleToCheck>): ScheduleToCheck => ({
  kind: 'task',
  amount: null,
  currency: null,
  done: false,
  doneOn: null,
  ...more,
});

it.each([
  ['a task needs no amount', schedule({}), []],
  ['a bill does', schedule({ kind: 'sale' }), [{ code: 'schedule.amount-required', path: 'amount' }]],
  [
    'and a currency',
    schedule({ kind: 'purchase', amount: '5' }),
    [{ code: 'amount.currency-required', path: 'currency' }],
  ],
  ['a whole bill', schedule({ kind: 'sale', amount: '5', currency: 'KRW' }), []],
  [
    'nothing undone was done on a day',
    schedule({ doneOn: '2026-01-01' }),
    [{ code: 'schedule.not-done', path: 'doneOn' }],
  ],
  ['what is done was', schedule({ done: true, doneOn: '2026-01-01' }), []],
])('%s', (_sentence, given, problems) => expect(problemsOfSchedule(given)).toStrictEqual(problems));

it.each([
  ['done without a day is done today', true, undefined, null, '2026-03-03'],
  ['the day that is said counts', true, '2026-02-02', null, '2026-02-02'],
  ['a day it had stays', true, undefined, '2026-01-01', '2026-01-01'],
  ['undone, the day goes', false, undefined, '2026-01-01', null],
  ['a day said for what is not done is kept, to be refused', false, '2026-02-02', null, '2026-02-02'],
])('%s', (_sentence, done, given, stored, day) =>
  expect(doneOnAfter(done, given, stored, '2026-03-03')).toBe(day)
);
