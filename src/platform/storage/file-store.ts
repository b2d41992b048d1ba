import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  chmod,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  type FileHandle,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { RuleViolation } from '../../domain/shared/rule-violation';

export interface StoredFile {
  /** Random and without meaning: neither the name of the file nor its content can be guessed from it. */
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Both ends belong to it, counted from 0. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export type Measures = Omit<StoredFile, 'key'>;

/** Files of customers, by key. Reading what is not there refuses `file.missing` (409): it may have just been replaced. */
export interface FileStore {
  /** The file is whole and safe when this resolves; until then nobody finds it under its key. */
  readonly write: (bytes: Uint8Array) => Promise<StoredFile>;
  /** Takes over a file that lies on the disk of this machine and has been measured; it goes from where it was. */
  readonly adopt: (path: string, measures: Measures) => Promise<StoredFile>;
  readonly read: (key: string) => Promise<Buffer>;
  /** The file is open when this resolves, so it can no longer vanish under the reader. */
  readonly stream: (key: string, range?: ByteRange) => Promise<Readable>;
  /** Removing what is not there is no error. */
  readonly remove: (key: string) => Promise<void>;
  /** The keys of all files that were stored before the moment. */
  readonly list: (before: Date) => Promise<string[]>;
  /** Removes what a crash left behind before the moment: files half written and uploads nobody took; their number. */
  readonly removeUnfinished: (before: Date) => Promise<number>;
}

/** Below the root: where uploads lie while their request lasts. */
export const INCOMING = 'incoming';

export const KEY = /^[0-9a-f]{2}\/[0-9a-f]{38}$/;

export const newKey = (): string => {
  const random = randomBytes(20).toString('hex');
  return `${random.slice(0, 2)}/${random.slice(2)}`;
};

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Size and hash of a file, read in small pieces. */
export const measured = async (path: string): Promise<Measures> => {
  const hash = createHash('sha256');
  const stream = createReadStream(path);
  await pipeline(stream, hash);
  return { size: stream.bytesRead, sha256: hash.digest('hex') };
};

/** A key comes from a row; whatever stands there, no path leaves the place of the files: no file has such a key. */
export const refuseForeignKey = (key: string): void => {
  if (!KEY.test(key)) throw new RuleViolation('file.missing', {}, 'conflict');
};

const pathOf = (root: string, key: string): string => {
  refuseForeignKey(key);
  return join(root, key);
};

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

const ifThere = async <T>(reading: Promise<T>): Promise<T | undefined> => {
  try {
    return await reading;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

const found = async <T>(reading: Promise<T>): Promise<T> => {
  const read = await ifThere(reading);
  if (read === undefined) throw new RuleViolation('file.missing', {}, 'conflict');
  return read;
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

const moveDurably = async (from: string, to: string): Promise<void> => {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await rename(from, to);
  await syncFolder(dirname(to));
};

const place = async (root: string, path: string, bytes: Uint8Array): Promise<void> => {
  const unfinished = join(root, `${randomBytes(20).toString('hex')}.part`);
  await mkdir(root, { recursive: true, mode: 0o700 });
  try {
    await writeDurably(unfinished, bytes);
    await moveDurably(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
};

/** Its age counts from now: whoever looks for files that nobody names must not take it for an old one. */
const takeOver = async (path: string, to: string): Promise<void> => {
  const handle = await open(path, 'r');
  await using(handle, () => handle.sync());
  await chmod(path, 0o600);
  const at = new Date();
  await utimes(path, at, at);
  await moveDurably(path, to);
};

/** Names in a folder (`*.part`, say) of files last written before the moment; of one that is not there none. */
const oldFilesIn = async (folder: string, wanted: RegExp, before: Date): Promise<string[]> => {
  const names = (await ifThere(readdir(folder))) ?? [];
  const old: string[] = [];
  for (const name of names.filter((each) => wanted.test(each))) {
    const file = await ifThere(stat(join(folder, name)));
    if (file?.isFile() && file.mtimeMs < before.getTime()) old.push(name);
  }
  return old;
};

const listKeys = async (root: string, before: Date): Promise<string[]> => {
  const folders = ((await ifThere(readdir(root))) ?? []).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const keys: string[] = [];
  for (const folder of folders)
    for (const name of await oldFilesIn(join(root, folder), /^[0-9a-f]{38}$/, before))
      keys.push(`${folder}/${name}`);
  return keys;
};

const unfinishedIn = async (root: string, before: Date): Promise<string[]> => [
  ...(await oldFilesIn(root, /^[0-9a-f]{40}\.part$/, before)).map((name) => join(root, name)),
  ...(await oldFilesIn(join(root, INCOMING), /./, before)).map((name) => join(root, INCOMING, name)),
];

/** Files below one folder. */
export const fileStore = (root: string): FileStore => ({
  write: async (bytes) => {
    const key = newKey();
    await place(root, pathOf(root, key), bytes);
    return { key, size: bytes.byteLength, sha256: sha256Of(bytes) };
  },
  adopt: async (path, measures) => {
    const key = newKey();
    await takeOver(path, pathOf(root, key));
    return { key, ...measures };
  },
  read: async (key) => {
    const bytes = await found(readFile(pathOf(root, key)));
    return bytes;
  },
  stream: async (key, range) => (await found(open(pathOf(root, key), 'r'))).createReadStream(range),
  remove: async (key) => {
    if (KEY.test(key)) await rm(join(root, key), { force: true });
  },
  list: (before) => listKeys(root, before),
  removeUnfinished: async (before) => {
    const paths = await unfinishedIn(root, before);
    for (const path of paths) await rm(path, { force: true });
    return paths.length;
  },
});
