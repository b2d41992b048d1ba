import type { Core } from '@strapi/strapi';
import { addToLists, removeFromLists } from '../../../platform/bulk/change-lists';
import { inTransaction } from '../../../platform/database/transaction';
import { findRow } from '../../../platform/lock/lock-row';
import { lockRows } from '../../../platform/lock/lock-rows';
import type { AccountsInput } from '../../../wire/commands/account-group';

const ACCOUNT = 'api::account.account';

/** How many accounts were not (or still) in the group before. */
interface Changed {
  readonly changed: number;
}

const changing =
  (change: typeof addToLists) =>
  (strapi: Core.Strapi, { documentId, accounts }: AccountsInput & { documentId: string }): Promise<Changed> =>
    inTransaction(strapi, async () => {
      const group = await findRow(strapi, 'api::account-group.account-group', documentId);
      const owners = await lockRows(strapi, ACCOUNT, [...new Set(accounts)], 'accounts');
      const changed = await change(strapi, { uid: ACCOUNT, attribute: 'groups', owners, members: [group] });
      return { changed: changed.length };
    });

/** ACC-53 for many at once: all of them or, when one is unknown, none. */
export const addAccounts = changing(addToLists);
export const removeAccounts = changing(removeFromLists);
