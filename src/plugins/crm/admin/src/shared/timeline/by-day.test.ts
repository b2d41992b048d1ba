import { byDay } from './by-day';

const at = (text: string) => ({ at: text });
const day = (text: string) => text.slice(0, 10);

describe('entries by day', () => {
  it.each([
    ['nothing is no day', [], []],
    [
      'two of one day stand together, the newest first as they came',
      ['2026-03-02T10:00', '2026-03-02T09:00', '2026-03-01T23:59'],
      [
        ['2026-03-02', ['2026-03-02T10:00', '2026-03-02T09:00']],
        ['2026-03-01', ['2026-03-01T23:59']],
      ],
    ],
  ])('%s', (_case, moments, expected) =>
    expect(
      byDay(moments.map(at), day).map((each) => [each.day, each.entries.map((one) => one.at)])
    ).toStrictEqual(expected)
  );
});
