import type { Answer, Client, Crm } from './crm';
import { sql } from './postgres';
import { makeAccount, makeDeal, type Catalogue, type Deal } from './world';

/** One caller's try: what it got, in words that every door shares. */
interface Try {
  readonly door: string;
  readonly won: boolean;
  readonly refusal: { readonly code: unknown; readonly contract: unknown } | null;
  readonly status: number;
}

const ok = async (pending: Promise<Answer>): Promise<Answer> => {
  const answer = await pending;
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
};

const ofRest = (door: string, { status, body }: Answer): Try => ({
  door,
  status,
  won: status === 200,
  refusal: status === 409 ? { code: body.error.details.code, contract: body.error.details.contract } : null,
});

const ofGraphql = ({ status, body }: Answer): Try => {
  const [error] = body.errors ?? [];
  const extensions = error?.extensions ?? {};
  return {
    door: 'GraphQL',
    status: error ? (extensions.status ?? 500) : status,
    won: status === 200 && !error,
    refusal: error ? { code: extensions.code, contract: extensions.details?.contract } : null,
  };
};

const WIN = 'mutation ($quote: ID!) { winQuote(documentId: $quote) }';

type Door = (deal: Deal) => Promise<Try>;

const doors = (program: Client, admin: Client): readonly Door[] => [
  async ({ quote }) => ofRest('REST win', await program.post(`/api/quotes/${quote}/win`)),
  async ({ opportunity }) =>
    ofRest('REST sell', await program.post(`/api/opportunities/${opportunity}/sell`)),
  async ({ quote }) => ofRest('panel win', await admin.post(`/crm/quotes/${quote}/win`)),
  async ({ quote }) => ofGraphql(await program.graphql(WIN, { quote })),
];

export const PAYERS = 3;
export const LINES = 4;

/** A quote of three product lines and a project line that three customers pay evenly. */
const makeRichDeal = async (program: Client, catalogue: Catalogue): Promise<Deal> => {
  const deal = await makeDeal(program, catalogue);
  for (let payer = 1; payer < PAYERS; payer += 1) {
    const account = await makeAccount(program, catalogue);
    await ok(program.post('/api/quote-customers', { data: { quote: deal.quote, account } }));
  }
  const even = await ok(program.post(`/api/quotes/${deal.quote}/customers/distribute-evenly`));
  const product = { type: 'product', unit: catalogue.unit };
  const lines = [
    { ...product, product: catalogue.software, quantity: 3 },
    { ...product, product: catalogue.software, quantity: 10 },
    { ...product, product: catalogue.implementation, quantity: 1 },
    { type: 'project', name: 'Works', quantity: 1, unitPrice: '100.00', taxRate: 0 },
  ];
  await ok(program.put(`/api/quotes/${deal.quote}/lines`, { version: even.body.data.version, lines }));
  return deal;
};

interface Made {
  readonly id: string;
  readonly lines: number;
  readonly payers: number;
  readonly shares: number;
}

const contractsOf = (databaseUrl: string, { opportunity }: Deal): Promise<Made[]> =>
  sql<Made>(
    databaseUrl,
    `select c.document_id as id,
       (select count(*)::int from contract_lines l where l.contract_fk = c.id) as lines,
       (select count(*)::int from contract_customers p where p.contract_fk = c.id) as payers,
       (select count(*)::int from contract_line_customers s join contract_lines l on l.id = s.contract_line_fk
         where l.contract_fk = c.id) as shares
     from contracts c join opportunities o on o.id = c.opportunity_fk where o.document_id = $1`,
    [opportunity]
  );

/** Everything about one round that is not as it must be; nothing: one contract, whole, and everybody knows it. */
const faultsOf = (tries: readonly Try[], contracts: readonly Made[]): string[] => {
  const winners = tries.filter(({ won }) => won).length;
  const [contract] = contracts;
  const strangers = tries.filter(
    ({ won, refusal, status }) =>
      !won && (status !== 409 || refusal?.code !== 'opportunity.locked' || refusal.contract !== contract?.id)
  );
  const wanted = { lines: LINES, payers: PAYERS, shares: LINES - 1 + PAYERS };
  return [
    ...(winners === 1 ? [] : [`${winners} winners`]),
    ...(contracts.length === 1 ? [] : [`${contracts.length} contracts`]),
    ...contracts
      .filter((made) => Object.entries(wanted).some(([part, count]) => made[part as 'lines'] !== count))
      .map((made) => `a contract of ${JSON.stringify(made)}`),
    ...strangers.map(({ door, status, refusal }) => `${door}: ${status} ${JSON.stringify(refusal)}`),
  ];
};

/** A login of the panel ends after half an hour; each of these many rounds has one of its own. */
const ROUNDS_OF_A_LOGIN = 50;

const atThePanel = (crm: Crm, round: number): Promise<Client> =>
  crm.panelUser('strapi-super-admin', `caller-${Math.floor(round / ROUNDS_OF_A_LOGIN)}@panel.example`);

/**
 * Rounds in which many callers win one quote at the same moment, over REST by either name, the panel and GraphQL.
 * Answers what went wrong, round by round.
 */
export const raceToWin = async (
  crm: Crm,
  catalogue: Catalogue,
  { rounds, callers }: { rounds: number; callers: number }
): Promise<string[]> => {
  const program = await crm.program();
  const faults: string[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const through = doors(program, await atThePanel(crm, round));
    const deal = await makeRichDeal(program, catalogue);
    const tries = await Promise.all(
      Array.from({ length: callers }, (_, index) => (through[index % through.length] as Door)(deal))
    );
    const found = faultsOf(tries, await contractsOf(crm.databaseUrl, deal));
    faults.push(...found.map((fault) => `round ${round}: ${fault}`));
  }
  return faults;
};
