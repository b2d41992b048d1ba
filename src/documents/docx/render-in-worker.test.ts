import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RuleViolation } from '../../domain/shared/rule-violation';
import { compileWorker } from './testing/compile-worker';
import { makeTextDocx, textOf } from './testing/make-docx';
import { sampleLine, sampleQuote } from '../testing/sample-quote';
import { startRenderPool, type RenderPool, type RenderPoolOptions } from './render-in-worker';

const RECORD = sampleQuote();
const GOOD = makeTextDocx('{quote.number}');
/** Few tags, much work: every line asks the same question hundreds of times. */
const HEAVY = makeTextDocx(`{#lines}${'{#unit}{/unit}'.repeat(450)}{/lines}`);
const HEAVY_RECORD = sampleQuote({ lines: Array.from({ length: 3_000 }, () => sampleLine()) });

/** Much text: every line repeats hundreds of paragraphs. */
const HUNGRY = makeTextDocx('{#lines}', ...Array.from({ length: 900 }, () => '{name}'), '{/lines}');

const compiled = compileWorker();
const pools: RenderPool[] = [];
const pool = (options: Partial<RenderPoolOptions> = {}): RenderPool => {
  const started = startRenderPool({ workerFile: compiled.workerFile, ...options });
  pools.push(started);
  return started;
};
afterEach(async () => {
  await Promise.all(pools.splice(0).map(({ close }) => close()));
});
afterAll(() => compiled.remove());

const refusal = async (promise: Promise<unknown>): Promise<RuleViolation> => {
  try {
    await promise;
  } catch (error) {
    if (error instanceof RuleViolation) return error;
    throw error;
  }
  throw new Error('Nothing was refused');
};
const codesOf = ({ details }: RuleViolation) =>
  (details['problems'] as { code: string }[]).map(({ code }) => code);

describe('rendering in a worker thread', () => {
  it('gives the same document as rendering here', async () =>
    expect(textOf((await pool().render(GOOD, RECORD)).docx)).toStrictEqual(['Q-2026-000123']));

  it('tells the problems of a template', async () => {
    const { check } = pool();
    expect(await check(GOOD)).toStrictEqual([]);
    expect((await check(makeTextDocx('{custmer.name}'))).map(({ nearest }) => nearest)).toStrictEqual([
      'customer.name',
    ]);
  });

  it.each([
    ['what is no Word file', Buffer.from('hello'), 'quote-template.unreadable', ['not-a-docx']],
    ['tags that could do harm', makeTextDocx('{@quote.number}'), 'quote-template.invalid', ['raw-xml']],
  ])('refuses %s as unreadable with its problems', async (_case, template, code, problems) => {
    const refused = await refusal(pool().render(template, RECORD));
    expect([refused.code, refused.kind, codesOf(refused)]).toStrictEqual([code, 'unreadable', problems]);
  });

  it('keeps its answers apart when many ask at once', async () => {
    const { render } = pool({ workers: 2 });
    const asked = Array.from({ length: 40 }, (_, n) => `${n}-{quote.number}`);
    const texts = await Promise.all(
      asked.map(async (text) => textOf((await render(makeTextDocx(text), RECORD)).docx))
    );
    expect(texts).toStrictEqual(asked.map((_, n) => [`${n}-Q-2026-000123`]));
  });

  it('fills fresh values into a template that it remembers', async () => {
    const { render } = pool({ workers: 1 });
    const other = sampleQuote({ quote: { ...sampleQuote().quote, number: 'Q-2' } });
    expect(textOf((await render(GOOD, RECORD)).docx)).toStrictEqual(['Q-2026-000123']);
    expect(textOf((await render(GOOD, other)).docx)).toStrictEqual(['Q-2']);
  });

  it('remembers no template by its place in memory', async () => {
    const { render } = pool({ workers: 1 });
    const bytes = Buffer.from(GOOD);
    await render(bytes, RECORD);
    makeTextDocx('{quote.revision}').copy(bytes);
    expect(await refusal(render(bytes, RECORD))).toMatchObject({ code: 'quote-template.unreadable' });
  });
});

describe('limits (CR-07)', () => {
  it('what takes too long is stopped, refused, and the next one works', async () => {
    const { render } = pool({ workers: 1, timeLimit: 2_000 });
    const slow = refusal(render(HEAVY, HEAVY_RECORD));
    const next = render(GOOD, RECORD);
    expect(codesOf(await slow)).toStrictEqual(['too-slow']);
    expect(textOf((await next).docx)).toStrictEqual(['Q-2026-000123']);
  });

  it('what needs too much memory is stopped, refused, and the next one works', async () => {
    const { render } = pool({ workers: 1, memoryLimit: 16, timeLimit: 60_000 });
    const hungry = refusal(render(HUNGRY, HEAVY_RECORD));
    const next = render(GOOD, RECORD);
    expect(codesOf(await hungry)).toStrictEqual(['too-much-memory']);
    expect(textOf((await next).docx)).toStrictEqual(['Q-2026-000123']);
  });

  it('a slow template holds up one thread only', async () => {
    const { render } = pool({ workers: 2, timeLimit: 2_000 });
    const order: string[] = [];
    const slow = refusal(render(HEAVY, HEAVY_RECORD)).then(() => order.push('slow'));
    await Promise.all(Array.from({ length: 5 }, () => render(GOOD, RECORD).then(() => order.push('good'))));
    await slow;
    expect(order).toStrictEqual(['good', 'good', 'good', 'good', 'good', 'slow']);
  });

  it('more than may wait is refused at once', async () => {
    const { render } = pool({ workers: 1, queueLimit: 2 });
    const accepted = [render(GOOD, RECORD), render(GOOD, RECORD), render(GOOD, RECORD)];
    expect(await refusal(render(GOOD, RECORD))).toMatchObject({
      code: 'quote-template.busy',
      kind: 'conflict',
    });
    expect((await Promise.all(accepted)).map(({ docx }) => textOf(docx))).toStrictEqual(
      Array(3).fill(['Q-2026-000123'])
    );
  });

  it('a closed pool refuses what waits and what comes', async () => {
    const { render, close } = pool({ workers: 1 });
    await render(GOOD, RECORD);
    await close();
    expect(await refusal(render(GOOD, RECORD))).toMatchObject({ code: 'quote-template.busy' });
  });

  it('a worker that cannot start is an error, not a wait without end', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-worker-'));
    const workerFile = join(folder, 'broken.js');
    writeFileSync(workerFile, 'throw new Error("broken on purpose")');
    await expect(pool({ workerFile }).render(GOOD, RECORD)).rejects.toThrow('broken on purpose');
    rmSync(folder, { recursive: true });
  });

  it('the server stays awake while a thread works', async () => {
    const { render } = pool({ workers: 1, timeLimit: 1_000 });
    const slow = refusal(render(HEAVY, HEAVY_RECORD));
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    await slow;
    clearInterval(beat);
    expect(longest).toBeLessThan(300);
  });
});
