import type { Answer } from './crm';
import { sql } from './postgres';
import type { Caller, Catalogue } from './world';

let counter = 0;

const created = async (pending: Promise<Answer>): Promise<string> => {
  const { status, body } = await pending;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.data.documentId as string;
};

const LINES = 2;

/** An opportunity that can be sold: a quote of two lines which two customers pay. */
export const openDeal = async (caller: Caller, catalogue: Catalogue): Promise<string> => {
  const name = `Deal ${(counter += 1)}`;
  const account = () =>
    created(caller.post('/api/accounts', { data: { name, accountType: catalogue.accountType } }));
  const payers = [await account(), await account()];
  const [first] = payers;
  const data = { name, account: first, project: catalogue.project, currency: 'EUR' };
  const opportunity = await created(caller.post('/api/opportunities', { data }));
  await created(
    caller.post(`/api/opportunities/${opportunity}/quotes`, {
      name,
      priceBook: catalogue.priceBook,
      currency: 'EUR',
      customers: payers.map((payer) => ({ account: payer, billingSplitPercent: 50 })),
      lines: [catalogue.software, catalogue.implementation].map((product) => ({
        type: 'product',
        product,
        unit: catalogue.unit,
        quantity: 3,
      })),
    })
  );
  return opportunity;
};

const STATE = `
  select o.document_id as opportunity, o.locked, q.state, count(distinct c.id)::int as contracts,
    count(distinct l.id)::int as lines, count(distinct p.id)::int as payers,
    (select count(*)::int from history_entries h where h.record_id = o.document_id and h.command = 'opportunity.sell') as told
  from opportunities o
    join quotes q on q.opportunity_fk = o.id
    left join contracts c on c.opportunity_fk = o.id
    left join contract_lines l on l.contract_fk = c.id
    left join contract_customers p on p.contract_fk = c.id
  group by o.id, q.id`;

const BEFORE = { locked: false, state: 'draft', contracts: 0, lines: 0, payers: 0, told: 0 };
const UNLOCKED = { locked: false, state: 'draft', contracts: 1, lines: LINES, payers: 2 };
const AFTER = { locked: true, state: 'won', contracts: 1, lines: LINES, payers: 2 };

interface Stand {
  readonly opportunity: string;
  readonly told: number;
}

const matches = (stand: object, wanted: object): boolean =>
  Object.entries(wanted).every(([name, value]) => Reflect.get(stand, name) === value);

const standOf = (stand: Stand): string => {
  if (matches(stand, BEFORE)) return 'open';
  if (stand.told === 0) return JSON.stringify(stand);
  if (matches(stand, AFTER)) return 'sold';
  return matches(stand, UNLOCKED) ? 'unlocked' : JSON.stringify(stand);
};

/** How each deal stands by the database itself: open, sold, unlocked, or, which must not be, what is half done. */
export const standOfDeals = async (databaseUrl: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await sql<Stand>(databaseUrl, STATE);
  return new Map(rows.map((row) => [row.opportunity, standOf(row)]));
};
