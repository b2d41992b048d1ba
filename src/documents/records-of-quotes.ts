import type { Core } from '@strapi/strapi';
import type { QuoteDocumentRecord } from './quote-document-record';

/** What `strapi.service('api::sales-document.sales-document')` answers about quotes that are not printed yet. */
export interface RecordsOfQuotes {
  /** What the paper of a quote says in a language (null: the one of the settings). */
  recordOf(input: { readonly quote: string; readonly language: string | null }): Promise<QuoteDocumentRecord>;
}

export const recordsOfQuotes = (strapi: Core.Strapi): RecordsOfQuotes =>
  strapi.service('api::sales-document.sales-document') as unknown as RecordsOfQuotes;
