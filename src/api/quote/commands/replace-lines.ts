import type { Core } from '@strapi/strapi';
import { changedLines } from '../../../domain/quote/changed-fields';
import { reasonsNotToEditContent } from '../../../domain/quote/editing';
import { refuseIf, RuleViolation } from '../../../domain/shared/rule-violation';
import { inTransaction } from '../../../platform/database/transaction';
import type { LineInput, ReplaceLinesInput } from '../../../wire/commands/quote';
import type { LoadedQuote } from '../../../wire/quote-aggregate';
import { companyOf } from '../../../wire/services/crm-setting';
import { judgeLines } from './judge-lines';
import { loadQuote } from './load-quote';
import { presentQuote, type PresentedQuote } from './present-quote';
import { writeLines } from './write-lines';

const asSent = ({ documentId, ...line }: LineInput) => ({ ...line, id: documentId });

/** 428 without a version, 409 with the fields that differ when somebody else has saved meanwhile. */
export const refuseStale = (
  quote: LoadedQuote,
  { version, lines }: { readonly version?: number; readonly lines: readonly LineInput[] }
): void => {
  if (version === undefined)
    throw new RuleViolation('quote.version-missing', { version: quote.version }, 'precondition');
  if (version === quote.version) return;
  const differences = changedLines(
    lines.map(asSent),
    quote.lines.map((line) => ({ ...line }))
  );
  throw new RuleViolation('quote.version-conflict', { version: quote.version, ...differences }, 'conflict');
};

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
      refuseStale(quote, input);
      const judged = await judgeLines(strapi, quote, input, await companyOf(strapi).today());
      const isChange = await writeLines(strapi, quote, judged);
      return presentQuote(
        strapi,
        isChange ? await loadQuote(strapi, { documentId: input.documentId, lock: false }) : quote
      );
    },
    { retry: true }
  );
