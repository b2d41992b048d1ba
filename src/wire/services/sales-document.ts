import type { Core } from '@strapi/strapi';

export interface QuoteToPrint {
  /** Of the quote. */
  readonly documentId: string;
  /** Document id of an active template of the quote's price book. */
  readonly template: string;
}

/** What callers see of a new document; its file is at `GET /sales-documents/:documentId/download`. */
export interface MadeDocument {
  readonly documentId: string;
  readonly kind: 'quote';
  readonly name: string;
  /** 1, 2, … for each paper made of a quote by the same template. */
  readonly version: number;
  /** Which file of the template it was made by. */
  readonly templateVersion: number;
  readonly templateSha256: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** What `strapi.service('api::sales-document.sales-document')` answers to other types. */
export interface SalesDocumentService {
  generateQuote(input: QuoteToPrint): Promise<MadeDocument>;
}

export const salesDocumentsOf = (strapi: Core.Strapi): SalesDocumentService =>
  strapi.service('api::sales-document.sales-document') as unknown as SalesDocumentService;
