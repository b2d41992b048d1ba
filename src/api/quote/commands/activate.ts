import type { Core } from '@strapi/strapi';
import { refuseWhenLocked } from '../../../domain/opportunity/lock';
import { isOpen } from '../../../domain/quote/status';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { updateRows } from '../../../platform/bulk/write-rows';
import { sql } from '../../../platform/database/sql';
import { inTransaction } from '../../../platform/database/transaction';
import { loadQuote } from './load-quote';

const QUOTE = 'api::quote.quote';

interface Activation {
  readonly documentId: string;
  readonly isActive: boolean;
}

/** The one quote of its opportunity that would be sold; the others step back in the same transaction (QUO-21). */
export const activate = (strapi: Core.Strapi, { documentId }: { documentId: string }): Promise<Activation> =>
  inTransaction(
    strapi,
    async () => {
      const quote = await loadQuote(strapi, { documentId, lock: true });
      refuseWhenLocked(quote.opportunity);
      if (!isOpen(quote.status))
        throw new RuleViolation('quote.not-open', { state: quote.status }, 'conflict');
      const others = await sql<{ id: number }>(
        strapi,
        'select id from quotes where opportunity_fk = ? and is_active and id <> ?',
        [quote.opportunity.row, quote.row]
      );
      await updateRows(
        strapi,
        QUOTE,
        others.map(({ id }) => ({ id, isActive: false }))
      );
      await updateRows(strapi, QUOTE, [{ id: quote.row, isActive: true }]);
      return { documentId, isActive: true };
    },
    { retry: true }
  );

export const deactivate = (
  strapi: Core.Strapi,
  { documentId }: { documentId: string }
): Promise<Activation> =>
  inTransaction(
    strapi,
    async () => {
      const quote = await loadQuote(strapi, { documentId, lock: true });
      refuseWhenLocked(quote.opportunity);
      await updateRows(strapi, QUOTE, [{ id: quote.row, isActive: false }]);
      return { documentId, isActive: false };
    },
    { retry: true }
  );
