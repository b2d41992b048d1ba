import Big from 'big.js';

/** An amount as a produced file says it: `totals.gross`, `lines[3].net`, `groups[0].lines[1].amount`; a plain decimal. */
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

export interface StoredLine extends StoredFigures {
  /** Net before the line's share of the discount of the whole quote. */
  readonly amount: string | null;
  readonly groupName: string | null;
}

export interface StoredAmounts {
  readonly totals: StoredFigures;
  /** What counts, in the order of the paper. */
  readonly lines: readonly StoredLine[];
  /** Optional lines that are not chosen, in the order of the paper. */
  readonly options: readonly StoredLine[];
}

export interface AmountThatDiffers {
  readonly path: string;
  readonly printed: string;
  /** Null: the database knows no such amount. */
  readonly stored: string | null;
}

const LINE = /^(lines|options)\[(\d+)\]\.(net|tax|gross|amount)$/;
const GROUP = /^groups\[(\d+)\]\.(.+)$/;

/** The lines of each group, groups in the order in which their first lines stand; lines of none are a group too. */
const linesByGroup = (lines: readonly StoredLine[]): readonly (readonly StoredLine[])[] =>
  [...new Set(lines.map(({ groupName }) => groupName ?? ''))].map((name) =>
    lines.filter(({ groupName }) => (groupName ?? '') === name)
  );

const isFigure = (word: string): word is keyof StoredFigures => ['net', 'tax', 'gross'].includes(word);

const sumOf = (lines: readonly StoredLine[], figure: keyof StoredFigures): string | null =>
  lines.some((line) => line[figure] === null)
    ? null
    : lines.reduce((sum, line) => sum.plus(line[figure] ?? 0), new Big(0)).toFixed();

const lineAt = (path: string, stored: StoredAmounts): string | null | undefined => {
  const [matched, list, index, figure] = LINE.exec(path) ?? [];
  if (matched === undefined) return undefined;
  return (
    stored[list as 'lines' | 'options'][Number(index)]?.[figure as keyof StoredFigures | 'amount'] ?? null
  );
};

/** Undefined for an amount that is stored nowhere, such as the share of one payer. */
const storedAt = (path: string, stored: StoredAmounts): string | null | undefined => {
  const total = path.startsWith('totals.') ? path.slice('totals.'.length) : '';
  if (isFigure(total)) return stored.totals[total];
  const [, group, rest] = GROUP.exec(path) ?? [];
  if (rest === undefined) return lineAt(path, stored);
  const lines = linesByGroup(stored.lines)[Number(group)] ?? [];
  return isFigure(rest) ? sumOf(lines, rest) : lineAt(rest, { ...stored, lines });
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
