import type { Core } from '@strapi/strapi';
import { WORD_CONTENT_TYPE } from '../../../documents/word-file';
import { download, type Download } from '../../../platform/http/download';
import { findRow } from '../../../platform/lock/lock-row';
import { storeOf } from '../../../platform/storage/stored-files';

/** The file of a document, for those who see the document; to everybody else it is unknown (404). */
export const downloadDocument = async (
  strapi: Core.Strapi,
  { documentId }: { readonly documentId: string }
): Promise<Download> => {
  const row = await findRow(strapi, 'api::sales-document.sales-document', documentId);
  return download({
    fileName: row.file_name as string,
    contentType: WORD_CONTENT_TYPE,
    size: row.size as number,
    sha256: row.sha_256 as string,
    open: (range) => storeOf(strapi).stream(row.storage_key as string, range),
  });
};
