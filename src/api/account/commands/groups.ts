import type { Core } from '@strapi/strapi';
import { addToLists, removeFromLists } from '../../../platform/bulk/change-lists';
import { inTransaction } from '../../../platform/database/transaction';
import { findRow, lockRow } from '../../../platform/lock/lock-row';

const ACCOUNT = 'api::account.account';
const GROUP = 'api::account-group.account-group';

interface Membership {
  readonly documentId: string;
  readonly groupId: string;
}

/** True: the list changed; false: it was so before. */
interface Changed {
  readonly changed: boolean;
}

const changing =
  (change: typeof addToLists) =>
  (strapi: Core.Strapi, { documentId, groupId }: Membership): Promise<Changed> =>
    inTransaction(strapi, async () => {
      const account = await lockRow(strapi, ACCOUNT, documentId);
      const group = await findRow(strapi, GROUP, groupId);
      const list = { uid: ACCOUNT, attribute: 'groups', owners: [account], members: [group] } as const;
      return { changed: (await change(strapi, list)).length > 0 };
    });

/** ACC-53 */
export const addToGroup = changing(addToLists);
export const removeFromGroup = changing(removeFromLists);
