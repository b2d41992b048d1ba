import { startCrm, type Answer, type Client, type Crm } from '../support/crm';
import { doorsOf } from '../support/doors';
import { clock, publicAddress } from '../support/inside';
import { sql } from '../support/postgres';
import { until } from '../support/until';
import { isGenuine, startReceiver, type Receiver } from '../support/webhook-receiver';
import { makeAccount, makeCatalogue, makeDeal, makeRecord, type Catalogue } from '../support/world';

let crm: Crm;
let program: Client;
let catalogue: Catalogue;
let receiver: Receiver;

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
  catalogue = await makeCatalogue(program);
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver.stop();
  await crm.stop();
});
beforeEach(() => {
  receiver.received.length = 0;
  receiver.answer = (_request, response) => response.end('thanks');
  publicAddress().useAddressJudge((address) => address === '127.0.0.1');
});
afterEach(async () => {
  publicAddress().usePublicAddressesOnly();
  clock().useSystemClock();
  await sql(crm.databaseUrl, 'update webhooks set active = false');
});

const dataOf = ({ status, body }: Answer) => {
  if (status >= 300 || body.errors) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.data;
};
const refused = ({ status, body }: Answer) => [status, body.error?.message];

const ALL = [
  'contract.created',
  'contract.amended',
  'contract.state-changed',
  'contract.line-removed',
  'contract.removed',
];
const listen = async (events: readonly string[] = ALL, url = receiver.url) => {
  const documentId = await makeRecord(program, 'webhooks', { name: 'Partner system', url, events });
  const { secret } = dataOf(await program.post(`/api/webhooks/${documentId}/secret`));
  return { documentId, secret: secret as string };
};
const contractFor = async (account: string) =>
  dataOf(
    await program.post(`/api/accounts/${account}/contracts`, {
      name: 'Framework',
      currency: 'EUR',
      startDate: '2026-01-01',
      lines: [{ type: 'project', name: 'Works', quantity: 1, unitPrice: '10.01', taxRate: 19 }],
    })
  );
const makeContract = async () => contractFor(await makeAccount(program, catalogue));
const deliveries = async (
  webhook: string
): Promise<Record<string, any>[]> => // eslint-disable-line @typescript-eslint/no-explicit-any -- rows as they are
  (
    await program.get('/api/webhook-deliveries', {
      'filters[webhook][documentId]': webhook,
      sort: 'id:asc',
    })
  ).body.data;
const told = (webhook: string, state: string, count = 1) =>
  until(`${count} deliveries to be ${state}`, async () => {
    const states = (await deliveries(webhook)).map((delivery) => delivery.state);
    return states.filter((each) => each === state).length >= count;
  });

