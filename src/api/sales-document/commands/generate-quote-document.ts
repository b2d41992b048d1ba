import type { Core } from '@strapi/strapi';
import { quoteDocumentView } from '../../../documents/quote-document-view';
import { recordOfQuote } from '../../../documents/record-of-quote';
import { renderPool } from '../../../documents/render-pool';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { inTransaction } from '../../../platform/database/transaction';
import { storeOf } from '../../../platform/storage/stored-files';
import type { MadeDocument, QuoteToPrint } from '../../../wire/services/sales-document';
import { keepDocument } from './keep-document';
import { readQuote, type QuoteRead } from './read-quote';

const usableTemplate = ({ template }: QuoteRead): { id: number; storageKey: string } => {
  if (template === null) throw new RuleViolation('quote-template.not-of-price-book');
  const { id, storageKey } = template;
  if (storageKey === null) throw new RuleViolation('quote-template.without-file');
  return { id, storageKey };
};

const customerOf = ({ accountId }: QuoteRead): number => {
  if (accountId === null) throw new RuleViolation('quote.without-customer');
  return accountId;
};

/**
 * Makes the Word file of a quote from one snapshot of it and keeps it as the next version of its papers. It
 * changes nothing of the quote, so any status and a locked opportunity will do. No row is locked while the
 * file is made. Refuses `quote-template.not-of-price-book`, `quote-template.without-file`,
 * `quote.without-customer`, what `recordOfQuote` names, and templates that cannot be filled (422).
 */
export const generateQuoteDocument = async (
  strapi: Core.Strapi,
  { documentId, template }: QuoteToPrint
): Promise<MadeDocument> => {
  const read = await readQuote(strapi, documentId, template);
  const { id: templateId, storageKey } = usableTemplate(read);
  const accountId = customerOf(read);
  const view = quoteDocumentView(recordOfQuote(read.snapshot));
  const bytes = await renderPool().render(await storeOf(strapi).read(storageKey), view);
  return inTransaction(strapi, () => keepDocument(strapi, read, { accountId, templateId, bytes }), {
    retry: true,
  });
};
