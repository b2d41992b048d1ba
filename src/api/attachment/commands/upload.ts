import type { Core } from '@strapi/strapi';
import { withExtension } from '../../../domain/attachment/file-kind';
import { ownerOf, type AttachmentOwner } from '../../../domain/attachment/owner';
import { insertRows } from '../../../platform/bulk/write-rows';
import type { CrmUid } from '../../../platform/database/metadata';
import { inTransaction } from '../../../platform/database/transaction';
import { findRow } from '../../../platform/lock/lock-row';
import { safeFileName } from '../../../platform/storage/safe-file-name';
import type { FileOnDisk } from '../../../platform/uploads/uploaded-file';
import type { AttachedFile, UploadInput } from '../../../wire/commands/attachment';
import { attachedFile } from './attached-file';
import { examineFile, type ExaminedFile } from './examine-file';
import { headOf, keepBytes, writeVersion } from './write-version';

const UID = 'api::attachment.attachment';

const ownerUid = (owner: AttachmentOwner): CrmUid => {
  const type = owner === 'priceBook' ? 'price-book' : owner;
  return `api::${type}.${type}` as CrmUid;
};

const nameOf = ({ fileName, extension }: ExaminedFile, given: string | undefined): string =>
  given === undefined
    ? fileName
    : safeFileName(withExtension(given, extension), { extension: `.${extension}`, fallback: 'file' });

/**
 * Hangs a file on one record (ATT-01..03, ATT-08), as its version 1. Refuses what `ownerOf` and `acceptedFile`
 * refuse (400), and owners that the caller does not see (404).
 */
export const upload = async (
  strapi: Core.Strapi,
  { file, name, description, ...owners }: UploadInput & { readonly file: FileOnDisk }
): Promise<AttachedFile> => {
  const { owner, id } = ownerOf(owners);
  const { id: ownerId } = await findRow(strapi, ownerUid(owner), id);
  const examined = await examineFile(file);
  return inTransaction(strapi, async () => {
    const bytes = await keepBytes(strapi, examined);
    const attachment = {
      name: nameOf(examined, name),
      description: description ?? null,
      [owner]: ownerId,
      ...(await headOf(strapi, bytes, 1)),
    };
    const [row] = await insertRows(strapi, UID, [attachment]);
    if (!row) throw new Error('The attachment was not inserted');
    await writeVersion(strapi, row.id, 1, bytes);
    return attachedFile(row);
  });
};
