import type { Core } from '@strapi/strapi';
import { asSystem } from '../actor/actor';
import { sqlOne } from '../database/sql';

/**
 * The next number of a series in a year, without gap or double: the counter row is updated in the transaction of
 * the record that takes the number, so a rollback gives it back and others wait their turn.
 * Never use a PostgreSQL sequence for this: it does not roll back.
 */
export const nextNumber = async (strapi: Core.Strapi, series: string, year: string): Promise<string> => {
  const counter = await asSystem(() =>
    sqlOne<{ value: number }>(
      strapi,
      `insert into crm.counter (series, year, value) values (?, ?, 1)
       on conflict (series, year) do update set value = crm.counter.value + 1 returning value`,
      [series, year]
    )
  );
  if (!counter) throw new Error(`Counter ${series} ${year} gave no number`);
  return `${series}-${year}-${String(counter.value).padStart(6, '0')}`;
};
