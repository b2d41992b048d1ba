import type { Core } from '@strapi/strapi';
import { sql } from '../../../platform/database/sql';
import { inTransaction } from '../../../platform/database/transaction';
import { findRow } from '../../../platform/lock/lock-row';

const ACCOUNT = 'api::account.account';

export interface Favourite {
  readonly documentId: string;
  readonly isFavourite: boolean;
}

/** Whose list it is, the database says (`crm.actor()`): nobody reaches another's. */
export const markFavourite = async (strapi: Core.Strapi, account: number): Promise<void> => {
  await sql(
    strapi,
    'insert into crm.favourites (actor_key, account_id) values (crm.actor(), ?) on conflict do nothing',
    [account]
  );
};

/** ACC-50, ACC-51: again and again is once. */
export const addFavourite = (
  strapi: Core.Strapi,
  { documentId }: { readonly documentId: string }
): Promise<Favourite> =>
  inTransaction(strapi, async () => {
    const { id } = await findRow(strapi, ACCOUNT, documentId);
    await markFavourite(strapi, id);
    return { documentId, isFavourite: true };
  });

export const removeFavourite = (
  strapi: Core.Strapi,
  { documentId }: { readonly documentId: string }
): Promise<Favourite> =>
  inTransaction(strapi, async () => {
    const { id } = await findRow(strapi, ACCOUNT, documentId);
    await sql(strapi, 'delete from crm.favourites where actor_key = crm.actor() and account_id = ?', [id]);
    return { documentId, isFavourite: false };
  });
