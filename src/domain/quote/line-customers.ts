import { type Reason } from '../shared/rule-violation';
import type { LineCustomer, QuoteCustomer, Stored } from './customer';
import type { LineType } from './line';

interface LineWithCustomers {
  readonly type: LineType;
  readonly customers: readonly LineCustomer[];
}

export interface LineWithStoredCustomers {
  readonly id: string;
  readonly type: LineType;
  readonly customers: readonly Stored<LineCustomer>[];
}

const alone = (accountId: string): LineCustomer[] => [
  { accountId, billingSplitPercent: '100.00', isRounding: true, notToExceedLimit: null },
];

/** Product lines belong to the primary customer; a rounding line to the one who takes roundings. */
const soleCustomer = (
  type: Exclude<LineType, 'project'>,
  customers: readonly QuoteCustomer[]
): LineCustomer[] => {
  const sole = customers.find((row) => (type === 'product' ? row.isPrimary : row.isRounding));
  return sole === undefined ? [] : alone(sole.accountId);
};

/**
 * The customers a new line starts with: a project line copies those the quote has at this moment (percent and
 * rounding flag, no limit), a product line is the primary's at 100 %. Later changes of the quote's list are
 * not handed down. (QLC-05, QLC-06, QLC-07, QLC-28, QLC-32)
 */
export const customersOfNewLine = (type: LineType, customers: readonly QuoteCustomer[]): LineCustomer[] =>
  type === 'project'
    ? customers.map(({ accountId, billingSplitPercent, isRounding }) => ({
        accountId,
        billingSplitPercent,
        isRounding,
        notToExceedLimit: null,
      }))
    : soleCustomer(type, customers);

/**
 * Who pays a line now: its own list if it is a project line, else whom the rule names, whatever is stored.
 */
export const payersOfLine = (
  line: LineWithCustomers,
  customers: readonly QuoteCustomer[]
): readonly LineCustomer[] => (line.type === 'project' ? line.customers : soleCustomer(line.type, customers));

/** Only project lines have a list of their own: `quote-line-customer.product-line`, `.rounding-line`. */
export const reasonsAgainstOwnCustomers = ({
  id,
  type,
}: {
  readonly id: string;
  readonly type: LineType;
}): Reason[] =>
  type === 'project' ? [] : [{ code: `quote-line-customer.${type}-line`, details: { lineId: id } }];
