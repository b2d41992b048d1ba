import type { Lockable } from '../opportunity/lock';
import { isEmpty } from '../shared/is-empty';
import type { Reason } from '../shared/rule-violation';
import type { LineCustomer, QuoteCustomer } from './customer';
import { isExpired } from './expiry';
import { isCounted, type LineType } from './line';
import { payersOfLine } from './line-customers';
import { reasonsAgainstSplit } from './split';
import { isOpen, type QuoteStatus } from './status';

/** A record and the names of its fields that must be filled by now. */
export interface WithMandatoryFields {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly mandatoryFields: readonly string[];
}

export interface SellableLine {
  readonly id: string;
  readonly type: LineType;
  readonly isOptional?: boolean | null;
  readonly isChosen?: boolean | null;
  readonly customers: readonly LineCustomer[];
  /**
   * What a product line sells: one product, or those of its bundle. The contract type comes from the
   * category.
   */
  readonly products: readonly { readonly id: string; readonly contractType: string | null }[];
}

export interface SellableQuote extends WithMandatoryFields {
  readonly id: string;
  readonly status: QuoteStatus;
  readonly dueDate: string | null;
  readonly customers: readonly QuoteCustomer[];
  readonly lines: readonly SellableLine[];
}

export interface SaleCandidate {
  /** `isClosed`: its status counts as closed (lost, given up) though it was not sold. */
  readonly opportunity: Lockable & WithMandatoryFields & { readonly isClosed: boolean };
  /** The active quote, null when there is none. */
  readonly quote: SellableQuote | null;
  /** Accounts of the quote's and its lines' customers that are not active. */
  readonly inactiveAccountIds: readonly string[];
}

export interface SaleConditions {
  /** YYYY-MM-DD in the company's time zone. */
  readonly today: string;
  readonly acceptExpired?: boolean;
}

const missing = (record: WithMandatoryFields, code: string): Reason[] =>
  record.mandatoryFields
    .filter((field) => isEmpty(record.fields[field]))
    .map((field) => ({ code, details: { field } }));

const notOpen = ({ opportunity }: SaleCandidate): Reason[] => {
  if (opportunity.locked) return [{ code: 'opportunity.locked' }];
  return opportunity.isClosed ? [{ code: 'opportunity.not-open' }] : [];
};

const withoutContractType = ({ lines }: SellableQuote): Reason[] =>
  lines
    .filter(({ type }) => type === 'product')
    .flatMap(({ id: lineId, products }) =>
      products.length === 0
        ? [{ code: 'quote-line.no-product', details: { lineId } }]
        : products
            .filter(({ contractType }) => contractType === null)
            .map(({ id }) => ({ code: 'product.no-contract-type', details: { lineId, productId: id } }))
    );

const inactiveCustomers = (quote: SellableQuote, inactive: readonly string[]): Reason[] => {
  const payers = [...quote.customers, ...quote.lines.flatMap((line) => payersOfLine(line, quote.customers))];
  const accountIds = [...new Set(payers.map(({ accountId }) => accountId))];
  return accountIds
    .filter((accountId) => inactive.includes(accountId))
    .map((accountId) => ({ code: 'quote-customer.account-inactive', details: { accountId } }));
};

const whenIt = (holds: boolean, code: string, details: Reason['details']): Reason[] =>
  holds ? [{ code, details }] : [];

/** What is not chosen is not sold, whatever is wrong with it. */
const asChosen = (quote: SellableQuote): SellableQuote => ({
  ...quote,
  lines: quote.lines.filter(isCounted),
});

const quoteReasons = (
  quote: SellableQuote,
  inactive: readonly string[],
  conditions: SaleConditions
): Reason[] => [
  ...whenIt(!isOpen(quote.status), 'quote.illegal-move', { act: 'win', from: quote.status }),
  ...whenIt(
    quote.lines.every(({ type }) => type === 'rounding'),
    'quote.no-lines',
    {}
  ),
  ...reasonsAgainstSplit(quote),
  ...withoutContractType(quote),
  ...inactiveCustomers(quote, inactive),
  ...missing(quote, 'quote.field-missing'),
  ...whenIt(isExpired(quote, conditions.today) && conditions.acceptExpired !== true, 'quote.expired', {
    dueDate: quote.dueDate,
  }),
];

/**
 * Everything that stops this sale, at once; empty means it may be made. Codes: `opportunity.locked`,
 * `opportunity.not-open`, `opportunity.field-missing`, `opportunity.no-active-quote`, `quote.illegal-move`,
 * `quote.no-lines`, `quote.split-not-100` (one per list), `quote.rounding-not-one`, `quote-line.no-product`,
 * `product.no-contract-type`, `quote-customer.account-inactive`, `quote.field-missing`, `quote.expired`.
 * (OPP-13, domain.md 5)
 */
export const reasonsNotToSell = (candidate: SaleCandidate, conditions: SaleConditions): Reason[] => [
  ...notOpen(candidate),
  ...missing(candidate.opportunity, 'opportunity.field-missing'),
  ...(candidate.quote === null
    ? [{ code: 'opportunity.no-active-quote' }]
    : quoteReasons(asChosen(candidate.quote), candidate.inactiveAccountIds, conditions)),
];
