import { join } from 'node:path';
import { RuleViolation } from '../../domain/shared/rule-violation';
import type { QuoteDocumentRecord } from '../quote-document-record';
import type { QuoteOnPaper } from './render-docx';
import type { RenderAnswer, RenderRequest } from './render-messages';
import { busy, startWorker, type RenderWorker } from './start-worker';
import type { TemplateProblem } from './template-problem';

export interface RenderPoolOptions {
  /** Threads that render side by side; each is started when it is first needed and then kept. */
  readonly workers: number;
  /** Milliseconds for one template, without the time it waits for its turn. */
  readonly timeLimit: number;
  /** Megabytes of JavaScript memory per thread. */
  readonly memoryLimit: number;
  /** Requests that may wait; further ones are refused at once (`quote-template.busy`). */
  readonly queueLimit: number;
  /** The compiled worker; tests compile their own. */
  readonly workerFile: string;
}

const DEFAULTS: RenderPoolOptions = {
  workers: 2,
  timeLimit: 5_000,
  memoryLimit: 256,
  queueLimit: 200,
  workerFile: join(__dirname, 'render-worker.js'),
};

export interface RenderPool {
  /** Everything that is wrong with a template, at most fifty problems; empty when it can be used. */
  readonly check: (template: Uint8Array) => Promise<readonly TemplateProblem[]>;
  /** The Word file of a quote. Refuses as `renderQuote` does, and (422) what takes too much time or memory. */
  readonly render: (template: Uint8Array, record: QuoteDocumentRecord) => Promise<QuoteOnPaper>;
  /** Stops every thread; what waits is refused. */
  readonly close: () => Promise<void>;
}

interface Job {
  readonly request: RenderRequest;
  readonly resolve: (answer: RenderAnswer) => void;
  readonly reject: (error: Error) => void;
}

const unexpected = (answer: RenderAnswer): never => {
  if (answer.kind === 'refused') throw new RuleViolation(answer.code, answer.details, answer.refusal);
  throw new Error(
    answer.kind === 'failed' ? `Render worker: ${answer.message}` : `Render worker said ${answer.kind}`
  );
};

/**
 * A few worker threads that check and fill templates, and a queue before them. A thread that uses too much
 * time or memory is stopped and replaced; the others and the server go on. Start one pool per process.
 */
export const startRenderPool = (given: Partial<RenderPoolOptions> = {}): RenderPool => {
  const options = { ...DEFAULTS, ...given };
  const waiting: Job[] = [];
  const idle: RenderWorker[] = [];
  const all = new Set<RenderWorker>();
  let isClosed = false;

  const free = (worker: RenderWorker): void => {
    if (worker.isAlive()) idle.push(worker);
    else all.delete(worker);
    next();
  };
  const run = async (worker: RenderWorker, { request, resolve, reject }: Job): Promise<void> => {
    try {
      resolve(await worker.ask(request));
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)));
    }
    free(worker);
  };
  const start = (): RenderWorker => {
    const worker = startWorker(options);
    all.add(worker);
    return worker;
  };
  const next = (): void => {
    const hasRoom = idle.length > 0 || all.size < options.workers;
    const job = !isClosed && hasRoom ? waiting.shift() : undefined;
    if (job !== undefined) void run(idle.pop() ?? start(), job);
  };
  const ask = (request: RenderRequest): Promise<RenderAnswer> =>
    new Promise((resolve, reject) => {
      if (isClosed || waiting.length >= options.queueLimit) return reject(busy());
      waiting.push({ request, resolve, reject });
      next();
    });

  return {
    check: async (template) => {
      const answer = await ask({ kind: 'check', template });
      return answer.kind === 'checked' ? answer.problems : unexpected(answer);
    },
    render: async (template, record) => {
      const answer = await ask({ kind: 'render', template, record });
      if (answer.kind !== 'rendered') return unexpected(answer);
      const { buffer, byteOffset, byteLength } = answer.docx;
      return { docx: Buffer.from(buffer, byteOffset, byteLength), amounts: answer.amounts };
    },
    close: async () => {
      isClosed = true;
      waiting.splice(0).forEach(({ reject }) => reject(busy()));
      await Promise.all([...all].map((worker) => worker.stop()));
    },
  };
};
