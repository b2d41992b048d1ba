import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { dirname } from 'node:path';
import { RuleViolation } from '../../domain/shared/rule-violation';

/**
 * What formidable, Strapi's parser of uploads, writes while a request comes in. Strapi removes only what a form
 * calls `files` and only when all went well; so we open the files ourselves and know every one of them.
 */
export interface IncomingFile {
  readonly filepath: string;
  readonly originalFilename: string | null;
}

interface Form {
  readonly headers: IncomingHttpHeaders;
}

const MEGABYTE = 1024 * 1024;
export const MOST_FILE_BYTES = 20 * MEGABYTE;
/** With the frame around the files: names, boundaries and the other fields. */
export const MOST_REQUEST_BYTES = 21 * MEGABYTE;
const MOST_FILES = 5;
const MOST_FIELDS = 100;

/** By the headers of their request, the one object that form and request share. */
const filesOf = new WeakMap<IncomingHttpHeaders, IncomingFile[]>();
const streamOf = new WeakMap<IncomingFile, WriteStream>();

const openFile = (file: IncomingFile): WriteStream => {
  mkdirSync(dirname(file.filepath), { recursive: true, mode: 0o700 });
  const stream = createWriteStream(file.filepath, { flags: 'wx', mode: 0o600 });
  streamOf.set(file, stream);
  return stream;
};

function rememberFile(this: Form, _field: string, file: IncomingFile): void {
  const files = filesOf.get(this.headers) ?? [];
  if (files.length >= MOST_FILES)
    throw new RuleViolation('upload.too-many-files', { max: MOST_FILES }, 'too-large');
  filesOf.set(this.headers, [...files, file]);
}

/** Settings of `strapi::body` for forms with files, which come to lie in `uploadDir` for as long as a request lasts. */
export const formSettings = (uploadDir: string) => ({
  uploadDir,
  maxFileSize: MOST_FILE_BYTES,
  maxFields: MOST_FIELDS,
  maxFieldsSize: MEGABYTE / 16,
  fileWriteStreamHandler: openFile,
  onFileBegin: rememberFile,
});

/** A file that is still being opened would come into being after its own removal. */
const closed = (stream: WriteStream | undefined): Promise<void> =>
  new Promise((resolve) => {
    if (stream === undefined || stream.closed) return resolve();
    stream.once('close', () => resolve());
    stream.destroy();
  });

/** Removes every file that a request has brought, however far it came. */
export const removeIncoming = async (headers: IncomingHttpHeaders): Promise<void> => {
  const files = filesOf.get(headers) ?? [];
  filesOf.delete(headers);
  for (const file of files) {
    await closed(streamOf.get(file));
    await rm(file.filepath, { force: true });
  }
};
