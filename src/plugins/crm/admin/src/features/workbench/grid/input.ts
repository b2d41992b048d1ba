import type { LineInput, ReplaceWholeInput } from '../../../../../../../wire/commands/quote';
import type { Draft, EditedLine, EditedLinePayer, EditedPayer } from './draft';

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** The book decides: the server looks the price up again where quantity or unit have changed. */
const followsBook = ({ type, priceSource }: EditedLine): boolean =>
  type === 'product' && priceSource !== null && priceSource.rule !== 'manual';

const bookOf = ({ priceBook }: EditedLine) => (priceBook === null ? {} : { priceBook });

const lineInput = (line: EditedLine): LineInput => ({
  ...(line.isNew ? {} : { documentId: line.key }),
  type: line.type,
  product: line.product,
  bundle: line.bundle,
  unit: line.unit,
  project: line.project,
  name: line.name,
  description: orNull(line.description),
  groupName: orNull(line.groupName),
  isOptional: line.isOptional,
  isChosen: line.isChosen,
  quantity: line.quantity,
  ...(followsBook(line) ? bookOf(line) : { unitPrice: line.unitPrice }),
  discountPercent: line.discountPercent,
  taxRate: line.taxRate,
});

const shareInput = (payer: EditedLinePayer) => ({
  account: payer.account,
  billingSplitPercent: payer.billingSplitPercent,
  isRounding: payer.isRounding,
  notToExceedLimit: orNull(payer.notToExceedLimit),
});

const payerInput = (payer: EditedPayer) => ({
  ...shareInput(payer),
  billToName: orNull(payer.billToName),
  billToContactName: orNull(payer.billToContactName),
  paymentTerms: payer.paymentTerms as NonNullable<ReplaceWholeInput['customers']>[number]['paymentTerms'],
});

/** Those whom the person does not see stay as they are; the server keeps them. */
const seen = <Payer extends EditedLinePayer>(payers: readonly Payer[]): readonly Payer[] =>
  payers.filter(({ account }) => !account.startsWith('hidden-'));

const isOtherThanQuote = (line: EditedLine, payers: readonly EditedPayer[]): boolean =>
  !isSame(
    line.customers.map(shareInput),
    payers.map((payer) => ({ ...shareInput(payer), notToExceedLimit: null }))
  );

const lineCustomers = (draft: Draft, loaded: Draft): NonNullable<ReplaceWholeInput['lineCustomers']> => {
  const before = new Map(loaded.lines.map((line) => [line.key, line]));
  return draft.lines.flatMap((line, index) => {
    if (line.type !== 'project') return [];
    const known = before.get(line.key);
    const isOther = known ? !isSame(known.customers, line.customers) : isOtherThanQuote(line, draft.payers);
    const key = line.isNew ? `new-${index + 1}` : line.key;
    return isOther ? [{ line: key, customers: seen(line.customers).map(shareInput) }] : [];
  });
};

const isContentChanged = (draft: Draft, loaded: Draft): boolean =>
  draft.discountPercent !== loaded.discountPercent ||
  draft.discountAmount !== loaded.discountAmount ||
  !isSame(draft.lines.map(lineInput), loaded.lines.map(lineInput));

/**
 * What saving sends: lines and discount only when they changed (a sent quote takes no lines), payers likewise, and of
 * the lines' own payers only the lists that are other than what the server would make of them.
 */
export const saveInput = (draft: Draft, loaded: Draft, version: number): ReplaceWholeInput => {
  const own = lineCustomers(draft, loaded);
  return {
    version,
    ...(isContentChanged(draft, loaded) && {
      lines: draft.lines.map(lineInput),
      discountPercent: orNull(draft.discountPercent),
      discountAmount: orNull(draft.discountAmount),
    }),
    ...(!isSame(draft.payers, loaded.payers) && { customers: seen(draft.payers).map(payerInput) }),
    ...(own.length > 0 && { lineCustomers: own }),
  };
};

/** Lines to ask prices for, as the preview of lines takes them: each with what its price hangs on. */
export const priceQuestion = (lines: readonly EditedLine[]) => ({
  lines: lines.map((line) => ({
    ...(line.isNew ? bookOf(line) : { documentId: line.key }),
    type: 'product' as const,
    product: line.product,
    bundle: line.bundle,
    unit: line.unit,
    quantity: line.quantity,
    name: line.name,
  })),
});
