import { readFile } from 'node:fs/promises';
import { RuleViolation } from '../../domain/shared/rule-violation';
import { measured, sha256Of } from '../storage/file-store';
import type { IncomingFile } from './incoming-files';

/** A file that came with a request, in memory; its size is limited where requests are read. */
export interface UploadedFile {
  /** As the caller says; not to be trusted with anything. */
  readonly fileName: string;
  readonly bytes: Buffer;
  /** What stands for the file where requests are compared: its name and its hash. */
  readonly toJSON: () => unknown;
}

export type FilesOfRequest = Readonly<Record<string, IncomingFile | readonly IncomingFile[]>>;

/** A file that came with a request and lies where uploads come in, until the request ends or a store takes it over. */
export interface FileOnDisk {
  /** As the caller says; not to be trusted with anything. */
  readonly fileName: string;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  /** What stands for the file where requests are compared. */
  readonly toJSON: () => unknown;
}

const FIELD = 'file';

const read = async ({ filepath, originalFilename }: IncomingFile): Promise<UploadedFile> => {
  const bytes = await readFile(filepath);
  const fileName = originalFilename ?? '';
  return { fileName, bytes, toJSON: () => ({ fileName, sha256: sha256Of(bytes) }) };
};

const refuse = (code: string): never => {
  throw new RuleViolation(code, { field: FIELD });
};

const onlyFile = (files: FilesOfRequest | undefined): IncomingFile => {
  const [file, ...others] = Object.values(files ?? {}).flat();
  if (others.length > 0) return refuse('upload.one-file-only');
  return file === undefined || !Object.hasOwn(files ?? {}, FIELD) ? refuse('upload.file-required') : file;
};

/** The one file of a request, in the field `file`. Refuses `upload.file-required` and `upload.one-file-only`. */
export const uploadedFile = async (files: FilesOfRequest | undefined): Promise<UploadedFile> =>
  read(onlyFile(files));

/** The same file left on the disk: however big it is, it takes no memory. Refuses as `uploadedFile` does. */
export const fileOnDisk = async (files: FilesOfRequest | undefined): Promise<FileOnDisk> => {
  const { filepath, originalFilename } = onlyFile(files);
  const { size, sha256 } = await measured(filepath);
  const fileName = originalFilename ?? '';
  return { fileName, path: filepath, size, sha256, toJSON: () => ({ fileName, sha256 }) };
};

/** For requests that take no file. */
export const refuseFiles = (files: FilesOfRequest | undefined): void => {
  if (Object.keys(files ?? {}).length > 0) refuse('upload.not-expected');
};
