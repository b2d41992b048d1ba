import { RuleViolation } from '../shared/rule-violation';

interface Day {
  readonly year: number;
  /** 1..12 */
  readonly month: number;
  readonly day: number;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] ?? 0);

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const write = ({ year, month, day }: Day): string =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;

const read = (text: string): Day => {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  const isDay =
    year !== undefined &&
    month !== undefined &&
    day !== undefined &&
    day >= 1 &&
    day <= lengthOf(year, month);
  if (!isDay) throw new RuleViolation('day.invalid', { value: text.slice(0, 20) });
  return { year, month, day };
};

const refuseBadTerm = (months: number): void => {
  if (!Number.isInteger(months) || months < 1 || months > 1200)
    throw new RuleViolation('contract-line.bad-term', { months });
};

const monthLater = ({ year, month }: Day, months: number): Pick<Day, 'year' | 'month'> => {
  const count = year * 12 + (month - 1) + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
};

/** Same day some months later, the month's last where it has no such day: 31 January + 1 = 28 or 29 February. */
export const addMonths = (from: string, months: number): string => {
  refuseBadTerm(months);
  const start = read(from);
  const { year, month } = monthLater(start, months);
  return write({ year, month, day: Math.min(start.day, lengthOf(year, month)) });
};

/**
 * The last covered day of a term that starts with the day `from`: the day before the same day some months later,
 * or the last of a month that has no such day. 1 January + 12 = 31 December; 15 January + 1 = 14 February;
 * 31 January + 1 = 28 or 29 February. Refuses `day.invalid` and `contract-line.bad-term` (whole months, 1 to 1200).
 */
export const lastDayOfTerm = (from: string, months: number): string => {
  refuseBadTerm(months);
  const start = read(from);
  if (start.day === 1) {
    const { year, month } = monthLater(start, months - 1);
    return write({ year, month, day: lengthOf(year, month) });
  }
  const { year, month } = monthLater(start, months);
  return write({ year, month, day: Math.min(start.day - 1, lengthOf(year, month)) });
};
