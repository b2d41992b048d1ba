import type { StoredRow } from '../../../platform/write-gate/write';
import type { AttachedFile } from '../../../wire/commands/attachment';

export const attachedFile = (row: StoredRow): AttachedFile => ({
  documentId: row.document_id,
  name: row.name as string,
  description: row.description as string | null,
  versionCount: row.version_count as number,
  contentType: row.content_type as string,
  size: row.size as number,
  sha256: row.sha_256 as string,
});
