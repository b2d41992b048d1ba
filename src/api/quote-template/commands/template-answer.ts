import type { KeptTemplate } from '../../../wire/services/quote-template';
import type { StoredRow } from '../../../platform/write-gate/write';
import { safeFileName } from '../../../platform/storage/safe-file-name';
import { WORD_EXTENSION } from '../../../documents/word-file';

export const answerOf = (row: StoredRow): KeptTemplate => ({
  documentId: row.document_id,
  name: row.name as string,
  language: row.language as string | null,
  active: row.active as boolean,
  version: row.version as number,
  fileName: row.file_name as string,
  size: row.size as number,
  sha256: row.sha_256 as string,
});

export const templateFileName = (given: string): string =>
  safeFileName(given, { extension: WORD_EXTENSION, fallback: 'template' });
