import type { Core } from '@strapi/strapi';
import { reasonsNotToEditContent, reasonsNotToEditCustomers } from '../../../domain/quote/editing';
import { refuseIf } from '../../../domain/shared/rule-violation';
import { inTransaction } from '../../../platform/database/transaction';
import type { ReplaceWholeInput } from '../../../wire/commands/quote';
import type { LoadedQuote } from '../../../wire/quote-aggregate';
import { companyOf } from '../../../wire/services/crm-setting';
import { countPayerEdit, countVersion } from './edit-quote';
import { judgeLines } from './judge-lines';
import { loadQuote } from './load-quote';
import { presentQuote, type PresentedQuote } from './present-quote';
import { refuseStale } from './refuse-stale';
import { replacePayers, replacePayersOfLine } from './replace-payers';
import { writeLines } from './write-lines';

type Input = ReplaceWholeInput & { readonly documentId: string };

const hasContent = ({ lines, discountPercent, discountAmount }: Input): boolean =>
  lines !== undefined || discountPercent !== undefined || discountAmount !== undefined;

const unchangedLines = ({ lines }: LoadedQuote) =>
  lines.map(({ id, type, quantity }) => ({ documentId: id, type, quantity }));

const writeContent = async (strapi: Core.Strapi, quote: LoadedQuote, input: Input): Promise<void> => {
  refuseIf(reasonsNotToEditContent(quote.status, quote.opportunity), 'conflict');
  const { discountPercent, discountAmount } = input;
  const content = { lines: input.lines ?? unchangedLines(quote), discountPercent, discountAmount };
  const judged = await judgeLines(strapi, quote, content, await companyOf(strapi).today());
  await writeLines(strapi, quote, judged);
};

/** A line that this edit made is known by its place. */
const lineOf = ({ lines }: LoadedQuote, line: string) => {
  const [, place] = /^new-(\d+)$/.exec(line) ?? [];
  return place === undefined ? lines.find(({ id }) => id === line) : lines[Number(place) - 1];
};

const writePayersOfLines = async (
  strapi: Core.Strapi,
  quote: LoadedQuote,
  lists: NonNullable<Input['lineCustomers']>
): Promise<void> => {
  let current = quote;
  for (const [index, { line, customers }] of lists.entries()) {
    const joined = await replacePayersOfLine(strapi, current, {
      line: lineOf(current, line),
      index,
      customers,
    });
    if (joined) current = await loadQuote(strapi, { documentId: quote.id, lock: false });
  }
};

/**
 * A quote as one screen has it: lines with their discount, payers, and payers of single project lines; all or nothing,
 * against the version that was loaded. What is left out stays. Payers come first, so that a new project line begins
 * with those of this edit. (QUO-35, QLC-22, QLC-49, QLC-56)
 */
export const replaceWhole = (strapi: Core.Strapi, input: Input): Promise<PresentedQuote> =>
  inTransaction(
    strapi,
    async () => {
      const load = () => loadQuote(strapi, { documentId: input.documentId, lock: false });
      const quote = await loadQuote(strapi, { documentId: input.documentId, lock: true });
      refuseIf(reasonsNotToEditCustomers(quote.status, quote.opportunity), 'conflict');
      await refuseStale(strapi, quote, input);
      await (hasContent(input) ? countVersion : countPayerEdit)(strapi, quote);
      if (input.customers) await replacePayers(strapi, quote, input.customers);
      if (hasContent(input)) await writeContent(strapi, { ...(await load()), version: quote.version }, input);
      if (input.lineCustomers) await writePayersOfLines(strapi, await load(), input.lineCustomers);
      return presentQuote(strapi, await load());
    },
    { retry: true }
  );
