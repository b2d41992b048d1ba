import { startCrm, type Answer, type Client, type Crm } from '../support/crm';
import { standOfRevisions, standOfVersions } from '../support/papers';
import { PROOF_TIMEOUT, sized } from '../support/proof';
import { openDeal, standOfDeals } from '../support/sales';
import { makeCatalogue, type Catalogue } from '../support/world';

/** In the long form every statement is cut once, in the short one every third. */
const STEP = sized(3, 1);

let crm: Crm;
let program: Client;
let catalogue: Catalogue;

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
  catalogue = await makeCatalogue(program);
});
afterAll(() => crm.stop());

interface Connection {
  readonly __knexUid: string;
  readonly connection: { readonly stream: { destroy(): void } };
}
interface Pool {
  readonly used: readonly { readonly resource: Connection }[];
}

/** Breaks the connection just as the statement of that number is on its way; tells how many there were. */
const cutAt = async (number: number, path: string, act: () => Promise<Answer>) => {
  let sent = 0;
  const { pool } = crm.strapi.db.connection.client as { pool: Pool };
  const watch = ({ __knexUid: uid }: { __knexUid: string }) => {
    if (crm.strapi.requestContext.get()?.request.path !== path) return;
    sent += 1;
    if (sent === number)
      pool.used.find(({ resource }) => resource.__knexUid === uid)?.resource.connection.stream.destroy();
  };
  crm.strapi.db.connection.on('query', watch);
  try {
    return { answer: await act(), sent };
  } finally {
    crm.strapi.db.connection.removeListener('query', watch);
  }
};

/** What is done, to which opportunity. */
interface Target {
  readonly opportunity: string;
  readonly path: string;
  readonly body?: object;
}

interface Act {
  readonly prepare: () => Promise<Target>;
  readonly stand: (opportunity: string) => Promise<string | undefined>;
  readonly from: string;
  readonly to: string;
}

const done = async (pending: Promise<Answer>) => {
  const { status, body } = await pending;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.data;
};

const sold = async (): Promise<string> => {
  const opportunity = await openDeal(program, catalogue);
  await done(program.post(`/api/opportunities/${opportunity}/sell`));
  return opportunity;
};

const toSell = async (opportunity: string): Promise<Target> => ({
  opportunity,
  path: `/api/opportunities/${opportunity}/sell`,
});

const toUnlock = async (opportunity: string): Promise<Target> => ({
  opportunity,
  path: `/api/opportunities/${opportunity}/unlock`,
});

const ofOpportunity = (type: string, opportunity: string, ...path: string[]) =>
  program.get(`/api/${type}`, {
    [`filters${path.map((name) => `[${name}]`).join('')}[documentId]`]: opportunity,
    sort: 'id',
  });

const toRevise = async (opportunity: string): Promise<Target> => {
  const [quote] = await done(ofOpportunity('quotes', opportunity, 'opportunity'));
  await done(program.post(`/api/quotes/${quote.documentId}/send`));
  return { opportunity, path: `/api/quotes/${quote.documentId}/revise` };
};

const toAmend = async (opportunity: string): Promise<Target> => {
  const [line] = await done(ofOpportunity('contract-lines', opportunity, 'contract', 'opportunity'));
  return { opportunity, path: `/api/contract-lines/${line.documentId}/amend`, body: { quantity: '5' } };
};

const ofDeal = async (opportunity: string) => (await standOfDeals(crm.databaseUrl)).get(opportunity);

describe('when the connection to PostgreSQL breaks', () => {
  it.each<[string, Act]>([
    [
      'selling (CR-02)',
      {
        prepare: async () => toSell(await openDeal(program, catalogue)),
        stand: ofDeal,
        from: 'open',
        to: 'sold',
      },
    ],
    [
      'unlocking (CR-02)',
      { prepare: async () => toUnlock(await sold()), stand: ofDeal, from: 'sold', to: 'unlocked' },
    ],
    [
      'revising a quote (CR-02)',
      {
        prepare: async () => toRevise(await openDeal(program, catalogue)),
        stand: (opportunity) => standOfRevisions(crm.databaseUrl, opportunity),
        from: '1 sent: 2 lines, 2 payers, 2 shares, untold',
        to: '1 superseded: 2 lines, 2 payers, 2 shares, told; 2 draft: 2 lines, 2 payers, 2 shares, told',
      },
    ],
    [
      'amending a contract (CR-02)',
      {
        prepare: async () => toAmend(await sold()),
        stand: (opportunity) => standOfVersions(crm.databaseUrl, opportunity),
        from: '1 of 3 for 1; 1 of 3 for 1, adds up, linked, untold',
        to: '1 of 3 gone for 1; 2 of 5 for 1; 1 of 3 for 1, adds up, linked, told',
      },
    ],
  ])(
    'at any statement of %s, all of it is done or none, and the next try does it',
    async (_act, { prepare, stand, from, to }) => {
      const seen = new Set<string | undefined>();
      for (let number = 1; ; number += STEP) {
        const { opportunity, path, body } = await prepare();
        const { answer, sent } = await cutAt(number, path, () => program.post(path, body));
        const after = await stand(opportunity);
        seen.add(after);
        expect([number, answer.status < 300 ? to : after]).toEqual([number, after]); // what was answered stands
        if (sent < number) break; // it had fewer statements than that
        if (after === from) expect((await program.post(path, body)).status).toBeLessThan(300);
        expect(await stand(opportunity)).toBe(to);
      }
      expect([...seen].sort()).toEqual([from, to].sort());
    },
    PROOF_TIMEOUT
  );
});
