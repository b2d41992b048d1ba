import { type Decimal, type DecimalInput, exact, parseDecimal } from '../money/decimal';
import { QUANTITY, UNIT_PRICE } from '../money/limits';
import { fromDecimal, type Money, rounded, subtract } from '../money/money';
import { toBasisPoints, WHOLE } from '../money/percent';
import { type Reason, RuleViolation } from '../shared/rule-violation';

export const LINE_TYPES = ['product', 'project', 'rounding'] as const;
export type LineType = (typeof LINE_TYPES)[number];

/** What a line's price follows from. Decimals as they come from JSON or a column; missing percents are 0. */
export interface PricedLine {
  /** For a line not stored yet: any key that is unique in the list. */
  readonly id: string;
  readonly type: LineType;
  /** Up to 6 decimals; below zero for credits. */
  readonly quantity: DecimalInput;
  /** Up to 4 decimals whatever the currency has; below zero for credits. */
  readonly unitPrice: DecimalInput;
  readonly discountPercent?: DecimalInput | null;
  readonly taxRate?: DecimalInput | null;
  /** This line's share of the quote's discount, an amount in the quote's currency: `shareOutDiscount` gives it. */
  readonly documentDiscount?: DecimalInput | null;
  readonly isOptional?: boolean | null;
  /** Of an optional line: the customer takes it. */
  readonly isChosen?: boolean | null;
}

/** Whether a line is in the sums and is sold: an optional one only when it is chosen. */
export const isCounted = ({ isOptional, isChosen }: Pick<PricedLine, 'isOptional' | 'isChosen'>): boolean =>
  isOptional !== true || isChosen === true;

export const quantityOf = (line: Pick<PricedLine, 'quantity'>): Decimal =>
  parseDecimal(line.quantity, QUANTITY);

export const unitPriceOf = (line: Pick<PricedLine, 'unitPrice'>): Decimal =>
  parseDecimal(line.unitPrice, UNIT_PRICE);

/** Basis points. */
export const discountOf = (line: Pick<PricedLine, 'discountPercent'>): bigint =>
  toBasisPoints(line.discountPercent ?? 0);

/** Basis points. */
export const taxRateOf = (line: Pick<PricedLine, 'taxRate'>): bigint => toBasisPoints(line.taxRate ?? 0);

/**
 * round(quantity x unitPrice x (1 - discountPercent / 100)), rounded once in the quote's currency: before the
 * discount of the whole quote.
 */
export const ownNet = (line: PricedLine, currency: string): Money => {
  const keptShare = exact((WHOLE - discountOf(line)).toString()).times('0.0001');
  return rounded(quantityOf(line).times(unitPriceOf(line)).times(keptShare), currency);
};

/** The line's own net less its share of the quote's discount (QUO-32). */
export const lineNet = (line: PricedLine, currency: string): Money =>
  subtract(ownNet(line, currency), fromDecimal(line.documentDiscount ?? 0, currency));

const reasonsIn = (line: PricedLine, read: () => unknown): Reason[] => {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    return [{ code: error.code, details: { ...error.details, lineId: line.id } }];
  }
};

const unreadableFigures = (line: PricedLine, currency: string): Reason[] => {
  const readers = [quantityOf, unitPriceOf, discountOf, taxRateOf];
  const reasons = readers.flatMap((read) => reasonsIn(line, () => read(line)));
  return reasons.length > 0 ? reasons : reasonsIn(line, () => lineNet(line, currency));
};

const reducedRounding = (line: PricedLine): Reason[] =>
  [
    { code: 'rounding-line.discounted', isWrong: Number(line.discountPercent ?? 0) !== 0 },
    { code: 'rounding-line.taxed', isWrong: Number(line.taxRate ?? 0) !== 0 },
    { code: 'rounding-line.optional', isWrong: line.isOptional === true },
  ]
    .filter(({ isWrong }) => line.type === 'rounding' && isWrong)
    .map(({ code }) => ({ code, details: { lineId: line.id } }));

const severalRoundings = (lines: readonly PricedLine[]): Reason[] => {
  const lineIds = lines.filter(({ type }) => type === 'rounding').map(({ id }) => id);
  return lineIds.length > 1 ? [{ code: 'quote.several-rounding-lines', details: { lineIds } }] : [];
};

/**
 * Everything wrong with a list of lines, at once: figures (`quantity.*`, `unit-price.*`, `percent.*`,
 * `money.too-large`, each with `lineId`), a rounding line with discount or tax or that is optional, more than one of them
 * (QUO-34).
 */
export const reasonsAgainstLines = (lines: readonly PricedLine[], currency: string): Reason[] => [
  ...lines.flatMap((line) => [...unreadableFigures(line, currency), ...reducedRounding(line)]),
  ...severalRoundings(lines),
];
