import {
  PRIVATE_IN_DEALS_KIND,
  reasonsNotToMakePrivate,
  type DealOfOthers,
} from '../../../domain/account/private-in-deals';
import { refuseIf } from '../../../domain/shared/rule-violation';
import { sql } from '../../../platform/database/sql';
import { before } from '../../../platform/write-gate/write';

/**
 * Says what stands in the way, as far as the actor sees it. Deals that the actor does not see are refused by the
 * database a moment later, without telling which; so are payers that commands write.
 */
export const privateAccountsKeepToTheirOwnDeals = before(
  'api::account.account',
  ['update'],
  async ({ strapi, data, stored }) => {
    if (data.isPrivate !== true || !stored || stored.is_private === true) return;
    const heldBy = await sql<DealOfOthers>(
      strapi,
      `select kind, document_id as "documentId", name from crm.deals_of_others(array[?]::integer[]) order by kind, name`,
      [stored.id]
    );
    refuseIf(reasonsNotToMakePrivate(false, true, heldBy), PRIVATE_IN_DEALS_KIND);
  }
);
