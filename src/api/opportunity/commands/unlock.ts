import type { Core } from '@strapi/strapi';
import { reasonsNotToUnlock } from '../../../domain/opportunity/lock';
import { planUnlock } from '../../../domain/opportunity/sale';
import { refuseIf } from '../../../domain/shared/rule-violation';
import { inTransaction } from '../../../platform/database/transaction';
import { lockRow } from '../../../platform/lock/lock-row';
import { loadSale } from './load-sale';
import { writePlan } from './sell';

export interface Unlocked {
  readonly documentId: string;
  readonly locked: boolean;
  readonly quotes: readonly { readonly documentId: string; readonly state: string }[];
}

const asId = (row: unknown): string | null => (typeof row === 'number' ? String(row) : null);

/** Opens a sold opportunity again (OPP-19, OPP-20); its contract stays, and selling again amends it (OPP-21). */
export const unlock = (strapi: Core.Strapi, { documentId }: { documentId: string }): Promise<Unlocked> =>
  inTransaction(
    strapi,
    async () => {
      const sale = await loadSale(strapi, await lockRow(strapi, 'api::opportunity.opportunity', documentId));
      const { opportunity, quotes } = sale;
      const locked = opportunity.locked === true;
      refuseIf(reasonsNotToUnlock({ locked }), 'conflict');
      const plan = planUnlock(
        {
          locked,
          statusId: asId(opportunity.stage_fk),
          previousStatusId: asId(opportunity.previous_stage_fk),
          soldQuoteId: quotes.find(({ row }) => row === opportunity.sold_quote_fk)?.id ?? null,
        },
        quotes
      );
      await writePlan(strapi, sale, plan, null);
      return {
        documentId,
        locked: false,
        quotes: plan.quotes.map(({ id, set }) => ({ documentId: id, state: String(set.status) })),
      };
    },
    { retry: true }
  );
