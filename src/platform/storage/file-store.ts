import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { RuleViolation } from '../../domain/shared/rule-violation';

export interface StoredFile {
  /** Random and without meaning: neither the name of the file nor its content can be guessed from it. */
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Files below one folder. Reading what is not there refuses `file.missing` (409): it may have just been replaced. */
export interface FileStore {
  /** The file is whole and on the disk when this resolves; until then nobody finds it under its key. */
  readonly write: (bytes: Uint8Array) => Promise<StoredFile>;
  readonly read: (key: string) => Promise<Buffer>;
  /** The file is open when this resolves, so it can no longer vanish under the reader. */
  readonly stream: (key: string) => Promise<Readable>;
  /** Removing what is not there is no error. */
  readonly remove: (key: string) => Promise<void>;
}

const KEY = /^[0-9a-f]{2}\/[0-9a-f]{38}$/;

const newKey = (): string => {
  const random = randomBytes(20).toString('hex');
  return `${random.slice(0, 2)}/${random.slice(2)}`;
};

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A key comes from a row; whatever stands there, no path leaves the folder. */
const pathOf = (root: string, key: string): string => {
  if (!KEY.test(key)) throw new Error('This is no key of a stored file');
  return join(root, key);
};

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

const found = async <T>(reading: Promise<T>): Promise<T> => {
  try {
    return await reading;
  } catch (error) {
    throw isMissing(error) ? new RuleViolation('file.missing', {}, 'conflict') : error;
  }
};

const using = async (handle: FileHandle, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } finally {
    await handle.close();
  }
};

/** A rename survives a power cut only when the folder itself has been written. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  await using(handle, () => handle.sync());
};

const writeDurably = async (path: string, bytes: Uint8Array): Promise<void> => {
  const handle = await open(path, 'wx', 0o600);
  await using(handle, async () => {
    await handle.writeFile(bytes);
    await handle.sync();
  });
};

const place = async (root: string, path: string, bytes: Uint8Array): Promise<void> => {
  const folder = dirname(path);
  const unfinished = join(root, `${randomBytes(20).toString('hex')}.part`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await writeDurably(unfinished, bytes);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await syncFolder(folder);
};

export const fileStore = (root: string): FileStore => ({
  write: async (bytes) => {
    const key = newKey();
    await place(root, pathOf(root, key), bytes);
    return { key, size: bytes.byteLength, sha256: sha256Of(bytes) };
  },
  read: async (key) => {
    const bytes = await found(readFile(pathOf(root, key)));
    return bytes;
  },
  stream: async (key) => (await found(open(pathOf(root, key), 'r'))).createReadStream(),
  remove: async (key) => {
    await rm(pathOf(root, key), { force: true });
  },
});
