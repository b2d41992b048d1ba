import type { Core } from '@strapi/strapi';

/** What the CRM numbers by itself, year by year. */
export type Numbered = 'quote' | 'contract';

/** The company's settings as other types need them. Ids are row numbers; null where nothing is set. */
export interface Settings {
  /** IANA name: business days are days there. */
  readonly timeZone: string;
  /** BCP 47 */
  readonly locale: string;
  /** ISO 4217 */
  readonly defaultCurrency: string;
  /** ISO 3166-1 alpha-2 */
  readonly defaultCountry: string | null;
  /** Percent, plain decimal text. */
  readonly defaultTaxRate: string;
  /** What numbers begin with: `Q` of Q-2026-000123. */
  readonly numberPrefixes: Readonly<Record<Numbered, string>>;
  readonly statusAfterSoldId: number | null;
  readonly employeeTypeId: number | null;
  readonly consultantTypeId: number | null;
}

/** What `strapi.service('api::crm-setting.crm-setting')` answers to other types. */
export interface CompanyService {
  /** Today as a calendar day (YYYY-MM-DD) where the company is: business dates are days there, not instants. */
  today(): Promise<string>;
  settings(): Promise<Settings>;
  /**
   * The next number in a year, without gap or double: taken in the transaction of the record that bears it. Nobody else
   * gets one until that commits.
   */
  nextNumber(what: Numbered, year: string): Promise<string>;
  /** Numbers a row made in this transaction, when all else is written: so the others wait least. */
  giveNumber(what: Numbered, row: number, year: string): Promise<string>;
}

/** SQL: `today()` for a statement that would else need one more before it; its one value is the instant. */
export const TODAY_OF_COMPANY =
  '(?::timestamptz at time zone (select time_zone from crm_settings order by id limit 1))::date';

export const companyOf = (strapi: Core.Strapi): CompanyService =>
  strapi.service('api::crm-setting.crm-setting') as unknown as CompanyService;
