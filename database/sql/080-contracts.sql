-- CTR-06: of the versions of a contract line one is current, whoever writes.
create unique index if not exists contract_lines_current_uq on contract_lines (contract_fk, source_key) where is_current;

-- Terms sold before lengths were kept: whole months from the first day to the last.
update contract_lines
  set months = (extract(year from age(end_date + 1, start_date)) * 12 + extract(month from age(end_date + 1, start_date)))::integer
  where is_time_based and months is null and end_date > start_date
    and extract(year from age(end_date + 1, start_date)) * 12 + extract(month from age(end_date + 1, start_date)) >= 1;
