import type { Core } from '@strapi/strapi';
import { recordOfQuote } from '../../../documents/record-of-quote';
import { renderPool } from '../../../documents/render-pool';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { inTransaction } from '../../../platform/database/transaction';
import { storeOf } from '../../../platform/storage/stored-files';
import type { MadeDocument, QuoteToPrint } from '../../../wire/services/sales-document';
import { keepDocument } from './keep-document';
import { readQuote, type QuoteRead, type TemplateRead } from './read-quote';

const usableTemplate = ({ template }: QuoteRead): TemplateRead & { storageKey: string; sha256: string } => {
  if (template === null) throw new RuleViolation('quote-template.not-of-price-book');
  const { storageKey, sha256 } = template;
  if (storageKey === null || sha256 === null) throw new RuleViolation('quote-template.without-file');
  return { ...template, storageKey, sha256 };
};

const customerOf = ({ accountId }: QuoteRead): number => {
  if (accountId === null) throw new RuleViolation('quote.without-customer');
  return accountId;
};

/**
 * Makes the Word file of a quote from one snapshot of it and keeps it as the next version of its papers by this
 * template, once its amounts have been read back from it. It changes nothing of the quote, so any status and a locked
 * opportunity will do. No row is locked while the file is made. Refuses `quote-template.not-of-price-book`,
 * `quote-template.without-file`, `quote.without-customer`, what `recordOfQuote` names, templates that cannot be
 * filled (422), and `sales-document.amounts-differ` (409).
 */
export const generateQuoteDocument = async (
  strapi: Core.Strapi,
  { documentId, template: wanted }: QuoteToPrint
): Promise<MadeDocument> => {
  const read = await readQuote(strapi, documentId, wanted);
  const template = usableTemplate(read);
  const accountId = customerOf(read);
  const file = await storeOf(strapi).read(template.storageKey);
  const paper = await renderPool().render(file, recordOfQuote(read.snapshot));
  return inTransaction(strapi, () => keepDocument(strapi, read, { accountId, template, paper }), {
    retry: true,
  });
};
