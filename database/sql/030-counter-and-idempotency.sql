create table if not exists crm.counter (
  series text not null,
  year text not null,
  value integer not null check (value > 0),
  primary key (series, year)
);

-- The next number of a series in a year, without gap or double: the counter's row is changed in the transaction of the
-- record that takes the number, so a rollback gives it back and others wait their turn. A sequence does not roll back.
create or replace function crm.next_number(wanted_series text, wanted_year text) returns text
  language plpgsql security definer set search_path = public as
$$
declare digits text;
begin
  insert into crm.counter (series, year, value) values (wanted_series, wanted_year, 1)
    on conflict (series, year) do update set value = crm.counter.value + 1 returning value::text into digits;
  return concat_ws('-', wanted_series, wanted_year, repeat('0', greatest(0, 6 - length(digits))) || digits);
end $$;

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
