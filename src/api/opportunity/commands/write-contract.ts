import type { Core } from '@strapi/strapi';
import type { NewContract } from '../../../domain/contract/contract-from-quote';
import type { NewContractLine } from '../../../domain/contract/contract-lines';
import {
  customersOfSellingAgain,
  linesOfSellingAgain,
  type SellingAgain,
} from '../../../domain/contract/selling-again';
import { fromDecimal, sum, toDecimalString } from '../../../domain/money/money';
import type { QuoteCustomer } from '../../../domain/quote/customer';
import { insertRows, updateRows } from '../../../platform/bulk/write-rows';
import type { LoadedQuote } from '../../../wire/quote-aggregate';
import type { Sale } from './load-sale';
import type { StandingContract } from './standing-contract';

const CONTRACT = 'api::contract.contract';
const LINE = 'api::contract-line.contract-line';
const LINE_CUSTOMER = 'api::contract-line-customer.contract-line-customer';
const CUSTOMER = 'api::contract-customer.contract-customer';

export interface WrittenContract {
  readonly row: number;
  readonly documentId: string;
  /** None yet, when it was made just now: see `giveNumber`. */
  readonly number: string | null;
}

/** What the writing needs to know beside the decision itself. */
export interface ContractWriting {
  readonly sale: Sale;
  readonly quote: LoadedQuote;
  readonly contract: NewContract;
  readonly standing: StandingContract | null;
  /** First day of time-based lines. */
  readonly startDate: string;
}

interface LineToWrite {
  readonly line: NewContractLine;
  readonly previous: StandingContract['lines'][number] | null;
}

/** What was delivered, renewed and limited since the first sale goes with the line. */
const takenOver = (previous: LineToWrite['previous']) => ({
  previousVersion: previous?.row ?? null,
  renewedMonths: previous?.renewedMonths ?? 0,
  deliveredQuantity: previous?.deliveredQuantity ?? '0',
  deliveredOn: previous?.deliveredOn ?? null,
  notToExceedLimit: previous?.notToExceedLimit ?? null,
});

const accountRows = ({ customers, lines }: LoadedQuote): ReadonlyMap<string, number> =>
  new Map(
    [...customers, ...lines.flatMap((line) => line.customers)].map(({ accountId, accountRow }) => [
      accountId,
      accountRow,
    ])
  );

const lineColumns = (
  { line, previous }: LineToWrite,
  index: number,
  contract: number,
  { sale, quote }: ContractWriting
) => {
  const source = quote.lines.find(({ id }) => id === line.sourceLineId);
  const {
    customers: _payers,
    sourceLineId: _source,
    contractType,
    productId,
    projectId: _project,
    unit: _unit,
    ...fields
  } = line;
  return {
    ...fields,
    ...takenOver(previous),
    contract,
    position: source?.position ?? index + 1,
    isCurrent: true,
    quoteLine: source?.row ?? null,
    product: productId === null ? null : (sale.items.rows.get(productId) ?? null),
    project: source?.projectRow ?? null,
    unit: source?.unitRow ?? null,
    contractType: sale.contractTypes.get(contractType) ?? null,
  };
};

const writeLines = async (
  strapi: Core.Strapi,
  contract: number,
  lines: readonly LineToWrite[],
  writing: ContractWriting
): Promise<void> => {
  const accounts = accountRows(writing.quote);
  const rows = await insertRows(
    strapi,
    LINE,
    lines.map((line, index) => lineColumns(line, index, contract, writing))
  );
  await insertRows(
    strapi,
    LINE_CUSTOMER,
    lines.flatMap(({ line }, index) =>
      line.customers.map(({ accountId, ...customer }) => ({
        ...customer,
        account: accounts.get(accountId),
        contractLine: rows[index]?.id,
      }))
    )
  );
};

const customerColumns = (
  { accountId, ...customer }: QuoteCustomer,
  contract: number,
  accounts: ReadonlyMap<string, number>
) => ({
  ...customer,
  contract,
  account: accounts.get(accountId),
});

const contactOf = ({ sale, quote }: ContractWriting): number | null =>
  sale.quotes.find(({ row }) => row === quote.row)?.contractContact ?? null;

/** Who bought and where, as the quote has it; a contact belongs to the account, so another account brings its own. */
const buyerOf = (writing: ContractWriting, formerAccount: number | null) => {
  const { potentialCustomerRow: account, opportunity } = writing.quote;
  return {
    account,
    project: opportunity.projectRow,
    ...(account === formerAccount ? {} : { contact: contactOf(writing) }),
  };
};

