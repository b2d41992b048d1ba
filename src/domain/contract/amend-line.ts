import { decimalText, type DecimalInput } from '../money/decimal';
import { divideRounded } from '../money/allocate';
import { fromDecimal, money, subtract, toDecimalString, zero, type Money } from '../money/money';
import { toPercentText } from '../money/percent';
import { changedFields } from '../quote/changed-fields';
import { agreedCustomers, type LineCustomer, readLimit, readShare } from '../quote/customer';
import {
  discountOf,
  ownNet,
  quantityOf,
  reasonsAgainstLines,
  taxRateOf,
  unitPriceOf,
  type PricedLine,
} from '../quote/line';
import { splitLine } from '../quote/amounts';
import { asReason, issuesOfList } from '../quote/split';
import { type Figures, figures, quoteTotals } from '../quote/totals';
import { calendarDay } from '../shared/calendar-day';
import { refuseIf, RuleViolation } from '../shared/rule-violation';
import type { ContractLineCustomer } from './contract-lines';
import { refuseOverDelivery } from './delivery';
import { endOfTerm, type RunningTerm } from './term';

/** What an amendment may change of a line; everything else stays as it was sold. */
export interface LineAgreement {
  readonly name: string;
  readonly description: string | null;
  readonly quantity: DecimalInput;
  /** Null for a part of a bundle, whose price is its share. */
  readonly unitPrice: DecimalInput | null;
  readonly discountPercent: DecimalInput;
  readonly taxRate: DecimalInput;
  /** Of time-based lines, null on others. */
  readonly startDate: string | null;
  readonly months: number | null;
  readonly notToExceedLimit: DecimalInput | null;
  /** Only project lines have a list of their own. */
  readonly customers: readonly LineCustomer[];
}

export interface AmendableLine extends LineAgreement {
  readonly id: string;
  readonly type: 'product' | 'project';
  readonly isTimeBased: boolean;
  readonly endDate: string | null;
  readonly renewedMonths: number;
  readonly deliveredQuantity: DecimalInput;
  readonly version: number;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
}

export type LineChange = Partial<LineAgreement>;

/** What differs between a version and its predecessor; decimals as texts, days as YYYY-MM-DD. */
export interface NextVersion {
  readonly name: string;
  readonly description: string | null;
  readonly quantity: string;
  readonly unitPrice: string | null;
  readonly discountPercent: string;
  readonly taxRate: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly months: number | null;
  readonly renewedMonths: number;
  readonly notToExceedLimit: string | null;
  readonly version: number;
  readonly customers: readonly ContractLineCustomer[];
}

const PRICED: ReadonlySet<string> = new Set(['quantity', 'unitPrice', 'discountPercent', 'taxRate']);

const given = (change: LineChange): LineChange =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

const comparable = (agreement: LineChange) => ({
  ...agreement,
  ...(agreement.customers && { customers: agreedCustomers(agreement.customers) }),
});

const storedFigures = ({ net, tax }: AmendableLine, currency: string): Figures =>
  figures(fromDecimal(net, currency), fromDecimal(tax, currency));

const asPriced = ({ id, type, quantity, unitPrice, discountPercent, taxRate }: AmendableLine): PricedLine => {
  if (unitPrice === null) throw new RuleViolation('contract-line.no-unit-price');
  return { id, type, quantity, unitPrice, discountPercent, taxRate };
};

/**
 * What a line was given of the discount of its whole quote is what its net lacks of its own price. It goes with the
 * line in proportion: half the quantity has half of it, rounded once (QUO-31).
 */
const shareOfDiscount = (stored: AmendableLine, next: PricedLine, currency: string): Money => {
  const before = ownNet(asPriced(stored), currency);
  const share = subtract(before, fromDecimal(stored.net, currency));
  if (before.minor === 0n) return zero(currency);
  const sign = before.minor < 0n ? -1n : 1n;
  return money(
    divideRounded(sign * share.minor * ownNet(next, currency).minor, sign * before.minor),
    currency
  );
};

/** Quantity x price x (1 - discount), less its share of the quote's discount, and its tax, each rounded once. */
const pricedAnew = (stored: AmendableLine, line: AmendableLine, currency: string): Figures => {
  const own = asPriced(line);
  refuseIf(reasonsAgainstLines([own], currency));
  const priced = { ...own, documentDiscount: toDecimalString(shareOfDiscount(stored, own, currency)) };
  refuseIf(reasonsAgainstLines([priced], currency));
  const [totals] = quoteTotals([priced], currency).lines;
  return totals ?? storedFigures(line, currency);
};