describe('a webhook', () => {
  it('tells of a contract, signed, with what is on the list and nothing more (ID-30, IN-27)', async () => {
    const { documentId, secret } = await listen();
    const contract = await makeContract();
    await told(documentId, 'delivered');
    expect(receiver.received).toHaveLength(1);
    const [{ headers, body }] = receiver.received as [Receiver['received'][number]];
    const message = JSON.parse(body);
    expect(message).toEqual({
      id: headers['x-crm-delivery'],
      event: 'contract.created',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      line: null,
      contract: {
        documentId: contract.documentId,
        number: contract.number,
        name: 'Framework',
        state: 'draft',
        currency: 'EUR',
        net: '10.0100',
        tax: '1.9000',
        gross: '11.9100',
        startDate: '2026-01-01',
        account: expect.any(String),
        opportunity: null,
      },
    });
    const signature = String(headers['x-crm-signature']);
    expect(isGenuine(secret, signature, body, new Date())).toBe(true);
    expect(isGenuine(secret, signature, body.replace('draft', 'drafd'), new Date())).toBe(false);
    const [delivery] = await deliveries(documentId);
    expect([delivery?.attempts, delivery?.lastStatus, delivery?.body]).toEqual([1, 200, undefined]);
  });

  it('never shows its secret again, by any door, and keeps it out of the history', async () => {
    const { documentId, secret } = await listen();
    const admin = await crm.admin();
    const answers = [
      await program.get(`/api/webhooks/${documentId}`, { populate: '*' }),
      await admin.get(`/content-manager/collection-types/api::webhook.webhook/${documentId}`),
      await program.graphql(
        `{ webhook(documentId: "${documentId}") { name url events active pausedUntil } }`
      ),
      await program.get('/api/history-entries', { 'filters[recordId]': documentId }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain(secret);
    expect(dataOf(await admin.post(`/crm/webhooks/${documentId}/secret`)).secret).not.toBe(secret);
  });

  it('is told only what it listens to; a sale tells of its contract, and selling again amends it', async () => {
    const { documentId } = await listen(['contract.created', 'contract.amended']);
    const { quote, opportunity } = await makeDeal(program, catalogue);
    const lines = (quantity: number) => [
      { type: 'product', product: catalogue.software, unit: catalogue.unit, quantity },
    ];
    await program.put(`/api/quotes/${quote}/lines`, { version: 1, lines: lines(1) });
    const { contract } = dataOf(await program.post(`/api/opportunities/${opportunity}/sell`));
    await program.put(`/api/contracts/${contract.documentId}/state`, { state: 'active' });
    await program.post(`/api/opportunities/${opportunity}/unlock`);
    await program.post(`/api/opportunities/${opportunity}/sell`);
    await told(documentId, 'delivered', 2);
    const messages = receiver.received.map(({ body }) => JSON.parse(body));
    expect(messages.map(({ event, contract: about }) => [event, about.opportunity])).toEqual([
      ['contract.created', opportunity],
      ['contract.amended', opportunity],
    ]);
  });

  it('is told nothing of a change that was refused, nor of private accounts', async () => {
    const { documentId } = await listen();
    const account = await makeAccount(program, catalogue, { isPrivate: true });
    await contractFor(account);
    const seen = await makeAccount(program, catalogue);
    expect(
      (await program.post(`/api/accounts/${seen}/contracts`, { name: 'x', currency: 'XQX', lines: [] }))
        .status
    ).toBe(400);
    expect(await deliveries(documentId)).toStrictEqual([]);
    receiver.answer = (_request, response) => response.writeHead(503).end();
    await contractFor(seen);
    await told(documentId, 'waiting');
    await program.put(`/api/accounts/${seen}`, { data: { isPrivate: true } });
    clock().useFixedClock(new Date(Date.now() + 3_600_000).toISOString());
    receiver.received.length = 0;
    await crm.strapi.service('api::webhook.webhook').deliverDue(await rowOf(documentId));
    await told(documentId, 'withdrawn');
    expect(receiver.received).toStrictEqual([]);
  });
});

const rowOf = async (webhook: string): Promise<number> =>
  (await sql<{ id: number }>(crm.databaseUrl, 'select id from webhooks where document_id = $1', [webhook]))[0]
    ?.id as number;

describe('a receiver in trouble (CR-08, CR-16)', () => {
  /** Lets the time of the next attempts come, one after the other. */
  const later = async (webhook: string, hours: number) => {
    clock().useFixedClock(new Date(Date.now() + hours * 3_600_000).toISOString());
    await crm.strapi.service('api::webhook.webhook').deliverDue(await rowOf(webhook));
  };

  it('gets each message again under its id, in the order of each record, none lost; what it says is not kept (IN-20)', async () => {
    const { documentId } = await listen();
    receiver.answer = (_request, response) => response.writeHead(500).end('internals: password=x');
    const contract = await makeContract();
    await program.put(`/api/contracts/${contract.documentId}/state`, { state: 'active' });
    await program.post(`/api/contract-lines/${contract.lines[0].documentId}/amend`, { quantity: 2 });
    await told(documentId, 'waiting');
    const [first] = await deliveries(documentId);
    expect([first?.lastStatus, JSON.stringify(first).includes('password')]).toEqual([500, false]);
    receiver.answer = (_request, response) => response.end();
    await later(documentId, 1);
    await told(documentId, 'delivered', 3);
    const messages = receiver.received.map(({ body }) => JSON.parse(body));
    expect(messages.map(({ event }) => event)).toEqual([
      'contract.created',
      'contract.created',
      'contract.state-changed',
      'contract.amended',
    ]);
    expect(messages[0].id).toBe(messages[1].id);
    expect(new Set(messages.map(({ id }) => id)).size).toBe(3);
    expect((await deliveries(documentId)).map(({ state }) => state)).toEqual(Array(3).fill('delivered'));
  });

  it('a message it refuses holds up its own record only; given up, it is seen and can be sent again', async () => {
    const { documentId } = await listen();
    const poison = await makeAccount(program, catalogue);
    receiver.answer = (_request, response) => {
      const about = JSON.parse(receiver.received.at(-1)?.body ?? '{}').contract?.account;
      response.writeHead(about === poison ? 422 : 200).end();
    };
    await contractFor(poison);
    await told(documentId, 'waiting');
    await makeContract();
    await told(documentId, 'delivered');
    for (let attempt = 1; attempt <= 8; attempt += 1) await later(documentId, attempt * 24);
    await told(documentId, 'dead');
    const [dead] = await deliveries(documentId);
    expect([dead?.state, dead?.attempts, dead?.lastStatus]).toEqual(['dead', 9, 422]);
    clock().useSystemClock();
    receiver.answer = (_request, response) => response.end();
    expect(dataOf(await program.post(`/api/webhook-deliveries/${dead?.documentId}/retry`)).state).toBe(
      'queued'
    );
    await told(documentId, 'delivered', 2);
    expect(refused(await program.post(`/api/webhook-deliveries/${dead?.documentId}/retry`))).toEqual([
      409,
      'webhook-delivery.not-dead',
    ]);
  });

  it('an address that leads inside by the time of sending gets no connection (IN-16)', async () => {
    const { documentId } = await listen();
    publicAddress().usePublicAddressesOnly();
    await makeContract();
    await told(documentId, 'waiting');
    expect(receiver.received).toStrictEqual([]);
    expect((await deliveries(documentId))[0]).toMatchObject({
      lastStatus: null,
      lastTrouble: 'address-refused',
    });
  });
});

describe('what is refused at save (IN-16), by every door', () => {
  beforeEach(() => publicAddress().usePublicAddressesOnly());

  it.each([
    ['http://2130706433/', 'url.not-public'],
    ['http://[::ffff:127.0.0.1]/', 'url.not-public'],
    ['http://169.254.169.254/latest/meta-data', 'url.not-public'],
    ['http://localhost./', 'url.not-public'],
    ['http://user@93.184.216.34/', 'url.has-credentials'],
    ['file:///etc/passwd', 'url.not-http'],
  ])('%s: %s', async (url, code) => {
    for (const door of await doorsOf(crm)) {
      const said = await door.create('webhook', { name: 'Inside', url, events: ALL });
      expect([door.name, said.status, said.code, said.paths]).toStrictEqual([door.name, 400, code, ['url']]);
    }
  });

  it('unknown events, and an address changed to one inside', async () => {
    const url = 'https://93.184.216.34/hook';
    const unknown = await program.post('/api/webhooks', {
      data: { name: 'x', url, events: ['account.created'] },
    });
    expect(refused(unknown)).toEqual([400, 'webhook.unknown-event']);
    const documentId = await makeRecord(program, 'webhooks', { name: 'x', url, events: ALL, active: false });
    const moved = await program.put(`/api/webhooks/${documentId}`, { data: { url: 'http://10.0.0.1/' } });
    expect(refused(moved)).toEqual([400, 'url.not-public']);
  });

  it('only administrators keep webhooks', async () => {
    const director = await crm.panelUser('sales-director');
    const url = '/content-manager/collection-types/api::webhook.webhook';
    expect((await director.post(url, { name: 'x', url: 'https://93.184.216.34/', events: ALL })).status).toBe(
      403
    );
    expect((await director.get(url)).status).toBe(403);
    expect((await (await crm.apiUser('sales')).get('/api/webhooks')).status).toBe(403);
  });
});
