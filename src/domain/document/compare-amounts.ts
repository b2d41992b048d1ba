import Big from 'big.js';

/** An amount as a produced file says it: `totals.gross`, `lines[3].net`; a plain decimal. */
export interface AmountRead {
  readonly path: string;
  readonly amount: string;
}

/** Net, tax and gross as the database has them, as plain decimals; null where nothing is stored. */
export interface StoredFigures {
  readonly net: string | null;
  readonly tax: string | null;
  readonly gross: string | null;
}

export interface StoredAmounts {
  readonly totals: StoredFigures;
  /** What counts, in the order of the paper. */
  readonly lines: readonly StoredFigures[];
  /** Optional lines that are not chosen, in the order of the paper. */
  readonly options: readonly StoredFigures[];
}

export interface AmountThatDiffers {
  readonly path: string;
  readonly printed: string;
  /** Null: the database knows no such amount. */
  readonly stored: string | null;
}

const STORED = /^(?:totals|(lines|options)\[(\d+)\])\.(net|tax|gross)$/;

/** Undefined for an amount that is stored nowhere, such as the share of one payer. */
const storedAt = (path: string, stored: StoredAmounts): string | null | undefined => {
  const [matched, list, line, figure] = STORED.exec(path) ?? [];
  if (matched === undefined) return undefined;
  const figures = list === undefined ? stored.totals : stored[list as 'lines' | 'options'][Number(line)];
  return figures?.[figure as keyof StoredFigures] ?? null;
};

const isSame = (one: string, other: string): boolean => new Big(one).eq(new Big(other));

/** The amounts of a paper that are not those of the database, in the order in which they stand on it. */
export const amountsThatDiffer = (
  read: readonly AmountRead[],
  stored: StoredAmounts
): readonly AmountThatDiffers[] =>
  read.flatMap(({ path, amount }) => {
    const known = storedAt(path, stored);
    if (known === undefined || (known !== null && isSame(known, amount))) return [];
    return [{ path, printed: amount, stored: known }];
  });
