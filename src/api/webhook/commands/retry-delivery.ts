import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { asSystem } from '../../../platform/actor/actor';
import { sql } from '../../../platform/database/sql';
import { inTransaction } from '../../../platform/database/transaction';
import { sendJob } from '../../../platform/jobs/jobs';
import { lockRow } from '../../../platform/lock/lock-row';
import { DELIVER } from '../queue-name';

/** A delivery that was given up begins anew, with all its attempts. */
export const retryDelivery = (
  strapi: Core.Strapi,
  { documentId }: { readonly documentId: string }
): Promise<{ readonly documentId: string; readonly state: string }> =>
  inTransaction(strapi, async () => {
    const row = await lockRow(strapi, 'api::webhook-delivery.webhook-delivery', documentId);
    if (row.state !== 'dead')
      throw new RuleViolation('webhook-delivery.not-dead', { state: row.state }, 'conflict');
    const webhook = Number(row.webhook_fk);
    await asSystem(async () => {
      await sql(
        strapi,
        "update webhook_deliveries set state = 'queued', attempts = 0, next_attempt_at = null where id = ?",
        [row.id]
      );
      await sql(strapi, 'update webhooks set paused_until = null where id = ?', [webhook]);
      await sendJob(strapi, DELIVER, { webhook });
    });
    return { documentId, state: 'queued' };
  });
