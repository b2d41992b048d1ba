import type { Core } from '@strapi/strapi';
import { contractFromQuote, type NewContract } from '../../../domain/contract/contract-from-quote';
import { reasonsNotToSellAgain } from '../../../domain/contract/selling-again';
import { reasonsNotToChange } from '../../../domain/opportunity/lock';
import { planSale, type OpportunityChange } from '../../../domain/opportunity/sale';
import { reasonsNotToSell } from '../../../domain/quote/reasons-not-to-sell';
import { type Reason, refuseIf, RuleViolation } from '../../../domain/shared/rule-violation';
import { now } from '../../../platform/clock/clock';
import { updateRows } from '../../../platform/bulk/write-rows';
import { inTransaction } from '../../../platform/database/transaction';
import { findRow, lockRow } from '../../../platform/lock/lock-row';
import type { StoredRow } from '../../../platform/write-gate/write';
import type { SellInput } from '../../../wire/commands/quote';
import type { LoadedQuote } from '../../../wire/quote-aggregate';
import { companyOf } from '../../../wire/services/crm-setting';
import type { ShownContract, Sold } from '../../../wire/services/opportunity';
import { quotesOf } from '../../../wire/services/quote';
import { webhooksOf } from '../../../wire/services/webhook';
import { loadSale, type Sale } from './load-sale';
import { candidateOf } from './sale-candidate';
import { soldLines } from './sold-items';
import { standingContract, standingContractId, type StandingContract } from './standing-contract';
import { againOf, writeContract, type WrittenContract } from './write-contract';

type Input = SellInput & { readonly documentId: string; readonly quote?: string };

const notActive = ({ quote }: Sale, wanted: string | undefined): Reason[] =>
  wanted !== undefined && quote !== null && quote.id !== wanted ? [{ code: 'quote.not-active' }] : [];

/**
 * What is sold already is a conflict that says which contract came of it. It is refused before anything else is
 * read: of many who sell at once, each but the first holds up the next for two statements only.
 */
const refuseSold = async (strapi: Core.Strapi, opportunity: StoredRow): Promise<void> => {
  const reasons = reasonsNotToChange({ locked: opportunity.locked === true });
  const [first] = reasons;
  if (first)
    throw new RuleViolation(
      first.code,
      { reasons, contract: (await standingContractId(strapi, opportunity.id)) ?? null },
      'conflict'
    );
};

const decide = (sale: Sale, quote: LoadedQuote, startDate: string) => ({
  contract: contractFromQuote(
    {
      id: quote.id,
      currency: quote.currency,
      customers: quote.customers,
      lines: soldLines(quote, sale.items),
    },
    {
      accountId: quote.customers.find(({ isPrimary }) => isPrimary)?.accountId ?? '',
      opportunityId: sale.opportunity.document_id,
      startDate,
    }
  ),
  plan: planSale(
    { statusId: asId(sale.opportunity.stage_fk) },
    sale.quotes,
    quote.id,
    asId(sale.statusAfterSold)
  ),
});

const asId = (row: unknown): string | null => (typeof row === 'number' ? String(row) : null);
const asRow = (id: string | null): number | null => (id === null ? null : Number(id));

/** Carries out what was planned for the opportunity and its quotes; the order keeps every constraint true. */
export const writePlan = async (
  strapi: Core.Strapi,
  sale: Sale,
  { opportunity, quotes }: OpportunityChange,
  soldAt: string | null
): Promise<void> => {
  const rowOf = new Map(sale.quotes.map(({ id, row }) => [id, row]));
  for (const { id, set } of quotes) {
    const { status, ...others } = set;
    const wonAt = status === 'won' ? { wonAt: soldAt } : {};
    await updateRows(strapi, 'api::quote.quote', [
      { id: rowOf.get(id) as number, ...(status && { state: status }), ...others, ...wonAt },
    ]);
  }
  await updateRows(strapi, 'api::opportunity.opportunity', [
    {
      id: sale.opportunity.id,
      locked: opportunity.locked,
      soldAt,
      stage: asRow(opportunity.statusId),
      previousStage: asRow(opportunity.previousStatusId),
      soldQuote: opportunity.soldQuoteId === null ? null : (rowOf.get(opportunity.soldQuoteId) ?? null),
    },
  ]);
};

