import { fromDecimal, sum, toDecimalString } from '../money/money';
import type { QuoteCustomer } from '../quote/customer';
import { isCounted } from '../quote/line';
import { quoteTotals } from '../quote/totals';
import { contractLinesOf, limitText, type NewContractLine, type SoldLine } from './contract-lines';
import type { ContractStatus } from './status';

export interface SoldQuote {
  readonly id: string;
  readonly currency: string;
  readonly customers: readonly QuoteCustomer[];
  readonly lines: readonly SoldLine[];
}

export interface Sale {
  /** The potential customer of the quote. */
  readonly accountId: string;
  readonly opportunityId: string;
  /** First covered day of time-based lines, YYYY-MM-DD. */
  readonly startDate: string;
}

export interface NewContract {
  readonly status: ContractStatus;
  readonly quoteId: string;
  readonly accountId: string;
  readonly opportunityId: string;
  readonly currency: string;
  /** Sums of the contract's lines. */
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  /** What the quote's rounding line adds to or takes off the gross; it is on no contract line. */
  readonly priceRounding: string;
  readonly customers: readonly QuoteCustomer[];
  readonly lines: readonly NewContractLine[];
}

const sumOf = (lines: readonly NewContractLine[], field: 'net' | 'tax' | 'gross', currency: string): string =>
  toDecimalString(
    sum(
      lines.map((line) => fromDecimal(line[field], currency)),
      currency
    )
  );

/**
 * Every field is named: what a sale copies is decided here, not by what a row happens to carry (QLC-29 to
 * QLC-47).
 */
const contractCustomer = (row: QuoteCustomer): QuoteCustomer => ({
  accountId: row.accountId,
  billingSplitPercent: row.billingSplitPercent,
  isRounding: row.isRounding,
  isPrimary: row.isPrimary,
  notToExceedLimit: limitText(row.notToExceedLimit),
  billToName: row.billToName,
  billToContactName: row.billToContactName,
  paymentTerms: row.paymentTerms,
});

/**
 * The contract of a won quote, with its customers and the lines that count; number and instants are the server's. Call it
 * for a quote that `reasonsNotToSell` let through: every product line has products with a contract type. The
 * contract is active at once: it is the evidence of closed business (CTR-02). (domain.md 6, CTR-18, OPP-17)
 */
export const contractFromQuote = (quote: SoldQuote, sale: Sale): NewContract => {
  const { currency, customers } = quote;
  const sold = quote.lines.filter(isCounted);
  const totals = quoteTotals(sold, currency);
  const lines = sold.flatMap((line, index) => {
    const lineFigures = totals.lines[index];
    return lineFigures === undefined
      ? []
      : contractLinesOf(line, lineFigures, { customers, startDate: sale.startDate });
  });
  const rounding = totals.lines.filter((_line, index) => sold[index]?.type === 'rounding');
  return {
    status: 'active',
    quoteId: quote.id,
    accountId: sale.accountId,
    opportunityId: sale.opportunityId,
    currency,
    net: sumOf(lines, 'net', currency),
    tax: sumOf(lines, 'tax', currency),
    gross: sumOf(lines, 'gross', currency),
    priceRounding: toDecimalString(
      sum(
        rounding.map(({ gross }) => gross),
        currency
      )
    ),
    customers: customers.map(contractCustomer),
    lines,
  };
};
