-- Two prices for the same thing never hold on the same day. Deferred, because Strapi writes a row first and its
-- relations (mirrored into the _fk columns) after it; what counts is the row at commit.
create extension if not exists btree_gist;
do $$ begin
  if not exists (select 1 from pg_constraint where conname = 'prices_no_overlap') then
    alter table prices add constraint prices_no_overlap exclude using gist (
      price_book_fk with =, product_fk with =, unit_fk with =, currency with =,
      (coalesce(brand_fk, 0)) with =, (coalesce(product_version_fk, 0)) with =, (coalesce(min_quantity, 0)) with =,
      (case when valid_to < valid_from then 'empty'::daterange else daterange(valid_from, valid_to, '[]') end) with &&
    ) deferrable initially deferred;
  end if;
end $$;

-- A price is shown by a label of its own, since lists and titles of the panel show one field of a record.
create or replace function crm.label_price() returns trigger language plpgsql security definer
  set search_path = public as
$$ begin
  new.label := concat_ws(' · ',
    (select name from products where id = new.product_fk), (select name from units where id = new.unit_fk), new.currency,
    (select name from brands where id = new.brand_fk), (select name from product_versions where id = new.product_version_fk));
  return new;
end $$;
create or replace trigger crm_label before insert or update on prices for each row execute function crm.label_price();

create or replace function crm.label_prices_of() returns trigger language plpgsql security definer
  set search_path = public as
$$ begin
  execute format('update prices set label = label where %I = $1', tg_argv[0]) using new.id;
  return null;
end $$;
create or replace trigger crm_label_prices after update of name on products
  for each row when (old.name is distinct from new.name) execute function crm.label_prices_of('product_fk');
create or replace trigger crm_label_prices after update of name on units
  for each row when (old.name is distinct from new.name) execute function crm.label_prices_of('unit_fk');
create or replace trigger crm_label_prices after update of name on brands
  for each row when (old.name is distinct from new.name) execute function crm.label_prices_of('brand_fk');
create or replace trigger crm_label_prices after update of name on product_versions
  for each row when (old.name is distinct from new.name) execute function crm.label_prices_of('product_version_fk');

create or replace function crm.label_exchange_rate() returns trigger language plpgsql as
$$ begin
  new.label := new.from_currency || ' → ' || new.to_currency || ' · ' || to_char(new.date, 'YYYY-MM-DD');
  return new;
end $$;
create or replace trigger crm_label before insert or update on exchange_rates
  for each row execute function crm.label_exchange_rate();
