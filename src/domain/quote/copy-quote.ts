interface Revised {
  readonly number: string;
  readonly revision: number;
}

/** The longest name a record can have. */
const MAX_NAME = 255;
const SUFFIX = ' (copy)';

/** What a copy is called when nobody says: the same with a word behind it, cut to fit (QUO-24, OPP-06). */
export const nameOfCopy = (name: string): string => name.slice(0, MAX_NAME - SUFFIX.length) + SUFFIX;

/** One above the highest revision of the quote's number, also when an earlier one was opened again. */
export const nextRevision = (quote: Revised, siblings: readonly Revised[]): number =>
  siblings
    .filter(({ number }) => number === quote.number)
    .reduce((highest, { revision }) => Math.max(highest, revision), quote.revision) + 1;
