import type { Core } from '@strapi/strapi';
import { reasonsNotToRemoveLine } from '../../../domain/contract/status';
import { refuseIf } from '../../../domain/shared/rule-violation';
import { asSystem } from '../../../platform/actor/actor';
import { deleteRows } from '../../../platform/bulk/write-rows';
import { sql, sqlOne } from '../../../platform/database/sql';
import { inTransaction } from '../../../platform/database/transaction';
import { dropReleasedFiles } from '../../../platform/storage/stored-files';
import type { RemovedLine } from '../../../wire/services/contract';
import { webhooksOf } from '../../../wire/services/webhook';
import { standing } from '../questions/standing';
import { loadLine, type LoadedLine } from './load-line';
import { type LockedContract, lockContractOfLine } from './lock-contract';
import { LINE, LINE_CUSTOMER, sumUp } from './write-version';

/** The line and all versions before it. */
const versionsOf = async (strapi: Core.Strapi, line: LoadedLine): Promise<number[]> => {
  const rows = await sql<{ id: number }>(
    strapi,
    `with recursive chain as (
       select id, previous_version_fk from contract_lines where id = ?
       union select l.id, l.previous_version_fk from contract_lines l join chain c on l.id = c.previous_version_fk
     ) select id from chain`,
    [line.row]
  );
  return rows.map(({ id }) => id);
};

/** An actual counts though the caller may not see it: as the system. */
const haveActuals = async (strapi: Core.Strapi, lines: readonly number[]): Promise<boolean> =>
  (await asSystem(() =>
    sqlOne(strapi, 'select 1 from actuals where contract_line_fk = any(?) limit 1', [
      lines as unknown as string,
    ])
  )) !== undefined;

const removePayers = async (strapi: Core.Strapi, lines: readonly number[]): Promise<void> => {
  const rows = await sql<{ id: number }>(
    strapi,
    'select id from contract_line_customers where contract_line_fk = any(?)',
    [lines]
  );
  await deleteRows(
    strapi,
    LINE_CUSTOMER,
    rows.map(({ id }) => id)
  );
};

const isEmpty = async (strapi: Core.Strapi, contract: LockedContract): Promise<boolean> =>
  (await sqlOne(strapi, 'select 1 from contract_lines where contract_fk = ? limit 1', [contract.row])) ===
  undefined;

const removeContract = async (strapi: Core.Strapi, contract: LockedContract): Promise<void> => {
  const payers = await sql<{ id: number }>(
    strapi,
    'select id from contract_customers where contract_fk = ?',
    [contract.row]
  );
  await deleteRows(
    strapi,
    'api::contract-customer.contract-customer',
    payers.map(({ id }) => id)
  );
  await deleteRows(strapi, 'api::contract.contract', [contract.row]);
  dropReleasedFiles(strapi);
};

/** OPP-21: contract lines go one by one, each with its versions; the contract goes with its last line. */
export const removeLine = (
  strapi: Core.Strapi,
  { documentId }: { readonly documentId: string }
): Promise<RemovedLine> =>
  inTransaction(
    strapi,
    async () => {
      const contract = await lockContractOfLine(strapi, documentId);
      const line = await loadLine(strapi, contract, documentId);
      const versions = await versionsOf(strapi, line);
      refuseIf(reasonsNotToRemoveLine(contract.status, await haveActuals(strapi, versions)), 'conflict');
      await removePayers(strapi, versions);
      await deleteRows(strapi, LINE, versions);
      if (await isEmpty(strapi, contract)) {
        await webhooksOf(strapi).announce({
          event: 'contract.removed',
          contract: contract.row,
          line: documentId,
        });
        await removeContract(strapi, contract);
        return { line: documentId, contract: null };
      }
      await sumUp(strapi, contract);
      await webhooksOf(strapi).announce({
        event: 'contract.line-removed',
        contract: contract.row,
        line: documentId,
      });
      return { line: documentId, contract: await standing(strapi, { documentId: contract.id }) };
    },
    { retry: true }
  );
