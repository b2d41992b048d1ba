import { startCrm, type Crm } from '../support/crm';
import { makeMutant, type Mutant } from '../support/mutant';
import { raceToWin } from '../support/parallel-wins';
import { sql } from '../support/postgres';
import { PROOF_TIMEOUT, sized } from '../support/proof';
import { makeCatalogue } from '../support/world';

const ROUNDS = sized(20, 200);

describe('fifty callers win one quote at once (CC-01)', () => {
  let crm: Crm;
  beforeAll(async () => {
    crm = await startCrm();
  });
  afterAll(() => crm.stop());

  it(
    'in every round one call wins, the others are told its contract, and the contract is whole',
    async () => {
      const catalogue = await makeCatalogue(await crm.program());
      expect(await raceToWin(crm, catalogue, { rounds: ROUNDS, callers: 50 })).toStrictEqual([]);
      expect(await sql(crm.databaseUrl, 'select count(*)::int as count from contracts')).toEqual([
        { count: ROUNDS },
      ]);
    },
    PROOF_TIMEOUT
  );
});

const NO_LOCK = { find: /\bfor update\b/g, replace: '' };

describe('the same race without the row lock (CC-22: so that the check above is known to see a failure)', () => {
  let mutant: Mutant;
  let crm: Crm;
  beforeAll(async () => {
    mutant = makeMutant([
      { file: 'src/platform/lock/lock-row.js', ...NO_LOCK },
      { file: 'src/api/quote/commands/load-quote.js', ...NO_LOCK },
    ]);
    crm = await startCrm({ root: mutant.root });
  });
  afterAll(async () => {
    await crm.stop();
    mutant.remove();
  });

  it(
    'callers are refused for another reason than the contract that stands',
    async () => {
      const catalogue = await makeCatalogue(await crm.program());
      // Few callers: of those who block each other PostgreSQL gives up one a second.
      const faults = await raceToWin(crm, catalogue, { rounds: 1, callers: 12 });
      expect(faults).toContainEqual(expect.stringMatching(/409 .*record\.(?:not-unique|busy)/));
    },
    PROOF_TIMEOUT
  );
});
