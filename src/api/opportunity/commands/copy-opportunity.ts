import type { Core } from '@strapi/strapi';
import { nameOfCopy } from '../../../domain/quote/copy-quote';
import { sqlOne } from '../../../platform/database/sql';
import { inTransaction } from '../../../platform/database/transaction';
import { findRow } from '../../../platform/lock/lock-row';
import type { StoredRow } from '../../../platform/write-gate/write';
import type { CopyOpportunityInput } from '../../../wire/commands/opportunity';

const OPPORTUNITY = 'api::opportunity.opportunity';

type Input = CopyOpportunityInput & { readonly documentId: string };

const related = (row: unknown) => (typeof row === 'number' ? { set: [{ id: row }] } : undefined);

/** A copy is a deal that begins: the status of one that is closed is not taken over. */
const openStage = async (strapi: Core.Strapi, stage: unknown): Promise<unknown> =>
  (
    await sqlOne<{ id: number }>(
      strapi,
      'select id from opportunity_statuses where id = ? and not coalesce(is_closed, false)',
      [Number(stage ?? 0)]
    )
  )?.id;

const attributesOf = async (strapi: Core.Strapi, row: StoredRow) => ({
  name: nameOfCopy(String(row.name)),
  account: related(row.account_fk),
  project: related(row.project_fk),
  stage: related(await openStage(strapi, row.stage_fk)),
  manager: related(row.manager_fk),
  partner: related(row.partner_fk),
  expectedCloseDate: row.expected_close_date,
  probability: row.probability,
  value: row.value,
  currency: row.currency,
  description: row.description,
});

/**
 * A new opportunity with the attributes of another one and what the request says otherwise; neither its quotes and
 * contracts nor that it was sold (OPP-06). The rules for new opportunities hold.
 */
export const copyOpportunity = (
  strapi: Core.Strapi,
  { documentId, ...otherwise }: Input
): Promise<{ documentId: string; name: string }> =>
  inTransaction(strapi, async () => {
    const data = {
      ...(await attributesOf(strapi, await findRow(strapi, OPPORTUNITY, documentId))),
      ...otherwise,
    };
    const copy = await strapi.documents(OPPORTUNITY).create({ data: data as never });
    return { documentId: copy.documentId, name: data.name };
  });
