import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ENVIRONMENT } from '../../support/environment';
import type { Somebody } from './people';

const ROOT = path.resolve(__dirname, '../../..');
const GRACE_MS = 20_000;

interface Ready {
  readonly port: number;
  /** Full-access API token. */
  readonly program: string;
}

export interface CrmProcess extends Ready {
  stop(): Promise<void>;
}

const whenReady = (child: ChildProcess): Promise<Ready> =>
  new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Ready));
    child.once('exit', (code) => reject(new Error(`The CRM ended while it started (${code})`)));
  });

/** It ends by itself when we let go of it; what hangs is killed. */
const end = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    const insist = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    child.once('exit', () => {
      clearTimeout(insist);
      resolve();
    });
    if (child.exitCode !== null || child.signalCode !== null) child.emit('exit');
    else child.disconnect();
  });

/** The built CRM, with its panel and the demo firm, in a process of its own on an empty database. */
export const startCrmProcess = async (
  databaseUrl: string,
  people: readonly Somebody[]
): Promise<CrmProcess> => {
  const files = mkdtempSync(path.join(tmpdir(), 'crm-browser-files-'));
  const child = fork(path.join(__dirname, 'server-process.cjs'), [], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      ...ENVIRONMENT,
      APP_DIR: ROOT,
      DIST_DIR: path.join(ROOT, 'dist'),
      DATABASE_URL: databaseUrl,
      CRM_STORAGE_DIR: files,
      CRM_DEMO: 'true',
      PEOPLE: JSON.stringify(people),
    },
  });
  const ready = await whenReady(child);
  const stop = async (): Promise<void> => {
    await end(child);
    rmSync(files, { recursive: true, force: true });
  };
  return { ...ready, stop };
};
