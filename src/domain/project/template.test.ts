import { daysToMove, movedBy, reasonsNotToSellIn } from './template';

describe('a project template', () => {
  it('takes no opportunities', () =>
    expect([
      reasonsNotToSellIn({ isTemplate: true }),
      reasonsNotToSellIn({ isTemplate: false }),
    ]).toStrictEqual([[{ code: 'project.is-template' }], []]));

  it.each<[string, string | null, string[], string, number]>([
    ['counts from its first day', '2026-01-10', ['2026-01-05'], '2026-03-10', 59],
    [
      'without a first day counts from its first schedule',
      null,
      ['2026-02-01', '2026-01-31'],
      '2026-02-02',
      2,
    ],
    ['may begin earlier than it did', '2026-01-10', [], '2026-01-01', -9],
    ['without any day moves nothing', null, [], '2026-02-02', 0],
  ])('%s', (_says, startDate, schedules, start, days) =>
    expect(daysToMove({ startDate, schedules }, start)).toBe(days)
  );

  it('moves days by the calendar, and leaves none where there is none', () =>
    expect([movedBy(59, '2026-01-31'), movedBy(3, null)]).toStrictEqual(['2026-03-31', null]));
});
