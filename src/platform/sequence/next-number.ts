import type { Core } from '@strapi/strapi';
import { asSystem } from '../actor/actor';
import { tableOf, type CrmUid } from '../database/metadata';
import { sqlOne } from '../database/sql';
import { completeHistory, writeHistoryBut } from '../history/history';

/**
 * The next number of a series (`Q`) in a year of four digits, without gap or double: `Q-2026-000001`. Whoever has taken one holds up all others until the
 * commit: take it as late as can be, or let `giveNumber` do it.
 */
export const nextNumber = async (strapi: Core.Strapi, series: string, year: string): Promise<string> => {
  const next = await sqlOne<{ number: string }>(strapi, 'select crm.next_number(?, ?) as number', [
    series,
    year,
  ]);
  if (!next) throw new Error(`Counter ${series} ${year} gave no number`);
  return next.number;
};

/**
 * Numbers a record that was made in this transaction, when everything else is written, the history of all other records
 * included. As the system, as the history is: from the number to the commit there is one row, and no change of role.
 */
export const giveNumber = async (
  strapi: Core.Strapi,
  uid: CrmUid,
  row: number,
  series: string,
  year: string
): Promise<string> => {
  const table = tableOf(strapi, uid);
  const numbered = await asSystem(async () => {
    await writeHistoryBut(strapi, { uid, id: row });
    return sqlOne<{ number: string }>(
      strapi,
      `update ${table} set number = crm.next_number(?, ?) where id = ? returning number`,
      [series, year, row]
    );
  });
  if (!numbered) throw new Error(`No row ${row} of ${uid} to give a number to`);
  completeHistory({ uid, id: row }, { number: [null, numbered.number] });
  return numbered.number;
};
