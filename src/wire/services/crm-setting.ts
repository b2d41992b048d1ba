import type { Core } from '@strapi/strapi';

/** What `strapi.service('api::crm-setting.crm-setting')` answers to other types. */
export interface CompanyService {
  /** Today as a calendar day (YYYY-MM-DD) where the company is: business dates are days there, not instants. */
  today(): Promise<string>;
}

export const companyOf = (strapi: Core.Strapi): CompanyService =>
  strapi.service('api::crm-setting.crm-setting') as unknown as CompanyService;
