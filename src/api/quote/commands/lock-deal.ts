import type { Core } from '@strapi/strapi';
import { refuseWhenLocked } from '../../../domain/opportunity/lock';
import { sqlOne } from '../../../platform/database/sql';

/** What an opportunity gives to a new quote of its own. Ids are row numbers. */
export interface Deal {
  readonly id: number;
  readonly locked: boolean;
  readonly account: number;
  readonly project: number | null;
  readonly currency: string | null;
  readonly hasActive: boolean;
}

/**
 * The opportunity, locked until the transaction ends and read afterwards: whoever came before may have given it a
 * quote meanwhile. Undefined when the caller does not see it; refuses `opportunity.locked`.
 */
export const lockDeal = async (
  strapi: Core.Strapi,
  opportunity: number | string
): Promise<Deal | undefined> => {
  const column = typeof opportunity === 'number' ? 'id' : 'document_id';
  await sqlOne(strapi, `select 1 from opportunities where ${column} = ? for update`, [opportunity]);
  const deal = await sqlOne<Deal>(
    strapi,
    `select o.id, coalesce(o.locked, false) as locked, o.account_fk as account, o.project_fk as project, o.currency,
       exists (select 1 from quotes q where q.opportunity_fk = o.id and q.is_active) as "hasActive"
     from opportunities o where o.${column} = ?`,
    [opportunity]
  );
  if (deal) refuseWhenLocked(deal);
  return deal;
};
