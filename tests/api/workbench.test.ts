import { startCrm, type Answer, type Client, type Crm } from '../support/crm';
import {
  makeAccount,
  makeCatalogue,
  makeDeal,
  makeRecord,
  type Catalogue,
  type Deal,
} from '../support/world';

/** What the screen to work on a quote asks and saves. */
let crm: Crm;
let program: Client;
let catalogue: Catalogue;

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
  catalogue = await makeCatalogue(program);
});
afterAll(() => crm.stop());

const ok = async (pending: Promise<Answer>) => {
  const answer = await pending;
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.data;
};
const refused = async (pending: Promise<Answer>): Promise<[number, string]> => {
  const { status, body } = await pending;
  return [status, body.error?.details?.code];
};

const open = (deal: Deal) => ok(program.get(`/api/quotes/${deal.quote}/workbench`));
const save = (deal: Deal, body: object) => program.put(`/api/quotes/${deal.quote}/whole`, body);
const licence = () => ({ type: 'product', product: catalogue.software, unit: catalogue.unit, quantity: 10 });
const works = { type: 'project', name: 'Works', quantity: 1, unitPrice: '100.00', taxRate: 0 };

const split = (list: readonly { account: string; billingSplitPercent: string; isRounding: boolean }[]) =>
  list.map((payer) => [payer.account, Number(payer.billingSplitPercent), payer.isRounding]);

describe('the quote as one screen has it', () => {
  it('lines, payers and a split of a line are saved in one edit, against the version that was loaded', async () => {
    const deal = await makeDeal(program, catalogue);
    const partner = await makeAccount(program, catalogue);
    const joins = await makeAccount(program, catalogue);
    const before = await open(deal);
    await ok(
      save(deal, {
        version: before.quote.version,
        lines: [licence(), works, { ...works, name: 'More works' }],
        customers: [
          { account: deal.account, billingSplitPercent: 60 },
          { account: partner, billingSplitPercent: 40, isRounding: true, notToExceedLimit: '500' },
        ],
        lineCustomers: [{ line: 'new-2', customers: [{ account: joins, billingSplitPercent: 100 }] }],
      })
    );
    const after = await open(deal);
    expect(after.quote.version).toBeGreaterThan(before.quote.version);
    expect(split(after.payers)).toEqual([
      [deal.account, 60, false],
      [partner, 40, true],
      [joins, 0, false],
    ]);
    expect(split(after.lines[1].customers)).toEqual([[joins, 100, true]]);
    expect(split(after.lines[2].customers)).toEqual([
      [deal.account, 60, false],
      [partner, 40, true],
    ]);
    expect(after.lines[0]).toMatchObject({ unitPrice: '90.0000', unitName: expect.any(String) });
    expect(after.lines[0].products).toEqual([
      { id: catalogue.software, contractType: expect.stringContaining('licences') },
    ]);
  });

  it('a version of before is refused with nothing written, and a missing one too', async () => {
    const deal = await makeDeal(program, catalogue);
    const { quote } = await open(deal);
    const partner = await makeAccount(program, catalogue);
    const row = await ok(
      program.post('/api/quote-customers', { data: { quote: deal.quote, account: partner } })
    );
    expect(row.documentId).toEqual(expect.any(String));
    const customers = [{ account: deal.account, billingSplitPercent: 90 }];
    const stale = await save(deal, { version: quote.version, lines: [works], customers });
    expect([stale.status, stale.body.error.details]).toMatchObject([
      409,
      {
        ...{ code: 'quote.version-conflict', version: quote.version + 1 },
        payers: {
          ...{ added: [partner], removed: [] },
          changed: [
            { account: deal.account, fields: [{ field: 'billingSplitPercent', sent: 90, stored: '100.00' }] },
          ],
        },
      },
    ]);
    expect(await refused(save(deal, { lines: [works] }))).toEqual([428, 'quote.version-missing']);
    expect((await open(deal)).lines).toStrictEqual([]);
  });

  it('lines and payers are edited by two people side by side; a line does not go with payers just written', async () => {
    const deal = await makeDeal(program, catalogue);
    const { version } = await ok(save(deal, { version: 1, lines: [works, works] }));
    const line = (index: number, from: Answer['body']) => ({
      ...works,
      documentId: from.lines[index].documentId,
    });
    const before = await open(deal);
    const partner = await makeAccount(program, catalogue);
    await ok(program.post('/api/quote-customers', { data: { quote: deal.quote, account: partner } }));
    const taken = await program.put(`/api/quotes/${deal.quote}/lines`, { version, lines: [line(0, before)] });
    expect([taken.status, taken.body.error.details.added]).toEqual([409, [before.lines[1].documentId]]);
    const more = [line(0, before), { ...line(1, before), quantity: 7 }];
    const after = await ok(program.put(`/api/quotes/${deal.quote}/lines`, { version, lines: more }));
    expect([after.version, after.lines.length, after.customers.length]).toEqual([version + 2, 2, 2]);
    expect(await refused(program.put(`/api/quotes/${deal.quote}/lines`, { version, lines: more }))).toEqual([
      409,
      'quote.version-conflict',
    ]);
  });

  it('of a sent quote only payers are saved', async () => {
    const deal = await makeDeal(program, catalogue);
    await ok(save(deal, { version: 1, lines: [works] }));
    await ok(program.post(`/api/quotes/${deal.quote}/send`, {}));
    const { quote } = await open(deal);
    const version = quote.version;
    expect(await refused(save(deal, { version, lines: [] }))).toEqual([409, 'quote.content-frozen']);
    await ok(save(deal, { version, customers: [{ account: deal.account, paymentTerms: 'net-45' }] }));
    expect((await open(deal)).payers).toMatchObject([{ paymentTerms: 'net-45' }]);
  });

  it('says what a sale would ask, and what else there is of the opportunity', async () => {
    const deal = await makeDeal(program, catalogue);
    const clone = await ok(program.post(`/api/quotes/${deal.quote}/clone`, {}));
    const shown = await open(deal);
    expect(shown.sale.opportunity).toMatchObject({ locked: false, isClosed: false });
    expect(shown.sale.opportunity.fields).toMatchObject({ account: true, project: true });
    expect(shown.siblings).toMatchObject([{ documentId: clone.documentId, isActive: false, state: 'draft' }]);
    expect(shown.held).toEqual({ hasActuals: false, hasContract: false });
    expect(shown.lastChange.by).toEqual(expect.any(String));
  });
});

