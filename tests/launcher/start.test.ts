import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { birthOf, waitFor } from '../../scripts/lib/processes.cjs';
import { readEnvFile } from '../../scripts/lib/env-file.cjs';
import {
  launch,
  launchThroughShell,
  linesOf,
  postgresPid,
  runningNote,
  standInProject,
  type Launched,
} from '../support/postgres-launched';

const RUNNING = 'The CRM is running.';
const ended = (pid: number) => waitFor(() => birthOf(pid) === undefined, 15_000);

/** One project through its whole life: each test goes on where the one before stopped, as a user would. */
describe('npm start', () => {
  const { folder, remove } = standInProject('my CRM');
  const launched: Launched[] = [];

  function start(env: Record<string, string> = {}, mode = 'start'): Launched {
    const one = launch(folder, { PORT: '0', ...env }, mode);
    launched.push(one);
    return one;
  }

  afterAll(async () => {
    for (const { child, exit } of launched) {
      child.kill('SIGTERM');
      await exit;
    }
    remove();
  });

  it('starts from nothing and prints the address and the login made for this installation', async () => {
    const crm = start({ PORT: '21337' });
    await crm.printed(RUNNING);
    const { ADMIN_PASSWORD } = readEnvFile(path.join(folder, '.env')) as Record<string, string>;
    const { baseUrl } = runningNote(folder);
    expect(crm.output()).toContain(`${baseUrl}/admin`);
    expect(crm.output()).toContain('admin@crm.example');
    expect(crm.output()).toContain(String(ADMIN_PASSWORD));
    expect((await fetch(`${baseUrl}/_health`)).status).toBe(204);
    expect(linesOf(folder, 'environment')).toEqual(['production UTC start']);
    expect(linesOf(folder, 'builds')).toEqual(['production']);
  });

  it('refuses a second start of the same folder while the first lives', async () => {
    const second = start();
    expect(await second.exit).toBe(1);
    expect(second.output()).toContain('already running from this folder');
    expect(second.output()).toContain(runningNote(folder).baseUrl);
  });

  it('brings PostgreSQL back on the same port when it is killed, and the CRM stays', async () => {
    const [crm] = launched as [Launched];
    const killed = postgresPid(folder) as number;
    process.kill(killed, 'SIGKILL');
    await crm.printed('PostgreSQL ended unexpectedly');
    const next = await waitFor(() => postgresPid(folder) !== killed && postgresPid(folder), 30_000);
    expect(next).toEqual(expect.any(Number));
    expect((await fetch(`${runningNote(folder).baseUrl}/_health`)).status).toBe(204);
  });

  it('stops on Ctrl-C: first the CRM, then PostgreSQL, exit code 0 (CR-13)', async () => {
    const [crm] = launched as [Launched];
    const [server, postgres] = [runningNote(folder).server.pid, postgresPid(folder) as number];
    crm.child.kill('SIGINT');
    crm.child.kill('SIGINT');
    await crm.endedWell();
    expect([birthOf(server), birthOf(postgres)]).toEqual([undefined, undefined]);
    expect(linesOf(folder, 'stops')).toEqual(['stopped before the database']);
    expect(existsSync(path.join(folder, '.data/running.json'))).toBe(false);
  });

  it('does not build again what is built, and clears what a killed launcher left running (CR-11)', async () => {
    const crashed = start();
    await crashed.printed(RUNNING);
    const [server, postgres] = [runningNote(folder).server.pid, postgresPid(folder) as number];
    crashed.child.kill('SIGKILL');
    expect(await crashed.exit).toBe('SIGKILL');
    expect(birthOf(server)).toBeDefined();

    const crm = start();
    await crm.printed(RUNNING);
    expect(await ended(server)).toBe(true);
    expect(await ended(postgres)).toBe(true);
    expect(linesOf(folder, 'builds')).toHaveLength(1);
    crm.child.kill('SIGTERM');
    await crm.endedWell();
  });

  it('stops when npm is told to stop, although the shell between them says nothing', async () => {
    const shell = launchThroughShell(folder, { PORT: '0' });
    launched.push(shell);
    await shell.printed(RUNNING);
    const [server, postgres] = [runningNote(folder).server.pid, postgresPid(folder) as number];
    shell.child.kill('SIGTERM');
    expect(await ended(server)).toBe(true);
    expect(await ended(postgres)).toBe(true);
    expect(await waitFor(() => !existsSync(path.join(folder, '.data/running.json')), 5_000)).toBe(true);
  });

  it('takes the next port when another program has the usual one, builds again after a change', async () => {
    writeFileSync(path.join(folder, 'src', 'index.ts'), 'export const version = 2;\n');
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const crm = start({ PORT: String(port) });
    await crm.printed(RUNNING);
    expect(crm.output()).toContain(`Port ${port} is taken`);
    expect(runningNote(folder).port).toBeGreaterThan(port);
    expect(linesOf(folder, 'builds')).toHaveLength(2);
    crm.child.kill('SIGTERM');
    await crm.endedWell();
    other.close();
  });

  it('reloads in development, and builds again for the next start', async () => {
    const development = start({}, 'dev');
    await development.printed(RUNNING);
    development.child.kill('SIGTERM');
    await development.endedWell();
    expect(linesOf(folder, 'environment').at(-1)).toBe('development UTC develop');
    const crm = start();
    await crm.printed(RUNNING);
    expect(linesOf(folder, 'builds')).toHaveLength(3);
    crm.child.kill('SIGTERM');
    await crm.endedWell();
  });

  it('says in a sentence that the server ended while starting, and leaves no PostgreSQL behind', async () => {
    writeFileSync(path.join(folder, 'broken'), '');
    const crm = start();
    expect(await crm.exit).toBe(1);
    expect(crm.output()).toContain('The CRM ended while starting (code 3)');
    expect(existsSync(path.join(folder, '.data/postgres/postmaster.pid'))).toBe(false);
  });
});
