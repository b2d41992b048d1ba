-- The roles that serve requests. They own nothing, so row-level security applies to them. crm_viewer is for plain reads of
-- people with a restricted view (src/platform/row-security/roles.ts).
-- Where the login may not create roles, a database administrator runs this file's first statement once.
do $$ declare request_role text; begin
  foreach request_role in array array['crm_app', 'crm_viewer'] loop
    if not exists (select 1 from pg_roles where rolname = request_role) then
      execute format('create role %I nologin nobypassrls', request_role);
    end if;
    -- Only where it is missing: a login that was given the role may not be allowed to give it on.
    if not pg_has_role(current_user, request_role, 'member') then
      execute format('grant %I to %I', request_role, current_user);
    end if;
  end loop;
end $$;
grant usage on schema public, crm to crm_app, crm_viewer;
grant select, insert, update, delete on all tables in schema public to crm_app;
grant select on all tables in schema public to crm_viewer;
grant usage, select on all sequences in schema public to crm_app;
alter default privileges in schema public grant select, insert, update, delete on tables to crm_app;
alter default privileges in schema public grant select on tables to crm_viewer;
alter default privileges in schema public grant usage, select on sequences to crm_app;
grant execute on all functions in schema crm to crm_app, crm_viewer;
grant select on crm.installed to crm_app, crm_viewer;
