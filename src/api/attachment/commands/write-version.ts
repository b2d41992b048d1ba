import type { Core } from '@strapi/strapi';
import { whoAmI } from '../../../platform/actor/member';
import { insertRows } from '../../../platform/bulk/write-rows';
import { keepUpload } from '../../../platform/storage/stored-files';
import type { ExaminedFile } from './examine-file';

/** The bytes that a version is made of; those of an earlier version may be used again. */
export interface StoredBytes {
  readonly fileName: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly storageKey: string;
  /** The number of the version they come from; null for a file that was uploaded. */
  readonly revertedFrom: number | null;
}

export const keepBytes = async (
  strapi: Core.Strapi,
  { file, fileName, contentType }: ExaminedFile
): Promise<StoredBytes> => {
  const { key, size, sha256 } = await keepUpload(strapi, file);
  return { fileName, contentType, size, sha256, storageKey: key, revertedFrom: null };
};

/** What the attachment itself tells of its current version. */
export const headOf = async (
  strapi: Core.Strapi,
  { contentType, size, sha256 }: StoredBytes,
  versionCount: number
) => ({ contentType, size, sha256, versionCount, uploadedBy: await whoAmI(strapi) });

export const writeVersion = async (
  strapi: Core.Strapi,
  attachment: number,
  number: number,
  bytes: StoredBytes
): Promise<void> => {
  const version = { ...bytes, attachment, number, uploadedBy: await whoAmI(strapi) };
  await insertRows(strapi, 'api::attachment-version.attachment-version', [version]);
};
