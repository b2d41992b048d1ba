import type { DecimalInput } from '../money/decimal';
import { agreedCustomers, type LineCustomer, type QuoteCustomer } from '../quote/customer';
import { type ChangedField, changedFields } from '../quote/changed-fields';
import type { Reason } from '../shared/rule-violation';
import type { NewContractLine } from './contract-lines';
import { refuseOverDelivery } from './delivery';
import { type ContractStatus, reasonsNotToChangeContract } from './status';
import { endOfTerm } from './term';

type DecimalField = 'quantity' | 'unitPrice' | 'discountPercent' | 'taxRate' | 'net' | 'tax' | 'gross';

/** A contract line as stored, not superseded by a later version. Decimals as the columns give them. */
export type StandingLine = Omit<NewContractLine, 'sourceLineId' | 'customers' | DecimalField> & {
  readonly id: string;
  readonly customers: readonly LineCustomer[];
  readonly deliveredQuantity: DecimalInput;
  /** What renewals added to the term since it was sold. */
  readonly renewedMonths: number;
} & { readonly [Field in DecimalField]: DecimalInput | Extract<NewContractLine[Field], null> };

export interface Amendment {
  /** Stays, as superseded. */
  readonly predecessorId: string;
  /** Its `version` is the predecessor's + 1. */
  readonly line: NewContractLine;
  readonly changed: readonly ChangedField[];
}

export interface SellingAgain {
  readonly kept: readonly { readonly contractLineId: string; readonly sourceKey: string }[];
  readonly amended: readonly Amendment[];
  readonly added: readonly NewContractLine[];
  /** On the contract, no longer on the quote: they stay, contract lines are removed one by one. */
  readonly left: readonly { readonly contractLineId: string; readonly sourceKey: string }[];
}

/**
 * What was agreed on a line. Its tax is left out: when another line changes, rounding may hand it a cent more
 * or less, which is no amendment.
 */
const agreed = (line: Omit<StandingLine, 'id' | 'renewedMonths' | 'deliveredQuantity'>) => ({
  contractType: line.contractType,
  productId: line.productId,
  projectId: line.projectId,
  name: line.name,
  description: line.description,
  quantity: line.quantity,
  unit: line.unit,
  unitPrice: line.unitPrice,
  discountPercent: line.discountPercent,
  taxRate: line.taxRate,
  net: line.net,
  endDate: line.endDate,
  customers: agreedCustomers(line.customers),
});

/**
 * Selling again on another day does not restart what runs; only another length of the term changes its end.
 */
const onFormerDays = (line: NewContractLine, { startDate, renewedMonths }: StandingLine): NewContractLine =>
  startDate === null || line.startDate === null
    ? line
    : { ...line, startDate, endDate: endOfTerm({ startDate, months: line.months, renewedMonths }) };

const amendment = (line: NewContractLine, former: StandingLine, changed: Amendment['changed']): Amendment => {
  refuseOverDelivery({ quantity: line.quantity, deliveredQuantity: former.deliveredQuantity });
  const next = { ...onFormerDays(line, former), version: former.version + 1 };
  return { predecessorId: former.id, line: next, changed };
};

/**
 * What selling a quote again does to the contract of its first sale. Lines are matched by `sourceKey`:
 * unchanged ones keep their contract line, changed ones become an amendment, new ones are added; nothing is
 * doubled, nothing removed; what was delivered and renewed stays so (`contract-line.over-delivered` when less is
 * sold than was delivered). `fresh` are the lines of `contractFromQuote`, `standing` the current versions on
 * the contract. (OPP-21, CTR-06, domain.md 5)
 */
export const linesOfSellingAgain = (
  standing: readonly StandingLine[],
  fresh: readonly NewContractLine[]
): SellingAgain => {
  const standingByKey = new Map(standing.map((line) => [line.sourceKey, line]));
  const freshKeys = new Set(fresh.map(({ sourceKey }) => sourceKey));
  const pairs = fresh.map((line) => {
    const former = standingByKey.get(line.sourceKey);
    return {
      line,
      former,
      changed: former ? changedFields(agreed(onFormerDays(line, former)), agreed(former)) : [],
    };
  });
  return {
    kept: pairs.flatMap(({ former, changed }) =>
      former && changed.length === 0 ? [{ contractLineId: former.id, sourceKey: former.sourceKey }] : []
    ),
    amended: pairs.flatMap(({ line, former, changed }) =>
      former && changed.length > 0 ? [amendment(line, former, changed)] : []
    ),
    added: pairs.flatMap(({ line, former }) => (former ? [] : [line])),
    left: standing
      .filter(({ sourceKey }) => !freshKeys.has(sourceKey))
      .map(({ id, sourceKey }) => ({ contractLineId: id, sourceKey })),
  };
};

/**
 * What stands was agreed, limited and recorded in the contract's currency, so it is not sold again in another one.
 * `contract.closed`, `contract.other-currency`: conflicts.
 */
export const reasonsNotToSellAgain = (
  contract: { readonly status: ContractStatus; readonly currency: string },
  currency: string
): Reason[] => [
  ...reasonsNotToChangeContract(contract.status),
  ...(contract.currency === currency
    ? []
    : [{ code: 'contract.other-currency', details: { contract: contract.currency, quote: currency } }]),
];

const PAYS_NOTHING = { billingSplitPercent: '0.00', isPrimary: false, isRounding: false } as const;

export interface CustomersOfSellingAgain {
  readonly added: readonly QuoteCustomer[];
  readonly changed: readonly { readonly id: string; readonly set: QuoteCustomer }[];
  /** No longer on the quote; they stay because standing lines may be theirs, and pay nothing of what is sold now; those who did already are not written. */
  readonly left: readonly { readonly id: string; readonly set: typeof PAYS_NOTHING }[];
}

/** The same for the contract's customers, matched by account. Nobody is deleted. */
export const customersOfSellingAgain = (
  standing: readonly (QuoteCustomer & { readonly id: string })[],
  fresh: readonly QuoteCustomer[]
): CustomersOfSellingAgain => {
  const byAccount = new Map(standing.map((row) => [row.accountId, row]));
  const accounts = new Set(fresh.map(({ accountId }) => accountId));
  return {
    added: fresh.filter(({ accountId }) => !byAccount.has(accountId)),
    changed: fresh.flatMap((row) => {
      const former = byAccount.get(row.accountId);
      return former && changedFields({ ...row }, { ...former }).length > 0
        ? [{ id: former.id, set: row }]
        : [];
    }),
    left: standing
      .filter((row) => !accounts.has(row.accountId) && changedFields(PAYS_NOTHING, { ...row }).length > 0)
      .map(({ id }) => ({ id, set: PAYS_NOTHING })),
  };
};
