import type { Core } from '@strapi/strapi';
import { paperFile, type PaperFormat } from '../../../documents/paper-file';
import type { QuoteDocumentRecord } from '../../../documents/quote-document-record';
import { recordOfQuote } from '../../../documents/record-of-quote';
import { recordsOfQuotes } from '../../../documents/records-of-quotes';
import { renderPool } from '../../../documents/render-pool';
import { sampleSnapshot } from '../../../documents/sample-snapshot';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import type { Download } from '../../../platform/http/download';
import { findRow } from '../../../platform/lock/lock-row';
import { storeOf } from '../../../platform/storage/stored-files';
import { companyOf } from '../../../wire/services/crm-setting';

export interface PreviewInput {
  /** Of the template; it need not be active. */
  readonly documentId: string;
  /** Document id of a quote that the caller sees; without it sample data is printed. */
  readonly quote?: string;
  readonly format?: PaperFormat;
}

const recordFor = async (
  strapi: Core.Strapi,
  language: string | null,
  quote?: string
): Promise<QuoteDocumentRecord> => {
  if (quote !== undefined) return recordsOfQuotes(strapi).recordOf({ quote, language });
  return recordOfQuote(sampleSnapshot(language ?? (await companyOf(strapi).settings()).locale));
};

/**
 * What the paper of a quote, or of sample data, would look like; nothing of it is kept. Refuses
 * `quote-template.without-file` (404), and as making and converting a paper do.
 */
export const preview = async (
  strapi: Core.Strapi,
  { documentId, quote, format = 'docx' }: PreviewInput
): Promise<Download> => {
  const row = await findRow(strapi, 'api::quote-template.quote-template', documentId);
  if (typeof row.storage_key !== 'string')
    throw new RuleViolation('quote-template.without-file', {}, 'unknown');
  const record = await recordFor(strapi, row.language as string | null, quote);
  const { docx } = await renderPool().render(await storeOf(strapi).read(row.storage_key), record);
  return paperFile(strapi, { docx, format, fileName: `preview-${String(row.file_name)}` });
};
