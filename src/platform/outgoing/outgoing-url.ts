import { lookup as dnsLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { mayConnectTo } from './public-address';

export interface Address {
  readonly address: string;
  readonly family: number;
}

/** All addresses of a name. */
export type Lookup = (hostname: string) => Promise<readonly Address[]>;

export type UrlRefusal = 'url.malformed' | 'url.not-http' | 'url.has-credentials' | 'url.not-public';

const MAX_LENGTH = 2_000;
const PATIENCE = 3_000;

/** Names that lead inside wherever they are asked. */
const INSIDE = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|localdomain)$/;

/** Never rejects for a name that is not found: it has no addresses. */
export const lookupAll: Lookup = async (hostname) => {
  const late = new Promise<readonly Address[]>((resolve) => setTimeout(() => resolve([]), PATIENCE).unref());
  const found = dnsLookup(hostname, { all: true, verbatim: true }).catch((): readonly Address[] => []);
  return Promise.race([found, late]);
};

/** Without brackets and the dot that ends a full name. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');

const parsed = (text: string): URL | undefined => {
  if (text.length > MAX_LENGTH || /[\s\\]/.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text);
};

/**
 * What speaks against sending to a URL that somebody typed, by its text alone: other schemes than http and https,
 * credentials, addresses inside in whatever notation (`new URL` reads 127.1, 0x7f000001 and 2130706433 as what they
 * are), names that lead inside.
 */
export const refusalOfUrl = (text: string): UrlRefusal | undefined => {
  const url = parsed(text);
  if (url === undefined) return 'url.malformed';
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'url.not-http';
  if (url.username !== '' || url.password !== '') return 'url.has-credentials';
  const host = hostOf(url);
  if (isIP(host) !== 0) return mayConnectTo(host) ? undefined : 'url.not-public';
  return !host.includes('.') || INSIDE.test(host) ? 'url.not-public' : undefined;
};

/**
 * The addresses of a URL, when every one of them may be connected to; a name with one address inside is refused.
 * An empty list: the name has none (now).
 */
export const addressesOf = async (
  text: string,
  lookup: Lookup = lookupAll
): Promise<readonly Address[] | 'refused'> => {
  if (refusalOfUrl(text) !== undefined) return 'refused';
  const host = hostOf(new URL(text));
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  const found = await lookup(host);
  return found.every(({ address }) => mayConnectTo(address)) ? found : 'refused';
};
