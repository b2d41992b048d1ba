import type { Core } from '@strapi/strapi';
import { refuseWhenLocked } from '../../../domain/opportunity/lock';
import { nameOfCopy, nextRevision } from '../../../domain/quote/copy-quote';
import {
  type QuoteStatus,
  reasonsNotToAct,
  reasonsNotToReopen,
  reasonsNotToSend,
} from '../../../domain/quote/status';
import { refuseIf } from '../../../domain/shared/rule-violation';
import { updateRows } from '../../../platform/bulk/write-rows';
import { now } from '../../../platform/clock/clock';
import { sql } from '../../../platform/database/sql';
import { inTransaction } from '../../../platform/database/transaction';
import type { CloneInput, LoseInput } from '../../../wire/commands/quote';
import type { LoadedQuote } from '../../../wire/quote-aggregate';
import { companyOf } from '../../../wire/services/crm-setting';
import { copyQuote } from './copy-quote';
import { loadQuote } from './load-quote';
import { presentQuote, type PresentedQuote } from './present-quote';

interface Named {
  readonly documentId: string;
}

/** Lock opportunity and quote, read again, decide and write; answers with the quote that `work` names. */
const moving = (
  strapi: Core.Strapi,
  documentId: string,
  work: (quote: LoadedQuote) => Promise<string>
): Promise<PresentedQuote> =>
  inTransaction(
    strapi,
    async () => {
      const quote = await loadQuote(strapi, { documentId, lock: true });
      refuseWhenLocked(quote.opportunity);
      const answer = await work(quote);
      return presentQuote(strapi, await loadQuote(strapi, { documentId: answer, lock: false }));
    },
    { retry: true }
  );

const write = (strapi: Core.Strapi, quote: LoadedQuote, set: Readonly<Record<string, unknown>>) =>
  updateRows(strapi, 'api::quote.quote', [{ id: quote.row, ...set }]);

/** From here on lines, prices, dates and currency stay; payers may change until the quote is won. */
export const sendQuote = (strapi: Core.Strapi, { documentId }: Named): Promise<PresentedQuote> =>
  moving(strapi, documentId, async (quote) => {
    refuseIf(reasonsNotToAct('send', quote.status), 'conflict');
    refuseIf(reasonsNotToSend(quote.status, quote.lines));
    await write(strapi, quote, { state: 'sent', sentAt: now().toISOString() });
    return documentId;
  });

/** The customer declined, or we did; a lost quote is no longer the active one. */
export const loseQuote = (
  strapi: Core.Strapi,
  { documentId, reason }: Named & LoseInput
): Promise<PresentedQuote> =>
  moving(strapi, documentId, async (quote) => {
    refuseIf(reasonsNotToAct('lose', quote.status), 'conflict');
    await write(strapi, quote, { state: 'lost', lostReason: 'lost', lostNote: reason, isActive: false });
    return documentId;
  });

interface Sibling {
  readonly id: string;
  readonly status: QuoteStatus;
  readonly number: string;
  readonly revision: number;
}

const siblingsOf = (strapi: Core.Strapi, { opportunity, row }: LoadedQuote): Promise<Sibling[]> =>
  sql<Sibling>(
    strapi,
    'select document_id as id, state as status, number, revision from quotes where opportunity_fk = ? and id <> ?',
    [opportunity.row, row]
  );

/** A lost or superseded quote becomes a draft again, not active, while none of its siblings is won. */
export const reopenQuote = (strapi: Core.Strapi, { documentId }: Named): Promise<PresentedQuote> =>
  moving(strapi, documentId, async (quote) => {
    refuseIf(reasonsNotToReopen(quote.status, await siblingsOf(strapi, quote)), 'conflict');
    await write(strapi, quote, { state: 'draft', lostReason: null, lostNote: null, formerStatus: null });
    return documentId;
  });

/** The next revision of a sent quote, with everything in it, splits included; the old one is superseded. */
export const reviseQuote = (strapi: Core.Strapi, { documentId }: Named): Promise<PresentedQuote> =>
  moving(strapi, documentId, async (quote) => {
    refuseIf(reasonsNotToAct('revise', quote.status), 'conflict');
    const revision = nextRevision(quote, await siblingsOf(strapi, quote));
    await write(strapi, quote, { state: 'superseded', isActive: false });
    const { name, number, isActive } = quote;
    return (await copyQuote(strapi, quote, { name, number, revision, isActive })).document_id;
  });

/** Another quote of the same opportunity with everything in it: a draft with a number of its own, not active. */
export const cloneQuote = (
  strapi: Core.Strapi,
  { documentId, name }: Named & CloneInput
): Promise<PresentedQuote> =>
  moving(strapi, documentId, async (quote) => {
    const year = (await companyOf(strapi).today()).slice(0, 4);
    const copy = await copyQuote(strapi, quote, {
      name: name ?? nameOfCopy(quote.name),
      number: await companyOf(strapi).nextNumber('quote', year),
      revision: 1,
      isActive: false,
    });
    return copy.document_id;
  });
