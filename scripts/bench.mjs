/**
 * How fast, compared within one run with a bare Strapi app that has the same content types, on one PostgreSQL.
 *
 *   npm run bench                                        every row, three rounds of four seconds, 10,000 customers
 *   npm run bench -- --rows=search,sell --seconds=2 --rounds=1 --accounts=1000 --profile=folder
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mkdirSync } from 'node:fs';
import { makeBareApp } from './bench/bare-app.mjs';
import { fill } from './bench/data.mjs';
import {
  bareOpportunities,
  commonGround,
  dealGround,
  partnerGround,
  productGround,
} from './bench/ground.mjs';
import { median, rate } from './bench/measure.mjs';
import { startBenchPostgres } from './bench/postgres.mjs';
import { ROWS } from './bench/rows.mjs';
import { startServer } from './bench/server.mjs';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

const options = () => {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string' },
      seconds: { type: 'string', default: '4' },
      rounds: { type: 'string', default: '3' },
      accounts: { type: 'string', default: '10000' },
      profile: { type: 'string' },
    },
  });
  const wanted = values.rows?.split(',');
  return {
    rows: ROWS.filter(({ name }) => !wanted || wanted.some((word) => name.includes(word))),
    seconds: Number(values.seconds),
    rounds: Number(values.rounds),
    accounts: Number(values.accounts),
    profile: values.profile,
  };
};

async function startSides(postgres, { accounts, profile }) {
  const bareDir = path.join(postgres.folder, 'bare');
  mkdirSync(bareDir);
  makeBareApp(PROJECT, bareDir);
  const side = async (name, appDir, distDir, more) => {
    const databaseUrl = await postgres.create(name);
    const server = await startServer({
      appDir,
      distDir,
      databaseUrl,
      filesDir: path.join(postgres.folder, `files-${name}`),
      ...more,
    });
    await fill(databaseUrl, { accounts });
    const ground = { ...(await commonGround(server)), ...(await productGround(server)) };
    return Object.assign(server, { ground, databaseUrl });
  };
  const bare = await side('bare', bareDir, bareDir);
  bare.ground.opportunities = await bareOpportunities(bare);
  const ours = await side('ours', PROJECT, path.join(PROJECT, 'dist'), { profile });
  ours.ground.deals = await dealGround(ours, PROJECT);
  ours.ground.asPartner = await partnerGround(ours, ours.databaseUrl);
  return { bare, ours };
}

async function measure(server, act, { seconds, from, uses }) {
  await server.ask('reset');
  const measured = await rate(act, { seconds, from, uses });
  const figures = await server.ask('figures');
  return { ...measured, ...figures, statements: figures.statements / measured.done };
}

/** The rounds of one row, the sides in turn: what disturbs the machine disturbs both. */
async function measureRow(row, { bare, ours }, { seconds, rounds }) {
  const results = { ours: [], bare: [] };
  let from = 0;
  for (let round = 0; round < rounds; round += 1) {
    const prepared = await row.prepare?.(ours, 1_000_000 + round * 1_000);
    if (row.bare) results.bare.push(await measure(bare, row.bare(bare), { seconds, from }));
    const start = row.uses ? 0 : from;
    results.ours.push(
      await measure(ours, row.ours(ours, prepared), { seconds, from: start, uses: row.uses })
    );
    from += 100_000;
  }
  return results;
}

const of = (results, figure) => median(results.map((result) => result[figure]));

/** What 95 of 100 wait at most is wanted with this many customers. */
const MANY = 100_000;

function tell(row, { ours, bare }, accounts) {
  const rateOf = (results) => of(results, 'perSecond');
  const ratio = bare.length > 0 ? rateOf(ours) / rateOf(bare) : undefined;
  const failures = [
    row.atLeast && ratio < row.atLeast && `ratio ${ratio.toFixed(2)} < ${row.atLeast}`,
    row.perSecond && rateOf(ours) < row.perSecond && `${rateOf(ours).toFixed(0)}/s < ${row.perSecond}/s`,
    accounts >= MANY &&
      of(ours, 'p95') > row.p95 &&
      `95 of 100 take ${of(ours, 'p95').toFixed(0)} ms > ${row.p95} ms`,
    row.statements && of(ours, 'statements') > row.statements && `more than ${row.statements} statements`,
    row.delayP99 && of(ours, 'delayP99') > row.delayP99 && `event loop ${of(ours, 'delayP99').toFixed(0)} ms`,
  ].filter(Boolean);
  console.log(
    [
      row.name.padEnd(62),
      `${rateOf(ours).toFixed(0)}/s`.padStart(7),
      bare.length > 0 ? `${rateOf(bare).toFixed(0)}/s`.padStart(7) : '      -',
      ratio === undefined ? '     -' : ratio.toFixed(2).padStart(6),
      `${of(ours, 'p95').toFixed(0)} ms`.padStart(8),
      of(ours, 'statements').toFixed(1).padStart(6),
      `${of(ours, 'delayP99').toFixed(0)} ms`.padStart(8),
      `${of(ours, 'megabytes').toFixed(0)} MB`.padStart(8),
      failures.length > 0 ? `  MISSED: ${failures.join('; ')}` : '',
    ].join(' ')
  );
  return failures.length === 0;
}

async function main() {
  const wanted = options();
  const postgres = await startBenchPostgres(PROJECT);
  let met = true;
  try {
    const sides = await startSides(postgres, wanted);
    console.log(`${'8 clients; medians'.padEnd(62)}    ours    bare  ratio      p95   SQL    delay   memory`);
    for (const row of wanted.rows)
      met = tell(row, await measureRow(row, sides, wanted), wanted.accounts) && met;
    await sides.bare.stop();
    await sides.ours.stop();
  } finally {
    await postgres.stop();
  }
  process.exitCode = met ? 0 : 1;
}

await main();
