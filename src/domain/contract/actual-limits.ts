import { splitWithRest } from '../money/allocate';
import { add, compare, fromDecimal, isZero, money, type Money } from '../money/money';
import type { DecimalInput } from '../money/decimal';
import { toBasisPoints, toPercentText } from '../money/percent';
import type { LineCustomer } from '../quote/customer';
import { asReason, issuesOfList } from '../quote/split';
import { refuseIf, RuleViolation } from '../shared/rule-violation';

export const ACTUAL_CLASSES = ['time', 'expense', 'material', 'fee'] as const;
export type ActualClass = (typeof ACTUAL_CLASSES)[number];

export const ACTUAL_KINDS = ['cost', 'unbilled-sale'] as const;
export type ActualKind = (typeof ACTUAL_KINDS)[number];

/** Where a limit may stand, in the order in which the four are tested. */
export const LIMIT_LEVELS = [
  'contract-line-customer',
  'contract-line',
  'contract-customer',
  'contract',
] as const;
export type LimitLevel = (typeof LIMIT_LEVELS)[number];

export const LIMIT_STATES = ['not-evaluated', 'committed', 'failed', 'not-applicable'] as const;
export type LimitState = (typeof LIMIT_STATES)[number];

/** One payer's part of an actual. `lineKey` is the same for all versions of a contract line. */
export interface ActualPart {
  readonly lineKey: string;
  readonly accountId: string;
  readonly kind: ActualKind;
  readonly amount: Money;
}

/** Limits by `limitKey`; where none stands there is none. */
export type Limits = ReadonlyMap<string, Money>;

export interface LimitResult {
  readonly state: Exclude<LimitState, 'not-evaluated'>;
  /** The first level that fails. */
  readonly level: LimitLevel | null;
}

type Place = Pick<ActualPart, 'lineKey' | 'accountId'>;

export const limitKey = (level: LimitLevel, { lineKey, accountId }: Place): string => {
  const parts = {
    'contract-line-customer': [lineKey, accountId],
    'contract-line': [lineKey],
    'contract-customer': [accountId],
    contract: [],
  } as const;
  return JSON.stringify([level, ...parts[level]]);
};

/** What has been taken of each limit: backlog and invoiced together. Changed as parts are committed. */
type Taken = Map<string, Money>;

const take = (taken: Taken, part: ActualPart): void => {
  for (const level of LIMIT_LEVELS) {
    const key = limitKey(level, part);
    const before = taken.get(key);
    taken.set(key, before === undefined ? part.amount : add(before, part.amount));
  }
};

const fails = (part: ActualPart, level: LimitLevel, limits: Limits, taken: Taken): boolean => {
  const key = limitKey(level, part);
  const limit = limits.get(key);
  if (limit === undefined) return false;
  const before = taken.get(key);
  return compare(before === undefined ? part.amount : add(before, part.amount), limit) > 0;
};

const isLimited = (part: ActualPart, limits: Limits): boolean =>
  LIMIT_LEVELS.some((level) => limits.has(limitKey(level, part)));

const evaluate = (part: ActualPart, limits: Limits, taken: Taken): LimitResult => {
  if (part.kind === 'cost') return { state: 'not-applicable', level: null };
  const isCredit = part.amount.minor < 0n;
  const level = isCredit ? undefined : LIMIT_LEVELS.find((each) => fails(part, each, limits, taken));
  if (level !== undefined) return { state: 'failed', level };
  take(taken, part);
  return { state: isLimited(part, limits) ? 'committed' : 'not-applicable', level: null };
};

/**
 * The four-level test of not-to-exceed limits, one part after the other: value + backlog + invoiced <= limit on
 * every level (dynamics-reference 2.4). `standing` are the unbilled sales that count already: committed, or recorded
 * where no limit stood. A credit frees and never fails; a cost is never tested; what failed takes nothing.
 */
export const evaluateLimits = (
  parts: readonly ActualPart[],
  limits: Limits,
  standing: readonly ActualPart[]
): LimitResult[] => {
  const taken: Taken = new Map();
  for (const part of standing) if (part.kind === 'unbilled-sale') take(taken, part);
  return parts.map((part) => evaluate(part, limits, taken));
};

export interface PayerPart {
  readonly accountId: string;
  readonly billingSplitPercent: string;
  readonly amount: Money;
}

/**
 * An actual over the payers of its line: each share rounded toward zero, the rest to the rounding customer. Who pays
 * nothing of it gets no part. Refuses `actual.nothing` for an amount of zero, `money.*`, `quote.split-not-100`,
 * `quote.rounding-not-one`.
 */
export const splitActual = (
  amount: DecimalInput,
  currency: string,
  payers: readonly LineCustomer[]
): PayerPart[] => {
  const whole = fromDecimal(amount, currency);
  if (isZero(whole)) throw new RuleViolation('actual.nothing');
  refuseIf(issuesOfList(payers, null).map(asReason));
  const shares = payers.map(({ billingSplitPercent }) => toBasisPoints(billingSplitPercent));
  const rest = payers.findIndex(({ isRounding }) => isRounding);
  return splitWithRest(whole.minor, shares, rest).flatMap((minor, index) =>
    minor === 0n
      ? []
      : [
          {
            accountId: payers[index]?.accountId ?? '',
            billingSplitPercent: toPercentText(shares[index] ?? 0n),
            amount: money(minor, currency),
          },
        ]
  );
};

export interface EvaluatedActual {
  readonly kind: ActualKind;
  readonly state: LimitState;
  readonly amount: Money;
}

/**
 * A reset frees what was committed and forgets what failed. Costs have nothing to free, and a credit that was let go
 * would leave others above the limit.
 */
export const isResettable = ({ kind, state, amount }: EvaluatedActual): boolean =>
  kind === 'unbilled-sale' && amount.minor > 0n && (state === 'committed' || state === 'failed');

/** What is committed is tested again only after a reset; otherwise it would be counted against itself. */
export const isEvaluable = ({ kind, state }: EvaluatedActual): boolean =>
  kind === 'unbilled-sale' && (state === 'not-evaluated' || state === 'failed');
