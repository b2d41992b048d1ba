import type { Core } from '@strapi/strapi';

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
  readonly statusAfterSoldId: number | null;
  readonly employeeTypeId: number | null;
  readonly consultantTypeId: number | null;
}

/** What `strapi.service('api::crm-setting.crm-setting')` answers to other types. */
export interface CompanyService {
  /** Today as a calendar day (YYYY-MM-DD) where the company is: business dates are days there, not instants. */
  today(): Promise<string>;
  settings(): Promise<Settings>;
}

export const companyOf = (strapi: Core.Strapi): CompanyService =>
  strapi.service('api::crm-setting.crm-setting') as unknown as CompanyService;
