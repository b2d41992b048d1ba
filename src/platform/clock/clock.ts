/** The one place that reads the time. Tests set it; rules get the day as an argument. */
let source: () => Date = () => new Date();

export const now = (): Date => source();

/** For tests: the clock stands still until it is given back with `useSystemClock`. */
export const useFixedClock = (instant: string): void => {
  source = () => new Date(instant);
};

export const useSystemClock = (): void => {
  source = () => new Date();
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes as long as a statement does. There are as many as zones that the company's settings ever named. */
const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
};

/** The calendar day (YYYY-MM-DD) that it is now in the given IANA time zone. */
export const dayIn = (timeZone: string, instant: Date = now()): string => formatOf(timeZone).format(instant);
