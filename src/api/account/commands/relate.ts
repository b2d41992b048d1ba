import type { Core } from '@strapi/strapi';
import { reasonsNotToRelate } from '../../../domain/account/account-relations';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { addToLists, removeFromLists } from '../../../platform/bulk/change-lists';
import { sql } from '../../../platform/database/sql';
import { inTransaction } from '../../../platform/database/transaction';
import { refuseFields } from '../../../platform/http/refuse-fields';
import type { StoredRow } from '../../../platform/write-gate/write';

interface Pair {
  readonly documentId: string;
  readonly otherId: string;
}

/** Both in the order of their numbers: two who relate the same accounts do not wait for each other in a circle. */
const lockBoth = async (
  strapi: Core.Strapi,
  { documentId, otherId }: Pair
): Promise<[StoredRow, StoredRow]> => {
  const rows = await sql<StoredRow>(
    strapi,
    'select * from accounts where document_id = any(?) order by id for update',
    [[documentId, otherId]]
  );
  const find = (wanted: string) => rows.find(({ document_id }) => document_id === wanted);
  const [account, other] = [find(documentId), find(otherId)];
  if (!account || !other) throw new RuleViolation('record.not-found', {}, 'unknown');
  return [account, other];
};

const changing =
  (change: typeof addToLists) =>
  (strapi: Core.Strapi, pair: Pair): Promise<{ readonly changed: boolean }> =>
    inTransaction(strapi, async () => {
      refuseFields(reasonsNotToRelate(pair.documentId, [pair.otherId]));
      const [account, other] = await lockBoth(strapi, pair);
      const changed = await change(strapi, {
        uid: 'api::account.account',
        attribute: 'relatedAccounts',
        owners: [account],
        members: [other],
        told: [account, other],
      });
      return { changed: changed.length > 0 };
    });

/** ACC-67: the database makes the other direction; both accounts tell it in their history. */
export const relate = changing(addToLists);
export const unrelate = changing(removeFromLists);
