import { type Reason, refuseIf, RuleViolation } from '../shared/rule-violation';
import {
  clearRounding,
  type CustomerNoun,
  type CustomerWrites,
  type LineCustomer,
  type QuoteCustomer,
  readLimit,
  readShare,
  type Stored,
} from './customer';
import { type LineWithStoredCustomers, reasonsAgainstOwnCustomers } from './line-customers';

/** A row of either list; a line's has no primary flag and no bill-to. */
type Row = Stored<LineCustomer> & Partial<QuoteCustomer>;

const changes = <T>(wanted: T | undefined, current: T | undefined): boolean =>
  wanted !== undefined && wanted !== current;

const reasonsAgainstPatch = (row: Row, patch: Partial<QuoteCustomer>, noun: CustomerNoun): Reason[] =>
  [
    { code: `${noun}.account-locked`, isBroken: changes(patch.accountId, row.accountId) },
    { code: `${noun}.primary-is-computed`, isBroken: changes(patch.isPrimary, row.isPrimary ?? false) },
    { code: `${noun}.last-rounding`, isBroken: row.isRounding && patch.isRounding === false },
  ]
    .filter(({ isBroken }) => isBroken)
    .map(({ code }) => ({ code, details: { id: row.id } }));

const readFigures = (patch: Partial<QuoteCustomer>, currency: string): Partial<QuoteCustomer> => ({
  ...(patch.billingSplitPercent === undefined
    ? {}
    : { billingSplitPercent: readShare(patch.billingSplitPercent) }),
  ...(patch.notToExceedLimit === undefined
    ? {}
    : { notToExceedLimit: readLimit(patch.notToExceedLimit, currency) }),
});

const edit = (
  rows: readonly Row[],
  id: string,
  patch: Partial<QuoteCustomer>,
  { noun, currency }: { readonly noun: CustomerNoun; readonly currency: string }
): CustomerWrites<QuoteCustomer> => {
  const row = rows.find((candidate) => candidate.id === id);
  if (row === undefined) throw new RuleViolation(`${noun}.unknown`, { id }, 'unknown');
  refuseIf(reasonsAgainstPatch(row, patch, noun));
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  const set: Partial<QuoteCustomer> = { ...Object.fromEntries(given), ...readFigures(patch, currency) };
  const cleared = patch.isRounding === true ? clearRounding(rows, id) : [];
  return { delete: [], update: [...cleared, { id, set }], create: [] };
};

/**
 * Changes one row of the quote's list, the primary's too. Only what is given changes; account and primary
 * flag are accepted when they stay the same. Setting the rounding flag clears the other one's. `currency`:
 * the quote's. Refuses `quote-customer.unknown` (404), `.account-locked`, `.primary-is-computed`,
 * `.last-rounding` and figures (`percent.*`, `money.*`, `customer-limit.negative`). (QLC-09, QLC-16, QLC-24,
 * QLC-54)
 */
export const editCustomer = (
  rows: readonly Stored<QuoteCustomer>[],
  id: string,
  patch: Partial<QuoteCustomer>,
  currency: string
): CustomerWrites<QuoteCustomer> => edit(rows, id, patch, { noun: 'quote-customer', currency });

/**
 * The same on a project line, with `quote-line-customer.*`; other lines have no list of their own. (QLC-12)
 */
export const editLineCustomer = (
  line: LineWithStoredCustomers,
  id: string,
  patch: Partial<LineCustomer>,
  currency: string
): CustomerWrites<LineCustomer> => {
  refuseIf(reasonsAgainstOwnCustomers(line));
  return edit(line.customers, id, patch, { noun: 'quote-line-customer', currency });
};
