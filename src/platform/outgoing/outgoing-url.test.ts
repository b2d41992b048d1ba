import { addressesOf, type Lookup, refusalOfUrl } from './outgoing-url';

const INSIDE = [
  '127.0.0.1',
  '127.1',
  '0x7f000001',
  '0x7f.1',
  '2130706433',
  '0177.0.0.1',
  '017700000001',
  '127.0.0.1.',
  '0.0.0.0',
  '0',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '198.18.0.1',
  '192.0.2.1',
  '224.0.0.1',
  '255.255.255.255',
  '240.0.0.1',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[0:0:0:0:0:ffff:a00:1]',
  '[::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[2002:7f00:1::]',
  '[2001:0:7f00:1::]',
  '[fd00::1]',
  '[fc00::1]',
  '[fe80::1]',
  '[fec0::1]',
  '[ff02::1]',
  '[2001:db8::1]',
  '[100::1]',
  'localhost',
  'localhost.',
  'LOCALHOST',
  'a.localhost',
  'metadata.google.internal',
  'printer.local',
  'intranet',
  '①②⑦.⓪.⓪.①',
];

it.each(INSIDE)('IN-16: http://%s/ is inside and refused', async (host) => {
  expect(refusalOfUrl(`http://${host}/hook`)).toBe('url.not-public');
  expect(refusalOfUrl(`https://${host}:8443/hook`)).toBe('url.not-public');
  expect(await addressesOf(`http://${host}/hook`)).toBe('refused');
});

it.each([
  ['file:///etc/passwd', 'url.not-http'],
  ['gopher://example.com/', 'url.not-http'],
  ['ftp://example.com/', 'url.not-http'],
  ['javascript:alert(1)', 'url.not-http'],
  ['http://user@example.com/', 'url.has-credentials'],
  ['http://example.com:80@127.0.0.1/', 'url.has-credentials'],
  ['http://example.com\\@127.0.0.1/', 'url.malformed'],
  ['http://exa mple.com/', 'url.malformed'],
  ['example.com/hook', 'url.malformed'],
  ['http://', 'url.malformed'],
  [`https://example.com/${'x'.repeat(2_000)}`, 'url.malformed'],
])('IN-16: %s is %s', (url, code) => expect(refusalOfUrl(url)).toBe(code));

it.each(['https://hooks.example.com/crm?x=1', 'http://93.184.216.34:8080/', 'https://[2606:4700::1111]/'])(
  '%s may be called',
  (url) => expect(refusalOfUrl(url)).toBeUndefined()
);

const book =
  (...addresses: string[]): Lookup =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));

it.each([
  ['only public addresses', ['93.184.216.34', '2606:4700::1111'], 2],
  ['no address', [], 0],
])('a name with %s is connected to as found', async (_rule, addresses, count) =>
  expect(await addressesOf('https://hooks.example.com/', book(...addresses))).toHaveLength(count)
);

it.each([
  ['a private one', ['10.0.0.1']],
  ['one public and one private', ['93.184.216.34', '127.0.0.1']],
  ['one that is mapped', ['::ffff:192.168.0.1']],
])('IN-16: a name with %s is refused', async (_rule, addresses) =>
  expect(await addressesOf('https://hooks.example.com/', book(...addresses))).toBe('refused')
);
