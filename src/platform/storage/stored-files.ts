import { isAbsolute, relative, resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { sqlOne } from '../database/sql';
import { afterCommit, afterRollback, beforeCommit } from '../database/transaction';
import type { FileOnDisk } from '../uploads/uploaded-file';
import { fileStore, type FileStore, type StoredFile } from './file-store';
import { refuseBrokenPlace, type S3Place } from './s3-place';

const isInside = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
};

/** Files of customers must never lie where the server hands files to anybody. */
const refusePublic = (strapi: Core.Strapi, root: string): void => {
  if (isInside(resolve(strapi.dirs.static.public), root))
    throw new Error(`CRM_STORAGE_DIR (${root}) lies inside the public folder; choose another place`);
};

export const storageDirectory = (strapi: Core.Strapi): string => {
  const root = resolve(String(strapi.config.get('storage.directory')));
  refusePublic(strapi, root);
  return root;
};

const stores = new WeakMap<Core.Strapi, FileStore>();

/**
 * Opens the store that the configuration names, once, before anything is stored. A bucket is tried first: a CRM that
 * cannot keep files must not start. The S3 client is loaded only where there is a bucket.
 */
export const openStorage = async (strapi: Core.Strapi): Promise<void> => {
  const local = fileStore(storageDirectory(strapi));
  const place = strapi.config.get<S3Place>('storage.s3');
  refuseBrokenPlace(place);
  if (place.bucket === '') return void stores.set(strapi, local);
  const { s3FileStore, proveS3 } = await import('./s3-file-store');
  const store = s3FileStore(place, local);
  await proveS3(place, store);
  stores.set(strapi, store);
};

export const storeOf = (strapi: Core.Strapi): FileStore => {
  const store = stores.get(strapi);
  if (!store) throw new Error('The storage of files is used before it is opened');
  return store;
};

/** A file that stays although nobody names it any more costs space; it must not undo what is committed. */
const removeQuietly = async (strapi: Core.Strapi, key: string): Promise<void> => {
  try {
    await storeOf(strapi).remove(key);
  } catch (error) {
    strapi.log.error(`The stored file ${key} could not be removed: ${(error as Error).message}`);
  }
};

/** Stores a file for a row of the transaction that is open; it goes again if that transaction does. */
export const keepFile = async (strapi: Core.Strapi, bytes: Uint8Array): Promise<StoredFile> => {
  const stored = await storeOf(strapi).write(bytes);
  afterRollback(() => removeQuietly(strapi, stored.key));
  return stored;
};

/** The same for a file that came with a request: it moves from where uploads come in to where files stay. */
export const keepUpload = async (
  strapi: Core.Strapi,
  { path, size, sha256 }: FileOnDisk
): Promise<StoredFile> => {
  const stored = await storeOf(strapi).adopt(path, { size, sha256 });
  afterRollback(() => removeQuietly(strapi, stored.key));
  return stored;
};

/** Removes the file of a row that the open transaction deletes or gives another file, once that is certain. */
export const dropFile = (strapi: Core.Strapi, key: string): void =>
  afterCommit(() => removeQuietly(strapi, key));

/**
 * Removes the files of the attachments that go with what the open transaction deletes, once that is certain. As many
 * files as rows, always (robustness FI-08): versions go with their attachment and attachments with what they hang on,
 * by the foreign keys; a trigger notes the keys of their files (`database/sql/080-attachments.sql`).
 */
export const dropReleasedFiles = (strapi: Core.Strapi): void =>
  beforeCommit(async () => {
    const released = await sqlOne<{ keys: string | null }>(
      strapi,
      `select nullif(current_setting('crm.released_files', true), '') as keys`
    );
    for (const key of released?.keys?.split(' ') ?? []) dropFile(strapi, key);
  });
