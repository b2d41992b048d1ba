import { isIPv6 } from 'node:net';
import { now } from '../clock/clock';

export interface AttemptLimits {
  /** Attempts that fail within the window; the next one is not even tried. */
  readonly failures: number;
  readonly windowMs: number;
  /** Addresses that are remembered at most; beyond it those heard of longest ago are forgotten. */
  readonly addresses: number;
}

interface Heard {
  readonly count: number;
  /** Milliseconds of the clock. */
  readonly until: number;
}

const MAPPED_V4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const GROUPS_OF_NETWORK = 4;

const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));

/**
 * Whose attempts count together: an IPv4 address, or the /64 network of an IPv6 address, which is what one household
 * or machine has to choose from.
 */
export const bucketOf = (address: string): string => {
  const plain = MAPPED_V4.exec(address)?.[1] ?? address;
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = (plain.split('%')[0] ?? '').toLowerCase().split('::');
  const [first, last] = [groups(head), groups(tail)];
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  const whole = plain.includes('::') ? [...first, ...zeros, ...last] : first;
  const network = whole.slice(0, GROUPS_OF_NETWORK).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
};

/**
 * Counts attempts by address, in the memory of this process. An attempt counts from its beginning, so that many at once
 * are not one; what succeeds is taken back, so that people behind one address do not lock each other out.
 */
export class FailedAttempts {
  private readonly heard = new Map<string, Heard>();

  constructor(private readonly limits: AttemptLimits) {}

  /** Seconds to wait when the address has failed too often; nothing when it may try, which is counted. */
  begin(address: string): number | undefined {
    const bucket = bucketOf(address);
    const at = now().getTime();
    const known = this.heard.get(bucket);
    const current = known && known.until > at ? known : { count: 0, until: at + this.limits.windowMs };
    if (current.count >= this.limits.failures) return Math.ceil((current.until - at) / 1000);
    this.remember(bucket, { ...current, count: current.count + 1 });
    return undefined;
  }

  /** The attempt that was begun was none that failed. */
  takeBack(address: string): void {
    const bucket = bucketOf(address);
    const known = this.heard.get(bucket);
    if (known && known.count > 0) this.heard.set(bucket, { ...known, count: known.count - 1 });
  }

  private remember(bucket: string, heard: Heard): void {
    this.heard.delete(bucket);
    this.heard.set(bucket, heard);
    const [longestAgo] = this.heard.keys();
    if (this.heard.size > this.limits.addresses && longestAgo !== undefined) this.heard.delete(longestAgo);
  }
}
