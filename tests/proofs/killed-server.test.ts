import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startChild, type ChildCrm } from '../support/child-crm';
import { templateOfCrm } from '../support/crm';
import { createDatabase, sql, type TestDatabase } from '../support/postgres';
import { PROOF_TIMEOUT, sized } from '../support/proof';
import { openDeal, standOfDeals } from '../support/sales';
import { makeCatalogue, type Catalogue } from '../support/world';

const KILLS = sized(2, 200);
const CLIENTS = 4;
/** Sales that are answered before the kill, at most: after it, nobody knows how far the next ones were. */
const MOST_SALES = 12;

let database: TestDatabase;
let files: string;
let catalogue: Catalogue;
let crm: ChildCrm;

beforeAll(async () => {
  database = await createDatabase({ template: await templateOfCrm() });
  files = mkdtempSync(path.join(tmpdir(), 'crm-killed-'));
  crm = await startChild(database.url, files);
  catalogue = await makeCatalogue(crm);
}, PROOF_TIMEOUT);
afterAll(async () => {
  await crm.kill();
  await database.drop();
  rmSync(files, { recursive: true, force: true });
});

/** Clients sell deal after deal until the server is gone; what it acknowledged is noted before anything else. */
const sellUntilKilled = async (acknowledged: Set<string>): Promise<void> => {
  const killAfter = 1 + Math.floor(Math.random() * MOST_SALES);
  let answered = 0;
  let killed: Promise<void> | undefined;
  const client = async (): Promise<void> => {
    while (killed === undefined) {
      const opportunity = await openDeal(crm, catalogue);
      const { status } = await crm.post(`/api/opportunities/${opportunity}/sell`);
      if (status < 300) acknowledged.add(opportunity);
      answered += 1;
      if (answered >= killAfter) killed ??= crm.kill();
    }
  };
  await Promise.allSettled(Array.from({ length: CLIENTS }, client));
  await killed;
};

describe('a server that is killed in the middle of selling (CR-01, CR-04, CR-09, MO-16)', () => {
  it(
    'leaves no deal half sold, loses nothing it has acknowledged, and starts again',
    async () => {
      const acknowledged = new Set<string>();
      for (let kill = 0; kill < KILLS; kill += 1) {
        await sellUntilKilled(acknowledged);
        const stands = await standOfDeals(database.url);
        expect([...stands.values()].filter((stand) => stand !== 'open' && stand !== 'sold')).toStrictEqual(
          []
        );
        expect([...acknowledged].filter((opportunity) => stands.get(opportunity) !== 'sold')).toStrictEqual(
          []
        );
        crm = await startChild(database.url, files);
      }
      expect(acknowledged.size).toBeGreaterThanOrEqual(KILLS);
      const [numbers] = await sql<{ gaps: number }>(
        database.url,
        `select (max(right(number, 6)::int) - count(*))::int as gaps from contracts`
      );
      expect(numbers?.gaps).toBe(0);
    },
    PROOF_TIMEOUT
  );
});