const shownContract = async (strapi: Core.Strapi, contract: NewContract): Promise<ShownContract> => {
  const payers = [...contract.customers, ...contract.lines.flatMap((line) => line.customers)];
  const visible = await quotesOf(strapi).visibleAccounts(payers.map(({ accountId }) => accountId));
  const isShown = ({ accountId }: { readonly accountId: string }) => visible.has(accountId);
  const shown = <Payer extends { readonly accountId: string }>(payer: Payer) =>
    isShown(payer) ? payer : { ...payer, accountId: null };
  const { status: state, ...shownAsIs } = contract;
  return {
    ...shownAsIs,
    state,
    customers: contract.customers.map((payer) =>
      isShown(payer)
        ? payer
        : { ...payer, accountId: null, billToName: null, billToContactName: null, paymentTerms: null }
    ),
    lines: contract.lines.map((line) => ({ ...line, customers: line.customers.map(shown) })),
  };
};

interface Answer {
  readonly sale: Sale;
  readonly decision: ReturnType<typeof decide>;
  readonly standing: StandingContract | null;
  readonly written: WrittenContract | null;
}

const answer = async (strapi: Core.Strapi, { sale, decision, standing, written }: Answer): Promise<Sold> => {
  const { contract, plan } = decision;
  const again = againOf({ standing, contract });
  return {
    dryRun: written === null,
    opportunity: { documentId: sale.opportunity.document_id, locked: true },
    quotes: plan.quotes.map(({ id, set }) => ({ documentId: id, state: String(set.status) })),
    contract: {
      ...(await shownContract(strapi, contract)),
      documentId: written?.documentId ?? standing?.id ?? null,
      number: written?.number ?? standing?.number ?? null,
    },
    lines: {
      kept: again.kept.length,
      amended: again.amended.length,
      added: again.added.length,
      left: again.left.length,
    },
  };
};

/** Taken when all is written: until the commit nobody else gets one. */
const numberOf = (strapi: Core.Strapi, { row }: WrittenContract, today: string): Promise<string> =>
  companyOf(strapi).giveNumber('contract', row, today.slice(0, 4));

const sellNow = async (
  strapi: Core.Strapi,
  { documentId, quote: wanted, ...conditions }: Input,
  isDryRun: boolean
): Promise<Sold> => {
  const opportunity = await (isDryRun ? findRow : lockRow)(
    strapi,
    'api::opportunity.opportunity',
    documentId
  );
  await refuseSold(strapi, opportunity);
  const sale = await loadSale(strapi, opportunity);
  const standing = await standingContract(strapi, sale.opportunity.id);
  const today = await companyOf(strapi).today();
  refuseIf([
    ...reasonsNotToSell(candidateOf(sale), { today, acceptExpired: conditions.acceptExpired }),
    ...notActive(sale, wanted),
    ...sale.missingFields.map((field) => ({ code: 'price-book.field-required', details: { field } })),
  ]);
  const { quote } = sale;
  if (quote === null) throw new RuleViolation('opportunity.no-active-quote');
  if (standing) refuseIf(reasonsNotToSellAgain(standing, quote.currency), 'conflict');
  const startDate = conditions.startDate ?? today;
  const decision = decide(sale, quote, startDate);
  if (isDryRun) return answer(strapi, { sale, decision, standing, written: null });
  const written = await writeContract(strapi, {
    sale,
    quote,
    contract: decision.contract,
    standing,
    startDate,
  });
  await writePlan(strapi, sale, decision.plan, now().toISOString());
  const shown = await answer(strapi, { sale, decision, standing, written });
  const event = standing === null ? 'contract.created' : 'contract.amended';
  const listeners = await webhooksOf(strapi).listenersOf(event);
  const number = written.number ?? (await numberOf(strapi, written, today));
  await webhooksOf(strapi).announce({ event, contract: written.row }, listeners);
  return { ...shown, contract: { ...shown.contract, number } };
};

/**
 * Sells an opportunity by its active quote (OPP-13 to OPP-17, QUO-40): quote won, siblings lost, contract with lines
 * and payers, opportunity locked; all or nothing, under the opportunity's row lock. `dryRun=true` answers the same
 * and writes nothing. Refuses with every reason at once (400), or 409 with the contract when it is sold already.
 */
export const sell = (strapi: Core.Strapi, input: Input): Promise<Sold> =>
  input.dryRun === 'true'
    ? sellNow(strapi, input, true)
    : inTransaction(strapi, () => sellNow(strapi, input, false), { retry: true });
