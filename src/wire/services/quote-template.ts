import type { Core } from '@strapi/strapi';

export interface NewTemplate {
  /** Document id. */
  readonly priceBookId: string;
  readonly name: string;
  /** BCP-47; without it documents speak the language of the settings. */
  readonly language?: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What callers see of a template; where its file lies is nobody's business. */
export interface KeptTemplate {
  readonly documentId: string;
  readonly name: string;
  readonly language: string | null;
  readonly active: boolean;
  /** Counts its files: 1, 2, … */
  readonly version: number;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** What `strapi.service('api::quote-template.quote-template')` answers to other types. */
export interface QuoteTemplateService {
  add(template: NewTemplate): Promise<KeptTemplate>;
  /** Row numbers of price books; in the open transaction. Answers how many templates were copied. */
  copyAll(input: { readonly from: number; readonly to: number }): Promise<number>;
}

export const quoteTemplatesOf = (strapi: Core.Strapi): QuoteTemplateService =>
  strapi.service('api::quote-template.quote-template') as unknown as QuoteTemplateService;
