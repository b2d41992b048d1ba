import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isBuildCurrent } from '../../scripts/lib/build.cjs';
import { findChromium } from '../../scripts/lib/chromium.cjs';
import { keepAlive } from '../../scripts/lib/database.cjs';
import { areDependenciesCurrent } from '../../scripts/lib/dependencies.cjs';
import { completeEnvFile, readEnvFile } from '../../scripts/lib/env-file.cjs';
import { takeLock } from '../../scripts/lib/lock.cjs';
import { withBoundedHeap } from '../../scripts/lib/heap.cjs';
import { identify } from '../../scripts/lib/processes.cjs';
import { scratchFolder } from '../support/postgres-scratch';

let folder: string;
let remove: () => void;

beforeEach(() => ({ folder, remove } = scratchFolder('pieces')));
afterEach(() => remove());

const inside = (name: string) => path.join(folder, name);

describe('.env', () => {
  it('is made with secrets of its own for every installation, readable by its owner alone', () => {
    const first = completeEnvFile(inside('.env'), {});
    const other = completeEnvFile(inside('other.env'), {});
    expect(Object.keys(first).sort()).toEqual([
      'ADMIN_EMAIL',
      'ADMIN_JWT_SECRET',
      'ADMIN_PASSWORD',
      'API_TOKEN_SALT',
      'APP_KEYS',
      'ENCRYPTION_KEY',
      'JWT_SECRET',
      'POSTGRES_PASSWORD',
      'TRANSFER_TOKEN_SALT',
    ]);
    expect(first.APP_KEYS?.split(',')).toHaveLength(4);
    expect(first.ADMIN_PASSWORD).toMatch(/^(?:[A-Z][a-z]{4}-){4}\d\d$/);
    const shared = Object.keys(first).filter((name) => first[name] === other[name]);
    expect(shared).toEqual(['ADMIN_EMAIL']);
    expect(statSync(inside('.env')).mode & 0o777).toBe(0o600);
  });

  it('keeps every line that is there, fills what is empty, adds what is missing', () => {
    writeFileSync(inside('.env'), '# ours\nJWT_SECRET="kept # whole"\nAPI_TOKEN_SALT=\nPORT=4000 # door');
    chmodSync(inside('.env'), 0o644);
    const values = completeEnvFile(inside('.env'), { ENCRYPTION_KEY: 'set outside' });
    const text = readFileSync(inside('.env'), 'utf8');
    expect(text.startsWith('# ours\nJWT_SECRET="kept # whole"\nAPI_TOKEN_SALT=')).toBe(true);
    expect(values).toMatchObject({ JWT_SECRET: 'kept # whole', PORT: '4000' });
    expect(values.API_TOKEN_SALT).toHaveLength(43);
    expect(values).not.toHaveProperty('ENCRYPTION_KEY');
    expect(text.match(/^API_TOKEN_SALT=/gm)).toHaveLength(1);
  });

  it('does not change once it is complete', () => {
    completeEnvFile(inside('.env'), {});
    const before = readFileSync(inside('.env'), 'utf8');
    expect(completeEnvFile(inside('.env'), {})).toEqual(readEnvFile(inside('.env')));
    expect(readFileSync(inside('.env'), 'utf8')).toBe(before);
  });
});

describe('the lock of a folder', () => {
  const dead = () => ({ pid: spawnSync(process.execPath, ['-e', '']).pid, birth: 'once' });
  const reusedPid = () => ({ pid: process.pid, birth: 'of a process before us' });

  it.each([
    ['whose holder is dead', () => JSON.stringify(dead())],
    ['whose pid meanwhile belongs to another process', () => JSON.stringify(reusedPid())],
    ['that was cut off while it was written', () => '{"pid":'],
  ])('counts for nothing %s', (_sentence, content) => {
    writeFileSync(inside('lock'), content());
    const lock = takeLock(inside('lock'));
    expect(JSON.parse(readFileSync(inside('lock'), 'utf8'))).toEqual(identify(process.pid));
    lock.release?.();
    expect(existsSync(inside('lock'))).toBe(false);
  });

  it('is refused while its holder lives', () => {
    const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    writeFileSync(inside('lock'), JSON.stringify(identify(holder.pid)));
    expect(takeLock(inside('lock'))).toEqual({ holder: identify(holder.pid) });
    holder.kill();
  });
});

describe('node_modules', () => {
  const write = (file: string, packages: object) => writeFileSync(inside(file), JSON.stringify({ packages }));

  it.each([
    ['holds what the lockfile names', { a: { version: '1.0.0' } }, true],
    ['lacks a package', {}, false],
    ['has another version of a package', { a: { version: '1.0.1' } }, false],
    ['has a package the lockfile does not know', { a: { version: '1.0.0' }, b: { version: '1.0.0' } }, false],
  ])('that %s: current is told rightly', (_sentence, installed, current) => {
    mkdirSync(inside('node_modules'));
    write('package-lock.json', {
      '': {},
      a: { version: '1.0.0' },
      mac: { version: '2.0.0', optional: true },
    });
    write('node_modules/.package-lock.json', installed);
    expect(areDependenciesCurrent(folder)).toBe(current);
  });

  it('of an interrupted install is not current', () => {
    mkdirSync(inside('node_modules'));
    write('package-lock.json', {});
    expect(areDependenciesCurrent(folder)).toBe(false);
  });
});

describe('the build', () => {
  it('of a folder without one is not current', () => {
    expect(isBuildCurrent(folder, {})).toBe(false);
  });
});

describe('the memory of the server', () => {
  const megabytes = (env: NodeJS.ProcessEnv): number => {
    const program = 'process.stdout.write(String(v8.getHeapStatistics().heap_size_limit / 2 ** 20))';
    const { stdout } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8', env });
    return Number(stdout);
  };

  it.each([
    ['bounded', {}, 1024, 1400],
    ['as its operator says', { NODE_OPTIONS: '--max-old-space-size=3000' }, 3000, 3400],
  ])('is %s', (_case, env, from, to) => {
    const limit = megabytes(withBoundedHeap({ PATH: process.env.PATH, ...env }));
    expect(limit).toBeGreaterThanOrEqual(from);
    expect(limit).toBeLessThan(to);
  });
});

describe('the browser of the stories', () => {
  it('is the program that CHROMIUM names', () => {
    writeFileSync(inside('browser'), '');
    expect(findChromium({ CHROMIUM: inside('browser') })).toBe(inside('browser'));
  });

  it('that is not there is told with where it was looked for and how to get it', () =>
    expect(() => findChromium({ CHROMIUM: '/nowhere/browser' })).toThrow(
      'Browser tests need Chromium, which is not here (looked at /nowhere/browser). ' +
        'Debian and Ubuntu: apt-get install chromium fonts-noto-cjk. Elsewhere: set CHROMIUM to the program.'
    ));
});

describe('the database of this installation', () => {
  it('does not stay when the CRM is stopped while it is being started again', async () => {
    const living = new Set<string>();
    const server = (name: string) => {
      let end: (why: string) => void = () => {};
      const exited = new Promise<string>((resolve) => (end = resolve));
      living.add(name);
      return { port: 1, exited, stop: async () => void (living.delete(name), end('stopped')) };
    };
    let startAgain: () => void = () => {};
    const told = new Promise<void>((resolve) => (startAgain = resolve));
    const first = server('first');
    const { stop } = keepAlive(
      async () => (await told, server('second')),
      first,
      () => {}
    );

    await first.stop();
    const stopped = stop();
    startAgain();
    await stopped;

    expect([...living]).toStrictEqual([]);
  });
});
