import type { Core } from '@strapi/strapi';
import { tableOf, type CrmUid } from '../database/metadata';
import { sql } from '../database/sql';
import { refuseFields } from '../http/refuse-fields';
import type { StoredRow } from '../write-gate/write';

/**
 * Many rows at once, locked until the transaction ends, in the order given; always locked in the order of their
 * numbers, so that nobody waits for each other in a circle. Ids that the actor does not see are told, each at
 * `<path>.<index>` (400 `relation.unknown`).
 */
export const lockRows = async (
  strapi: Core.Strapi,
  uid: CrmUid,
  documentIds: readonly string[],
  path: string
): Promise<StoredRow[]> => {
  const rows = await sql<StoredRow>(
    strapi,
    'select * from ?? where document_id = any(?) order by id for update',
    [tableOf(strapi, uid), [...documentIds]]
  );
  const found = new Map(rows.map((row) => [row.document_id, row]));
  refuseFields(
    documentIds.flatMap((documentId, index) =>
      found.has(documentId) ? [] : [{ code: 'relation.unknown', path: `${path}.${index}` }]
    )
  );
  return documentIds.flatMap((documentId) => found.get(documentId) ?? []);
};
