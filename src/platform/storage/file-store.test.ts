import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RuleViolation } from '../../domain/shared/rule-violation';
import { fileStore } from './file-store';

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
    expect(stored).toEqual({
      key: expect.stringMatching(/^[0-9a-f]{2}\/[0-9a-f]{38}$/),
      size: 5,
      sha256: HASH,
    });
    expect(readFileSync(join(root, stored.key))).toEqual(HELLO);
    expect(statSync(join(root, stored.key)).mode & 0o777).toBe(0o600);
    expect(readdirSync(root).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('of the same content are two files', async () => {
    const store = fileStore(root);
    const [one, two] = [await store.write(HELLO), await store.write(HELLO)];
    await store.remove(one.key);
    expect(await store.read(two.key)).toEqual(HELLO);
  });

  it('are open once their stream is there, and can be read to the end after they are removed', async () => {
    const store = fileStore(root);
    const { key } = await store.write(HELLO);
    const stream = await store.stream(key);
    await store.remove(key);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks)).toEqual(HELLO);
  });

  it('that are gone are missing, and may be removed again', async () => {
    const store = fileStore(root);
    const { key } = await store.write(HELLO);
    await store.remove(key);
    await store.remove(key);
    await expect(store.read(key)).rejects.toEqual(new RuleViolation('file.missing', {}, 'conflict'));
    await expect(store.stream(key)).rejects.toEqual(new RuleViolation('file.missing', {}, 'conflict'));
  });

  it.each([
    ['a path upwards', '../secret'],
    ['an absolute path', '/etc/passwd'],
    ['a key with a path in it', `ab/${'0'.repeat(30)}/../..`],
    ['nothing', ''],
  ])('are never looked for by %s', async (_what, key) => {
    writeFileSync(join(root, 'secret'), 'x');
    const store = fileStore(join(root, 'files'));
    await expect(store.read(key)).rejects.toThrow('This is no key of a stored file');
    await expect(store.remove(key)).rejects.toThrow('This is no key of a stored file');
  });
});
