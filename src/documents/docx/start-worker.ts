import { Worker } from 'node:worker_threads';
import { RuleViolation } from '../../domain/shared/rule-violation';
import { READY, type RenderAnswer, type RenderRequest } from './render-messages';
import { invalidTemplate } from './template-problem';

export interface WorkerLimits {
  /** Milliseconds for one request. */
  readonly timeLimit: number;
  /** Megabytes of JavaScript memory. */
  readonly memoryLimit: number;
  readonly workerFile: string;
}

/** One thread, one request at a time. */
export interface RenderWorker {
  readonly ask: (request: RenderRequest) => Promise<RenderAnswer>;
  readonly isAlive: () => boolean;
  readonly stop: () => Promise<void>;
}

const tooSlow = (milliseconds: number) =>
  invalidTemplate([
    {
      code: 'too-slow',
      part: 'file',
      message: `The template takes longer than ${milliseconds / 1000} seconds; simplify it.`,
    },
  ]);

const tooHungry = () =>
  invalidTemplate([
    { code: 'too-much-memory', part: 'file', message: 'The template needs too much memory; simplify it.' },
  ]);

/** No thread can take the request now: too many wait, or the server is shutting down. */
export const busy = (): RuleViolation => new RuleViolation('quote-template.busy', {}, 'conflict');

const causeOf = (error: unknown): Error => {
  if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return tooHungry();
  return error instanceof Error ? error : new Error(String(error));
};

const launch = ({ memoryLimit, workerFile }: WorkerLimits): Worker => {
  const worker = new Worker(workerFile, {
    // The thread sees none of the server's secrets.
    env: {},
    argv: [],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  });
  // A waiting thread must not keep the server from ending.
  worker.unref();
  return worker;
};

/** Starts a thread; a request that breaks a limit is refused and the thread is gone afterwards. */
export const startWorker = (limits: WorkerLimits): RenderWorker => {
  const worker = launch(limits);
  let isAlive = true;
  let settle: { resolve: (answer: RenderAnswer) => void; reject: (error: Error) => void } | undefined;
  let timer: NodeJS.Timeout | undefined;
  const done = () => {
    const asked = settle;
    settle = undefined;
    clearTimeout(timer);
    worker.unref();
    return asked;
  };
  const die = (error: Error): void => {
    isAlive = false;
    done()?.reject(error);
  };
  const ready = new Promise<void>((resolve) => {
    worker.once('message', () => resolve());
  });

  worker.on('message', (message: RenderAnswer | typeof READY) => {
    if (message !== READY) done()?.resolve(message);
  });
  worker.on('error', (error) => die(causeOf(error)));
  worker.on('messageerror', (error) => die(causeOf(error)));
  worker.on('exit', (code) => die(new Error(`The render worker ended with code ${code}`)));

  const stopSlow = (): void => {
    die(tooSlow(limits.timeLimit));
    void worker.terminate();
  };
  const send = (request: RenderRequest): void => {
    if (settle === undefined) return;
    timer = setTimeout(stopSlow, limits.timeLimit);
    worker.postMessage(request);
  };
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (!isAlive) return reject(new Error('The render worker has ended'));
        settle = { resolve, reject };
        worker.ref();
        void ready.then(() => send(request));
      }),
    isAlive: () => isAlive,
    stop: async () => {
      die(busy());
      await worker.terminate();
    },
  };
};
