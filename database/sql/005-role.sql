-- The role that serves requests. It owns nothing, so row-level security applies to it.
-- Where the login may not create roles, a database administrator runs this file's first statement once.
do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'crm_app') then create role crm_app nologin nobypassrls; end if;
end $$;
do $$ begin
  -- Only where it is missing: a login that was given the role may not be allowed to give it on.
  if not pg_has_role(current_user, 'crm_app', 'member') then execute format('grant crm_app to %I', current_user); end if;
end $$;
grant usage on schema public, crm to crm_app;
grant select, insert, update, delete on all tables in schema public to crm_app;
grant usage, select on all sequences in schema public to crm_app;
alter default privileges in schema public grant select, insert, update, delete on tables to crm_app;
alter default privileges in schema public grant usage, select on sequences to crm_app;
grant execute on all functions in schema crm to crm_app;
grant select on crm.installed to crm_app;
