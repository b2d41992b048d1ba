import { mkdtempSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { S3Place } from '../s3-place';

interface Options {
  readonly address: string;
  readonly port: number;
  readonly silent: boolean;
  readonly directory: string;
  readonly configureBuckets: readonly { readonly name: string }[];
}

interface StoredObject {
  readonly bucket: string;
  readonly key: string;
}

interface Store {
  putObject(object: StoredObject): Promise<{ readonly size: number }>;
  getResourcePath(bucket: string, key: string, kind: 'object'): string;
}

/** It has no types of its own. */
type S3rver = new (options: Options) => {
  readonly store: Store;
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
};

export interface S3Server {
  readonly place: S3Place;
  stop(): Promise<void>;
}

/** It answers when it has read all, a moment before all is on its disk; S3 itself answers afterwards. */
const answerWhenStored = (store: Store): void => {
  const put = store.putObject.bind(store);
  store.putObject = async (object) => {
    const stored = await put(object);
    const path = store.getResourcePath(object.bucket, object.key, 'object');
    while (statSync(path).size < stored.size) await setImmediate();
    return stored;
  };
};

/** A server that speaks S3, in this process, with one empty bucket. It knows one key, and does not judge secrets. */
export const startS3 = async (): Promise<S3Server> => {
  const directory = mkdtempSync(join(tmpdir(), 's3-'));
  const Server = jest.requireActual<S3rver>('s3rver');
  const server = new Server({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: 'files' }],
  });
  answerWhenStored(server.store);
  const { port } = await server.run();
  return {
    place: {
      bucket: 'files',
      prefix: 'crm/',
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
      pathStyle: true,
    },
    stop: async () => {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};
