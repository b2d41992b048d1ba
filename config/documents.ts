import type { Core } from '@strapi/strapi';

/** LibreOffice, which turns papers into PDF: its path, else `soffice` on the search path; papers stay Word without it. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  soffice: env('CRM_SOFFICE', ''),
});
