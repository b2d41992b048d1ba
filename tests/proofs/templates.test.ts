import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { startRenderPool, type RenderPool } from '../../src/documents/docx/render-in-worker';
import { compileWorker } from '../../src/documents/docx/testing/compile-worker';
import { findOffice } from '../../src/documents/pdf/convert-to-pdf';
import { recordOfQuote } from '../../src/documents/record-of-quote';
import { sampleSnapshot } from '../../src/documents/sample-snapshot';
import { RuleViolation } from '../../src/domain/shared/rule-violation';

const IS_LONG = process.env.CRM_PROVE === 'long';
const MUTATIONS = IS_LONG ? 500 : 40;
const SEED = Number(process.env.CRM_SEED ?? 20_260_301);
const LANGUAGES = ['en', 'ko', 'pt-BR'];
const TEMPLATES = LANGUAGES.map((language) =>
  readFileSync(path.join(__dirname, `../../src/documents/templates/quote.${language}.docx`))
);
const RECORD = recordOfQuote(sampleSnapshot('en'));

const compiled = compileWorker();
let pool: RenderPool;
beforeAll(() => {
  pool = startRenderPool({ workerFile: compiled.workerFile });
  process.stdout.write(`Mutated templates: ${MUTATIONS}, seed ${SEED}\n`);
});
afterAll(async () => {
  await pool.close();
  compiled.remove();
});

/** What hurts readers of Word files, put anywhere. */
const SPLINTERS = [
  '{',
  '}',
  '{#lines}',
  '{/lines}',
  '{#',
  '<w:p>',
  '</w:tc>',
  '&',
  '<!DOCTYPE a>',
  '\u0000',
  '{-w:tr lines}',
  '{/}',
];

interface Cut {
  readonly at: number;
  readonly length: number;
  readonly splinter: string;
}

const cutXml = (template: Buffer, part: string, cuts: readonly Cut[]): Buffer => {
  const zip = new PizZip(template);
  const xml = cuts.reduce(
    (text, { at, length, splinter }) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + splinter + text.slice(place + length);
    },
    zip.file(part)?.asText() ?? ''
  );
  return zip.file(part, xml).generate({ type: 'nodebuffer', compression: 'DEFLATE' });
};

const flipBytes = (template: Buffer, flips: readonly (readonly [number, number])[]): Buffer => {
  const copy = Buffer.from(template);
  for (const [at, byte] of flips) copy[at % copy.length] = byte;
  return copy;
};

const place = fc.nat({ max: 1_000_000 });
const mutated = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...TEMPLATES),
      fc.constantFrom('word/document.xml', 'word/footer1.xml', 'word/styles.xml', '[Content_Types].xml'),
      fc.array(
        fc.record({ at: place, length: fc.nat({ max: 60 }), splinter: fc.constantFrom(...SPLINTERS, '') }),
        {
          minLength: 1,
          maxLength: 5,
        }
      )
    )
    .map(([template, part, cuts]) => cutXml(template, part, cuts)),
  fc
    .tuple(
      fc.constantFrom(...TEMPLATES),
      fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 })
    )
    .map(([template, flips]) => flipBytes(template, flips)),
  fc
    .tuple(fc.constantFrom(...TEMPLATES), place)
    .map(([template, end]) => template.subarray(0, end % template.length))
);

/** Refusals are answers; anything else is a fault of ours. */
const answerOf = async (file: Uint8Array): Promise<readonly { message: string; part: string }[]> => {
  try {
    const problems = await pool.check(file);
    if (problems.length === 0) await pool.render(file, RECORD);
    return problems;
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    const { problems, amounts } = error.details as { problems?: readonly never[]; amounts?: unknown };
    expect(problems ?? amounts).toBeDefined();
    return problems ?? [];
  }
};

describe('mutated templates (G14)', () => {
  it(`${MUTATIONS} of them are used or refused with their problems, each within two seconds, in 100 MB`, async () => {
    await answerOf(TEMPLATES[0] as Buffer);
    const before = process.memoryUsage().rss;
    let longest = 0;
    for (const file of fc.sample(mutated, { numRuns: MUTATIONS, seed: SEED })) {
      const started = performance.now();
      const problems = await answerOf(file);
      longest = Math.max(longest, performance.now() - started);
      for (const { message, part } of problems) expect([message, part]).not.toContain('');
    }
    const grown = (process.memoryUsage().rss - before) / 1e6;
    process.stdout.write(`Longest answer ${longest.toFixed(0)} ms, ${grown.toFixed(0)} MB more memory\n`);
    expect(longest).toBeLessThan(2_000);
    expect(grown).toBeLessThan(100);
  }, 1_200_000);
});

const office = findOffice(undefined, process.env.PATH);
if (IS_LONG && office === undefined) process.stdout.write('Skipped: LibreOffice is not installed\n');

(IS_LONG && office !== undefined ? describe : describe.skip)('two hundred papers (G14)', () => {
  it('open in LibreOffice and say their total there', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'papers-'));
    const prices = fc.sample(fc.integer({ min: 1, max: 9_999_999 }), { numRuns: 200, seed: SEED });
    const totals: string[] = [];
    for (const [index, price] of prices.entries()) {
      const snapshot = sampleSnapshot('en');
      const lines = snapshot.lines.map((line) => ({ ...line, unitPrice: String(price) }));
      const record = recordOfQuote({ ...snapshot, lines });
      const { docx, amounts } = await pool.render(TEMPLATES[0] as Buffer, record);
      totals.push(amounts.find((amount) => amount.path === 'totals.gross')?.amount ?? '');
      writeFileSync(path.join(folder, `${index}.docx`), docx);
    }
    const files = prices.map((_price, index) => path.join(folder, `${index}.docx`));
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const how = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
    execFileSync(office ?? '', [profile, ...how, ...files], { timeout: 900_000, stdio: 'ignore' });
    expect(readdirSync(folder).filter((name) => name.endsWith('.txt'))).toHaveLength(200);
    for (const [index, total] of totals.entries()) {
      const text = readFileSync(path.join(folder, `${index}.txt`), 'utf8').replace(/,/g, '');
      expect(text).toContain(`$${total}`);
    }
    rmSync(folder, { recursive: true, force: true });
  }, 1_200_000);
});
