import type { Core } from '@strapi/strapi';
import { type ContractStatus, reasonsNotToChangeContract } from '../../../domain/contract/status';
import { refuseIf, RuleViolation } from '../../../domain/shared/rule-violation';
import { asSystem } from '../../../platform/actor/actor';
import { sql, sqlOne } from '../../../platform/database/sql';
import { findRow, lockRow } from '../../../platform/lock/lock-row';
import type { StoredRow } from '../../../platform/write-gate/write';

const CONTRACT = 'api::contract.contract';

export interface LockedContract {
  readonly row: number;
  readonly id: string;
  readonly status: ContractStatus;
  readonly currency: string;
  readonly stored: StoredRow;
}

/**
 * One writer of a contract at a time. A sale writes it under its opportunity's lock, so that one comes first: in
 * the same order as there, or the two would wait for each other.
 */
export const lockContract = async (strapi: Core.Strapi, documentId: string): Promise<LockedContract> => {
  const { opportunity_fk: opportunity } = await findRow(strapi, CONTRACT, documentId);
  if (typeof opportunity === 'number')
    await asSystem(() => sql(strapi, 'select 1 from opportunities where id = ? for update', [opportunity]));
  const stored = await lockRow(strapi, CONTRACT, documentId);
  return {
    row: stored.id,
    id: stored.document_id,
    status: stored.state as ContractStatus,
    currency: String(stored.currency),
    stored,
  };
};

/** The contract of a line, locked; refuses `contract.closed` (409) when nothing of it may change any more. */
export const lockContractOfLine = async (strapi: Core.Strapi, line: string): Promise<LockedContract> => {
  const found = await sqlOne<{ id: string }>(
    strapi,
    'select k.document_id as id from contract_lines l join contracts k on k.id = l.contract_fk where l.document_id = ?',
    [line]
  );
  if (!found) throw new RuleViolation('record.not-found', {}, 'unknown');
  const contract = await lockContract(strapi, found.id);
  refuseIf(reasonsNotToChangeContract(contract.status), 'conflict');
  return contract;
};