const termOf = (
  line: AmendableLine,
  change: LineChange
): Pick<NextVersion, 'startDate' | 'endDate' | 'months'> => {
  if (!line.isTimeBased) {
    if (change.months != null || change.startDate != null)
      throw new RuleViolation('contract-line.not-time-based');
    return { startDate: null, endDate: null, months: null };
  }
  const { startDate, months, renewedMonths } = line;
  if (startDate === null) throw new RuleViolation('contract-line.bad-term', { startDate });
  const term: RunningTerm = { startDate: calendarDay(startDate), months, renewedMonths };
  const isChanged = change.months !== undefined || change.startDate !== undefined;
  return { startDate, months, endDate: isChanged ? endOfTerm(term) : line.endDate };
};

const sharesOf = (line: AmendableLine, own: Figures, currency: string): ContractLineCustomer[] => {
  refuseIf(issuesOfList(line.customers, line.id).map(asReason));
  const shares = splitLine({ ...own, id: line.id, taxRate: String(line.taxRate) }, line.customers);
  return line.customers.map((row, index) => {
    const share = shares[index] ?? own;
    return {
      accountId: row.accountId,
      billingSplitPercent: readShare(row.billingSplitPercent),
      isRounding: row.isRounding,
      notToExceedLimit: readLimit(row.notToExceedLimit, currency),
      net: toDecimalString(share.net),
      tax: toDecimalString(share.tax),
      gross: toDecimalString(share.gross),
    };
  });
};

const refuseListOfProductLine = (line: AmendableLine, { customers }: LineChange): void => {
  if (line.type === 'product' && customers !== undefined)
    throw new RuleViolation('contract-line-customer.product-line');
};

/** The fields of a version as they are stored; `own` are the amounts of the line. */
const versionOf = (line: AmendableLine, own: Figures, currency: string): NextVersion => ({
  name: line.name,
  description: line.description,
  quantity: decimalText(quantityOf(line)),
  unitPrice: line.unitPrice === null ? null : decimalText(unitPriceOf({ unitPrice: line.unitPrice })),
  discountPercent: toPercentText(discountOf(line)),
  taxRate: toPercentText(taxRateOf(line)),
  net: toDecimalString(own.net),
  tax: toDecimalString(own.tax),
  gross: toDecimalString(own.gross),
  startDate: line.startDate,
  endDate: line.endDate,
  months: line.months,
  renewedMonths: line.renewedMonths,
  notToExceedLimit: line.notToExceedLimit === null ? null : readLimit(line.notToExceedLimit, currency),
  version: line.version + 1,
  customers: sharesOf(line, own, currency),
});

/** The next version of a line whose amounts stay as they are, such as one that was renewed. */
export const nextVersionOf = (line: AmendableLine, currency: string): NextVersion =>
  versionOf(line, storedFigures(line, currency), currency);

/**
 * The next version of a line; the one before it stays, superseded (CTR-06). What was delivered and renewed goes
 * with the line. Refuses `contract-line.nothing-changed`, `contract-line.no-unit-price`,
 * `contract-line.over-delivered`, `contract-line.not-time-based`, `contract-line.bad-term`,
 * `contract-line-customer.product-line`, `quote.split-not-100`, `quote.rounding-not-one`, `quantity.*`,
 * `unit-price.*`, `percent.*`, `money.*`, `customer-limit.negative`.
 */
export const amendLine = (line: AmendableLine, change: LineChange, currency: string): NextVersion => {
  const asked = given(change);
  refuseListOfProductLine(line, asked);
  const changed = changedFields(comparable(asked), comparable(line));
  if (changed.length === 0) throw new RuleViolation('contract-line.nothing-changed');
  const next: AmendableLine = { ...line, ...asked };
  refuseOverDelivery(next);
  const isPriced = changed.some(({ field }) => PRICED.has(field));
  const own = isPriced ? pricedAnew(line, next, currency) : storedFigures(next, currency);
  return versionOf({ ...next, ...termOf(next, asked) }, own, currency);
};
