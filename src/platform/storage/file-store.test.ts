import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RuleViolation } from '../../domain/shared/rule-violation';
import { fileStore, measured } from './file-store';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'file-store-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const HELLO = Buffer.from('hello');
const HASH = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';

describe('stored files', () => {
  it('are kept whole, with their size and hash, for our own user only', async () => {
    const stored = await fileStore(root).write(HELLO);
    expect(stored).toStrictEqual({
      key: expect.stringMatching(/^[0-9a-f]{2}\/[0-9a-f]{38}$/),
      size: 5,
      sha256: HASH,
    });
    expect(readFileSync(join(root, stored.key))).toStrictEqual(HELLO);
    expect(statSync(join(root, stored.key)).mode & 0o777).toBe(0o600);
    expect(readdirSync(root).filter((name) => name.endsWith('.part'))).toStrictEqual([]);
  });

  it('of the same content are two files', async () => {
    const store = fileStore(root);
    const [one, two] = [await store.write(HELLO), await store.write(HELLO)];
    await store.remove(one.key);
    expect(await store.read(two.key)).toStrictEqual(HELLO);
  });

  it('are open once their stream is there, and can be read to the end after they are removed', async () => {
    const store = fileStore(root);
    const { key } = await store.write(HELLO);
    const stream = await store.stream(key);
    await store.remove(key);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks)).toStrictEqual(HELLO);
  });

  it('are taken over from the disk as they are, and measured without reading them whole', async () => {
    const store = fileStore(join(root, 'files'));
    const incoming = join(root, 'incoming');
    writeFileSync(incoming, HELLO);
    utimesSync(incoming, new Date(0), new Date(0));
    const stored = await store.adopt(incoming, await measured(incoming));
    expect(stored).toStrictEqual({ key: expect.any(String), size: 5, sha256: HASH });
    expect(await store.read(stored.key)).toStrictEqual(HELLO);
    expect(existsSync(incoming)).toBe(false);
    const { mode, mtimeMs } = statSync(join(root, 'files', stored.key));
    expect([mode & 0o777, Date.now() - mtimeMs < 60_000]).toStrictEqual([0o600, true]);
  });

  it('are read in part', async () => {
    const store = fileStore(root);
    const { key } = await store.write(HELLO);
    const chunks: Buffer[] = [];
    for await (const chunk of await store.stream(key, { start: 1, end: 3 })) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toBe('ell');
  });

  it('that are gone are missing, and may be removed again', async () => {
    const store = fileStore(root);
    const { key } = await store.write(HELLO);
    await store.remove(key);
    await store.remove(key);
    await expect(store.read(key)).rejects.toStrictEqual(new RuleViolation('file.missing', {}, 'conflict'));
    await expect(store.stream(key)).rejects.toStrictEqual(new RuleViolation('file.missing', {}, 'conflict'));
  });

  it('are listed by their keys when they are old enough; what is no stored file is not', async () => {
    const store = fileStore(root);
    const [old, young] = [await store.write(HELLO), await store.write(HELLO)];
    utimesSync(join(root, old.key), new Date(1_000), new Date(1_000));
    writeFileSync(join(root, 'notes.txt'), 'x');
    expect(await store.list(new Date(1_000))).toStrictEqual([]);
    expect(await store.list(new Date(1_001))).toStrictEqual([old.key]);
    expect((await store.list(new Date(Date.now() + 60_000))).sort()).toStrictEqual(
      [old.key, young.key].sort()
    );
    expect(await fileStore(join(root, 'nowhere')).list(new Date())).toStrictEqual([]);
  });

  it('that a crash left half-way are removed when they are old enough, and nothing else is', async () => {
    const store = fileStore(root);
    const { key } = await store.write(HELLO);
    mkdirSync(join(root, 'incoming'));
    const left = [`${'a'.repeat(40)}.part`, 'incoming/upload', 'notes.part', key];
    for (const name of left) {
      writeFileSync(join(root, name), 'x');
      utimesSync(join(root, name), new Date(1_000), new Date(1_000));
    }
    writeFileSync(join(root, 'incoming/running'), 'x');
    expect([
      await store.removeUnfinished(new Date(1_000)),
      await store.removeUnfinished(new Date(1_001)),
    ]).toStrictEqual([0, 2]);
    expect(left.map((name) => existsSync(join(root, name)))).toStrictEqual([false, false, true, true]);
    expect(readdirSync(join(root, 'incoming'))).toStrictEqual(['running']);
    expect(await fileStore(join(root, 'nowhere')).removeUnfinished(new Date())).toBe(0);
  });

  it.each([
    ['a path upwards', '../secret'],
    ['an absolute path', '/etc/passwd'],
    ['a key with a path in it', `ab/${'0'.repeat(30)}/../..`],
    ['nothing', ''],
  ])('are never looked for by %s', async (_what, key) => {
    writeFileSync(join(root, 'secret'), 'x');
    const store = fileStore(join(root, 'files'));
    const missing = new RuleViolation('file.missing', {}, 'conflict');
    await expect(store.read(key)).rejects.toStrictEqual(missing);
    await expect(store.stream(key)).rejects.toStrictEqual(missing);
    await store.remove(key);
    expect(readFileSync(join(root, 'secret'), 'utf8')).toBe('x');
  });
});
