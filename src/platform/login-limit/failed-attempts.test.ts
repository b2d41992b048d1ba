import { bucketOf, FailedAttempts } from './failed-attempts';

describe('whose attempts count together', () => {
  it.each([
    ['an IPv4 address', '203.0.113.7', '203.0.113.7'],
    ['the same written as IPv6', '::ffff:203.0.113.7', '203.0.113.7'],
    ['all of a network of IPv6', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['however it is written', '2001:0DB8:0001:0002::abcd', '2001:db8:1:2::/64'],
    ['zeros in the network', '2001:db8::1', '2001:db8:0:0::/64'],
    ['zeros at the end', '2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['the machine itself', '::1', '0:0:0:0::/64'],
    ['an address of a link', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s', (_rule, address, bucket) => expect(bucketOf(address)).toBe(bucket));
});

describe('attempts that fail', () => {
  const MINUTE = 60_000;
  beforeEach(() => jest.useFakeTimers({ now: 0 }));
  afterEach(() => jest.useRealTimers());
  const limits = { failures: 3, windowMs: 5 * MINUTE, addresses: 2 };
  const begun = (attempts: FailedAttempts, count: number, address = '203.0.113.7') =>
    Array.from({ length: count }, () => attempts.begin(address));

  it('are refused after the last one allowed, until the window has passed', () => {
    const attempts = new FailedAttempts(limits);
    expect(begun(attempts, 4)).toStrictEqual([undefined, undefined, undefined, 300]);
    jest.setSystemTime(2 * MINUTE);
    expect(begun(attempts, 1)).toStrictEqual([180]);
    jest.setSystemTime(5 * MINUTE);
    expect(begun(attempts, 4)).toStrictEqual([undefined, undefined, undefined, 300]);
  });

  it('do not include those that succeeded', () => {
    const attempts = new FailedAttempts(limits);
    for (let turn = 0; turn < 20; turn += 1) {
      expect(begun(attempts, 1)).toStrictEqual([undefined]);
      attempts.takeBack('203.0.113.7');
    }
    expect(begun(attempts, 4)).toStrictEqual([undefined, undefined, undefined, 300]);
  });

  it('of one address are not those of another; the one heard of longest ago is forgotten first', () => {
    const attempts = new FailedAttempts(limits);
    begun(attempts, 3, '203.0.113.1');
    expect(begun(attempts, 1, '203.0.113.2')).toStrictEqual([undefined]);
    expect(begun(attempts, 1, '203.0.113.1')).toStrictEqual([300]);
    begun(attempts, 1, '203.0.113.3');
    expect(begun(attempts, 1, '203.0.113.1')).toStrictEqual([undefined]);
  });
});
