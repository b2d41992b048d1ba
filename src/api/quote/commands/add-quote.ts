import type { Core } from '@strapi/strapi';
import { isCurrency } from '../../../domain/money/currency';
import { toDecimalString } from '../../../domain/money/money';
import type { QuoteCustomer } from '../../../domain/quote/customer';
import { NO_DISCOUNT } from '../../../domain/quote/document-discount';
import { reasonsAgainstValidity } from '../../../domain/quote/expiry';
import { customersOfNewQuote, payersOfNewLines } from '../../../domain/quote/new-quote-customers';
import { refuseIf, RuleViolation } from '../../../domain/shared/rule-violation';
import { asSystem } from '../../../platform/actor/actor';
import { insertRows } from '../../../platform/bulk/write-rows';
import { inTransaction } from '../../../platform/database/transaction';
import { serviceOf } from '../../../platform/services';
import type { StoredRow } from '../../../platform/write-gate/write';
import type { NewQuoteInput } from '../../../wire/commands/quote';
import { accountsOf, type Payer } from '../../../wire/services/account';
import { companyOf } from '../../../wire/services/crm-setting';
import type { PriceBookService } from '../../../wire/services/price-book';
import { findQuoteReferences, type FoundReferences } from './find-quote-references';
import { judgeLines } from './judge-lines';
import { loadQuote } from './load-quote';
import { type Deal, lockDeal } from './lock-deal';
import { presentQuote, type PresentedQuote } from './present-quote';
import type { JudgedLines } from './sum-lines';
import { insertLines } from './write-lines';

type Input = NewQuoteInput & {
  /** Of the opportunity. */
  readonly documentId: string;
};

interface Draft {
  readonly input: Input;
  readonly deal: Deal;
  readonly currency: string;
  readonly references: FoundReferences;
  readonly potentialCustomer: Payer | null;
  readonly payers: ReadonlyMap<string, Payer>;
  readonly today: string;
}

const currencyOf = ({ currency }: Input, deal: Deal): string => {
  const chosen = currency ?? deal.currency;
  if (chosen !== null && isCurrency(chosen)) return chosen;
  throw new RuleViolation('currency.unknown', { errors: [{ path: ['currency'] }] });
};

const accountsNamed = ({ potentialCustomer, customers = [], lines = [] }: Input): string[] => [
  ...(potentialCustomer === undefined ? [] : [potentialCustomer]),
  ...[...customers, ...lines.flatMap((line) => line.customers ?? [])].map(({ account }) => account),
];

const draft = async (strapi: Core.Strapi, input: Input): Promise<Draft> => {
  const deal = await lockDeal(strapi, input.documentId);
  if (!deal) throw new RuleViolation('record.not-found', {}, 'unknown');
  refuseIf(reasonsAgainstValidity(input));
  const references = await findQuoteReferences(strapi, input);
  const payers = await accountsOf(strapi).payers([...accountsNamed(input), deal.account]);
  await serviceOf<PriceBookService>(strapi, 'api::price-book.price-book').requireApplicable({
    projectId: deal.project,
    priceBookId: references.priceBook,
    brandId: references.brand,
    productVersionId: references.productVersion,
    fields: { ...input },
  });
  const isPotentialCustomer = ({ id, row }: Payer) =>
    input.potentialCustomer === undefined ? row === deal.account : id === input.potentialCustomer;
  const potentialCustomer = [...payers.values()].find(isPotentialCustomer) ?? null;
  const today = await companyOf(strapi).today();
  return { input, deal, currency: currencyOf(input, deal), references, potentialCustomer, payers, today };
};

const withAccount = <Wish extends { readonly account: string }>(
  { account, ...wish }: Wish,
  payers: ReadonlyMap<string, Payer>
) => ({ ...wish, account: payers.get(account) ?? null });

const judge = (
  strapi: Core.Strapi,
  { input, deal, currency, references, today }: Draft
): Promise<JudgedLines> => {
  const quote = {
    opportunity: { projectRow: deal.project },
    currency,
    priceBookRow: references.priceBook,
    brandRow: references.brand,
    productVersionRow: references.productVersion,
    ...NO_DISCOUNT,
    lines: [],
  };
  const lines = (input.lines ?? []).map(({ customers: _payers, ...line }) => line);
  return judgeLines(strapi, quote, { ...input, lines }, today);
};

const payersOf = ({ input, potentialCustomer, payers, currency }: Draft) => {
  const wishes = (input.customers ?? []).map((wish) => withAccount(wish, payers));
  const customers = customersOfNewQuote(potentialCustomer, wishes, currency);
  const lines = (input.lines ?? []).map(({ type, customers: own }, index) => ({
    id: `new-${index + 1}`,
    type,
    customers: own?.map((wish) => withAccount(wish, payers)),
  }));
  return payersOfNewLines(lines, customers, currency);
};

const insertQuote = async (
  strapi: Core.Strapi,
  { input, deal, currency, references, potentialCustomer }: Draft,
  { totals, discount }: JudgedLines
): Promise<StoredRow> => {
  const [row] = await insertRows(strapi, 'api::quote.quote', [
    {
      ...references,
      ...discount,
      name: input.name,
      notes: input.notes,
      startDate: input.startDate,
      dueDate: input.dueDate,
      opportunity: deal.id,
      potentialCustomer: potentialCustomer?.row,
      currency,
      revision: 1,
      version: 1,
      state: 'draft',
      isActive: !deal.hasActive,
      net: toDecimalString(totals.net),
      tax: toDecimalString(totals.tax),
      gross: toDecimalString(totals.gross),
    },
  ]);
  if (!row) throw new Error('A quote was inserted but not stored');
  return row;
};

const insertCustomers = (
  strapi: Core.Strapi,
  quoteRow: number,
  customers: readonly QuoteCustomer[],
  accountRows: ReadonlyMap<string, number>
) =>
  insertRows(
    strapi,
    'api::quote-customer.quote-customer',
    customers.map(({ accountId, ...customer }) => ({
      ...customer,
      quote: quoteRow,
      account: accountRows.get(accountId),
    }))
  );

/** Read as the system, as everything is from here to the commit: all payers are accounts that the caller named or sees. */
const presentMade = (
  strapi: Core.Strapi,
  documentId: string,
  payers: ReadonlyMap<string, Payer>
): Promise<PresentedQuote> =>
  asSystem(async () =>
    presentQuote(
      strapi,
      await loadQuote(strapi, { documentId, lock: false }),
      new Map([...payers.values()].map(({ id, name }) => [id, name]))
    )
  );

/**
 * A whole quote in one request: number, payers with their splits, priced lines (QUO-01, QUO-10, QLC-04, QLC-11); all
 * or nothing, in the same number of statements for one line or three hundred. Active when it is the first.
 */
export const addQuote = (strapi: Core.Strapi, input: Input): Promise<PresentedQuote> =>
  inTransaction(
    strapi,
    async () => {
      const quote = await draft(strapi, input);
      const payers = payersOf(quote);
      const judged = await judge(strapi, quote);
      const accountRows = new Map([...quote.payers.values()].map(({ id, row }) => [id, row]));
      const row = await insertQuote(strapi, quote, judged);
      await insertCustomers(strapi, row.id, payers.quote, accountRows);
      await insertLines(strapi, row.id, judged.lines, payers.lines, accountRows);
      const made = await presentMade(strapi, row.document_id, quote.payers);
      const number = await companyOf(strapi).giveNumber('quote', row.id, quote.today.slice(0, 4));
      return { ...made, number };
    },
    { retry: true }
  );
