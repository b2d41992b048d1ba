import type { Core } from '@strapi/strapi';
import { inTransaction } from '../../../platform/database/transaction';
import type { LineInput } from '../../../wire/commands/quote';
import type { LoadedLine } from '../../../wire/quote-aggregate';
import { loadQuote } from './load-quote';
import type { PresentedQuote } from './present-quote';
import { replaceLines } from './replace-lines';

type Unchanged = (line: LoadedLine) => LineInput;
type EditLines = (lines: readonly LoadedLine[], unchanged: Unchanged) => readonly LineInput[];

/** A line that stays as it is. */
const unchanged: Unchanged = ({ id, type, quantity }) => ({ documentId: id, type, quantity });

/** One line's change as a change of the whole list, on the list as it is now: for forms that write single records. */
export const editLines = (
  strapi: Core.Strapi,
  { documentId, edit }: { documentId: string; edit: EditLines }
): Promise<PresentedQuote> =>
  inTransaction(strapi, async () => {
    const quote = await loadQuote(strapi, { documentId, lock: true });
    return replaceLines(strapi, {
      documentId,
      version: quote.version,
      lines: [...edit(quote.lines, unchanged)],
    });
  });
