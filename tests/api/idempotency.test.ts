import { randomUUID } from 'node:crypto';
import { startCrm, type Client, type Crm } from '../support/crm';
import { sql } from '../support/postgres';
import { makeCatalogue, makeDeal, type Catalogue, type Deal } from '../support/world';

let crm: Crm;
let program: Client;
let catalogue: Catalogue;

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
  catalogue = await makeCatalogue(program);
});
afterAll(() => crm.stop());

const keyed = (key: string) => ({ 'Idempotency-Key': key });

const putLines = (quote: string, body: object, key: string, client = program) =>
  client.put(`/api/quotes/${quote}/lines`, body, keyed(key));

const oneLine = (quantity: number, version = 1) => ({
  version,
  lines: [{ type: 'product', product: catalogue.software, unit: catalogue.unit, quantity }],
});

const dealWithLine = async (): Promise<Deal> => {
  const deal = await makeDeal(program, catalogue);
  const answer = await program.put(`/api/quotes/${deal.quote}/lines`, oneLine(1));
  expect(answer.status).toBe(200);
  return deal;
};

const win = (quote: string, key: string, body: object = {}) =>
  program.post(`/api/quotes/${quote}/win`, body, keyed(key));

const contractsOf = async ({ opportunity }: Deal): Promise<number> => {
  const [row] = await sql<{ count: number }>(
    crm.databaseUrl,
    `select count(*)::int as count from contracts c join opportunities o on o.id = c.opportunity_fk
     where o.document_id = $1`,
    [opportunity]
  );
  return row?.count ?? 0;
};

describe('a request with an Idempotency-Key (CC-04)', () => {
  it('sent again gets the same answer and has one effect, even where the act could not be repeated', async () => {
    const deal = await dealWithLine();
    const key = randomUUID();
    const first = await win(deal.quote, key);
    const second = await win(deal.quote, key);
    expect(first.status).toBe(200);
    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
    expect(await contractsOf(deal)).toBe(1);
    expect((await win(deal.quote, randomUUID())).status).toBe(409);
  });

  it('is the same request when only the order of its keys differs', async () => {
    const { quote } = await makeDeal(program, catalogue);
    const key = randomUUID();
    const { version, lines } = oneLine(2);
    const first = await putLines(quote, { version, lines }, key);
    const second = await putLines(quote, { lines, version }, key);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    expect(second.body.data.version).toBe(2);
  });

  it('sent twenty times at once has one effect; the others get its answer or are told it is in flight', async () => {
    const deal = await dealWithLine();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => win(deal.quote, key)));
    const done = answers.filter(({ status }) => status === 200);
    const others = answers.filter(({ status }) => status !== 200);
    expect(done.length).toBeGreaterThanOrEqual(1);
    for (const { body } of done) expect(body).toEqual(done[0]?.body);
    for (const { status, body } of others)
      expect([status, body.error.details.code]).toStrictEqual([409, 'idempotency-key.in-flight']);
    expect(await contractsOf(deal)).toBe(1);
    expect((await win(deal.quote, key)).body).toEqual(done[0]?.body);
  });

  it('with another body is refused with 422 and changes nothing', async () => {
    const { quote } = await makeDeal(program, catalogue);
    const key = randomUUID();
    expect((await putLines(quote, oneLine(2), key)).status).toBe(200);
    const other = await putLines(quote, oneLine(3, 2), key);
    expect([other.status, other.body.error.details.code]).toStrictEqual([
      422,
      'idempotency-key.other-request',
    ]);
    const { data } = (await program.get(`/api/quotes/${quote}`, { populate: ['lines'] })).body;
    expect([data.version, data.lines[0].quantity]).toEqual([2, 2]);
  });

  it('for another quote is another request', async () => {
    const [one, two] = [await dealWithLine(), await dealWithLine()];
    const key = randomUUID();
    expect((await win(one.quote, key)).status).toBe(200);
    expect((await win(two.quote, key)).status).toBe(422);
    expect(await contractsOf(two)).toBe(0);
  });

  it('of another caller is independent, over another door of the same caller it is not', async () => {
    const [one, two] = [await dealWithLine(), await dealWithLine()];
    const key = randomUUID();
    const seller = await crm.apiUser('sales');
    const mine = await win(one.quote, key);
    const theirs = await seller.post(`/api/quotes/${two.quote}/win`, {}, keyed(key));
    expect([mine.status, theirs.status]).toEqual([200, 200]);
    expect(theirs.body.data.contract.documentId).not.toBe(mine.body.data.contract.documentId);
    const overGraphql = await program.graphql(
      'mutation ($quote: ID!, $key: String) { winQuote(documentId: $quote, idempotencyKey: $key) }',
      { quote: one.quote, key }
    );
    expect(overGraphql.body.data.winQuote).toEqual(mine.body.data);
  });

  it('that was refused keeps nothing, so it may be mended and sent again under its key', async () => {
    const deal = await makeDeal(program, catalogue);
    const key = randomUUID();
    expect((await win(deal.quote, key)).status).toBe(400); // no lines yet
    expect((await program.put(`/api/quotes/${deal.quote}/lines`, oneLine(1))).status).toBe(200);
    expect((await win(deal.quote, key)).status).toBe(200);
  });

  it('whose key has 10,000 letters is refused with 400', async () => {
    const deal = await dealWithLine();
    const answer = await win(deal.quote, 'k'.repeat(10_000));
    expect([answer.status, answer.body.error.details.code]).toStrictEqual([400, 'idempotency-key.too-long']);
    expect(await contractsOf(deal)).toBe(0);
    expect((await win(deal.quote, 'k'.repeat(255))).status).toBe(200);
  });

  it('is answered the same after the CRM was started again', async () => {
    const deal = await dealWithLine();
    const key = randomUUID();
    const before = await win(deal.quote, key);
    await crm.restart();
    const after = await win(deal.quote, key);
    expect(after.status).toBe(200);
    expect(after.body).toEqual(before.body);
    expect((await win(deal.quote, key, { acceptExpired: true })).status).toBe(422);
    expect(await contractsOf(deal)).toBe(1);
  });
});