const firstSale = async (strapi: Core.Strapi, writing: ContractWriting): Promise<WrittenContract> => {
  const { sale, quote, contract, startDate } = writing;
  const { status, currency, net, tax, gross, priceRounding } = contract;
  const [row] = await insertRows(strapi, CONTRACT, [
    {
      ...{
        name: String(sale.opportunity.name),
        state: status,
        currency,
        net,
        tax,
        gross,
        priceRounding,
        startDate,
      },
      ...buyerOf(writing, null),
      opportunity: sale.opportunity.id,
      quote: quote.row,
    },
  ]);
  if (!row) throw new Error('The contract was decided on but not written');
  await writeLines(
    strapi,
    row.id,
    contract.lines.map((line) => ({ line, previous: null })),
    writing
  );
  const accounts = accountRows(quote);
  await insertRows(
    strapi,
    CUSTOMER,
    contract.customers.map((customer) => customerColumns(customer, row.id, accounts))
  );
  return { row: row.id, documentId: row.document_id, number: null };
};

const sumOf = (
  field: 'net' | 'tax' | 'gross',
  lines: readonly { readonly [Field in 'net' | 'tax' | 'gross']: string }[],
  currency: string
) =>
  toDecimalString(
    sum(
      lines.map((line) => fromDecimal(line[field], currency)),
      currency
    )
  );

/** What stands after selling again: unchanged lines, new versions, added ones, and those that left the quote. */
const standingAfter = (standing: StandingContract, again: SellingAgain) => {
  const replaced = new Set(again.amended.map(({ predecessorId }) => predecessorId));
  return [
    ...standing.lines.filter(({ id }) => !replaced.has(id)),
    ...again.amended.map(({ line }) => line),
    ...again.added,
  ];
};

const writeCustomersAgain = async (
  strapi: Core.Strapi,
  standing: StandingContract,
  { contract, quote }: ContractWriting
): Promise<void> => {
  const accounts = accountRows(quote);
  const customers = customersOfSellingAgain(standing.customers, contract.customers);
  const rowOf = new Map(standing.customers.map(({ id, row }) => [id, row]));
  const changes = customers.changed.map(({ id, set: { accountId: _account, ...set } }) => ({
    id: rowOf.get(id) as number,
    ...set,
  }));
  await updateRows(
    strapi,
    CUSTOMER,
    customers.left.map(({ id, set }) => ({ id: rowOf.get(id) as number, ...set }))
  );
  await updateRows(strapi, CUSTOMER, changes);
  await insertRows(
    strapi,
    CUSTOMER,
    customers.added.map((customer) => customerColumns(customer, standing.row, accounts))
  );
};

const saleAgain = async (
  strapi: Core.Strapi,
  standing: StandingContract,
  again: SellingAgain,
  writing: ContractWriting
): Promise<WrittenContract> => {
  const { contract, quote } = writing;
  const rowOf = new Map(standing.lines.map(({ id, row }) => [id, row]));
  const superseded = again.amended.map(({ predecessorId }) => ({
    id: rowOf.get(predecessorId) as number,
    isCurrent: false,
  }));
  await updateRows(strapi, LINE, superseded);
  const amended = again.amended.map(({ line, predecessorId }) => ({
    line,
    previous: standing.lines.find(({ id }) => id === predecessorId) ?? null,
  }));
  const added = again.added.map((line) => ({ line, previous: null }));
  await writeLines(strapi, standing.row, [...amended, ...added], writing);
  await writeCustomersAgain(strapi, standing, writing);
  const lines = standingAfter(standing, again);
  const { currency, priceRounding } = contract;
  const sums = {
    net: sumOf('net', lines, currency),
    tax: sumOf('tax', lines, currency),
    gross: sumOf('gross', lines, currency),
  };
  await updateRows(strapi, CONTRACT, [
    { id: standing.row, ...buyerOf(writing, standing.accountRow), ...sums, priceRounding, quote: quote.row },
  ]);
  return { row: standing.row, documentId: standing.id, number: standing.number };
};

export const againOf = ({
  standing,
  contract,
}: Pick<ContractWriting, 'standing' | 'contract'>): SellingAgain =>
  linesOfSellingAgain(standing?.lines ?? [], contract.lines);

/** One contract per opportunity sold: the first sale makes it, selling again amends it and doubles nothing. */
export const writeContract = (strapi: Core.Strapi, writing: ContractWriting): Promise<WrittenContract> =>
  writing.standing === null
    ? firstSale(strapi, writing)
    : saleAgain(strapi, writing.standing, againOf(writing), writing);
