import { type PayableLine, quoteAmounts, type QuoteAmounts } from '../../../../../../../domain/quote/amounts';
import type { QuoteCustomer } from '../../../../../../../domain/quote/customer';
import { isCounted, reasonsAgainstLines } from '../../../../../../../domain/quote/line';
import { type GroupSubtotal, groupSubtotals } from '../../../../../../../domain/quote/line-groups';
import { limitWarnings, type PlannedAgainstLimit } from '../../../../../../../domain/quote/limits';
import { reasonsNotToSell } from '../../../../../../../domain/quote/reasons-not-to-sell';
import { roundingAmount } from '../../../../../../../domain/quote/rounding-line';
import { splitIssues, type SplitIssue, splitTotal } from '../../../../../../../domain/quote/split';
import { sumUp } from '../../../../../../../domain/quote/sum-up';
import { quoteTotals, type QuoteTotals } from '../../../../../../../domain/quote/totals';
import { toDecimalString } from '../../../../../../../domain/money/money';
import { toPercentText, WHOLE } from '../../../../../../../domain/money/percent';
import { type Reason, RuleViolation } from '../../../../../../../domain/shared/rule-violation';
import type { Workbench } from '../../../../../../../wire/quote-workbench';
import type { Draft, EditedLine, EditedLinePayer, EditedPayer } from './draft';

/** Everything that the screen shows of a draft, by the functions that the server computes with. */
export interface Computed {
  /** Figures that cannot be read, each with its `lineId`; while there are any, nothing else is computed. */
  readonly problems: readonly Reason[];
  readonly totals: QuoteTotals | null;
  readonly discount: string | null;
  readonly groups: readonly GroupSubtotal[];
  readonly amounts: QuoteAmounts | null;
  readonly issues: readonly SplitIssue[];
  readonly warnings: readonly PlannedAgainstLimit[];
}

const reasonsOf = ({ code, details }: RuleViolation): readonly Reason[] =>
  Array.isArray(details.reasons) ? (details.reasons as readonly Reason[]) : [{ code, details }];

/** Runs what may refuse; the refusal's reasons, or its answer. */
const judged = <Answer>(work: () => Answer): { answer: Answer | null; reasons: readonly Reason[] } => {
  try {
    return { answer: work(), reasons: [] };
  } catch (refusal) {
    if (!(refusal instanceof RuleViolation)) throw refusal;
    return { answer: null, reasons: reasonsOf(refusal) };
  }
};

const shareOf = (payer: EditedLinePayer) => ({
  accountId: payer.account,
  billingSplitPercent: payer.billingSplitPercent,
  isRounding: payer.isRounding,
  notToExceedLimit: payer.notToExceedLimit === '' ? null : payer.notToExceedLimit,
});

const customerOf = (payer: EditedPayer): QuoteCustomer => ({
  ...shareOf(payer),
  isPrimary: payer.isPrimary,
  billToName: payer.billToName,
  billToContactName: payer.billToContactName,
  paymentTerms: payer.paymentTerms,
});

const payable = (line: EditedLine): PayableLine => ({
  id: line.key,
  type: line.type,
  quantity: line.quantity,
  unitPrice: line.unitPrice,
  discountPercent: line.discountPercent,
  taxRate: line.taxRate,
  isOptional: line.isOptional,
  isChosen: line.isChosen,
  customers: line.customers.map(shareOf),
});

const discountOf = ({ discountPercent, discountAmount }: Draft) => ({
  discountPercent: discountPercent === '' ? null : discountPercent,
  discountAmount: discountAmount === '' ? null : discountAmount,
});

const shares = (draft: Draft, currency: string) => {
  const lines = draft.lines.map(payable);
  return { customers: draft.payers.map(customerOf), ...sumUp(lines, discountOf(draft), currency) };
};

const figuresOf = (draft: Draft, currency: string) => {
  const { customers, lines, totals } = shares(draft, currency);
  const groups = groupSubtotals(
    draft.lines.map((line) => ({ ...line, id: line.key, groupName: line.groupName || null })),
    totals
  );
  const amounts = quoteAmounts({ currency, customers, lines });
  const warnings = limitWarnings(amounts, { customers, lines });
  return { totals, groups, amounts, warnings, issues: splitIssues({ customers, lines }) };
};

const NOTHING = { totals: null, discount: null, groups: [], amounts: null, issues: [], warnings: [] };

const discountText = (draft: Draft, totals: QuoteTotals, currency: string): string | null => {
  if (draft.discountPercent === '' && draft.discountAmount === '') return null;
  const undiscounted = quoteTotals(draft.lines.map(payable), currency);
  return toDecimalString({ ...totals.net, minor: undiscounted.net.minor - totals.net.minor });
};

/** Totals, taxes, groups, amounts per payer, issues and warnings of what is on the screen now. */
export const compute = (draft: Draft, currency: string): Computed => {
  const problems = reasonsAgainstLines(draft.lines.map(payable), currency);
  if (problems.length > 0) return { ...NOTHING, problems };
  const { answer, reasons } = judged(() => figuresOf(draft, currency));
  if (!answer) return { ...NOTHING, ...totalsAlone(draft, currency), problems: reasons };
  return { ...answer, discount: discountText(draft, answer.totals, currency), problems: [] };
};

/** A share or limit that cannot be read does not take the totals away. */
const totalsAlone = (draft: Draft, currency: string): Pick<Computed, 'totals' | 'discount'> => {
  const { answer } = judged(() => shares(draft, currency));
  return answer
    ? { totals: answer.totals, discount: discountText(draft, answer.totals, currency) }
    : { totals: null, discount: null };
};

/** Everything that stops a sale of the draft as it is on the screen: the server's own question. */
export const reasonsAgainstSale = (
  draft: Draft,
  { quote, sale, today }: Pick<Workbench, 'quote' | 'sale' | 'today'>
): readonly Reason[] => {
  const { answer, reasons } = judged(() =>
    reasonsNotToSell(
      {
        ...sale,
        quote: quote.isActive
          ? {
              id: quote.documentId,
              status: quote.state,
              dueDate: quote.dueDate,
              fields: {},
              mandatoryFields: [],
              customers: draft.payers.map(customerOf),
              lines: draft.lines.map((line) => ({ ...payable(line), products: line.products })),
            }
          : null,
      },
      { today }
    )
  );
  return [
    ...(answer ?? reasons),
    ...sale.missingFields.map((field) => ({ code: 'price-book.field-required', details: { field } })),
  ];
};

/** `-5.00` when 5 % are missing, `2.00` when it is too much; null when it is right or cannot be read. */
export const offWhole = (payers: readonly EditedLinePayer[]): string | null => {
  const { answer } = judged(() => splitTotal(payers) - WHOLE);
  return answer === null || answer === 0n ? null : toPercentText(answer);
};

export const sumOfShares = (payers: readonly EditedLinePayer[]): string | null => {
  const { answer } = judged(() => splitTotal(payers));
  return answer === null ? null : toPercentText(answer);
};

/** The price that a rounding line must have so that the gross becomes a multiple of `step`. */
export const roundingPrice = (
  draft: Draft,
  step: string,
  currency: string
): { readonly price: string | null; readonly reasons: readonly Reason[] } => {
  const { answer, reasons } = judged(() => {
    const others = draft.lines.filter((line) => line.type !== 'rounding' && isCounted(line));
    const { totals } = sumUp(others.map(payable), discountOf(draft), currency);
    return toDecimalString(roundingAmount(totals.gross, step));
  });
  return { price: answer, reasons };
};
