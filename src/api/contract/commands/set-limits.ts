import type { Core } from '@strapi/strapi';
import { reasonsNotToChangeContract } from '../../../domain/contract/status';
import { readLimit } from '../../../domain/quote/customer';
import { refuseIf, RuleViolation } from '../../../domain/shared/rule-violation';
import { updateRows } from '../../../platform/bulk/write-rows';
import type { CrmUid } from '../../../platform/database/metadata';
import { sql } from '../../../platform/database/sql';
import { inTransaction } from '../../../platform/database/transaction';
import type { ContractStandsAs, LimitsInput } from '../../../wire/commands/contract';
import { standing } from '../questions/standing';
import { type LockedContract, lockContract } from './lock-contract';
import { LINE, LINE_CUSTOMER } from './write-version';

type Limit = NonNullable<LimitsInput['customers']>[number];

const CUSTOMER = 'api::contract-customer.contract-customer';

/** Rows of the contract that may have a limit, by document id: lines in their current version only. */
const rowsThatMay: Readonly<Record<string, string>> = {
  [CUSTOMER]: 'select id, document_id from contract_customers where contract_fk = ?',
  [LINE]: 'select id, document_id from contract_lines where contract_fk = ? and is_current',
  [LINE_CUSTOMER]: `select c.id, c.document_id from contract_line_customers c join contract_lines l on l.id = c.contract_line_fk
    where l.contract_fk = ? and l.is_current`,
};

const setOn = async (
  strapi: Core.Strapi,
  contract: LockedContract,
  uid: CrmUid,
  limits: readonly Limit[] = []
): Promise<void> => {
  if (limits.length === 0) return;
  const rows = await sql<{ id: number; document_id: string }>(strapi, rowsThatMay[uid] ?? '', [contract.row]);
  const known = new Map(rows.map(({ id, document_id }) => [document_id, id]));
  const changes = new Map(
    limits.map(({ documentId, notToExceedLimit }) => {
      const id = known.get(documentId);
      if (id === undefined) throw new RuleViolation('record.not-found', { documentId }, 'unknown');
      return [id, { id, notToExceedLimit: readLimit(notToExceedLimit, contract.currency) }] as const;
    })
  );
  await updateRows(strapi, uid, [...changes.values()]);
};

/**
 * Sets limits on the levels that are named; what is not named stays. What was recorded stays as it was tested until
 * it is evaluated again.
 */
export const setLimits = (
  strapi: Core.Strapi,
  {
    documentId,
    notToExceedLimit,
    customers,
    lines,
    lineCustomers,
  }: { readonly documentId: string } & LimitsInput
): Promise<ContractStandsAs> =>
  inTransaction(
    strapi,
    async () => {
      const contract = await lockContract(strapi, documentId);
      refuseIf(reasonsNotToChangeContract(contract.status), 'conflict');
      if (notToExceedLimit !== undefined)
        await updateRows(strapi, 'api::contract.contract', [
          { id: contract.row, notToExceedLimit: readLimit(notToExceedLimit, contract.currency) },
        ]);
      await setOn(strapi, contract, CUSTOMER, customers);
      await setOn(strapi, contract, LINE, lines);
      await setOn(strapi, contract, LINE_CUSTOMER, lineCustomers);
      return standing(strapi, { documentId });
    },
    { retry: true }
  );
