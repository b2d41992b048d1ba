-- Two prices for the same thing never hold on the same day. Deferred, because Strapi writes a row first and its
-- relations (mirrored into the _fk columns) after it; what counts is the row at commit.
create extension if not exists btree_gist;
do $$ begin
  if exists (select 1 from pg_constraint where conname = 'prices_no_overlap'
             and pg_get_constraintdef(oid) not like '%bundle_fk%') then
    alter table prices drop constraint prices_no_overlap;
  end if;
  if not exists (select 1 from pg_constraint where conname = 'prices_no_overlap') then
    alter table prices add constraint prices_no_overlap exclude using gist (
      price_book_fk with =, (coalesce(product_fk, 0)) with =, (coalesce(bundle_fk, 0)) with =, unit_fk with =, currency with =,
      (coalesce(brand_fk, 0)) with =, (coalesce(product_version_fk, 0)) with =, (coalesce(min_quantity, 0)) with =,
      (case when valid_to < valid_from then 'empty'::daterange else daterange(valid_from, valid_to, '[]') end) with &&
    ) deferrable initially deferred;
  end if;
end $$;

-- A price is for one product or one bundle. Judged at commit, when the relations are there.
create or replace function crm.price_is_for_one_thing() returns trigger language plpgsql security definer
  set search_path = public as
$$ begin
  if exists (select 1 from prices where id = new.id and num_nonnulls(product_fk, bundle_fk) <> 1) then
    raise exception 'crm:price.product-or-bundle';
  end if;
  return null;
end $$;
do $$ begin
  if not exists (select 1 from pg_trigger where tgname = 'crm_price_is_for_one_thing' and tgrelid = 'prices'::regclass) then
    create constraint trigger crm_price_is_for_one_thing after insert or update of product_fk, bundle_fk on prices
      deferrable initially deferred for each row execute function crm.price_is_for_one_thing();
  end if;
end $$;

-- A bundle has a product once; its code is its own within its book; a book has one successor.
create unique index if not exists bundle_items_product_uq on bundle_items (bundle_fk, product_fk);
create unique index if not exists bundles_code_uq on bundles (price_book_fk, code);
create unique index if not exists price_books_successor_uq on price_books (previous_version_fk);

-- A price is shown by a label of its own, since lists and titles of the panel show one field of a record.
create or replace function crm.label_price() returns trigger language plpgsql security definer
  set search_path = public as
$$ begin
  new.label := concat_ws(' · ',
    coalesce((select name from products where id = new.product_fk), (select name from bundles where id = new.bundle_fk)),
    (select name from units where id = new.unit_fk), new.currency,
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
create or replace trigger crm_label_prices after update of name on bundles
  for each row when (old.name is distinct from new.name) execute function crm.label_prices_of('bundle_fk');
create or replace trigger crm_label_prices after update of name on units
  for each row when (old.name is distinct from new.name) execute function crm.label_prices_of('unit_fk');
create or replace trigger crm_label_prices after update of name on brands
  for each row when (old.name is distinct from new.name) execute function crm.label_prices_of('brand_fk');
create or replace trigger crm_label_prices after update of name on product_versions
  for each row when (old.name is distinct from new.name) execute function crm.label_prices_of('product_version_fk');

create or replace function crm.label_bundle_item() returns trigger language plpgsql security definer
  set search_path = public as
$$ begin
  new.label := concat_ws(' · ', (select name from bundles where id = new.bundle_fk),
    (select name from products where id = new.product_fk));
  return new;
end $$;
create or replace trigger crm_label before insert or update on bundle_items
  for each row execute function crm.label_bundle_item();

create or replace function crm.label_bundle_items_of() returns trigger language plpgsql security definer
  set search_path = public as
$$ begin
  execute format('update bundle_items set label = label where %I = $1', tg_argv[0]) using new.id;
  return null;
end $$;
create or replace trigger crm_label_bundle_items after update of name on bundles
  for each row when (old.name is distinct from new.name) execute function crm.label_bundle_items_of('bundle_fk');
create or replace trigger crm_label_bundle_items after update of name on products
  for each row when (old.name is distinct from new.name) execute function crm.label_bundle_items_of('product_fk');

create or replace function crm.label_exchange_rate() returns trigger language plpgsql as
$$ begin
  new.label := new.from_currency || ' → ' || new.to_currency || ' · ' || to_char(new.date, 'YYYY-MM-DD');
  return new;
end $$;
create or replace trigger crm_label before insert or update on exchange_rates
  for each row execute function crm.label_exchange_rate();
