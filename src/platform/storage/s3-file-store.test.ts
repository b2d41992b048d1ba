import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../domain/shared/rule-violation';
import { fileStore, measured, type FileStore } from './file-store';
import { proveS3, s3FileStore } from './s3-file-store';
import type { S3Place } from './s3-place';
import { openStorage, storeOf } from './stored-files';
import { startS3, type S3Server } from './testing/s3-server';

const HELLO = Buffer.from('hello');
const HASH = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
const LATER = new Date(Date.now() + 60_000);

let folder: string;
let server: S3Server;
let store: FileStore;
const storeAt = (changes: Partial<S3Place> = {}) =>
  s3FileStore({ ...server.place, ...changes }, fileStore(folder));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 's3-local-'));
  server = await startS3();
  store = storeAt();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const textOf = async (key: string, range?: { start: number; end: number }): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of await store.stream(key, range)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

describe('files in a bucket', () => {
  it('are kept whole, with their size and hash, below the prefix', async () => {
    const stored = await store.write(HELLO);
    expect(stored).toStrictEqual({
      key: expect.stringMatching(/^[0-9a-f]{2}\/[0-9a-f]{38}$/),
      size: 5,
      sha256: HASH,
    });
    expect(await store.read(stored.key)).toStrictEqual(HELLO);
    expect(await storeAt({ prefix: '' }).list(LATER)).not.toContain(stored.key);
    expect(await storeAt({ prefix: 'crm/' }).list(LATER)).toContain(stored.key);
  });

  it('are taken over from the disk and go from there', async () => {
    const path = join(folder, 'incoming');
    writeFileSync(path, Buffer.alloc(300_000, 'x'));
    const stored = await store.adopt(path, await measured(path));
    expect(stored.size).toBe(300_000);
    expect((await store.read(stored.key)).equals(Buffer.alloc(300_000, 'x'))).toBe(true);
    expect(existsSync(path)).toBe(false);
  });

  it('stay where they came from when the server does not take them', async () => {
    const path = join(folder, 'refused');
    writeFileSync(path, HELLO);
    await expect(storeAt({ accessKeyId: 'nobody' }).adopt(path, await measured(path))).rejects.toThrow();
    expect(existsSync(path)).toBe(true);
  });

  it('are streamed, whole and in part', async () => {
    const { key } = await store.write(HELLO);
    expect([await textOf(key), await textOf(key, { start: 1, end: 3 })]).toStrictEqual(['hello', 'ell']);
  });

  it('of the same content are two files; one that is gone is missing, and may be removed again', async () => {
    const [one, two] = [await store.write(HELLO), await store.write(HELLO)];
    await store.remove(one.key);
    await store.remove(one.key);
    expect(await store.read(two.key)).toStrictEqual(HELLO);
    const missing = new RuleViolation('file.missing', {}, 'conflict');
    await expect(store.read(one.key)).rejects.toStrictEqual(missing);
    await expect(store.stream(one.key)).rejects.toStrictEqual(missing);
  });

  it('are listed by their keys when they are old enough', async () => {
    const { key } = await store.write(HELLO);
    expect(await store.list(new Date(1000))).toStrictEqual([]);
    expect(await store.list(LATER)).toContain(key);
  });

  it('are never looked for by what is no key', async () => {
    const missing = new RuleViolation('file.missing', {}, 'conflict');
    await expect(store.read('../other/file')).rejects.toStrictEqual(missing);
    await expect(store.stream('../other/file')).rejects.toStrictEqual(missing);
    await store.remove('');
  });
});

