-- What signs a message to a webhook: shown once when it is made, read by the jobs alone. Requests run as crm_app,
-- which has no right to it.
create table if not exists crm.webhook_secret (
  webhook_id integer primary key references webhooks (id) on delete cascade,
  secret text not null
);
revoke all on crm.webhook_secret from crm_app, crm_viewer;

-- The next message of a webhook, and whether one about the same record waits before it.
create index if not exists webhook_deliveries_open_ix on webhook_deliveries (webhook_fk, record_id, id)
  where state in ('queued', 'sending', 'waiting');
