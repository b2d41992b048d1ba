import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../domain/shared/rule-violation';
import { columnList, tableOf, type CrmUid } from '../database/metadata';
import { sqlOne } from '../database/sql';
import type { StoredRow } from '../write-gate/write';

const rowOf = async (
  strapi: Core.Strapi,
  uid: CrmUid,
  documentId: string,
  lock: '' | 'for update'
): Promise<StoredRow> => {
  const columns = columnList(strapi, uid);
  const text = `select ${columns} from ${tableOf(strapi, uid)} where document_id = ? ${lock}`;
  const row = await sqlOne<StoredRow>(strapi, text, [documentId]);
  if (!row) throw new RuleViolation('record.not-found', {}, 'unknown');
  return row;
};

/**
 * The row of a record, locked until the transaction ends; whoever comes second waits and then reads what the
 * first one wrote. A record that the actor does not see is unknown (404).
 */
export const lockRow = (strapi: Core.Strapi, uid: CrmUid, documentId: string): Promise<StoredRow> =>
  rowOf(strapi, uid, documentId, 'for update');

/** The same without a lock, for questions. */
export const findRow = (strapi: Core.Strapi, uid: CrmUid, documentId: string): Promise<StoredRow> =>
  rowOf(strapi, uid, documentId, '');
