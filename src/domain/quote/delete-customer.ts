import { type Reason, refuseIf, RuleViolation } from '../shared/rule-violation';
import type { CustomerNoun, CustomerWrites, LineCustomer, QuoteCustomer, Stored } from './customer';
import { type LineWithStoredCustomers, reasonsAgainstOwnCustomers } from './line-customers';

/**
 * `quote-customer.primary` and `quote-customer.has-actuals` (QLC-15, QLC-26); both at once when both hold.
 */
export const reasonsNotToDeleteCustomer = (
  row: { readonly id: string; readonly isPrimary?: boolean },
  hasActuals: boolean,
  noun: CustomerNoun = 'quote-customer'
): Reason[] => [
  ...(row.isPrimary === true && noun === 'quote-customer'
    ? [{ code: 'quote-customer.primary', details: { id: row.id } }]
    : []),
  ...(hasActuals ? [{ code: `${noun}.has-actuals`, details: { id: row.id } }] : []),
];

const found = <Row extends { readonly id: string }>(
  rows: readonly Row[],
  id: string,
  noun: CustomerNoun
): Row => {
  const row = rows.find((candidate) => candidate.id === id);
  if (row === undefined) throw new RuleViolation(`${noun}.unknown`, { id }, 'unknown');
  return row;
};

const handRoundingTo = (heir: { readonly id: string } | undefined) =>
  heir === undefined ? [] : [{ id: heir.id, set: { isRounding: true } }];

/**
 * Takes a payer off the quote's list. If it took the roundings, the primary does from now on. The lines keep
 * their own customers. Refuses `quote-customer.unknown` (404), `.primary`, `.has-actuals`. (QLC-10, QLC-54)
 */
export const deleteCustomer = (
  rows: readonly Stored<QuoteCustomer>[],
  id: string,
  hasActuals: boolean
): CustomerWrites<QuoteCustomer> => {
  const row = found(rows, id, 'quote-customer');
  refuseIf(reasonsNotToDeleteCustomer(row, hasActuals), 'conflict');
  const primary = rows.find(({ isPrimary }) => isPrimary);
  return { delete: [id], update: row.isRounding ? handRoundingTo(primary) : [], create: [] };
};

/**
 * Takes a payer off a project line. If it took the roundings, the quote's primary does if it pays this line,
 * else the first who is left. Refuses `quote-line-customer.unknown` (404), `.has-actuals`, `.product-line`.
 * (QLC-13)
 */
export const deleteLineCustomer = (
  line: LineWithStoredCustomers,
  id: string,
  primaryAccountId: string,
  hasActuals: boolean
): CustomerWrites<LineCustomer> => {
  refuseIf(reasonsAgainstOwnCustomers(line));
  const row = found(line.customers, id, 'quote-line-customer');
  refuseIf(reasonsNotToDeleteCustomer({ id }, hasActuals, 'quote-line-customer'), 'conflict');
  const left = line.customers.filter((candidate) => candidate.id !== id);
  const heir = left.find(({ accountId }) => accountId === primaryAccountId) ?? left[0];
  return { delete: [id], update: row.isRounding ? handRoundingTo(heir) : [], create: [] };
};
