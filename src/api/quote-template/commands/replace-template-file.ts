import type { Core } from '@strapi/strapi';
import { updateRows } from '../../../platform/bulk/write-rows';
import { inTransaction } from '../../../platform/database/transaction';
import { findRow, lockRow } from '../../../platform/lock/lock-row';
import { dropFile, keepFile } from '../../../platform/storage/stored-files';
import type { UploadedFile } from '../../../platform/uploads/uploaded-file';
import { refuseUnusable } from './check-template';
import type { KeptTemplate } from '../../../wire/services/quote-template';
import { answerOf, templateFileName } from './template-answer';

const UID = 'api::quote-template.quote-template';

/**
 * Gives a template another file, as its next version. Documents made before are files of their own and stay as they are; the old
 * template file goes once the new one is certain. Refuses as uploading does.
 */
export const replaceTemplateFile = async (
  strapi: Core.Strapi,
  { documentId, file }: { readonly documentId: string; readonly file: UploadedFile }
): Promise<KeptTemplate> => {
  await findRow(strapi, UID, documentId);
  await refuseUnusable(file.bytes);
  return inTransaction(strapi, async () => {
    const template = await lockRow(strapi, UID, documentId);
    const { key, size, sha256 } = await keepFile(strapi, file.bytes);
    const change = {
      id: template.id,
      version: Number(template.version ?? 1) + 1,
      fileName: templateFileName(file.fileName),
      size,
      sha256,
      storageKey: key,
    };
    const [row] = await updateRows(strapi, UID, [change]);
    if (!row) throw new Error('The template was not updated');
    if (typeof template.storage_key === 'string') dropFile(strapi, template.storage_key);
    return answerOf(row);
  });
};
