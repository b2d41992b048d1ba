import { BOOKS, PRODUCTS, type ProductCode } from './catalogue';
import type { AccountCode } from './customers';
import { DEALS, type DemoDeal, type DemoLine, type DemoQuote, type ProjectKey } from './deals';
import type { Catalogue } from './make-catalogue';
import type { Ids, World } from './world';

/** Everything the deals hang on, as document ids. */
export interface Ground extends Catalogue {
  readonly accounts: Ids<AccountCode>;
  readonly projects: Ids<ProjectKey>;
  /** Who is in charge of the deals, if there is somebody. */
  readonly manager: string | undefined;
}

interface QuoteService {
  replaceLines(input: { documentId: string; version: number; lines: object[] }): Promise<unknown>;
  distributeEvenly(input: { documentId: string }): Promise<unknown>;
  splitCustomers(input: {
    documentId: string;
    splits: readonly { documentId: string; billingSplitPercent: number }[];
  }): Promise<unknown>;
  load(input: { documentId: string; lock: boolean }): Promise<{
    readonly version: number;
    readonly customers: readonly { readonly id: string }[];
  }>;
}

interface SaleService {
  sell(input: { documentId: string }): Promise<unknown>;
}

/** Of the second payer, on top of the 100 % that the first one still has: the quote shows what is off. */
const TOO_MUCH = 40;

const lineOf = async (world: World, line: DemoLine, products: Ids<ProductCode>): Promise<object> => {
  if ('work' in line) {
    const { work: name, ...priced } = line;
    return { type: 'project', name, ...priced };
  }
  const { product, ...others } = line;
  const unit = await world.find('unit', { name: PRODUCTS[product].unit });
  return { type: 'product', product: products[product], unit, ...others };
};

const addPayers = async (
  world: World,
  quote: string,
  { payers = [], shares }: DemoQuote,
  accounts: Ids<AccountCode>
): Promise<void> => {
  for (const account of payers)
    await world.create('quote-customer', {
      quote,
      account: accounts[account],
      ...(shares === 'off' && { billingSplitPercent: TOO_MUCH }),
    });
};

const share = async (world: World, documentId: string, { shares }: DemoQuote): Promise<void> => {
  const quotes = world.service<QuoteService>('quote');
  if (shares === 'evenly') await quotes.distributeEvenly({ documentId });
  if (shares === undefined || typeof shares === 'string') return;
  const { customers } = await quotes.load({ documentId, lock: false });
  const splits = customers.map(({ id }, index) => ({
    documentId: id,
    billingSplitPercent: shares[index] ?? 0,
  }));
  await quotes.splitCustomers({ documentId, splits });
};

const makeQuote = async (
  world: World,
  quote: DemoQuote,
  { book }: DemoDeal,
  ground: Ground & { readonly opportunity: string }
): Promise<void> => {
  const documentId = await world.create('quote', {
    name: quote.name,
    opportunity: ground.opportunity,
    priceBook: ground.books[book],
    brand: ground.brand,
    productVersion: ground.versions[quote.version ?? '2026'],
    startDate: world.dayIn(0),
    dueDate: world.dayIn(quote.dueIn),
  });
  await addPayers(world, documentId, quote, ground.accounts);
  await share(world, documentId, quote);
  const quotes = world.service<QuoteService>('quote');
  const { version } = await quotes.load({ documentId, lock: false });
  const lines: object[] = [];
  for (const line of quote.lines)
    lines.push({ taxRate: BOOKS[book].taxRate, ...(await lineOf(world, line, ground.products)) });
  await quotes.replaceLines({ documentId, version, lines });
};

const makeDeal = async (world: World, deal: DemoDeal, ground: Ground): Promise<void> => {
  const { name, probability, value, stage, closesIn, quotes, sold } = deal;
  const opportunity = await world.create('opportunity', {
    name,
    probability,
    value,
    currency: BOOKS[deal.book].currency,
    account: ground.accounts[deal.account],
    project: ground.projects[deal.project],
    stage: await world.find('opportunity-status', { name: stage }),
    expectedCloseDate: world.dayIn(closesIn),
    ...(ground.manager !== undefined && { manager: ground.manager }),
  });
  for (const quote of quotes) await makeQuote(world, quote, deal, { ...ground, opportunity });
  if (sold) await world.service<SaleService>('opportunity').sell({ documentId: opportunity });
};

export const makeDeals = async (world: World, ground: Ground): Promise<void> => {
  for (const deal of DEALS) await makeDeal(world, deal, ground);
};
