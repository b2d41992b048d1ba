import type { Core } from '@strapi/strapi';
import { pdfNameOf } from '../../../documents/paper-file';
import { toPdf } from '../../../documents/pdf/to-pdf';
import { PDF_CONTENT_TYPE } from '../../../documents/word-file';
import { asSystem } from '../../../platform/actor/actor';
import { updateRows } from '../../../platform/bulk/write-rows';
import { inTransaction } from '../../../platform/database/transaction';
import { download, type Download } from '../../../platform/http/download';
import { findRow, lockRow } from '../../../platform/lock/lock-row';
import { keepFile, storeOf } from '../../../platform/storage/stored-files';
import type { StoredRow } from '../../../platform/write-gate/write';

const UID = 'api::sales-document.sales-document';

/** Whoever comes first keeps the PDF; who comes at the same time gets that one too. */
const keepPdf = (strapi: Core.Strapi, documentId: string, pdf: Buffer): Promise<StoredRow> =>
  inTransaction(strapi, async () => {
    const document = await lockRow(strapi, UID, documentId);
    if (typeof document.pdf_storage_key === 'string') return document;
    const { key, size, sha256 } = await keepFile(strapi, pdf);
    const change = { id: document.id, pdfSize: size, pdfSha256: sha256, pdfStorageKey: key };
    const [row] = await updateRows(strapi, UID, [change]);
    if (!row) throw new Error('The sales document was not updated');
    return row;
  });

const withPdf = async (strapi: Core.Strapi, document: StoredRow): Promise<StoredRow> => {
  if (typeof document.pdf_storage_key === 'string') return document;
  const docx = await storeOf(strapi).read(document.storage_key as string);
  const pdf = await toPdf(strapi, docx);
  // The caller may only read; the PDF says nothing that the paper they see does not say.
  return asSystem(() => keepPdf(strapi, document.document_id, pdf));
};

/**
 * The PDF beside the Word file of a document that the caller sees: made when it is first asked for, and the same bytes
 * ever after. Refuses as `toPdf` does.
 */
export const downloadPdf = async (
  strapi: Core.Strapi,
  { documentId }: { readonly documentId: string }
): Promise<Download> => {
  const row = await withPdf(strapi, await findRow(strapi, UID, documentId));
  return download({
    fileName: pdfNameOf(row.file_name as string),
    contentType: PDF_CONTENT_TYPE,
    size: row.pdf_size as number,
    sha256: row.pdf_sha_256 as string,
    open: (range) => storeOf(strapi).stream(row.pdf_storage_key as string, range),
  });
};
