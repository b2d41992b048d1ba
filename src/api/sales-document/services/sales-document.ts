import { factories } from '@strapi/strapi';
import { downloadDocument } from '../commands/download-document';
import type { QuoteToPrint } from '../../../wire/services/sales-document';
import { generateQuoteDocument } from '../commands/generate-quote-document';

export default factories.createCoreService('api::sales-document.sales-document', ({ strapi }) => ({
  generateQuote: (input: QuoteToPrint) => generateQuoteDocument(strapi, input),
  download: (input: { documentId: string }) => downloadDocument(strapi, input),
}));
