import { startCrm, type Crm } from '../support/crm';
import { anomaliesOf, appendLines, linesOf } from '../support/line-appends';
import { makeMutant, type Mutant } from '../support/mutant';
import { PROOF_TIMEOUT, sized } from '../support/proof';
import { makeCatalogue, makeDeal } from '../support/world';

const OPERATIONS = sized(160, 5_000);
const QUOTES = sized(4, 100);

const anomaliesIn = async (crm: Crm, operations: number, quotesWanted: number) => {
  const program = await crm.program();
  const catalogue = await makeCatalogue(program);
  const quotes: string[] = [];
  while (quotes.length < quotesWanted) quotes.push((await makeDeal(program, catalogue)).quote);
  const history = await appendLines(program, quotes, operations);
  return { history, anomalies: anomaliesOf(history, await linesOf(program, quotes)) };
};

describe('eight clients who append to the lines of the same quotes (CC-05, CC-18)', () => {
  let crm: Crm;
  beforeAll(async () => {
    crm = await startCrm();
  });
  afterAll(() => crm.stop());

  it(
    'lose no line that was acknowledged, see none that was refused, and all see one order',
    async () => {
      const { history, anomalies } = await anomaliesIn(crm, OPERATIONS, QUOTES);
      expect(anomalies).toStrictEqual([]);
      const outcomes = new Set(history.map(({ kind, outcome }) => `${kind} ${outcome}`));
      expect([...outcomes].sort()).toEqual(['append done', 'append refused', 'read done']);
    },
    PROOF_TIMEOUT
  );
});

describe('the same without the check of the version (so that the proof above is known to see a failure)', () => {
  let mutant: Mutant;
  let crm: Crm;
  beforeAll(async () => {
    mutant = makeMutant([
      {
        file: 'src/api/quote/commands/replace-lines.js',
        find: /await \(0, refuse_stale_1\.refuseStale\)\([^;]*;/,
        replace: '',
      },
    ]);
    crm = await startCrm({ root: mutant.root });
  });
  afterAll(async () => {
    await crm.stop();
    mutant.remove();
  });

  it(
    'lines are lost',
    async () => {
      const { anomalies } = await anomaliesIn(crm, 80, 2);
      expect(anomalies).toContainEqual(expect.stringMatching(/^lost: /));
    },
    PROOF_TIMEOUT
  );
});
