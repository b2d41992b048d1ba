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

/** The calendar day (YYYY-MM-DD) that it is now in the given IANA time zone. */
export const dayIn = (timeZone: string, instant: Date = now()): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant
  );
