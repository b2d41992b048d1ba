import type { Core } from '@strapi/strapi';
import { asSystem } from '../../../platform/actor/actor';
import { whoIsAsking } from '../../../platform/actor/current';
import { sqlOne } from '../../../platform/database/sql';
import { openUnit } from '../../../platform/database/transaction';
import type { Settings } from '../../../wire/services/crm-setting';

interface SettingsRow {
  readonly time_zone: string;
  readonly locale: string;
  readonly default_currency: string;
  readonly default_country: string | null;
  readonly default_tax_rate: string;
  readonly quote_number_prefix: string;
  readonly contract_number_prefix: string;
  readonly status_after_sold_fk: number | null;
  readonly employee_type_fk: number | null;
  readonly consultant_type_fk: number | null;
}

const QUESTION = `select time_zone, default_locale as locale, default_currency, default_country, default_tax_rate::text,
  coalesce(quote_number_prefix, 'Q') as quote_number_prefix,
  coalesce(contract_number_prefix, 'C') as contract_number_prefix, status_after_sold_fk, employee_type_fk, consultant_type_fk from crm_settings order by id limit 1`;

/** Whoever is signed in may read them: no change of role, which costs as much as a statement. Rules need them for nobody too. */
const rowOf = (strapi: Core.Strapi): Promise<SettingsRow | undefined> => {
  const ask = () => sqlOne<SettingsRow>(strapi, QUESTION);
  return whoIsAsking(strapi).kind === 'nobody' ? asSystem(ask) : ask();
};

const read = async (strapi: Core.Strapi): Promise<Settings> => {
  const row = await rowOf(strapi);
  if (!row) throw new Error('The CRM has no settings: they are made at boot');
  return {
    timeZone: row.time_zone,
    locale: row.locale,
    defaultCurrency: row.default_currency,
    defaultCountry: row.default_country,
    defaultTaxRate: row.default_tax_rate,
    numberPrefixes: { quote: row.quote_number_prefix, contract: row.contract_number_prefix },
    statusAfterSoldId: row.status_after_sold_fk,
    employeeTypeId: row.employee_type_fk,
    consultantTypeId: row.consultant_type_fk,
  };
};

const readBy = new WeakMap<object, Promise<Settings>>();

/**
 * Boot makes the row, and nobody deletes it. A business act asks once: its day and its numbers come from the same
 * settings.
 */
export const readSettings = (strapi: Core.Strapi): Promise<Settings> => {
  const unit = openUnit();
  if (!unit) return read(strapi);
  const known = readBy.get(unit) ?? read(strapi);
  readBy.set(unit, known);
  return known;
};
