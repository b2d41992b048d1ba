import { recordOfQuote } from './record-of-quote';
import { sampleSnapshot } from './sample-snapshot';

describe('the quote of nobody that templates are looked at with', () => {
  it.each([
    ['en', 'USD', '4162.95'],
    ['ko', 'KRW', '4162950'],
    ['pt-BR', 'BRL', '17290.68'],
    ['fr', 'USD', '4162.95'],
  ])('in %s is in %s, and its sums are those of the domain', (locale, currency, gross) => {
    const record = recordOfQuote(sampleSnapshot(locale));
    expect([record.locale, record.currency.code, record.totals.gross]).toStrictEqual([
      locale,
      currency,
      gross,
    ]);
  });

  it('shows what a template can show', () => {
    const { lines, options, payers, groups, contacts } = recordOfQuote(sampleSnapshot('ko'));
    expect([lines, options, payers, groups, contacts].map(({ length }) => length)).toStrictEqual([
      2, 1, 2, 2, 1,
    ]);
  });
});
