import type { Core } from '@strapi/strapi';
import { toDecimalString } from '../../../domain/money/money';
import { isCounted } from '../../../domain/quote/line';
import { roundingAmount } from '../../../domain/quote/rounding-line';
import { quoteTotals } from '../../../domain/quote/totals';
import { inTransaction } from '../../../platform/database/transaction';
import type { LineInput, RoundPriceInput } from '../../../wire/commands/quote';
import type { LoadedQuote } from '../../../wire/quote-aggregate';
import { loadQuote } from './load-quote';
import type { PresentedQuote } from './present-quote';
import { replaceLines } from './replace-lines';

type Input = RoundPriceInput & { readonly documentId: string };

/** The rounding line that brings the quote's gross to a multiple of the step; the one it has is not counted in. */
const lineFor = (quote: LoadedQuote, { roundTo, name }: Input): LineInput => {
  const others = quote.lines.filter((line) => line.type !== 'rounding' && isCounted(line));
  const { gross } = quoteTotals(others, quote.currency);
  const standing = quote.lines.find(({ type }) => type === 'rounding');
  return {
    ...(standing ? { documentId: standing.id } : {}),
    type: 'rounding',
    name: name ?? standing?.name ?? 'Rounding',
    quantity: 1,
    unitPrice: toDecimalString(roundingAmount(gross, roundTo ?? '0')),
    taxRate: 0,
  };
};

const kept = (quote: LoadedQuote): LineInput[] =>
  quote.lines
    .filter(({ type }) => type !== 'rounding')
    .map(({ id, type, quantity }) => ({ documentId: id, type, quantity }));

/** Adds, changes or (without a step) takes off the line that rounds the price (QUO-34). */
export const roundPrice = (strapi: Core.Strapi, input: Input): Promise<PresentedQuote> =>
  inTransaction(
    strapi,
    async () => {
      const quote = await loadQuote(strapi, { documentId: input.documentId, lock: true });
      const rounding = input.roundTo === null ? [] : [lineFor(quote, input)];
      return replaceLines(strapi, {
        documentId: quote.id,
        version: input.version,
        lines: [...kept(quote), ...rounding],
      });
    },
    { retry: true }
  );
