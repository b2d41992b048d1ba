import { type DecimalInput, decimalText, exact, roundedTo } from '../money/decimal';
import { UNIT_PRICE } from '../money/limits';
import { rounded, toDecimalString } from '../money/money';
import type { Reason } from '../shared/rule-violation';
import type { DocumentDiscount } from './document-discount';

/**
 * A unit price at a rate, rounded once to four decimals whatever the currency, half away from zero. Plain decimal
 * text.
 */
export const convertUnitPrice = (unitPrice: DecimalInput, rate: string): string =>
  decimalText(roundedTo(exact(String(unitPrice)).times(exact(rate)), UNIT_PRICE.decimals));

/** An amount at a rate, rounded once to the decimals of the currency it comes to; null stays null. */
export const convertAmount = (amount: DecimalInput | null, rate: string, currency: string): string | null =>
  amount === null ? null : toDecimalString(rounded(exact(String(amount)).times(exact(rate)), currency));

interface Amounts extends DocumentDiscount {
  readonly currency: string;
  readonly customers: readonly { readonly notToExceedLimit: DecimalInput | null }[];
  readonly lines: readonly {
    readonly id: string;
    readonly customers: readonly { readonly notToExceedLimit: DecimalInput | null }[];
  }[];
}

/**
 * Whether changing the currency needs a rate: for lines that no price row answers for, and for amounts that people
 * set. `pricedByBook`: ids of lines that a row of their book prices anew. `exchange-rate.missing`. (QUO-22)
 */
export const reasonsWithoutRate = (
  quote: Amounts,
  pricedByBook: ReadonlySet<string>,
  wanted: { readonly to: string; readonly date: string }
): Reason[] => {
  const needing = quote.lines.filter(({ id }) => !pricedByBook.has(id)).map(({ id }) => id);
  const hasLimit = [quote, ...quote.lines].some(({ customers }) =>
    customers.some(({ notToExceedLimit }) => notToExceedLimit !== null)
  );
  return needing.length > 0 || hasLimit || quote.discountAmount !== null
    ? [{ code: 'exchange-rate.missing', details: { from: [quote.currency], ...wanted, lineIds: needing } }]
    : [];
};
