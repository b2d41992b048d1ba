create table if not exists crm.counter (
  series text not null,
  year text not null,
  value integer not null check (value > 0),
  primary key (series, year)
);

-- What a command answered under an Idempotency-Key, written in the command's own transaction.
create table if not exists crm.idempotency_key (
  actor text not null,
  key text not null,
  request_hash text not null,
  answer jsonb not null,
  created_at timestamptz not null default now(),
  primary key (actor, key)
);
create index if not exists idempotency_key_created_at_ix on crm.idempotency_key (created_at);
