import type { Core } from '@strapi/strapi';
import { reasonsNotToEditContent } from '../../../domain/quote/editing';
import { refuseIf } from '../../../domain/shared/rule-violation';
import { inTransaction } from '../../../platform/database/transaction';
import type { ReplaceLinesInput } from '../../../wire/commands/quote';
import { companyOf } from '../../../wire/services/crm-setting';
import { judgeLines } from './judge-lines';
import { loadQuote } from './load-quote';
import { presentQuote, type PresentedQuote } from './present-quote';
import { refuseStale } from './refuse-stale';
import { writeLines } from './write-lines';

/** Replaces the whole list of lines, all or nothing (QUO-27 to QUO-35). Answers with the quote as it is now. */
export const replaceLines = (
  strapi: Core.Strapi,
  input: ReplaceLinesInput & { documentId: string }
): Promise<PresentedQuote> =>
  inTransaction(
    strapi,
    async () => {
      const quote = await loadQuote(strapi, { documentId: input.documentId, lock: true });
      refuseIf(reasonsNotToEditContent(quote.status, quote.opportunity), 'conflict');
      await refuseStale(strapi, quote, input);
      const judged = await judgeLines(strapi, quote, input, await companyOf(strapi).today());
      const isChange = await writeLines(strapi, quote, judged);
      return presentQuote(
        strapi,
        isChange ? await loadQuote(strapi, { documentId: input.documentId, lock: false }) : quote
      );
    },
    { retry: true }
  );
