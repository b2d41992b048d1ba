import type { Core } from '@strapi/strapi';
import { reasonsNotToRevert } from '../../../domain/attachment/versions';
import { refuseIf } from '../../../domain/shared/rule-violation';
import { inTransaction } from '../../../platform/database/transaction';
import { lockRow } from '../../../platform/lock/lock-row';
import type { AttachedFile, RevertInput } from '../../../wire/commands/attachment';
import { makeCurrent } from './add-version';
import { findVersion } from './find-version';

/**
 * Goes back to an earlier version (ATT-06): a new version with the same bytes, which are stored once. Refuses
 * `attachment.version-unknown` (404) and `attachment.already-current` (409).
 */
export const revert = (
  strapi: Core.Strapi,
  { documentId, version }: RevertInput & { readonly documentId: string }
): Promise<AttachedFile> =>
  inTransaction(strapi, async () => {
    const attachment = await lockRow(strapi, 'api::attachment.attachment', documentId);
    const earlier = await findVersion(strapi, attachment, version);
    refuseIf(reasonsNotToRevert(attachment.version_count as number, version), 'conflict');
    return makeCurrent(strapi, attachment, {
      fileName: earlier.file_name as string,
      contentType: earlier.content_type as string,
      size: earlier.size as number,
      sha256: earlier.sha_256 as string,
      storageKey: earlier.storage_key as string,
      revertedFrom: version,
    });
  });
