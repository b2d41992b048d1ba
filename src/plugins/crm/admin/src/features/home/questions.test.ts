import { endingLines, expiringQuotes } from './questions';

describe('the home page asks for', () => {
  it('active quotes of open deals that nobody decided on, and that are due within two weeks', () =>
    expect(expiringQuotes('2026-11-22').filters).toStrictEqual({
      isActive: { $eq: true },
      state: { $in: ['draft', 'sent'] },
      dueDate: { $gte: '2026-11-22', $lte: '2026-12-06' },
      opportunity: { stage: { isClosed: { $ne: true } } },
    }));

  it('current lines of active contracts that end within ninety days, the next to end first', () =>
    expect(endingLines('2026-11-22')).toMatchObject({
      filters: {
        isCurrent: { $eq: true },
        isTimeBased: { $eq: true },
        endDate: { $gte: '2026-11-22', $lte: '2027-02-20' },
        contract: { state: { $eq: 'active' } },
      },
      sort: 'endDate:ASC',
    }));
});