describe('a bucket that cannot be used says why before anything is stored', () => {
  const proving = (changes: Partial<S3Place>) => {
    const place = { ...server.place, ...changes };
    return proveS3(place, s3FileStore(place, fileStore(folder)));
  };

  it('nothing of the trial is left', async () => {
    const other = storeAt({ prefix: 'trial/' });
    await proving({ prefix: 'trial/' });
    expect(await other.list(LATER)).toStrictEqual([]);
  });

  it.each<[string, Partial<S3Place>, string]>([
    ['an unknown key', { accessKeyId: 'nobody' }, 'CRM_S3_ACCESS_KEY_ID is not known there'],
    ['no such bucket', { bucket: 'nowhere' }, 'there is no such bucket (CRM_S3_BUCKET)'],
    ['nobody there', { endpoint: 'http://127.0.0.1:1' }, 'the server does not answer (CRM_S3_ENDPOINT)'],
  ])('%s', async (_case, changes, reason) => {
    const place = { ...server.place, ...changes };
    await expect(proving(changes)).rejects.toThrow(
      `Files cannot be kept in the bucket "${place.bucket}" at ${place.endpoint}: ${reason}`
    );
  });
});

describe('the storage is opened once, when the CRM starts', () => {
  const crm = (changes: Partial<S3Place>) => {
    const values: Record<string, unknown> = {
      'storage.directory': folder,
      'storage.s3': { ...server.place, ...changes },
    };
    const config = { get: (name: string) => values[name] };
    return { config, dirs: { static: { public: '/nowhere/public' } } } as unknown as Core.Strapi;
  };

  it('in the bucket that is named, else in the folder', async () => {
    const [bucket, local] = [
      crm({}),
      crm({ bucket: '', endpoint: '', prefix: '', accessKeyId: '', secretAccessKey: '' }),
    ];
    await openStorage(bucket);
    await openStorage(local);
    const { key } = await storeOf(bucket).write(HELLO);
    expect(await store.read(key)).toStrictEqual(HELLO);
    await expect(storeOf(local).read(key)).rejects.toThrow('file.missing');
  });

  it.each<[string, Partial<S3Place>, string]>([
    ['wrong credentials', { accessKeyId: 'nobody' }, 'CRM_S3_ACCESS_KEY_ID is not known there'],
    ['half of them', { secretAccessKey: '' }, 'belong together'],
  ])('and not at all with %s', async (_case, changes, reason) => {
    const broken = crm(changes);
    await expect(openStorage(broken)).rejects.toThrow(reason);
    expect(() => storeOf(broken)).toThrow('The storage of files is used before it is opened');
  });
});

describe('a server that says no', () => {
  let other: Server;
  let answers: [number, string][];
  let asked: string[];
  beforeEach(async () => {
    asked = [];
    other = createServer((request, response) => {
      asked.push([request.method, request.headers['x-amz-content-sha256']].join(' '));
      request.resume();
      request.on('end', () => {
        const [status, code] = answers.shift() ?? [200, ''];
        response.statusCode = status;
        response.end(code === '' ? '' : `<Error><Code>${code}</Code><Message>no</Message></Error>`);
      });
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise((resolve) => other.close(resolve)));
  const place = (): S3Place => ({
    ...server.place,
    endpoint: `http://127.0.0.1:${(other.address() as AddressInfo).port}`,
  });

  it('for a moment gets the file again, signed with its hash', async () => {
    const path = join(folder, 'again');
    writeFileSync(path, HELLO);
    answers = [[503, 'SlowDown']];
    const stored = await storeAt(place()).adopt(path, await measured(path));
    expect(stored).toMatchObject({ size: 5, sha256: HASH });
    expect(asked).toStrictEqual([`PUT ${HASH}`, `PUT ${HASH}`]);
  });

  it.each([
    ['SignatureDoesNotMatch', 'CRM_S3_SECRET_ACCESS_KEY is wrong'],
    ['AccessDenied', 'these credentials may not read, write, list and delete there'],
  ])('for good is believed: %s', async (code, reason) => {
    answers = [[403, code]];
    await expect(proveS3(place(), storeAt(place()))).rejects.toThrow(reason);
    expect(asked).toHaveLength(1);
  });
});
