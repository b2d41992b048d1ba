import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../domain/shared/rule-violation';
import { tableOf, type CrmUid } from '../database/metadata';
import { sqlOne } from '../database/sql';
import type { StoredRow } from '../write-gate/write';

/**
 * The row of a record, locked until the transaction ends; whoever comes second waits and then reads what the
 * first one wrote. A record that the actor does not see is unknown (404).
 */
export const lockRow = async (strapi: Core.Strapi, uid: CrmUid, documentId: string): Promise<StoredRow> => {
  const row = await sqlOne<StoredRow>(strapi, 'select * from ?? where document_id = ? for update', [
    tableOf(strapi, uid),
    documentId,
  ]);
  if (!row) throw new RuleViolation('record.not-found', {}, 'unknown');
  return row;
};

/** The same without a lock, for questions. */
export const findRow = async (strapi: Core.Strapi, uid: CrmUid, documentId: string): Promise<StoredRow> => {
  const row = await sqlOne<StoredRow>(strapi, 'select * from ?? where document_id = ?', [
    tableOf(strapi, uid),
    documentId,
  ]);
  if (!row) throw new RuleViolation('record.not-found', {}, 'unknown');
  return row;
};
