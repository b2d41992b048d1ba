import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres, stopPostgres } from '../../scripts/lib/embedded-postgres.cjs';
import { choosePlace, packagedPrograms } from '../../scripts/lib/postgres-place.cjs';
import { startChild, type ChildCrm } from '../support/child-crm';
import { PROJECT, scratchFolder } from '../support/postgres-scratch';
import { PROOF_TIMEOUT, sized } from '../support/proof';
import { openDeal, standOfDeals } from '../support/sales';
import { makeCatalogue, type Catalogue } from '../support/world';

const STOPS = sized(1, 20);
const CLIENTS = 4;
const BACK_WITHIN_MS = 30_000;

const { folder, remove } = scratchFolder('stopped');
const place = choosePlace({ projectDir: folder, nativeDir: packagedPrograms(PROJECT) });
const files = mkdtempSync(path.join(tmpdir(), 'crm-stopped-'));

type Postgres = Awaited<ReturnType<typeof startPostgres>>;
const start = (port?: number) => startPostgres(place, { password: 'made-for-this-test', port });

let postgres: Postgres;
let crm: ChildCrm;
let catalogue: Catalogue;

beforeAll(async () => {
  postgres = await start();
  crm = await startChild(postgres.url(), files);
  catalogue = await makeCatalogue(crm);
}, PROOF_TIMEOUT);
afterAll(async () => {
  await crm.kill();
  await stopPostgres(place);
  remove();
  rmSync(files, { recursive: true, force: true });
});

/** Sells until told to end; a request that fails meanwhile is no promise, one that succeeds is. */
const keepSelling = (acknowledged: Set<string>) => {
  let ended = false;
  const trySelling = async (): Promise<void> => {
    const opportunity = await openDeal(crm, catalogue);
    const { status } = await crm.post(`/api/opportunities/${opportunity}/sell`);
    if (status < 300) acknowledged.add(opportunity);
  };
  const client = async (): Promise<void> => {
    while (!ended)
      await trySelling().catch((failure: Error) => expect(failure.message).toMatch(/^5\d\d |ECONN|hang up/));
  };
  const clients = Promise.all(Array.from({ length: CLIENTS }, client));
  return async () => {
    ended = true;
    await clients;
  };
};

const until = async (holds: () => boolean, within: number): Promise<number> => {
  const began = Date.now();
  while (!holds() && Date.now() - began < within) await new Promise((resolve) => setImmediate(resolve));
  return Date.now() - began;
};

describe('PostgreSQL that is killed under the CRM (CR-03)', () => {
  it(
    'and comes back is used again within thirty seconds without a restart; nothing is half done or lost',
    async () => {
      for (let stop = 0; stop < STOPS; stop += 1) {
        const acknowledged = new Set<string>();
        const endSelling = keepSelling(acknowledged);
        await until(() => acknowledged.size >= 2, PROOF_TIMEOUT);
        process.kill(postgres.pid as number, 'SIGKILL');
        await postgres.exited;
        postgres = await start(postgres.port);
        const before = acknowledged.size;
        expect(await until(() => acknowledged.size > before, BACK_WITHIN_MS)).toBeLessThan(BACK_WITHIN_MS);
        await endSelling();
        const stands = await standOfDeals(postgres.url());
        expect([...stands.values()].filter((stand) => stand !== 'open' && stand !== 'sold')).toStrictEqual(
          []
        );
        expect([...acknowledged].filter((opportunity) => stands.get(opportunity) !== 'sold')).toStrictEqual(
          []
        );
      }
    },
    PROOF_TIMEOUT
  );
});
