import { areSomeUndated, forecastRows } from './forecast-rows';

const sum = (currency: string, count: number, value: string | null, weighted: string) => ({
  currency,
  count,
  value,
  weighted,
});
const EUROS = sum('EUR', 3, '300.00', '120.0000');
const WON = sum('KRW', 1, null, '0');
const MAY = { ...sum('EUR', 1, '100.00', '50.0000'), month: '2026-05' };
const JUNE = { ...sum('EUR', 1, '100.00', '20.0000'), month: '2026-06' };
const JUNE_IN_WON = { ...WON, month: '2026-06' };

describe('the forecast', () => {
  it('tells each currency by month, the earliest first, and then all of it', () =>
    expect(
      forecastRows({ open: [EUROS, WON], months: [MAY, JUNE, JUNE_IN_WON] }).map(
        ({ month, currency, count }) => [currency, month, count]
      )
    ).toStrictEqual([
      ['EUR', '2026-05', 1],
      ['EUR', '2026-06', 1],
      ['EUR', null, 3],
      ['KRW', '2026-06', 1],
      ['KRW', null, 1],
    ]));

  it.each([
    ['says that some expect no day', [EUROS, WON], [MAY, JUNE, JUNE_IN_WON], true],
    ['says nothing of it when all do', [WON], [JUNE_IN_WON], false],
    ['says nothing of it when there are none', [], [], false],
  ])('%s', (_case, open, months, isSaid) => expect(areSomeUndated({ open, months })).toBe(isSaid));
});
