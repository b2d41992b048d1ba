import { allocate } from '../money/allocate';
import { type DecimalInput, decimalText, parseDecimal, roundedTo } from '../money/decimal';
import { QUANTITY } from '../money/limits';
import { money, toDecimalString } from '../money/money';
import { toBasisPoints, toPercentText } from '../money/percent';
import { bundleWeight } from '../price-book/bundle';
import { type PayableLine, splitLine } from '../quote/amounts';
import type { LineCustomer, QuoteCustomer } from '../quote/customer';
import { discountOf, quantityOf, unitPriceOf } from '../quote/line';
import { payersOfLine } from '../quote/line-customers';
import { type Figures, figures, type LineFigures } from '../quote/totals';
import { lastDayOfTerm } from './term';

export interface ContractType {
  readonly code: string;
  readonly isTimeBased: boolean;
  /** Length of a term; null = open-ended. Read for time-based types only. */
  readonly months: number | null;
}

export const PROJECT_TYPE: ContractType = { code: 'project', isTimeBased: false, months: null };

/** What a product line sells: one entry, or one per product of its bundle. */
export interface SoldProduct {
  readonly productId: string;
  /** The contract type of the product's category. */
  readonly contractType: ContractType;
  /** For a bundle: which of its items this is, the product's name, how many are in one bundle, its weight. */
  readonly bundleItem?: {
    readonly id: string;
    readonly name: string;
    readonly quantity: DecimalInput;
    readonly weight: DecimalInput;
  };
}

export interface SoldLine extends PayableLine {
  /** What a line keeps over revisions and clones; contract lines are found again by it when selling again. */
  readonly sourceKey: string;
  readonly name: string;
  readonly description: string | null;
  readonly unit: string | null;
  readonly projectId: string | null;
  /** Of a product line; empty on others. */
  readonly products: readonly SoldProduct[];
  /** Of a project line that was given one; otherwise it is of type `project`. */
  readonly contractType?: ContractType;
  /** A term agreed on the line; otherwise that of the contract type. */
  readonly months?: number | null;
}

/** A payer of a contract line with its share of net, tax and gross, rounded as on the quote. */
export interface ContractLineCustomer extends LineCustomer {
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
}

/** Amounts and decimals as texts in the contract's currency, days as YYYY-MM-DD. */
export interface NewContractLine {
  readonly sourceLineId: string;
  readonly sourceKey: string;
  readonly type: 'product' | 'project';
  /** Code of the contract type. */
  readonly contractType: string;
  readonly isTimeBased: boolean;
  readonly productId: string | null;
  readonly projectId: string | null;
  readonly name: string;
  readonly description: string | null;
  readonly quantity: string;
  readonly unit: string | null;
  /** Null for a part of a bundle: its price is its share of the bundle's, by weight. */
  readonly unitPrice: string | null;
  readonly discountPercent: string;
  readonly taxRate: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly startDate: string | null;
  readonly endDate: string | null;
  /** What the term was agreed to be; null = open-ended or one delivery. */
  readonly months: number | null;
  readonly version: number;
  readonly customers: readonly ContractLineCustomer[];
}

const weightOf = ({ bundleItem }: SoldProduct): bigint =>
  bundleItem === undefined ? 1n : bundleWeight(bundleItem);

/** Net and tax of a line over the products it sells, by weight, the largest remainder first. */
const sharesOf = (line: LineFigures, products: readonly SoldProduct[]): Figures[] => {
  const weights = products.map(weightOf);
  const nets = allocate(line.net.minor, weights);
  const taxes = allocate(line.tax.minor, weights);
  const { currency } = line.net;
  return products.map((_product, index) =>
    figures(money(nets[index] ?? 0n, currency), money(taxes[index] ?? 0n, currency))
  );
};

const term = (line: SoldLine, type: ContractType, startDate: string) => {
  if (!type.isTimeBased) return { startDate: null, endDate: null, months: null };
  const months = line.months ?? type.months;
  return { startDate, endDate: months === null ? null : lastDayOfTerm(startDate, months), months };
};

const itemOf = (line: SoldLine, product: SoldProduct | null) => {
  const item = product?.bundleItem;
  if (item === undefined)
    return {
      sourceKey: line.sourceKey,
      name: line.name,
      quantity: decimalText(quantityOf(line)),
      unitPrice: decimalText(unitPriceOf(line)),
    };
  const quantity = quantityOf(line).times(parseDecimal(item.quantity, QUANTITY));
  return {
    sourceKey: `${line.sourceKey}/${item.id}`,
    name: item.name,
    quantity: decimalText(roundedTo(quantity, QUANTITY.decimals)),
    unitPrice: null,
  };
};

/** As a contract keeps it: a text, null for none. */
export const limitText = (limit: LineCustomer['notToExceedLimit']): string | null =>
  limit === null ? null : String(limit);

interface Sold {
  readonly customers: readonly QuoteCustomer[];
  readonly startDate: string;
}

const written = ({ net, tax, gross }: Figures) => ({
  net: toDecimalString(net),
  tax: toDecimalString(tax),
  gross: toDecimalString(gross),
});

/** Each contract line is split for itself, so that its payers' amounts make up its own. */
const customersOf = (figuresOfLine: LineFigures, rows: readonly LineCustomer[]): ContractLineCustomer[] =>
  splitLine(figuresOfLine, rows).map((share, index) => ({
    accountId: share.accountId,
    billingSplitPercent: toPercentText(toBasisPoints(rows[index]?.billingSplitPercent ?? 0)),
    isRounding: rows[index]?.isRounding ?? false,
    notToExceedLimit: limitText(rows[index]?.notToExceedLimit ?? null),
    ...written(share),
  }));

/**
 * What one quote line becomes: a product line one contract line of its category's type, a bundle one per
 * product, a project line one of its own type or of type `project`, a rounding line none. `lineFigures` are the line's in the
 * quote's totals.
 */
export const contractLinesOf = (line: SoldLine, lineFigures: LineFigures, sold: Sold): NewContractLine[] => {
  if (line.type === 'rounding') return [];
  const products = line.type === 'product' ? line.products : [null];
  const shares = line.type === 'product' ? sharesOf(lineFigures, line.products) : [lineFigures];
  const payers = payersOfLine(line, sold.customers);
  return products.map((product, index) => {
    const type = product?.contractType ?? line.contractType ?? PROJECT_TYPE;
    const share = { ...lineFigures, ...shares[index] };
    return {
      sourceLineId: line.id,
      type: product === null ? 'project' : 'product',
      contractType: type.code,
      isTimeBased: type.isTimeBased,
      productId: product?.productId ?? null,
      projectId: line.projectId,
      description: line.description,
      unit: line.unit,
      discountPercent: toPercentText(discountOf(line)),
      taxRate: lineFigures.taxRate,
      version: 1,
      customers: customersOf(share, payers),
      ...itemOf(line, product),
      ...written(share),
      ...term(line, type, sold.startDate),
    };
  });
};
