import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { WORD_CONTENT_TYPE } from '../../../documents/word-file';
import { download, type Download } from '../../../platform/http/download';
import { findRow } from '../../../platform/lock/lock-row';
import { storeOf } from '../../../platform/storage/stored-files';

/** The file of a template as it was uploaded. Refuses `quote-template.without-file` (404). */
export const downloadTemplate = async (
  strapi: Core.Strapi,
  { documentId }: { readonly documentId: string }
): Promise<Download> => {
  const row = await findRow(strapi, 'api::quote-template.quote-template', documentId);
  const key = row.storage_key;
  if (typeof key !== 'string') throw new RuleViolation('quote-template.without-file', {}, 'unknown');
  return download({
    fileName: row.file_name as string,
    contentType: WORD_CONTENT_TYPE,
    size: row.size as number,
    sha256: row.sha_256 as string,
    open: (range) => storeOf(strapi).stream(key, range),
  });
};
