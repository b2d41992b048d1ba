/**
 * Writes the description of the API as the server itself gives it (OpenAPI 3.1), on a database of its own:
 *
 *   npm run openapi                      openapi.json in the project's folder
 *   npm run openapi -- --to=crm.json     somewhere else
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startBenchPostgres } from './bench/postgres.mjs';
import { startServer } from './bench/server.mjs';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

const { values } = parseArgs({ options: { to: { type: 'string', default: 'openapi.json' } } });

const postgres = await startBenchPostgres(PROJECT);
try {
  const server = await startServer({
    appDir: PROJECT,
    distDir: path.join(PROJECT, 'dist'),
    databaseUrl: await postgres.create('openapi'),
    filesDir: path.join(postgres.folder, 'files'),
  });
  const document = await server.call('GET', '/api/openapi.json');
  await server.stop();
  const file = path.resolve(values.to);
  writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
  console.log(`${Object.keys(document.paths).length} paths: ${file}`);
} finally {
  await postgres.stop();
}
