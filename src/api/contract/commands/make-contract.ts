import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { contractByHand, payersByHand } from '../../../domain/contract/contract-by-hand';
import type { NewContract } from '../../../domain/contract/contract-from-quote';
import { blankCustomer } from '../../../domain/quote/customer';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { insertRows } from '../../../platform/bulk/write-rows';
import { inTransaction } from '../../../platform/database/transaction';
import { refuseFields } from '../../../platform/http/refuse-fields';
import type { ContractStandsAs, MakeContractInput } from '../../../wire/commands/contract';
import { accountsOf, type Payer } from '../../../wire/services/account';
import { companyOf } from '../../../wire/services/crm-setting';
import { webhooksOf } from '../../../wire/services/webhook';
import { contractContact } from '../questions/contract-contact';
import { standing } from '../questions/standing';
import { findReferences, type References } from './find-references';
import { handLine, type HandLine, problemsOfHandLines } from './hand-lines';
import { withAccounts } from './with-accounts';
import { LINE, LINE_CUSTOMER } from './write-version';

type Input = { readonly accountId: string } & MakeContractInput;

interface Judged {
  readonly contract: NewContract;
  readonly lines: readonly HandLine[];
  readonly accounts: ReadonlyMap<string, Payer>;
  readonly owner: Payer;
  readonly found: References;
}

const judge = async (
  strapi: Core.Strapi,
  input: Input,
  startDate: string,
  currency: string
): Promise<Judged> => {
  const named = [input.customers ?? [], ...input.lines.map(({ customers }) => customers ?? [])].flat();
  const accounts = await accountsOf(strapi).payers([input.accountId, ...named.map(({ account }) => account)]);
  const owner = accounts.get(input.accountId);
  if (!owner) throw new RuleViolation('record.not-found', {}, 'unknown');
  const found = await findReferences(strapi, input.lines, input.project);
  refuseFields([
    ...problemsOfHandLines(input.lines, found),
    ...(input.project !== undefined && !found.projects.has(input.project)
      ? [{ code: 'relation.unknown', path: 'project' }]
      : []),
  ]);
  const ofContract = payersByHand(owner, withAccounts(input.customers ?? [], accounts), currency);
  const lines = input.lines.map((line) =>
    handLine(line, createId(), found, { ofContract, accounts, currency })
  );
  const payLines = [...accounts.values()].filter(
    ({ id }) => !ofContract.some(({ accountId }) => accountId === id)
  );
  const contract = contractByHand({
    currency,
    owner,
    customers: [...ofContract, ...payLines.map(blankCustomer)],
    lines: lines.map(({ sold }) => sold),
    startDate,
  });
  return { contract, lines, accounts, owner, found };
};

const writeLines = async (strapi: Core.Strapi, contractRow: number, judged: Judged): Promise<void> => {
  const rows = await insertRows(
    strapi,
    LINE,
    judged.contract.lines.map((line, index) => {
      const { customers: _payers, sourceLineId, contractType: _type, productId: _product, ...fields } = line;
      const { projectId: _project, unit: _unit, ...stored } = fields;
      const source = judged.lines.find(({ sold }) => sold.id === sourceLineId);
      return {
        ...stored,
        contract: contractRow,
        position: index + 1,
        isCurrent: true,
        product: source?.productRow ?? null,
        unit: source?.unitRow ?? null,
        project: source?.projectRow ?? null,
        contractType: source?.contractTypeRow ?? null,
      };
    })
  );
  await insertRows(
    strapi,
    LINE_CUSTOMER,
    judged.contract.lines.flatMap(({ customers }, index) =>
      customers.map(({ accountId, ...customer }) => ({
        ...customer,
        contractLine: rows[index]?.id,
        account: judged.accounts.get(accountId)?.row,
      }))
    )
  );
};

const writeContract = async (
  strapi: Core.Strapi,
  { name, project, contact }: Input,
  judged: Judged,
  { startDate, year }: { readonly startDate: string; readonly year: string }
): Promise<string> => {
  const { contract, owner, found, accounts } = judged;
  const { currency, net, tax, gross } = contract;
  const [row] = await insertRows(strapi, 'api::contract.contract', [
    {
      name: name.trim(),
      state: contract.status,
      account: owner.row,
      contact: await contractContact(strapi, owner.row, contact),
      project: found.projects.get(project ?? '')?.row ?? null,
      ...{ currency, net, tax, gross, startDate },
    },
  ]);
  if (!row) throw new Error('The contract was decided on but not written');
  await writeLines(strapi, row.id, judged);
  await insertRows(
    strapi,
    'api::contract-customer.contract-customer',
    contract.customers.map(({ accountId, ...customer }) => ({
      ...customer,
      contract: row.id,
      account: accounts.get(accountId)?.row,
    }))
  );
  await companyOf(strapi).giveNumber('contract', row.id, year);
  await webhooksOf(strapi).announce({ event: 'contract.created', contract: row.id });
  return row.document_id;
};

/** CTR-17: a contract straight from a customer's page, a draft with the figures that a sale would give. */
export const makeContract = (strapi: Core.Strapi, input: Input): Promise<ContractStandsAs> =>
  inTransaction(
    strapi,
    async () => {
      const company = companyOf(strapi);
      const today = await company.today();
      const startDate = input.startDate ?? today;
      const currency = input.currency ?? (await company.settings()).defaultCurrency;
      const judged = await judge(strapi, input, startDate, currency);
      const documentId = await writeContract(strapi, input, judged, { startDate, year: today.slice(0, 4) });
      return standing(strapi, { documentId });
    },
    { retry: true }
  );
