-- Versions of a quote that only its payers came about by: whoever edits lines has lost nothing by them.
create table if not exists crm.payer_edits (
  quote_id integer not null references quotes (id) on delete cascade,
  version integer not null,
  primary key (quote_id, version)
);
alter table crm.payer_edits enable row level security;
drop policy if exists crm_rows on crm.payer_edits;
create policy crm_rows on crm.payer_edits to crm_app, crm_viewer
  using (quote_id in (select id from quotes)) with check (quote_id in (select id from quotes));
grant select, insert on crm.payer_edits to crm_app;
grant select on crm.payer_edits to crm_viewer;
