import { endingLines, expiringQuotes } from './questions';

describe('the home page asks for', () => {
  it('active quotes nobody decided on, that are due within two weeks', () =>
    expect(expiringQuotes('2026-11-22').filters).toEqual({
      isActive: { $eq: true },
      state: { $in: ['draft', 'sent'] },
      dueDate: { $gte: '2026-11-22', $lte: '2026-12-06' },
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
