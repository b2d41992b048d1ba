import { isGenuine, startReceiver, type Receiver } from '../../../tests/support/webhook-receiver';
import { postJson } from './post-json';
import { useAddressJudge, usePublicAddressesOnly } from './public-address';
import { signatureOf } from './sign';

let receiver: Receiver;
let trap: Receiver;

beforeAll(async () => {
  receiver = await startReceiver();
  trap = await startReceiver();
});
afterAll(async () => {
  await receiver.stop();
  await trap.stop();
});
beforeEach(() => {
  useAddressJudge((address) => address === '127.0.0.1');
  receiver.received.length = 0;
  receiver.answer = (_request, response) => response.end('thanks');
});
afterEach(() => {
  usePublicAddressesOnly();
  expect(trap.received).toStrictEqual([]);
});

const post = (more: object = {}) =>
  postJson({ url: receiver.url, body: '{"a":1}', headers: { 'Content-Type': 'application/json' }, ...more });

it('the body arrives as it was sent', async () => {
  expect(await post()).toStrictEqual({ status: 200 });
  expect(receiver.received.map(({ body }) => body)).toStrictEqual(['{"a":1}']);
});

it('a redirect is an answer and not followed (IN-17)', async () => {
  receiver.answer = (_request, response) => response.writeHead(307, { Location: trap.url }).end();
  expect(await post()).toStrictEqual({ status: 307 });
});

it('an address inside gets no connection, by number or by name (IN-16)', async () => {
  usePublicAddressesOnly();
  expect(await post()).toStrictEqual({ trouble: 'address-refused' });
  const url = `http://hooks.example.com:${receiver.port}/`;
  const lookup = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
  expect(await post({ url, lookup })).toStrictEqual({ trouble: 'address-refused' });
  expect(receiver.received).toStrictEqual([]);
});

it('the connection goes to the address that was judged: the name is asked once (IN-18)', async () => {
  const asked: string[] = [];
  const lookup = (name: string) => {
    asked.push(name);
    return Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
  };
  expect(await post({ url: `http://hooks.example.com:${receiver.port}/x?y=1`, lookup })).toStrictEqual({
    status: 200,
  });
  expect(asked).toStrictEqual(['hooks.example.com']);
  expect(receiver.received[0]?.headers.host).toBe(`hooks.example.com:${receiver.port}`);
});

it('a name that is unknown is told apart', async () =>
  expect(await post({ url: 'http://hooks.example.com/', lookup: () => Promise.resolve([]) })).toStrictEqual({
    trouble: 'name-unknown',
  }));

it.each<[string, Receiver['answer']]>([
  ['never answers', () => undefined],
  [
    'answers a byte at a time',
    (_request, response) => {
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    },
  ],
])('CR-16: a peer that %s is left at the deadline', async (_rule, answer) => {
  receiver.answer = answer;
  const begun = Date.now();
  const outcome = await post({ deadline: 200 });
  expect('status' in outcome ? outcome.status : outcome.trouble).toStrictEqual(
    _rule === 'never answers' ? 'timeout' : 200
  );
  expect(Date.now() - begun).toBeLessThan(2_000);
});

it('CR-16: of a huge answer no more than 64 KB are read', async () => {
  let sent = 0;
  receiver.answer = (_request, response) => {
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(16_384))) sent += 16_384;
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  };
  expect(await post()).toStrictEqual({ status: 200 });
  expect(sent).toBeLessThan(16 * 1024 * 1024);
});

it('CR-16: a peer that is not there', async () => {
  const gone = await startReceiver();
  await gone.stop();
  expect(await post({ url: gone.url })).toStrictEqual({ trouble: 'connection-failed' });
});

describe('the signature (IN-27)', () => {
  const at = new Date('2026-03-01T10:00:00.000Z');
  const body = '{"event":"contract.created","name":"계약"}';
  const signature = signatureOf('secret', body, at);
  const seconds = (count: number) => new Date(at.getTime() + count * 1_000);

  it.each([
    ['as it was sent', body, signature, seconds(1), true],
    ['five minutes later', body, signature, seconds(300), true],
    ['replayed later than that', body, signature, seconds(301), false],
    ['from the future', body, signature, seconds(-301), false],
    ['with a byte changed', body.replace('created', 'createe'), signature, seconds(1), false],
    ['with another time', body, signature.replace(/^t=\d+/, 't=1772359201'), seconds(1), false],
    ['without a signature', body, '', seconds(1), false],
  ])('%s: genuine?', (_rule, sent, header, now, genuine) =>
    expect(isGenuine('secret', header, sent, now)).toBe(genuine)
  );

  it('by another secret is none', () => expect(isGenuine('other', signature, body, at)).toBe(false));
});
