import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../lib/embedded-postgres.cjs';
import { randomPassword } from '../lib/postgres-cluster.cjs';
import { choosePlace, packagedPrograms } from '../lib/postgres-place.cjs';

/** One PostgreSQL for all that is measured, durable as in production: both sides write to the same disk. */
export async function startBenchPostgres(projectDir) {
  const folder = mkdtempSync(path.join(tmpdir(), 'crm-bench-'));
  chmodSync(folder, 0o755); // as root, PostgreSQL's own user has to pass through
  const place = choosePlace({ projectDir: folder, nativeDir: packagedPrograms(projectDir) });
  const server = await startPostgres(place, {
    password: randomPassword(),
    settings: { max_connections: '100', shared_buffers: '1GB' },
  });
  return {
    folder,
    url: (name) => server.url(name),
    create: async (name) => {
      await sqlOn(server.url('postgres'), `create database ${name}`);
      return server.url(name);
    },
    stop: async () => {
      await server.stop();
      rmSync(path.dirname(place.dataDir), { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Statements on a connection of their own; the rows of the last one. */
export async function sqlOn(url, text) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const results = await client.query(text);
    return (Array.isArray(results) ? results.at(-1) : results).rows;
  } finally {
    await client.end();
  }
}
