import type { Core } from '@strapi/strapi';
import { updateRows } from '../../../platform/bulk/write-rows';
import { sqlOne } from '../../../platform/database/sql';
import { inTransaction } from '../../../platform/database/transaction';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { lockRows } from '../../../platform/lock/lock-rows';
import type { AssignmentInput } from '../../../wire/commands/project';

/** ACC-20: a list to choose a client from offers active accounts. */
const clientOf = async (strapi: Core.Strapi, documentId: string | null): Promise<number | null> => {
  if (documentId === null) return null;
  const account = await sqlOne<{ id: number; active: boolean }>(
    strapi,
    'select id, coalesce(is_active, true) as active from accounts where document_id = ? for share',
    [documentId]
  );
  if (!account) refuseFields([{ code: 'relation.unknown', path: 'account' }]);
  if (account?.active === false) refuseFields([{ code: 'account.inactive', path: 'account' }]);
  return account?.id ?? null;
};

/** PRJ-08: one client for many projects; all of them or, when one is unknown, none. */
export const bulkAssignClient = (
  strapi: Core.Strapi,
  { projects, account }: AssignmentInput
): Promise<{ readonly assigned: number }> =>
  inTransaction(strapi, async () => {
    const rows = await lockRows(strapi, 'api::project.project', [...new Set(projects)], 'projects');
    const client = await clientOf(strapi, account);
    await updateRows(
      strapi,
      'api::project.project',
      rows.map(({ id }) => ({ id, client }))
    );
    return { assigned: rows.length };
  });
