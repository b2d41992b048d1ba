import { startCrm, type Client, type Crm } from '../support/crm';
import { makeAccount, makeCatalogue, makeDeal, type Catalogue, type Deal } from '../support/world';

let crm: Crm;
let program: Client;
let catalogue: Catalogue;

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
  catalogue = await makeCatalogue(program);
});
afterAll(() => crm.stop());

const lineOf = (product: string, quantity: number, more: object = {}) => ({
  type: 'product',
  product,
  unit: catalogue.unit,
  quantity,
  ...more,
});

const putLines = (quote: string, version: number | undefined, lines: object[]) =>
  program.put(`/api/quotes/${quote}/lines`, { ...(version === undefined ? {} : { version }), lines });

describe('a deal from quote to contract', () => {
  let deal: Deal;
  let version: number;

  it('gives a new quote its number, its payer and makes the first one active', async () => {
    deal = await makeDeal(program, catalogue);
    const { data } = (
      await program.get(`/api/quotes/${deal.quote}`, {
        populate: ['customers', 'customers.account', 'potentialCustomer'],
      })
    ).body;
    expect(data).toMatchObject({
      number: 'Q-2026-000001',
      revision: 1,
      state: 'draft',
      isActive: true,
      version: 1,
    });
    expect(data.customers).toHaveLength(1);
    expect(data.customers[0]).toMatchObject({
      isPrimary: true,
      isRounding: true,
      billingSplitPercent: 100,
      account: { documentId: deal.account },
    });
    version = data.version;
  });

  it('prices lines from the book, with quantity breaks, and computes totals and tax', async () => {
    const answer = await putLines(deal.quote, version, [
      lineOf(catalogue.software, 10),
      lineOf(catalogue.implementation, 1, { discountPercent: 10 }),
    ]);
    expect(answer.status).toBe(200);
    // 10 x 90 = 900 ; 1 x 1000 x 0.9 = 900 ; tax 19 % of 1800 = 342
    expect(answer.body.data).toMatchObject({
      version: 2,
      net: '1800.00',
      tax: '342.00',
      gross: '2142.00',
      issues: [],
    });
    expect(answer.body.data.lines[0]).toMatchObject({
      unitPrice: '90.0000',
      priceSource: { rule: 'general', listPrice: '90', minQuantity: '10' },
    });
    version = answer.body.data.version;
  });

  it('asks for the version, and shows what differs when it is stale (CC-06)', async () => {
    expect((await putLines(deal.quote, undefined, [])).status).toBe(428);
    expect((await putLines(deal.quote, '1 or 1' as unknown as number, [])).status).toBe(400);
    const { body } = await program.get(`/api/quotes/${deal.quote}`, { populate: ['lines'] });
    const first = body.data.lines[0].documentId as string;
    const stale = await putLines(deal.quote, 1, [{ ...lineOf(catalogue.software, 3), documentId: first }]);
    expect(stale.status).toBe(409);
    expect(stale.body.error.details).toMatchObject({
      code: 'quote.version-conflict',
      version: 2,
      changed: [
        { id: first, fields: expect.arrayContaining([{ field: 'quantity', sent: 3, stored: '10.000000' }]) },
      ],
    });
  });

  it('lets several customers pay a project line, to the last cent', async () => {
    const second = await makeAccount(program, catalogue);
    const third = await makeAccount(program, catalogue);
    for (const account of [second, third])
      expect(
        (await program.post('/api/quote-customers', { data: { quote: deal.quote, account } })).status
      ).toBe(201);
    const even = await program.post(`/api/quotes/${deal.quote}/customers/distribute-evenly`);
    expect(
      even.body.data.customers.map((row: { billingSplitPercent: string }) => row.billingSplitPercent)
    ).toEqual(['33.34', '33.33', '33.33']);
    const { lines } = (await program.post(`/api/quotes/${deal.quote}/lines/preview`, { lines: [] })).body
      .data;
    expect(lines).toStrictEqual([]);
    const current = (await program.get(`/api/quotes/${deal.quote}`, { populate: ['lines'] })).body.data;
    const kept = current.lines.map((line: { documentId: string; type: string; quantity: number }) => ({
      documentId: line.documentId,
      type: line.type,
      quantity: line.quantity,
    }));
    const answer = await putLines(deal.quote, current.version, [
      ...kept,
      { type: 'project', name: 'Works', quantity: 1, unitPrice: '100.00', taxRate: 0 },
    ]);
    expect(answer.status).toBe(200);
    const amounts = (await program.get(`/api/quotes/${deal.quote}/amounts`)).body.data;
    // project line 100.00 over 33.34 (R) / 33.33 / 33.33; product lines to the primary
    expect(amounts.payers.map((payer: { net: string }) => payer.net)).toEqual(['1833.34', '33.33', '33.33']);
    expect(amounts.totals.net).toBe('1900.00');
  });

  it('shows what selling would write without writing it, then sells once (MO-20)', async () => {
    const dry = await program.post(`/api/opportunities/${deal.opportunity}/sell?dryRun=true`);
    expect(dry.status).toBe(200);
    expect(dry.body.data).toMatchObject({
      dryRun: true,
      contract: { documentId: null, net: '1900.00' },
      lines: { added: 3 },
    });
    expect((await program.get('/api/contracts')).body.data).toHaveLength(0);
    const sold = await program.post(`/api/quotes/${deal.quote}/win`);
    expect(sold.status).toBe(200);
    expect(sold.body.data.contract).toMatchObject({
      number: 'C-2026-000001',
      net: '1900.00',
      tax: '342.00',
      gross: '2242.00',
    });
    const { data } = await program
      .get('/api/contracts', { populate: ['lines', 'lines.customers', 'customers'] })
      .then(({ body }) => body);
    expect(data).toHaveLength(1);
    expect(data[0].lines).toHaveLength(3);
    expect(data[0].customers).toHaveLength(3);
    expect(data[0].lines[0]).toMatchObject({
      isTimeBased: true,
      net: 900,
      customers: [{ billingSplitPercent: 100, net: 900 }],
    });
    const again = await program.post(`/api/quotes/${deal.quote}/win`);
    expect(again.status).toBe(409);
    expect(again.body.error.details).toMatchObject({
      code: 'opportunity.locked',
      contract: data[0].documentId,
    });
  });

  it('is locked by every door until it is unlocked, and selling again amends the contract', async () => {
    const current = (await program.get(`/api/quotes/${deal.quote}`, { populate: ['lines'] })).body.data;
    const lines = current.lines.map((line: { documentId: string; type: string; quantity: number }) => ({
      documentId: line.documentId,
      type: line.type,
      quantity: line.quantity,
    }));
    expect((await putLines(deal.quote, current.version, lines)).status).toBe(409);
    expect((await program.delete(`/api/quotes/${deal.quote}`)).status).toBe(409);
    expect((await program.post(`/api/opportunities/${deal.opportunity}/unlock`)).status).toBe(200);
    const open = (await program.get(`/api/quotes/${deal.quote}`)).body.data;
    expect(open).toMatchObject({ state: 'draft', isActive: true });
    const changed = lines.map((line: { quantity: number }, index: number) =>
      index === 1 ? { ...line, quantity: 2 } : line
    );
    const edited = await putLines(deal.quote, open.version, changed);
    expect(edited.status).toBe(200);
    const sold = await program.post(`/api/opportunities/${deal.opportunity}/sell`);
    expect(sold.body.data.lines).toEqual({ kept: 2, amended: 1, added: 0, left: 0 });
    const { data } = (await program.get('/api/contracts', { populate: ['lines', 'lines.previousVersion'] }))
      .body;
    expect(data).toHaveLength(1);
    expect(data[0].lines).toHaveLength(4);
    expect(data[0].lines.filter((line: { isCurrent: boolean }) => line.isCurrent)).toHaveLength(3);
    expect(data[0].net).toBe(2800); // 900 + 2 x 1000 x 0.9 + 100
  });

  it('has written its history with old and new values', async () => {
    const { data } = (
      await program.get('/api/history-entries', { 'filters[recordId][$eq]': deal.quote, sort: 'at:asc' })
    ).body;
    expect(data[0]).toMatchObject({ action: 'create', recordType: 'api::quote.quote' });
    const [contract] = (await program.get('/api/contracts')).body.data;
    const about = (
      await program.get('/api/history-entries', { 'filters[recordId][$eq]': contract.documentId })
    ).body.data;
    // It is numbered last, after its lines: that is still its creation.
    expect(about.filter(({ changes }: { changes: object }) => 'number' in changes)).toMatchObject([
      { action: 'create', changes: { number: [null, contract.number], state: [null, 'active'] } },
    ]);
    expect(
      data.some(
        (entry: { changes: Record<string, unknown> }) =>
          JSON.stringify(entry.changes.state) === '["draft","won"]'
      )
    ).toBe(true);
  });
});
