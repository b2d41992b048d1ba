import { startCrm, type Answer, type Client, type Crm } from '../support/crm';
import { PROOF_TIMEOUT } from '../support/proof';
import { openDeal, standOfDeals } from '../support/sales';
import { makeCatalogue, type Catalogue } from '../support/world';

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

const stand = async (opportunity: string) => (await standOfDeals(crm.databaseUrl)).get(opportunity);

interface Act {
  readonly path: (opportunity: string) => string;
  readonly from: string;
  readonly to: string;
  readonly prepare: () => Promise<string>;
}

const sold = async (): Promise<string> => {
  const opportunity = await openDeal(program, catalogue);
  await program.post(`/api/opportunities/${opportunity}/sell`);
  return opportunity;
};

describe('when the connection to PostgreSQL breaks', () => {
  it.each<[string, Act]>([
    [
      'selling (CR-02)',
      {
        path: (opportunity) => `/api/opportunities/${opportunity}/sell`,
        from: 'open',
        to: 'sold',
        prepare: () => openDeal(program, catalogue),
      },
    ],
    [
      'unlocking (CR-02)',
      {
        path: (opportunity) => `/api/opportunities/${opportunity}/unlock`,
        from: 'sold',
        to: 'unlocked',
        prepare: sold,
      },
    ],
  ])(
    'at any statement of %s, all of it is done or none, and the next try does it',
    async (_act, { path, from, to, prepare }) => {
      const seen = new Set<string | undefined>();
      for (let number = 1; ; number += 1) {
        const opportunity = await prepare();
        const url = path(opportunity);
        const { answer, sent } = await cutAt(number, url, () => program.post(url));
        const after = await stand(opportunity);
        seen.add(after);
        expect([number, answer.status < 300 ? to : after]).toEqual([number, after]); // what was answered stands
        if (sent < number) break; // it had fewer statements than that: every one of them has been cut once
        if (after === from) expect((await program.post(url)).status).toBeLessThan(300);
        expect(await stand(opportunity)).toBe(to);
      }
      expect([...seen].sort()).toEqual([from, to].sort());
    },
    PROOF_TIMEOUT
  );
});
