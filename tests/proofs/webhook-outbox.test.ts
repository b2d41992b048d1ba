import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startChild, type ChildCrm } from '../support/child-crm';
import { templateOfCrm } from '../support/crm';
import { anomaliesOfMessages, letAttemptsComeDue, letLeasesEnd, type Message } from '../support/outbox';
import { createDatabase, sql, type TestDatabase } from '../support/postgres';
import { PROOF_TIMEOUT, sized } from '../support/proof';
import { startReceiver, type Receiver } from '../support/webhook-receiver';
import { makeAccount, makeCatalogue, makeRecord } from '../support/world';

const EVENTS = sized(120, 10_000);
const KILLS = sized(1, 20);
const CONTRACTS = sized(6, 100);
const CLIENTS = 4;
const PROGRAM = path.resolve(__dirname, '../support/server-for-receivers.cjs');

let database: TestDatabase;
let files: string;
let receiver: Receiver;
let crm: ChildCrm;
let account: string;

/** The n-th change of a contract makes its line n pieces of 10.00: the message tells by its net which change it is. */
interface Contract {
  readonly documentId: string;
  line: string;
  changes: number;
}

beforeAll(async () => {
  database = await createDatabase({ template: await templateOfCrm() });
  files = mkdtempSync(path.join(tmpdir(), 'crm-outbox-'));
  receiver = await startReceiver();
  crm = await startChild(database.url, files, PROGRAM);
  account = await makeAccount(crm, await makeCatalogue(crm));
  const events = ['contract.created', 'contract.amended'];
  const webhook = await makeRecord(crm, 'webhooks', { name: 'Partner', url: receiver.url, events });
  await crm.post(`/api/webhooks/${webhook}/secret`);
}, PROOF_TIMEOUT);
afterAll(async () => {
  await crm.kill();
  await receiver.stop();
  await database.drop();
  rmSync(files, { recursive: true, force: true });
});

const makeContract = async (): Promise<Contract> => {
  const line = { type: 'project', name: 'Works', quantity: 1, unitPrice: '10', taxRate: 0 };
  const body = { name: 'Framework', currency: 'EUR', lines: [line] };
  const { data } = (await crm.post(`/api/accounts/${account}/contracts`, body)).body;
  return { documentId: data.documentId, line: data.lines[0].documentId, changes: 1 };
};

/** As the database has it: after a kill nobody knows whether the last change was made. */
const asItStands = async (contract: Contract): Promise<void> => {
  const { data } = (await crm.get(`/api/contracts/${contract.documentId}/standing`)).body;
  expect(Number(data.lines[0].quantity)).toBeGreaterThanOrEqual(contract.changes);
  Object.assign(contract, { line: data.lines[0].documentId, changes: Number(data.lines[0].quantity) });
};

const amend = async (contract: Contract): Promise<void> => {
  const quantity = contract.changes + 1;
  const { status, body } = await crm.post(`/api/contract-lines/${contract.line}/amend`, { quantity });
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  Object.assign(contract, { line: body.data.line, changes: quantity });
};

const accepted: Message[] = [];
let refusals = 0;

const beUp = async (): Promise<void> => {
  receiver.answer = (request, response) => {
    const { id, contract } = JSON.parse(receiver.received.at(-1)?.body as string);
    expect(request.headers['x-crm-delivery']).toBe(id);
    accepted.push({ id, contract: contract.documentId, number: Number(contract.net) / 10 });
    receiver.received.length = 0;
    response.end();
  };
  await letAttemptsComeDue(database.url);
};
const beDown = async (): Promise<void> => {
  receiver.answer = (_request, response) => {
    refusals += 1;
    receiver.received.length = 0;
    response.writeHead(503).end();
  };
};

/** Clients change contracts of their own; in the middle the receiver goes or comes, at the end the server is killed. */
const changeUntil = async (
  contracts: readonly Contract[],
  wanted: number,
  comesUp: boolean,
  isKilled: boolean
) => {
  let done = 0;
  let killed: Promise<void> | undefined;
  await (comesUp ? beDown() : beUp());
  const client = async (_none: unknown, own: number): Promise<void> => {
    const mine = contracts.filter((_contract, index) => index % CLIENTS === own);
    for (let turn = 0; done < wanted && killed === undefined; turn += 1) {
      await amend(mine[turn % mine.length] as Contract);
      done += 1;
      if (done === Math.floor(wanted / 2)) await (comesUp ? beUp() : beDown());
      if (done >= wanted && isKilled) killed ??= crm.kill();
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: CLIENTS }, client));
  await killed;
  const failed = ends.filter(({ status }) => status === 'rejected');
  expect(failed.length).toBeLessThanOrEqual(isKilled ? CLIENTS - 1 : 0);
};

const untold = async (): Promise<number> => {
  const [row] = await sql<{ untold: number }>(
    database.url,
    "select count(*)::int as untold from webhook_deliveries where state <> 'delivered'"
  );
  return row?.untold as number;
};

describe('messages to a receiver that is down half the time, from a server that is killed (CR-08)', () => {
  it(
    'are all told, each contract in its order, and again only under the same id',
    async () => {
      await beUp();
      const contracts: Contract[] = [];
      while (contracts.length < CONTRACTS) contracts.push(await makeContract());
      const share = Math.ceil((EVENTS - CONTRACTS) / (KILLS + 1));
      for (let part = 0; part <= KILLS; part += 1) {
        await changeUntil(contracts, share, part % 2 === 0, part < KILLS);
        if (part === KILLS) break;
        await letLeasesEnd(database.url);
        crm = await startChild(database.url, files, PROGRAM);
        for (const contract of contracts) await asItStands(contract);
      }
      await beUp();
      await amend(contracts[0] as Contract); // wakes whoever was asleep with the process that died
      while ((await untold()) > 0) {
        await letAttemptsComeDue(database.url);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      const changes = new Map(contracts.map((contract) => [contract.documentId, contract.changes]));
      expect(anomaliesOfMessages(accepted, changes)).toStrictEqual([]);
      expect([...changes.values()].reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(EVENTS);
      expect(refusals).toBeGreaterThanOrEqual(KILLS);
    },
    PROOF_TIMEOUT
  );
});

describe('what the proof would see', () => {
  const message = (number: number, id = `m${number}`): Message => ({ contract: 'a', number, id });
  it.each<[string, readonly Message[], string[]]>([
    ['nothing in a message that comes again', [message(1), message(2), message(2), message(3)], []],
    ['a message that is lost', [message(1), message(3)], ['lost: 2 of a']],
    ['the last one that is lost', [message(1), message(2)], ['lost: 3 of a']],
    ['a message too late', [message(2), message(1), message(3)], ['out of order: 1 after 2 of a']],
    [
      'one message as two',
      [message(1), message(2), message(2, 'other'), message(3)],
      ['twice with two ids: 2 of a'],
    ],
    ['a message of nothing', [1, 2, 3, 4].map((number) => message(number)), ['never happened: 4 of a']],
  ])('%s', (_what, messages, anomalies) =>
    expect(anomaliesOfMessages(messages, new Map([['a', 3]]))).toStrictEqual(anomalies)
  );
});
