import type { Core } from '@strapi/strapi';
import { amendLine as decide } from '../../../domain/contract/amend-line';
import { payersOfLineByHand } from '../../../domain/contract/contract-by-hand';
import { blankCustomer, type LineCustomer } from '../../../domain/quote/customer';
import { refuseIf } from '../../../domain/shared/rule-violation';
import { asSystem } from '../../../platform/actor/actor';
import { inTransaction } from '../../../platform/database/transaction';
import { insertRows } from '../../../platform/bulk/write-rows';
import { sql } from '../../../platform/database/sql';
import type { AmendLineInput } from '../../../wire/commands/contract';
import { accountsOf, type Payer } from '../../../wire/services/account';
import type { WrittenLine } from '../../../wire/services/contract';
import { webhooksOf } from '../../../wire/services/webhook';
import { standing } from '../questions/standing';
import { KEY_OF_LINE } from './load-limits';
import { loadLine, type LoadedLine } from './load-line';
import { type LockedContract, lockContractOfLine } from './lock-contract';
import { withAccounts } from './with-accounts';
import { writeVersion } from './write-version';

const CONTRACT_CUSTOMER = 'api::contract-customer.contract-customer';

/** Who pays a line is on the contract too: with 0 % when it was not (as QLC-18 has it for quotes). */
const addToContract = async (
  strapi: Core.Strapi,
  contract: LockedContract,
  accounts: readonly Payer[]
): Promise<void> => {
  const known = await sql<{ account: number }>(
    strapi,
    'select account_fk as account from contract_customers where contract_fk = ?',
    [contract.row]
  );
  const missing = accounts.filter(({ row }) => !known.some(({ account }) => account === row));
  await insertRows(
    strapi,
    CONTRACT_CUSTOMER,
    missing.map((account) => {
      const { accountId: _id, ...customer } = blankCustomer(account);
      return { ...customer, contract: contract.row, account: account.row };
    })
  );
};

/** A payer with actuals on the line, in whatever version, stays on it; its share may become 0 %. */
const refuseToDropRecorded = async (
  strapi: Core.Strapi,
  contract: LockedContract,
  line: LoadedLine,
  payers: readonly LineCustomer[]
): Promise<void> => {
  const recorded = await asSystem(() =>
    sql<{ id: string }>(
      strapi,
      `select distinct b.document_id as id from actuals a join contract_lines l on l.id = a.contract_line_fk
         join accounts b on b.id = a.account_fk where l.contract_fk = ? and ${KEY_OF_LINE} = ?`,
      [contract.row, line.sourceKey ?? line.id]
    )
  );
  refuseIf(
    recorded
      .filter(({ id }) => !payers.some(({ accountId }) => accountId === id))
      .map(({ id }) => ({ code: 'contract-line-customer.has-actuals', details: { accountId: id } })),
    'conflict'
  );
};

/** CTR-06: a new version linked to its predecessor, which stays. Also while the sale it came from is unlocked. */
export const amendLine = (
  strapi: Core.Strapi,
  { documentId, customers, ...change }: { readonly documentId: string } & AmendLineInput
): Promise<WrittenLine> =>
  inTransaction(
    strapi,
    async () => {
      const contract = await lockContractOfLine(strapi, documentId);
      const line = await loadLine(strapi, contract, documentId);
      const found = await accountsOf(strapi).payers((customers ?? []).map(({ account }) => account));
      const payers = customers && payersOfLineByHand(withAccounts(customers, found), contract.currency);
      if (payers) await refuseToDropRecorded(strapi, contract, line, payers);
      const next = decide(line, { ...change, ...(payers && { customers: payers }) }, contract.currency);
      await addToContract(strapi, contract, [...found.values()]);
      const accounts = new Map([
        ...line.customers.map(({ accountId, accountRow }) => [accountId, accountRow] as const),
        ...[...found.values()].map(({ id, row }) => [id, row] as const),
      ]);
      const version = await writeVersion(strapi, contract, line, next, accounts);
      await webhooksOf(strapi).announce({ event: 'contract.amended', contract: contract.row, line: version });
      return { line: version, contract: await standing(strapi, { documentId: contract.id }) };
    },
    { retry: true }
  );
