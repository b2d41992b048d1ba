import { readFile } from 'node:fs/promises';
import { RuleViolation } from '../../domain/shared/rule-violation';
import { sha256Of } from '../storage/file-store';
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

const FIELD = 'file';

const read = async ({ filepath, originalFilename }: IncomingFile): Promise<UploadedFile> => {
  const bytes = await readFile(filepath);
  const fileName = originalFilename ?? '';
  return { fileName, bytes, toJSON: () => ({ fileName, sha256: sha256Of(bytes) }) };
};

const refuse = (code: string): never => {
  throw new RuleViolation(code, { field: FIELD });
};

/** The one file of a request, in the field `file`. Refuses `upload.file-required` and `upload.one-file-only`. */
export const uploadedFile = (files: FilesOfRequest | undefined): Promise<UploadedFile> => {
  const [file, ...others] = Object.values(files ?? {}).flat();
  if (others.length > 0) return refuse('upload.one-file-only');
  return file === undefined || !Object.hasOwn(files ?? {}, FIELD)
    ? refuse('upload.file-required')
    : read(file);
};

/** For requests that take no file. */
export const refuseFiles = (files: FilesOfRequest | undefined): void => {
  if (Object.keys(files ?? {}).length > 0) refuse('upload.not-expected');
};
