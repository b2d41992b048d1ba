import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
  type GetObjectCommandOutput,
} from '@aws-sdk/client-s3';
import { RuleViolation } from '../../domain/shared/rule-violation';
import {
  KEY,
  newKey,
  refuseForeignKey,
  sha256Of,
  type ByteRange,
  type FileStore,
  type Measures,
} from './file-store';
import type { S3Place } from './s3-place';

/** A file lies with the server before its row is committed; who waits longer than this is better told so. */
const ANSWER_WITHIN_MS = 30_000;
const ATTEMPTS = 3;

const silent = (): void => undefined;
/** What goes wrong is thrown, and told by whoever catches it. */
const NO_LOG = { debug: silent, info: silent, warn: silent, error: silent };

const clientOf = ({ endpoint, region, pathStyle, accessKeyId, secretAccessKey }: S3Place): S3Client =>
  new S3Client({
    region,
    forcePathStyle: pathStyle,
    maxAttempts: ATTEMPTS,
    logger: NO_LOG,
    requestHandler: { connectionTimeout: 5000, socketTimeout: ANSWER_WITHIN_MS },
    // The body's hash is signed; further checksums are not understood by every server that speaks S3.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint !== '' && { endpoint }),
    ...(accessKeyId !== '' && { credentials: { accessKeyId, secretAccessKey } }),
  });

const isMissing = (error: unknown): boolean => (error as Error).name === 'NoSuchKey';

/** An answer of the server that says no stays no; broken connections and overload are tried again. */
const isWorthRetrying = (error: unknown): boolean => {
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  return status === undefined || status >= 500 || status === 429;
};

/** The client repeats what it can send twice; a stream must be opened anew, which is done here. */
const withRetries = async (work: () => Promise<void>, attempt = 1): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (attempt === ATTEMPTS || !isWorthRetrying(error)) throw error;
    await withRetries(work, attempt + 1);
  }
};

interface Bucket {
  readonly client: S3Client;
  readonly place: S3Place;
}

const objectOf = ({ place: { bucket, prefix } }: Bucket, key: string) => {
  refuseForeignKey(key);
  return { Bucket: bucket, Key: `${prefix}${key}` };
};

/** An object is there whole or not at all; the server compares what arrived with the hash that is signed. */
const put = async (
  bucket: Bucket,
  key: string,
  body: Uint8Array | Readable,
  { size, sha256 }: Measures
): Promise<void> => {
  const command = new PutObjectCommand({
    ...objectOf(bucket, key),
    Body: body,
    ContentLength: size,
    ContentType: 'application/octet-stream',
  });
  command.middlewareStack.add(
    (next) => (args) => {
      (args.request as { headers: Record<string, string> }).headers['x-amz-content-sha256'] = sha256;
      return next(args);
    },
    { step: 'build', name: 'signTheHashOfTheFile' }
  );
  await bucket.client.send(command);
};

const get = async (
  bucket: Bucket,
  key: string,
  range?: ByteRange
): Promise<NonNullable<GetObjectCommandOutput['Body']>> => {
  const asked = range && { Range: `bytes=${range.start}-${range.end}` };
  try {
    const { Body } = await bucket.client.send(new GetObjectCommand({ ...objectOf(bucket, key), ...asked }));
    if (Body) return Body;
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  throw new RuleViolation('file.missing', {}, 'conflict');
};

const listKeys = async ({ client, place: { bucket, prefix } }: Bucket, before: Date): Promise<string[]> => {
  const keys: string[] = [];
  for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix }))
    for (const { Key = '', LastModified } of Contents)
      if (LastModified !== undefined && LastModified < before) keys.push(Key.slice(prefix.length));
  return keys.filter((key) => KEY.test(key));
};

/** Files in a bucket. `local` is the folder through which uploads come in; it keeps nothing. */
export const s3FileStore = (place: S3Place, local: FileStore): FileStore => {
  const bucket: Bucket = { client: clientOf(place), place };
  return {
    write: async (bytes) => {
      const stored = { key: newKey(), size: bytes.byteLength, sha256: sha256Of(bytes) };
      await put(bucket, stored.key, bytes, stored);
      return stored;
    },
    adopt: async (path, measures) => {
      const key = newKey();
      await withRetries(() => put(bucket, key, createReadStream(path), measures));
      await rm(path, { force: true });
      return { key, ...measures };
    },
    read: async (key) => Buffer.from(await (await get(bucket, key)).transformToByteArray()),
    stream: async (key, range) => (await get(bucket, key, range)) as Readable,
    remove: async (key) => {
      if (KEY.test(key)) await bucket.client.send(new DeleteObjectCommand(objectOf(bucket, key)));
    },
    list: (before) => listKeys(bucket, before),
    removeUnfinished: (before) => local.removeUnfinished(before),
  };
};

const ADVICE: Readonly<Record<string, string>> = {
  InvalidAccessKeyId: 'CRM_S3_ACCESS_KEY_ID is not known there',
  SignatureDoesNotMatch: 'CRM_S3_SECRET_ACCESS_KEY is wrong',
  AccessDenied: 'these credentials may not read, write, list and delete there',
  NoSuchBucket: 'there is no such bucket (CRM_S3_BUCKET)',
  CredentialsProviderError: 'there are no credentials (CRM_S3_ACCESS_KEY_ID, CRM_S3_SECRET_ACCESS_KEY)',
  ENOTFOUND: 'there is no such server (CRM_S3_ENDPOINT)',
  ECONNREFUSED: 'the server does not answer (CRM_S3_ENDPOINT)',
};

const reasonOf = (error: unknown): string => {
  const { name, message } = error as Error;
  const known = Object.keys(ADVICE).find((word) => name === word || message.includes(word));
  return ADVICE[known ?? ''] ?? `${name}: ${message}`;
};

/** Does once what the CRM will do later: write, read, list, remove. Throws a sentence for whoever sets it up. */
export const proveS3 = async ({ bucket, endpoint }: S3Place, store: FileStore): Promise<void> => {
  try {
    const { key } = await store.write(Buffer.from('This file shows that the CRM may keep files here.\n'));
    await store.read(key);
    await store.remove(key);
    await store.list(new Date(0));
  } catch (error) {
    const where = `the bucket "${bucket}" at ${endpoint || 'Amazon S3'}`;
    throw new Error(`Files cannot be kept in ${where}: ${reasonOf(error)}`, { cause: error });
  }
};
