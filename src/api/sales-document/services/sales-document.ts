import { factories } from '@strapi/strapi';
import { downloadDocument } from '../commands/download-document';
import type { QuoteToPrint } from '../../../wire/services/sales-document';
import { downloadPdf } from '../commands/download-pdf';
import { recordOf } from '../commands/record-of';
import { generateQuoteDocument } from '../commands/generate-quote-document';

export default factories.createCoreService('api::sales-document.sales-document', ({ strapi }) => ({
  generateQuote: (input: QuoteToPrint) => generateQuoteDocument(strapi, input),
  recordOf: (input: Parameters<typeof recordOf>[1]) => recordOf(strapi, input),
  pdf: (input: { documentId: string }) => downloadPdf(strapi, input),
  download: (input: { documentId: string }) => downloadDocument(strapi, input),
}));
