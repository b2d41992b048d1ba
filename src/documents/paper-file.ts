import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { download, type Download } from '../platform/http/download';
import { sha256Of } from '../platform/storage/file-store';
import { toPdf } from './pdf/to-pdf';
import { PDF_CONTENT_TYPE, PDF_EXTENSION, WORD_CONTENT_TYPE, WORD_EXTENSION } from './word-file';

export type PaperFormat = 'docx' | 'pdf';

export const pdfNameOf = (wordName: string): string =>
  `${wordName.endsWith(WORD_EXTENSION) ? wordName.slice(0, -WORD_EXTENSION.length) : wordName}${PDF_EXTENSION}`;

/** A paper that is not kept, as a file in the format asked for. Refuses as `toPdf` does. */
export const paperFile = async (
  strapi: Core.Strapi,
  { docx, format, fileName }: { docx: Buffer; format: PaperFormat; fileName: string }
): Promise<Download> => {
  const bytes = format === 'pdf' ? await toPdf(strapi, docx) : docx;
  return download({
    fileName: format === 'pdf' ? pdfNameOf(fileName) : fileName,
    contentType: format === 'pdf' ? PDF_CONTENT_TYPE : WORD_CONTENT_TYPE,
    size: bytes.length,
    sha256: sha256Of(bytes),
    open: (range) =>
      Promise.resolve(Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes])),
  });
};
