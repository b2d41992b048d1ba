import {
  chmodSync,
  mkdtempSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres, stopPostgres } from '../../scripts/lib/embedded-postgres.cjs';
import { choosePlace, packagedPrograms } from '../../scripts/lib/postgres-place.cjs';
import { randomPassword } from '../../scripts/lib/postgres-cluster.cjs';
import { identify, lives } from '../../scripts/lib/processes.cjs';

const PREFIX = 'crm-test-postgres-';
const PROJECT = path.resolve(__dirname, '../..');
const OWNER_FILE = 'owner.json';

export interface TestServer {
  /** Superuser URL of the database "postgres". */
  url: string;
  /** Where its data, log and programs are. */
  folder: string;
  /** Stops it and removes its folder. */
  stop(): Promise<void>;
}

/** A run of many workers, each with a pool: more connections. Data is thrown away, so it need not reach the disk. */
function settings(durable: boolean): Record<string, string> {
  const roomy = { max_connections: '300', shared_buffers: '256MB' };
  return durable ? roomy : { ...roomy, fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
}

/** Starts a PostgreSQL of our own in a new temporary folder. `durable` keeps fsync on, for tests that kill it. */
export async function startTestServer({ durable = false } = {}): Promise<TestServer> {
  await clearLeftovers();
  const folder = mkdtempSync(path.join(tmpdir(), PREFIX));
  chmodSync(folder, 0o755); // as root, PostgreSQL's own user has to pass through
  writeFileSync(path.join(folder, OWNER_FILE), JSON.stringify(identify(process.pid)));
  const place = choosePlace({ projectDir: folder, nativeDir: packagedPrograms(PROJECT) });
  const server = await startPostgres(place, { password: randomPassword(), settings: settings(durable) });
  const stop = async () => {
    await server.stop();
    rmSync(path.dirname(place.dataDir), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: server.url('postgres'), folder, stop };
}

/** Servers of runs that were killed and could not clean up. */
async function clearLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = path.join(tmpdir(), name);
    if (!existsSync(path.join(folder, OWNER_FILE))) continue;
    if (lives(JSON.parse(readFileSync(path.join(folder, OWNER_FILE), 'utf8')))) continue;
    const place = choosePlace({ projectDir: folder, nativeDir: packagedPrograms(PROJECT) });
    await stopPostgres(place);
    rmSync(path.dirname(place.dataDir), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}
