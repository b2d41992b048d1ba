import type { Core } from '@strapi/strapi';
import type { QuoteDocumentRecord } from '../../../documents/quote-document-record';
import { recordOfQuote } from '../../../documents/record-of-quote';
import { readQuote } from './read-quote';

/** What a paper of a quote that the caller sees would say in a language; null: the one of the settings. */
export const recordOf = async (
  strapi: Core.Strapi,
  { quote, language }: { readonly quote: string; readonly language: string | null }
): Promise<QuoteDocumentRecord> => {
  const { snapshot } = await readQuote(strapi, quote, '');
  return recordOfQuote({ ...snapshot, template: { language } });
};