describe('what a quote can offer', () => {
  it('are the priced products and bundles of its book, by name or code, with the price a line would get', async () => {
    const deal = await makeDeal(program, catalogue);
    const items = (query: object) => ok(program.get(`/api/quotes/${deal.quote}/sellable-items`, query));
    expect(await items({ search: 'portal' })).toMatchObject([
      { kind: 'product', documentId: catalogue.software, quantity: '1', unitPrice: '100', taxRate: '19.00' },
    ]);
    expect(await items({ search: '100%' })).toStrictEqual([]);
    expect(await items({ kind: 'bundle' })).toStrictEqual([]);
    const [{ documentId: contractType }] = await ok(program.get('/api/contract-types', { sort: 'code' }));
    const category = await makeRecord(program, 'product-categories', { name: 'Rare things', contractType });
    const rare = await makeRecord(program, 'products', { name: 'Rare', code: 'RARE-1', category });
    await makeRecord(program, 'prices', {
      ...{ priceBook: catalogue.priceBook, product: rare, unit: catalogue.unit },
      ...{ currency: 'EUR', unitPrice: 5, minQuantity: 25 },
    });
    expect(await items({ search: 'rare-1' })).toMatchObject([
      {
        documentId: rare,
        quantity: '25',
        unitPrice: '5',
        products: [{ id: rare, contractType: expect.any(String) }],
        priceSource: { rule: 'general', minQuantity: '25', listPrice: '5' },
      },
    ]);
  });
});
