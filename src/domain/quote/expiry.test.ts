import { isExpired, reasonsAgainstValidity } from './expiry';

it.each([
  ['the last valid day still counts', { dueDate: '2026-03-31' }, '2026-03-31', false],
  ['the day after does not', { dueDate: '2026-03-31' }, '2026-04-01', true],
  ['the day before does', { dueDate: '2026-03-31' }, '2026-03-30', false],
  ['without a due date nothing expires', { dueDate: null }, '2999-01-01', false],
])('%s', (_rule, quote, today, expired) => expect(isExpired(quote, today)).toBe(expired));

it('a validity cannot end before it starts', () => {
  expect(reasonsAgainstValidity({ startDate: '2026-03-02', dueDate: '2026-03-01' })).toStrictEqual([
    { code: 'quote.due-before-start', details: { startDate: '2026-03-02', dueDate: '2026-03-01' } },
  ]);
  expect(reasonsAgainstValidity({ startDate: '2026-03-01', dueDate: '2026-03-01' })).toStrictEqual([]);
  expect(reasonsAgainstValidity({ startDate: '2026-03-01', dueDate: null })).toStrictEqual([]);
  expect(reasonsAgainstValidity({ startDate: null, dueDate: '2026-03-01' })).toStrictEqual([]);
});
