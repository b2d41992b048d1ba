import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { contractMessage, type ContractFacts } from '../../../domain/contract/contract-event';
import { asSystem } from '../../../platform/actor/actor';
import { now } from '../../../platform/clock/clock';
import { sql, sqlOne } from '../../../platform/database/sql';
import { sendJob } from '../../../platform/jobs/jobs';
import type { ContractChange } from '../../../wire/services/webhook';
import { DELIVER } from '../queue-name';

/** The account's row with what is told; nothing of a private account, whoever listens. */
const FACTS = `
select a.id as "accountRow", k.document_id as "documentId", k.number, k.name, k.state, k.currency, k.net::text, k.tax::text,
  k.gross::text, k.start_date::text as "startDate", a.document_id as account, o.document_id as opportunity
from contracts k join accounts a on a.id = k.account_fk left join opportunities o on o.id = k.opportunity_fk
where k.id = ? and not coalesce(a.is_private, false)`;

const INSERT = `
insert into webhook_deliveries (document_id, webhook_fk, account_fk, event, record_id, body, state, attempts, creator_key,
                                created_at, updated_at, published_at)
select r.document_id, r.webhook, r.account, r.event, r.record, r.body, 'queued', 0, 'system', r.at, r.at, r.at
from jsonb_to_recordset(?::jsonb) as r(document_id text, webhook integer, account integer, event text, record text,
                                       body text, at timestamp)`;

const write = async (
  strapi: Core.Strapi,
  listeners: readonly number[],
  { event, line }: ContractChange,
  facts: ContractFacts & { readonly accountRow: number }
): Promise<void> => {
  const at = now().toISOString();
  const rows = listeners.map((webhook) => {
    const id = createId();
    const body = JSON.stringify(contractMessage({ id, event, at, line: line ?? null }, facts));
    return { document_id: id, webhook, account: facts.accountRow, event, record: facts.documentId, body, at };
  });
  await sql(strapi, INSERT, [JSON.stringify(rows)]);
  for (const webhook of listeners) await sendJob(strapi, DELIVER, { webhook });
};

/** Row numbers of the webhooks that want to hear of it. As the system: who changes a contract need not know who is told. */
export const listenersOf = async (strapi: Core.Strapi, event: ContractChange['event']): Promise<number[]> => {
  const rows = await asSystem(() =>
    sql<{ id: number }>(
      strapi,
      'select id from webhooks where active and events @> to_jsonb(?::text) order by id',
      [event]
    )
  );
  return rows.map(({ id }) => id);
};

/**
 * The outbox: a delivery for each webhook that listens and the job that sends it, in the transaction of the change.
 * Nothing is asked when nobody listens.
 */
export const announce = async (
  strapi: Core.Strapi,
  change: ContractChange,
  listeners: readonly number[]
): Promise<void> => {
  if (listeners.length === 0) return;
  await asSystem(async () => {
    const facts = await sqlOne<ContractFacts & { accountRow: number }>(strapi, FACTS, [change.contract]);
    if (facts) await write(strapi, listeners, change, facts);
  });
};
