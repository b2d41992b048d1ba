import type { Draft, EditedLine } from './draft';
import type { FoundPrice } from './edits';

const PRICE_INPUTS = ['quantity', 'unit'] as const;

/** The draft with the prices that were found for its lines. */
export const priced = (draft: Draft, prices: readonly FoundPrice[]): Draft => {
  const found = new Map(prices.map((price) => [price.key, price]));
  const lines = draft.lines.map((line) => {
    const price = found.get(line.key);
    return price ? { ...line, unitPrice: price.unitPrice, priceSource: price.priceSource } : line;
  });
  return { ...draft, lines };
};

/** Lines whose price the book decides and whose quantity or unit is another than when it was asked last. */
export const linesToPrice = (draft: Draft, priced: ReadonlyMap<string, string>): readonly EditedLine[] =>
  draft.lines.filter(
    (line) =>
      line.priceSource !== null &&
      line.priceSource.rule !== 'manual' &&
      priced.get(line.key) !== priceKey(line)
  );

/** What the price of a line that follows its book hangs on. */
export const priceKey = (line: EditedLine): string =>
  PRICE_INPUTS.map((field) => line[field] ?? '').join('/');
