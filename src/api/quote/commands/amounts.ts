import type { Core } from '@strapi/strapi';
import { inDecimals } from '../../../domain/money/in-decimals';
import { quoteAmounts } from '../../../domain/quote/amounts';
import { splitIssues } from '../../../domain/quote/split';
import { plannedAgainstLimits } from '../../../domain/quote/limits';
import { loadQuote } from './load-quote';
import { visibleAccounts } from './visible-accounts';

/**
 * Who pays what (domain: several customers, 11). Sums are of all payers; a payer whose account the caller does not
 * see keeps its amounts but is named by nothing.
 */
export const amounts = async (strapi: Core.Strapi, { documentId }: { documentId: string }) => {
  const quote = await loadQuote(strapi, { documentId, lock: false });
  const computed = quoteAmounts(quote);
  const nameOf = await visibleAccounts(
    strapi,
    computed.payers.map(({ accountId }) => accountId)
  );
  const shown = (accountId: string) => (nameOf.has(accountId) ? accountId : null);
  const { payers, issues: _ofUsedLists, ...rest } = inDecimals(computed);
  return {
    documentId: quote.id,
    ...rest,
    issues: splitIssues(quote),
    payers: payers.map(({ accountId, ...payer }) => ({
      account: shown(accountId),
      name: nameOf.get(accountId) ?? null,
      ...payer,
    })),
    limits: inDecimals(plannedAgainstLimits(computed, quote)).map(({ accountId, ...row }) => ({
      account: shown(accountId),
      ...row,
    })),
  };
};
