import {
  blankCustomer,
  type LineCustomer,
  type PayingAccount,
  type QuoteCustomer,
  readLimit,
  readShare,
  requirePayer,
} from '../quote/customer';
import { firstCustomer } from '../quote/first-customer';
import { reasonsAgainstLines } from '../quote/line';
import { asReason, issuesOfList } from '../quote/split';
import type { DecimalInput } from '../money/decimal';
import { refuseIf } from '../shared/rule-violation';
import { contractFromQuote, type NewContract } from './contract-from-quote';
import { PROJECT_TYPE, type SoldLine } from './contract-lines';

export interface PayerByHand {
  /** Null: it does not exist or the caller does not see it. */
  readonly account: PayingAccount | null;
  readonly billingSplitPercent: DecimalInput;
  readonly isRounding?: boolean;
  readonly notToExceedLimit?: DecimalInput | null;
}

/**
 * Who pays a contract that no quote came before: its own account alone, or a given list, in which the account is
 * primary (with 0 % when it is not named) and, when nobody else is, the rounding customer. Refuses
 * `quote-customer.account-unavailable`, `.account-inactive`, `.duplicate`, `quote.split-not-100`,
 * `quote.rounding-not-one`, `percent.*`, `money.*`, `customer-limit.negative`.
 */
export const payersByHand = (
  owner: PayingAccount,
  given: readonly PayerByHand[],
  currency: string
): QuoteCustomer[] => {
  if (given.length === 0) return [firstCustomer(owner)];
  requirePayer(owner, [], 'quote-customer');
  const isNamed = given.some(({ account }) => account?.id === owner.id);
  const all: readonly PayerByHand[] = isNamed
    ? given
    : [{ account: owner, billingSplitPercent: '0' }, ...given];
  const nobodyRounds = !all.some(({ isRounding }) => isRounding === true);
  const rows: QuoteCustomer[] = [];
  for (const { account, billingSplitPercent, isRounding = false, notToExceedLimit = null } of all) {
    const payer = requirePayer(account, rows, 'quote-customer');
    const isPrimary = payer.id === owner.id;
    rows.push({
      ...blankCustomer(payer),
      billingSplitPercent: readShare(billingSplitPercent),
      notToExceedLimit: readLimit(notToExceedLimit, currency),
      isPrimary,
      isRounding: nobodyRounds ? isPrimary : isRounding,
    });
  }
  refuseIf(issuesOfList(rows, null).map(asReason));
  return rows;
};

/**
 * Who pays one project line, as it names them. Refuses `quote-line-customer.account-unavailable`,
 * `.account-inactive`, `.duplicate`, `percent.*`, `money.*`, `customer-limit.negative`; whether they pay all of it is
 * asked with the line.
 */
export const payersOfLineByHand = (given: readonly PayerByHand[], currency: string): LineCustomer[] => {
  const rows: LineCustomer[] = [];
  for (const { account, billingSplitPercent, isRounding = false, notToExceedLimit = null } of given)
    rows.push({
      accountId: requirePayer(account, rows, 'quote-line-customer').id,
      billingSplitPercent: readShare(billingSplitPercent),
      isRounding,
      notToExceedLimit: readLimit(notToExceedLimit, currency),
    });
  return rows;
};

export interface ContractByHand {
  readonly currency: string;
  readonly owner: PayingAccount;
  readonly customers: readonly QuoteCustomer[];
  readonly lines: readonly SoldLine[];
  /** First covered day of time-based lines, YYYY-MM-DD. */
  readonly startDate: string;
}

/** A length of term for what is delivered once (CTR-05): kept silently from nobody, so it is refused. */
const hasTermOfNothing = ({ months, products, contractType = PROJECT_TYPE }: SoldLine): boolean =>
  typeof months === 'number' && !(products[0]?.contractType ?? contractType).isTimeBased;

/**
 * A contract made from a customer's page (CTR-17): a draft with the same figures that a sale of these lines would
 * give. Refuses `contract-line.no-contract-type`, `.not-time-based` for a term of what is delivered once, what
 * `reasonsAgainstLines` names and terms that are none.
 */
export const contractByHand = ({
  currency,
  owner,
  customers,
  lines,
  startDate,
}: ContractByHand): NewContract => {
  refuseIf([
    ...reasonsAgainstLines(lines, currency),
    ...lines.filter(hasTermOfNothing).map(({ id }) => ({
      code: 'contract-line.not-time-based',
      details: { lineId: id },
    })),
    ...lines
      .filter(({ type, products }) => type === 'product' && products.length === 0)
      .map(({ id }) => ({ code: 'contract-line.no-contract-type', details: { lineId: id } })),
  ]);
  const asSold = contractFromQuote(
    { id: '', currency, customers, lines },
    { accountId: owner.id, opportunityId: '', startDate }
  );
  return { ...asSold, status: 'draft' };
};
