import type { Core } from '@strapi/strapi';
import { extensionOf, withExtension } from '../../../domain/attachment/file-kind';
import { download as offered, type Download } from '../../../platform/http/download';
import { findRow } from '../../../platform/lock/lock-row';
import { storeOf } from '../../../platform/storage/stored-files';
import type { StoredRow } from '../../../platform/write-gate/write';
import { findVersion } from './find-version';

interface Named {
  readonly documentId: string;
}

const offer = (strapi: Core.Strapi, attachment: StoredRow, version: StoredRow): Download =>
  offered({
    fileName: withExtension(attachment.name as string, extensionOf(version.file_name as string)),
    contentType: version.content_type as string,
    size: version.size as number,
    sha256: version.sha_256 as string,
    open: (range) => storeOf(strapi).stream(version.storage_key as string, range),
  });

/** The current version, for those who see the attachment; to everybody else it is unknown (404; ATT-09). */
export const download = async (strapi: Core.Strapi, { documentId }: Named): Promise<Download> => {
  const attachment = await findRow(strapi, 'api::attachment.attachment', documentId);
  return offer(strapi, attachment, await findVersion(strapi, attachment, attachment.version_count as number));
};

/** Any version. Refuses `attachment.version-unknown` (404). */
export const downloadVersion = async (
  strapi: Core.Strapi,
  { documentId, number }: Named & { readonly number: string }
): Promise<Download> => {
  const attachment = await findRow(strapi, 'api::attachment.attachment', documentId);
  return offer(strapi, attachment, await findVersion(strapi, attachment, Number(number)));
};
