import type { Core } from '@strapi/strapi';
import { extensionOf, withExtension } from '../../../domain/attachment/file-kind';
import { nextVersion } from '../../../domain/attachment/versions';
import { updateRows } from '../../../platform/bulk/write-rows';
import { inTransaction } from '../../../platform/database/transaction';
import { findRow, lockRow } from '../../../platform/lock/lock-row';
import type { FileOnDisk } from '../../../platform/uploads/uploaded-file';
import type { StoredRow } from '../../../platform/write-gate/write';
import type { AttachedFile } from '../../../wire/commands/attachment';
import { attachedFile } from './attached-file';
import { examineFile } from './examine-file';
import { headOf, keepBytes, writeVersion, type StoredBytes } from './write-version';

const UID = 'api::attachment.attachment';

/** The next version of a locked attachment, which it shows from now on; its name follows the kind of the file. */
export const makeCurrent = async (
  strapi: Core.Strapi,
  attachment: StoredRow,
  bytes: StoredBytes
): Promise<AttachedFile> => {
  const number = nextVersion(attachment.version_count as number);
  await writeVersion(strapi, attachment.id, number, bytes);
  const name = withExtension(attachment.name as string, extensionOf(bytes.fileName));
  const change = { id: attachment.id, name, ...(await headOf(strapi, bytes, number)) };
  const [row] = await updateRows(strapi, UID, [change]);
  if (!row) throw new Error('The attachment was not updated');
  return attachedFile(row);
};

/** Another version of an attached file (ATT-05); all earlier ones stay. Refuses as uploading does. */
export const addVersion = async (
  strapi: Core.Strapi,
  { documentId, file }: { readonly documentId: string; readonly file: FileOnDisk }
): Promise<AttachedFile> => {
  await findRow(strapi, UID, documentId);
  const examined = await examineFile(file);
  return inTransaction(strapi, async () => {
    const attachment = await lockRow(strapi, UID, documentId);
    return makeCurrent(strapi, attachment, await keepBytes(strapi, examined));
  });
};
