import { compare, fromDecimal, type Money } from '../money/money';
import type { QuoteAmounts } from './amounts';
import type { LineCustomer } from './customer';

/**
 * Net, as the actuals that are tested against the limit later. `lineId` null: the payer's limit for the whole
 * quote.
 */
export interface PlannedAgainstLimit {
  readonly accountId: string;
  readonly lineId: string | null;
  readonly planned: Money;
  readonly limit: Money | null;
  readonly warning: 'limit-exceeded' | null;
}

interface Limited {
  readonly customers: readonly LineCustomer[];
  readonly lines: readonly { readonly id: string; readonly customers: readonly LineCustomer[] }[];
}

const limitOf = (rows: readonly LineCustomer[], accountId: string, currency: string): Money | null => {
  const limit = rows.find((row) => row.accountId === accountId)?.notToExceedLimit ?? null;
  return limit === null ? null : fromDecimal(limit, currency);
};

const judged = (row: Omit<PlannedAgainstLimit, 'warning'>): PlannedAgainstLimit => ({
  ...row,
  warning: row.limit !== null && compare(row.planned, row.limit) > 0 ? 'limit-exceeded' : null,
});

/**
 * Each payer's planned amount beside its limit: one row per payer of the quote, and one per line where the
 * payer has a limit on that line. A limit warns; it never reduces the estimate. (QLC-46, domain.md 3.10)
 */
export const plannedAgainstLimits = (
  { payers, currency }: QuoteAmounts,
  { customers, lines }: Limited
): PlannedAgainstLimit[] => {
  const rowsOfLine = new Map(lines.map((line) => [line.id, line.customers]));
  return payers.flatMap(({ accountId, net, lines: own }) => {
    const limit = limitOf(customers, accountId, currency);
    const onLines = own
      .map((line) => ({
        accountId,
        lineId: line.id,
        planned: line.net,
        limit: limitOf(rowsOfLine.get(line.id) ?? [], accountId, currency),
      }))
      .filter((row) => row.limit !== null);
    return [{ accountId, lineId: null, planned: net, limit }, ...onLines].map(judged);
  });
};

/** Only the rows where a limit is exceeded. */
export const limitWarnings = (amounts: QuoteAmounts, lists: Limited): PlannedAgainstLimit[] =>
  plannedAgainstLimits(amounts, lists).filter(({ warning }) => warning !== null);
