import { dayIn } from './clock';

describe('the day that it is where the company is (MO-17)', () => {
  it.each<[string, string, string, string]>([
    ['the new year has begun in Seoul', 'Asia/Seoul', '2026-12-31T15:00:00Z', '2027-01-01'],
    ['a second before it has not', 'Asia/Seoul', '2026-12-31T14:59:59Z', '2026-12-31'],
    ['it begins later in São Paulo', 'America/Sao_Paulo', '2027-01-01T02:59:59Z', '2026-12-31'],
    ['on the night that clocks go forward', 'Europe/Berlin', '2026-03-28T23:30:00Z', '2026-03-29'],
    ['on the night that they go back', 'Europe/Berlin', '2026-10-25T22:59:59Z', '2026-10-25'],
  ])('%s', (_says, zone, instant, day) => expect(dayIn(zone, new Date(instant))).toBe(day));
});
