import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { ENVIRONMENT } from './crm';
import { type Answer, send } from './http';

const ROOT = path.resolve(__dirname, '../..');
const PROCESS = path.join(ROOT, 'scripts/bench/server-process.cjs');

/** A CRM in a process of its own, which can be killed without killing the test. */
export interface ChildCrm {
  readonly pid: number;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  put(path: string, body: unknown): Promise<Answer>;
  /** SIGKILL, and wait until it is gone. */
  kill(): Promise<void>;
  /** SIGTERM, as an operator stops it: gives the exit code. */
  stop(): Promise<number | null>;
}

interface Ready {
  readonly question: 'ready';
  readonly port: number;
  readonly token: string;
}

const whenReady = (child: ChildProcess, ended: Promise<number | null>): Promise<Ready> =>
  new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Ready));
    void ended.then((code) => reject(new Error(`The CRM ended while it started (${code})`)));
  });

/** Starts it on a database that a CRM has been booted into, or an empty one; with a full-access token. */
export const startChild = async (
  databaseUrl: string,
  filesFolder: string,
  program = PROCESS
): Promise<ChildCrm> => {
  const child = fork(program, [], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      ...ENVIRONMENT,
      APP_DIR: ROOT,
      DIST_DIR: process.env.CRM_TEST_DIST ?? path.join(ROOT, 'dist'),
      DATABASE_URL: databaseUrl,
      CRM_STORAGE_DIR: filesFolder,
    },
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const { port, token } = await whenReady(child, ended);
  const headers = { authorization: `Bearer ${token}` };
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return {
    pid: child.pid as number,
    get: (url) => send(port, 'GET', url, { headers }),
    post: (url, body) => send(port, 'POST', url, { body: body ?? {}, headers }),
    put: (url, body) => send(port, 'PUT', url, { body, headers }),
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
};
