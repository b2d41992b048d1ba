import type { Core } from '@strapi/strapi';
import {
  type DeliveryState,
  isAccepted,
  isReceiverDown,
  secondsUntilNextAttempt,
} from '../../../domain/webhook/delivery';
import { asSystem } from '../../../platform/actor/actor';
import { now } from '../../../platform/clock/clock';
import { sql, sqlOne } from '../../../platform/database/sql';
import { inTransaction } from '../../../platform/database/transaction';
import { sendJob } from '../../../platform/jobs/jobs';
import { type Outcome, postJson } from '../../../platform/outgoing/post-json';
import { signatureOf } from '../../../platform/outgoing/sign';
import { DELIVER } from '../queue-name';

/** In one go; what is left gets a job of its own, so that no webhook keeps a worker for long. */
const MOST_AT_ONCE = 100;
/** Longer than a request may take. */
const LEASE = 60_000;
const LONGEST_PAUSE = 600;

interface Claimed {
  readonly id: number;
  readonly documentId: string;
  readonly event: string;
  readonly body: string;
  readonly attempts: number;
  readonly url: string;
  readonly secret: string;
  readonly isPrivate: boolean;
}

/**
 * The oldest delivery that is due and has none before it about the same record: so each record's messages arrive in
 * their order, while a record that has to wait holds up no other. Two workers never take the same one.
 */
const CLAIM = `
with next as (
  select d.id from webhook_deliveries d join webhooks w on w.id = d.webhook_fk
  where d.webhook_fk = :webhook and w.active and (w.paused_until is null or w.paused_until <= :now)
    and (d.state = 'queued' or (d.state = 'waiting' and d.next_attempt_at <= :now)
      or (d.state = 'sending' and d.leased_until < :now))
    and not exists (select 1 from webhook_deliveries o where o.webhook_fk = d.webhook_fk and o.record_id = d.record_id
      and o.id < d.id and o.state in ('queued', 'sending', 'waiting'))
  order by d.id limit 1 for update of d skip locked
), taken as (
  update webhook_deliveries d set state = 'sending', attempts = coalesce(d.attempts, 0) + 1, leased_until = :lease,
    updated_at = :now from next where d.id = next.id returning d.*
)
select t.id, t.document_id as "documentId", t.event, t.body, t.attempts, w.url, s.secret,
  coalesce(a.is_private, true) as "isPrivate"
from taken t join webhooks w on w.id = t.webhook_fk join crm.webhook_secret s on s.webhook_id = w.id
  left join accounts a on a.id = t.account_fk`;

const claim = (strapi: Core.Strapi, webhook: number): Promise<Claimed | undefined> => {
  const at = now();
  const lease = new Date(at.getTime() + LEASE).toISOString();
  const named = { webhook, now: at.toISOString(), lease };
  const bindings: (string | number)[] = [];
  const text = CLAIM.replace(/:(webhook|now|lease)\b/g, (_all, name: keyof typeof named) => {
    bindings.push(named[name]);
    return name === 'webhook' ? '?' : '?::timestamp';
  });
  return inTransaction(strapi, () => sqlOne<Claimed>(strapi, text, bindings));
};

interface Settled {
  readonly state: DeliveryState;
  readonly status: number | null;
  readonly trouble: string | null;
  readonly nextAttemptAt: string | null;
}

const settledBy = (outcome: Outcome, attempts: number): Settled => {
  const status = 'status' in outcome ? outcome.status : null;
  const trouble = 'trouble' in outcome ? outcome.trouble : null;
  if (status !== null && isAccepted(status))
    return { state: 'delivered', status, trouble, nextAttemptAt: null };
  const seconds = secondsUntilNextAttempt(attempts);
  if (seconds === null) return { state: 'dead', status, trouble, nextAttemptAt: null };
  const nextAttemptAt = new Date(now().getTime() + seconds * 1_000).toISOString();
  return { state: 'waiting', status, trouble, nextAttemptAt };
};

const pause = async (strapi: Core.Strapi, webhook: number, { state, status }: Settled, attempts: number) => {
  if (state === 'delivered' || state === 'withdrawn')
    return sql(strapi, 'update webhooks set paused_until = null where id = ? and paused_until is not null', [
      webhook,
    ]);
  if (!isReceiverDown(status)) return undefined;
  const seconds = Math.min(secondsUntilNextAttempt(attempts) ?? LONGEST_PAUSE, LONGEST_PAUSE);
  const until = new Date(now().getTime() + seconds * 1_000);
  await sql(strapi, 'update webhooks set paused_until = ? where id = ?', [until.toISOString(), webhook]);
  return sendJob(strapi, DELIVER, { webhook }, until);
};

const settle = (strapi: Core.Strapi, webhook: number, claimed: Claimed, settled: Settled): Promise<void> =>
  inTransaction(strapi, async () => {
    const { state, status, trouble, nextAttemptAt } = settled;
    const at = now().toISOString();
    await sql(
      strapi,
      `update webhook_deliveries set state = ?, last_status = ?, last_trouble = ?, next_attempt_at = ?::timestamp,
         leased_until = null, delivered_at = case when ? = 'delivered' then ?::timestamp end, updated_at = ? where id = ?`,
      [state, status, trouble, nextAttemptAt, state, at, at, claimed.id]
    );
    if (nextAttemptAt !== null) await sendJob(strapi, DELIVER, { webhook }, new Date(nextAttemptAt));
    await pause(strapi, webhook, settled, claimed.attempts);
  });

const tell = async ({
  url,
  body,
  secret,
  event,
  documentId,
  attempts,
  isPrivate,
}: Claimed): Promise<Settled> => {
  if (isPrivate) return { state: 'withdrawn', status: null, trouble: null, nextAttemptAt: null };
  const outcome = await postJson({
    url,
    body,
    headers: {
      'Content-Type': 'application/json',
      'User-Agent': 'crm-webhook/1',
      'X-Crm-Event': event,
      'X-Crm-Delivery': documentId,
      'X-Crm-Signature': signatureOf(secret, body, now()),
    },
  });
  return settledBy(outcome, attempts);
};

/**
 * Sends what is due to one webhook. A message is sent again when the answer could not be written down, always under
 * the same id; an account that became private meanwhile is told no more.
 */
export const deliverDue = (strapi: Core.Strapi, webhook: number): Promise<void> =>
  asSystem(async () => {
    for (let sent = 0; sent < MOST_AT_ONCE; sent += 1) {
      const claimed = await claim(strapi, webhook);
      if (!claimed) return;
      await settle(strapi, webhook, claimed, await tell(claimed));
    }
    await inTransaction(strapi, () => sendJob(strapi, DELIVER, { webhook }));
  });
