import type { ChangeEntry } from '../../../../../../../../wire/commands/timeline';
import { changeRows, instantOf, shownValue } from './change-rows';

const entry = (more: Partial<ChangeEntry>): ChangeEntry => ({
  at: '2026-03-01T10:00:00.000Z',
  actorName: 'Kim',
  action: 'update',
  command: null,
  recordType: 'api::account.account',
  recordId: 'a1',
  changedFields: [],
  changes: {},
  ...more,
});

describe('rows of the history', () => {
  it('tell an update field by field that people see, who and when once', () =>
    expect(
      changeRows(
        [entry({ changes: { city: ['Seoul', 'Busan'], rowKey: [1, 2], phone: [null, '02'] } })],
        (_type, field) => field !== 'rowKey'
      ).map(({ field, before, after, isFirst }) => [field, before, after, isFirst])
    ).toStrictEqual([
      ['city', 'Seoul', 'Busan', true],
      ['phone', null, '02', false],
    ]));

  it('tell what was made as one row, however many fields it has', () =>
    expect(
      changeRows(
        [entry({ action: 'create', changes: { name: [null, 'A'], city: [null, 'B'] } })],
        () => true
      ).map(({ field, after }) => [field, after])
    ).toStrictEqual([[null, 'A']]));
});

describe('a value of the history', () => {
  it.each([
    ['nothing is a dash', null, '–'],
    ['an empty list too', [], '–'],
    ['a text as it is', 'Busan', 'Busan'],
    ['a flag as a word', true, 'true'],
    ['a number', 12.5, '12.5'],
    ['a list by its parts', ['a', 'b'], 'a, b'],
  ])('%s', (_case, value, shown) => expect(shownValue(value)).toBe(shown));
});

describe('an instant of the history', () => {
  it.each([
    ['is in UTC when it does not say so', '2026-11-22T08:42:41.341', '2026-11-22T08:42:41.341Z'],
    ['stays as it is when it does', '2026-11-22T08:42:41Z', '2026-11-22T08:42:41Z'],
    ['is no day', '2026-11-22', null],
    ['is no text', 'draft', null],
    ['is no number', 7, null],
  ])('%s', (_case, value, instant) => expect(instantOf(value)).toBe(instant));
});
