import type { Core } from '@strapi/strapi';
import { inDecimals } from '../../../domain/money/in-decimals';
import { groupSubtotals } from '../../../domain/quote/line-groups';
import type { PreviewLinesInput } from '../../../wire/commands/quote';
import { companyOf } from '../../../wire/services/crm-setting';
import { judgeLines } from './judge-lines';
import { loadQuote } from './load-quote';

/** Computes what `replaceLines` would store, and writes nothing (QUO-10). */
export const previewLines = async (
  strapi: Core.Strapi,
  input: PreviewLinesInput & { documentId: string }
) => {
  const quote = await loadQuote(strapi, { documentId: input.documentId, lock: false });
  const { lines, totals, discount } = await judgeLines(strapi, quote, input, await companyOf(strapi).today());
  return {
    ...inDecimals({ net: totals.net, tax: totals.tax, gross: totals.gross, rates: totals.rates }),
    ...discount,
    currency: quote.currency,
    groups: inDecimals(groupSubtotals(lines, totals)),
    lines: lines.map(
      ({ row: _row, sourceKey: _key, productRow: _p, bundleRow: _b, unitRow: _u, projectRow: _j, ...line }) =>
        line
    ),
  };
};
