import type { Core } from '@strapi/strapi';
import type { ResolvedPrice } from '../../../domain/price-book/resolve-price';
import { exact } from '../../../domain/money/decimal';
import { reasonsAgainstLines } from '../../../domain/quote/line';
import { reasonsAgainstTotals } from '../../../domain/quote/sent-totals';
import type { DocumentDiscount } from '../../../domain/quote/document-discount';
import { type Reason, refuseIf } from '../../../domain/shared/rule-violation';
import type { LineInput, ReplaceLinesInput } from '../../../wire/commands/quote';
import type { ManualPrice } from '../../../wire/quote-aggregate';
import { findLineReferences, type LineReferences } from './find-line-references';
import { at, bookOfDraft, type Draft, draftsOf, type QuoteToJudge, rowsOf } from './line-drafts';
import { lookUpPrices } from './line-prices';
import { newItem, reasonsAgainstItem } from './sold-item';
import { type JudgedLines, summedUp, type UnsummedLine } from './sum-lines';

const reasonsAgainstDraft = (draft: Draft, found: LineReferences, quote: QuoteToJudge): Reason[] => {
  const { input, stored, position } = draft;
  if (input.documentId !== undefined && !stored) return [at(position, 'quote-line.unknown', 'documentId')];
  return [
    ...(stored && stored.type !== input.type ? [at(position, 'quote-line.type-locked', 'type')] : []),
    ...(input.priceBook && !found.priceBooks.has(input.priceBook)
      ? [at(position, 'relation.unknown', 'priceBook')]
      : []),
    ...reasonsAgainstItem(draft, found, bookOfDraft(draft, found, quote)),
    ...(input.unit && !found.units.has(input.unit) ? [at(position, 'relation.unknown', 'unit')] : []),
    ...(input.project && !found.projects.has(input.project)
      ? [at(position, 'relation.unknown', 'project')]
      : []),
    ...(input.type !== 'product' && !stored && input.unitPrice === undefined
      ? [at(position, 'quote-line.price-missing', 'unitPrice')]
      : []),
  ];
};

const twice = (lines: readonly LineInput[]): Reason[] =>
  lines.flatMap(({ documentId }, index) =>
    documentId !== undefined && lines.findIndex((line) => line.documentId === documentId) !== index
      ? [at(index + 1, 'quote-line.twice', 'documentId')]
      : []
  );

const priceOf = ({ input, stored }: Draft, looked: ResolvedPrice | undefined) => {
  if (looked) return { unitPrice: looked.unitPrice, priceSource: looked.priceSource };
  const given = input.unitPrice ?? stored?.unitPrice ?? '0';
  const isKept = stored !== undefined && exact(String(given)).eq(exact(stored.unitPrice));
  const listPrice =
    stored?.priceSource && 'listPrice' in stored.priceSource ? stored.priceSource.listPrice : null;
  const manual: ManualPrice = { rule: 'manual', listPrice };
  return { unitPrice: String(given), priceSource: isKept ? stored.priceSource : manual };
};

/** Only an option can be chosen. */
const optionOf = ({ input, stored }: Draft) => {
  const isOptional = input.isOptional ?? stored?.isOptional ?? false;
  return { isOptional, isChosen: isOptional && (input.isChosen ?? stored?.isChosen ?? false) };
};

const judged = (draft: Draft, found: LineReferences, looked: ResolvedPrice | undefined): UnsummedLine => {
  const { input, stored, key, position } = draft;
  const item = newItem(draft, found);
  const project = input.project ? found.projects.get(input.project) : undefined;
  const taxByDefault = input.type === 'rounding' ? '0' : (item?.taxRate ?? found.defaultTaxRate);
  return {
    row: stored?.row,
    id: key,
    sourceKey: stored?.sourceKey ?? '',
    type: input.type,
    position,
    name: input.name ?? stored?.name ?? item?.name ?? project?.name ?? '',
    description:
      input.description === undefined
        ? (stored?.description ?? item?.description ?? null)
        : input.description,
    groupName: input.groupName === undefined ? (stored?.groupName ?? null) : input.groupName,
    ...optionOf(draft),
    quantity: String(input.quantity),
    discountPercent: String(input.discountPercent ?? stored?.discountPercent ?? 0),
    taxRate: String(input.taxRate ?? stored?.taxRate ?? taxByDefault),
    documentDiscount: '0',
    ...rowsOf(draft, found),
    ...priceOf(draft, looked),
  };
};

const sentWith = (discount: DocumentDiscount, input: Partial<DocumentDiscount>): DocumentDiscount => ({
  discountPercent: input.discountPercent === undefined ? discount.discountPercent : input.discountPercent,
  discountAmount: input.discountAmount === undefined ? discount.discountAmount : input.discountAmount,
});

const priced = async (
  strapi: Core.Strapi,
  quote: QuoteToJudge,
  drafts: readonly Draft[],
  day: string
): Promise<UnsummedLine[]> => {
  const inputs = drafts.map(({ input }) => input);
  const found = await findLineReferences(strapi, inputs);
  refuseIf([...twice(inputs), ...drafts.flatMap((draft) => reasonsAgainstDraft(draft, found, quote))]);
  const unpriced = drafts.map((draft) => ({ ...judged(draft, found, undefined), id: draft.key }));
  refuseIf(reasonsAgainstLines(unpriced, quote.currency));
  const prices = await lookUpPrices(strapi, quote, drafts, found, day);
  return drafts.map((draft) => judged(draft, found, prices.get(draft.key)));
};

/**
 * What a whole list of lines becomes: references found as the caller sees them, prices looked up, the quote's
 * discount shared out, totals computed. Refuses everything that is wrong at once (400): unknown ids, figures, missing
 * prices and rates, totals that differ.
 */
export const judgeLines = async (
  strapi: Core.Strapi,
  quote: QuoteToJudge,
  input: Omit<ReplaceLinesInput, 'version'>,
  day: string
): Promise<JudgedLines> => {
  const drafts = draftsOf(quote, input.lines);
  const lines = await priced(strapi, quote, drafts, day);
  refuseIf(
    lines
      .filter(({ name }) => name === '')
      .map(({ position }) => at(position, 'quote-line.name-missing', 'name'))
  );
  refuseIf(reasonsAgainstLines(lines, quote.currency));
  const result = summedUp(lines, sentWith(quote, input), quote.currency);
  const sent = input.lines.map(({ net, tax, gross }, index) => ({
    id: drafts[index]?.key ?? '',
    net,
    tax,
    gross,
  }));
  refuseIf(
    reasonsAgainstTotals({ net: input.net, tax: input.tax, gross: input.gross, lines: sent }, result.totals)
  );
  return result;
};
