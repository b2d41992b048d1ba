import type { Core } from '@strapi/strapi';
import type { NextVersion } from '../../../domain/contract/amend-line';
import { insertRows, updateRows } from '../../../platform/bulk/write-rows';
import { sqlOne } from '../../../platform/database/sql';
import type { LoadedLine } from './load-line';
import type { LockedContract } from './lock-contract';

export const LINE = 'api::contract-line.contract-line';
export const LINE_CUSTOMER = 'api::contract-line-customer.contract-line-customer';
const CONTRACT = 'api::contract.contract';

/** The header is the sum of the lines that stand. */
export const sumUp = async (strapi: Core.Strapi, contract: LockedContract): Promise<void> => {
  const sums = await sqlOne<{ net: string; tax: string; gross: string }>(
    strapi,
    `select coalesce(sum(net), 0)::text as net, coalesce(sum(tax), 0)::text as tax, coalesce(sum(gross), 0)::text as gross
     from contract_lines where contract_fk = ? and is_current`,
    [contract.row]
  );
  await updateRows(strapi, CONTRACT, [{ id: contract.row, ...sums }]);
};

/** What a version takes over from the one before it, as it was. */
const takenOver = (line: LoadedLine, contract: LockedContract) => ({
  contract: contract.row,
  previousVersion: line.row,
  type: line.type,
  position: line.position,
  sourceKey: line.sourceKey,
  isTimeBased: line.isTimeBased,
  deliveredQuantity: line.deliveredQuantity,
  deliveredOn: line.deliveredOn,
  contractType: line.contractTypeRow,
  product: line.productRow,
  project: line.projectRow,
  quoteLine: line.quoteLineRow,
  unit: line.unitRow,
  isCurrent: true,
});

/**
 * Writes the next version of a line with its payers; the one before stays, superseded. `accounts`: row numbers of
 * the payers' accounts by document id. Answers with the new version's document id.
 */
export const writeVersion = async (
  strapi: Core.Strapi,
  contract: LockedContract,
  line: LoadedLine,
  { customers, ...version }: NextVersion,
  accounts: ReadonlyMap<string, number>
): Promise<string> => {
  await updateRows(strapi, LINE, [{ id: line.row, isCurrent: false }]);
  const [row] = await insertRows(strapi, LINE, [{ ...takenOver(line, contract), ...version }]);
  if (!row) throw new Error('The version was decided on but not written');
  await insertRows(
    strapi,
    LINE_CUSTOMER,
    customers.map(({ accountId, ...customer }) => ({
      ...customer,
      contractLine: row.id,
      account: accounts.get(accountId),
    }))
  );
  await sumUp(strapi, contract);
  return row.document_id;
};
