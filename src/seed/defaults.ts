import type { Core } from '@strapi/strapi';
import { asSystem } from '../platform/actor/actor';
import { insertRows, type BulkRow } from '../platform/bulk/write-rows';
import { snakeCase, tableOf, type CrmUid } from '../platform/database/metadata';
import { sql, sqlOne } from '../platform/database/sql';
import { inTransaction } from '../platform/database/transaction';
import { CRM_PROJECT, DEFAULT_LISTS, REGIONS, type DefaultList } from './default-records';
import { firstSettings } from './first-settings';

const LOCK = 0x444546; // "DEF": one instance at a time seeds
const PROJECT: CrmUid = 'api::project.project';
const SETTING: CrmUid = 'api::crm-setting.crm-setting';

const store = (strapi: Core.Strapi) => strapi.store({ type: 'plugin', name: 'crm', key: 'seeded-defaults' });

/** Inserts those that were never seeded and are not there by another hand; what was deleted stays deleted. */
const seedList = async (strapi: Core.Strapi, seeded: Set<string>, list: DefaultList): Promise<void> => {
  const keyOf = (row: BulkRow) => `${list.uid} ${String(row[list.by])}`;
  const fresh = list.rows.filter((row) => !seeded.has(keyOf(row)));
  const column = snakeCase(list.by);
  const stored = await sql<{ key: string }>(strapi, 'select ?? as key from ??', [
    column,
    tableOf(strapi, list.uid),
  ]);
  const known = new Set(stored.map(({ key }) => key));
  await insertRows(
    strapi,
    list.uid,
    fresh.filter((row) => !known.has(String(row[list.by])))
  );
  fresh.forEach((row) => seeded.add(keyOf(row)));
};

const numberOf = async (strapi: Core.Strapi, uid: CrmUid, column: string, value: string) =>
  (
    await sqlOne<{ id: number }>(strapi, 'select id from ?? where ?? = ? order by id limit 1', [
      tableOf(strapi, uid),
      column,
      value,
    ])
  )?.id ?? null;

const seedProjects = async (strapi: Core.Strapi, seeded: Set<string>): Promise<void> => {
  await seedList(strapi, seeded, { uid: PROJECT, by: 'predefinedKey', rows: [CRM_PROJECT] });
  const parent = await numberOf(strapi, PROJECT, 'predefined_key', CRM_PROJECT.predefinedKey);
  const rows = REGIONS.map((region) => ({ ...region, parent }));
  await seedList(strapi, seeded, { uid: PROJECT, by: 'predefinedKey', rows });
};

/** The one row of settings is needed to work at all: it is made whenever it is missing. */
const seedSettings = async (strapi: Core.Strapi): Promise<void> => {
  if (await sqlOne(strapi, 'select 1 from ?? limit 1', [tableOf(strapi, SETTING)])) return;
  const status = 'api::opportunity-status.opportunity-status';
  const contactType = 'api::contact-type.contact-type';
  await insertRows(strapi, SETTING, [
    {
      ...firstSettings(process.env),
      defaultLocale: 'en',
      defaultTaxRate: '0',
      statusAfterSold: await numberOf(strapi, status, 'name', 'Won'),
      employeeType: await numberOf(strapi, contactType, 'name', 'Employee'),
      consultantType: await numberOf(strapi, contactType, 'name', 'Consultant'),
    },
  ]);
};

const seedInto = async (strapi: Core.Strapi): Promise<void> => {
  await sql(strapi, 'select pg_advisory_xact_lock(?)', [LOCK]);
  const seeded = new Set(((await store(strapi).get({})) as string[] | null) ?? []);
  const before = seeded.size;
  for (const list of DEFAULT_LISTS) await seedList(strapi, seeded, list);
  await seedProjects(strapi, seeded);
  await seedSettings(strapi);
  if (seeded.size > before) await store(strapi).set({ value: [...seeded] });
};

/** What a new CRM begins with, each once; afterwards everything is the administrators' own. */
export const seedDefaults = (strapi: Core.Strapi): Promise<void> =>
  asSystem(() => inTransaction(strapi, () => seedInto(strapi)));
