import type { Core } from '@strapi/strapi';
import { unitPriceOf } from '../../../domain/price-book/resolve-price';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { sql } from '../../../platform/database/sql';
import { loadQuote } from './load-quote';

/** Replays where a line's price came from, also after its book has changed: the source is kept on the line. */
export const explainPrice = async (
  strapi: Core.Strapi,
  { documentId, lineId }: { documentId: string; lineId: string }
) => {
  const quote = await loadQuote(strapi, { documentId, lock: false });
  const line = quote.lines.find(({ id }) => id === lineId);
  if (!line) throw new RuleViolation('record.not-found', {}, 'unknown');
  const { priceSource, unitPrice } = line;
  if (priceSource === null || priceSource.rule === 'manual')
    return { lineId, unitPrice, rule: 'manual', ...priceSource };
  const [book] = await sql<{ documentId: string; name: string }>(
    strapi,
    'select document_id as "documentId", name from price_books where id = ?',
    [priceSource.book]
  );
  const { book: _book, row: _row, ...source } = priceSource;
  return {
    lineId,
    unitPrice,
    replayedUnitPrice: unitPriceOf(priceSource),
    priceBook: book ?? null,
    ...source,
  };
};
