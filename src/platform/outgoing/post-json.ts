import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { type Address, addressesOf, hostOf, type Lookup } from './outgoing-url';

const DEADLINE = 10_000;
/** Of the answer; more is not read, and nothing of it is kept. */
const MOST_BYTES = 64 * 1024;

export type Trouble = 'address-refused' | 'name-unknown' | 'timeout' | 'connection-failed';

/** Either an HTTP status or why there is none; never anything that the other side wrote. */
export type Outcome = { readonly status: number } | { readonly trouble: Trouble };

export interface Post {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly lookup?: Lookup;
  /** Milliseconds for everything together. */
  readonly deadline?: number;
}

/** The connection goes to the address that was judged, whatever the name resolves to by now. */
const pinnedTo =
  ({ address, family }: Address): LookupFunction =>
  (_hostname, options, callback) => {
    if (options.all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };

/** Reads politely to the end of a short answer, so that the peer sees no broken connection. */
const readToEnd = (response: IncomingMessage, done: () => void): void => {
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) response.destroy();
  });
  response.on('close', done);
  response.on('error', done);
};

const send = (post: Post, to: Address): Promise<Outcome> =>
  new Promise((resolve) => {
    const url = new URL(post.url);
    const signal = AbortSignal.timeout(post.deadline ?? DEADLINE);
    const options: RequestOptions = {
      method: 'POST',
      hostname: hostOf(url),
      port: url.port,
      path: `${url.pathname}${url.search}`,
      headers: { ...post.headers, Host: url.host, 'Content-Length': Buffer.byteLength(post.body) },
      agent: false,
      lookup: pinnedTo(to),
      signal,
    };
    let answered: Outcome | undefined;
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(options, (response) => {
      const outcome = { status: response.statusCode ?? 0 };
      answered = outcome;
      readToEnd(response, () => resolve(outcome));
    });
    request.on('error', () =>
      resolve(answered ?? { trouble: signal.aborted ? 'timeout' : 'connection-failed' })
    );
    request.end(post.body);
  });

/**
 * Posts to a URL that somebody typed: only to public addresses, judged and then pinned; redirects are answers, not
 * followed; ten seconds in all. Never rejects.
 */
export const postJson = async (post: Post): Promise<Outcome> => {
  const addresses = await addressesOf(post.url, post.lookup);
  if (addresses === 'refused') return { trouble: 'address-refused' };
  const [to] = addresses;
  return to === undefined ? { trouble: 'name-unknown' } : send(post, to);
};
