import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { asSystem } from '../../../platform/actor/actor';
import { sql } from '../../../platform/database/sql';
import { inTransaction } from '../../../platform/database/transaction';
import { lockRow } from '../../../platform/lock/lock-row';

/** Kept in a table that requests cannot read: no content type, so no answer ever carries it. */
export const newSecret = async (strapi: Core.Strapi, webhook: number): Promise<string> => {
  const secret = randomBytes(32).toString('base64url');
  await asSystem(() =>
    sql(
      strapi,
      `insert into crm.webhook_secret (webhook_id, secret) values (?, ?)
       on conflict (webhook_id) do update set secret = excluded.secret`,
      [webhook, secret]
    )
  );
  return secret;
};

/** The only answer that shows a secret, and only the new one; the former one is void at once. */
export const rotateSecret = (
  strapi: Core.Strapi,
  { documentId }: { readonly documentId: string }
): Promise<{ readonly secret: string }> =>
  inTransaction(strapi, async () => {
    const { id } = await lockRow(strapi, 'api::webhook.webhook', documentId);
    return { secret: await newSecret(strapi, id) };
  });
