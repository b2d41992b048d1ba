import { startCrm, type Answer, type Client, type Crm } from '../support/crm';
import { statementsOf } from '../support/statements';
import { makeAccount, makeCatalogue, unique, type Catalogue } from '../support/world';

let crm: Crm;
let program: Client;
let catalogue: Catalogue;
let account: string;
let others: readonly [string, string];

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
  catalogue = await makeCatalogue(program);
  account = await makeAccount(program, catalogue);
  others = [await makeAccount(program, catalogue), await makeAccount(program, catalogue)];
});
afterAll(() => crm.stop());

const opportunity = async (): Promise<string> =>
  (
    await program.post('/api/opportunities', {
      data: { name: unique('Deal'), account, project: catalogue.project, currency: 'EUR' },
    })
  ).body.data.documentId;

const licence = (quantity = 1, more: object = {}) => ({
  type: 'product',
  product: catalogue.software,
  unit: catalogue.unit,
  quantity,
  ...more,
});
const works = (more: object = {}) => ({
  type: 'project',
  name: 'Works',
  quantity: 1,
  unitPrice: '100.00',
  taxRate: 19,
  ...more,
});

const refusal = ({ status, body }: Answer) => [status, body.error?.details?.code];
const add = (deal: string, more: object = {}, client = program) =>
  client.post(`/api/opportunities/${deal}/quotes`, {
    name: 'Offer',
    priceBook: catalogue.priceBook,
    lines: [licence()],
    ...more,
  });
const made = async (pending: Promise<Answer>) => {
  const { status, body } = await pending;
  if (status >= 300) throw new Error(JSON.stringify(body));
  return body.data;
};

const thirds = () => [
  { account, billingSplitPercent: '33.34' },
  { account: others[0], billingSplitPercent: '33.33' },
  { account: others[1], billingSplitPercent: '33.33' },
];

describe('a whole quote in one request', () => {
  it('has its number, payers, prices and totals, and is active when it is the first', async () => {
    const deal = await opportunity();
    const quote = await made(add(deal, { customers: thirds(), lines: [licence(10), works()] }));
    expect(quote).toMatchObject({
      state: 'draft',
      isActive: true,
      version: 1,
      revision: 1,
      net: '1000.00',
      tax: '190.00',
      gross: '1190.00',
      issues: [],
      lines: [
        { unitPrice: '90.0000', position: 1, customers: [{ account, billingSplitPercent: '100.00' }] },
        { position: 2, customers: thirds() },
      ],
    });
    expect(quote.customers).toMatchObject([
      { account, isPrimary: true, isRounding: true },
      { account: others[0], isPrimary: false },
      { account: others[1], isRounding: false },
    ]);
    expect((await made(add(deal))).isActive).toBe(false);
    const stored = await made(
      program.get(`/api/quotes/${quote.documentId}`, { populate: ['opportunity', 'lines', 'customers'] })
    );
    expect(stored).toMatchObject({ net: 1000, gross: 1190, opportunity: { documentId: deal } });
    expect([stored.lines.length, stored.customers.length]).toEqual([2, 3]);
  });

  it.each<[string, () => object, readonly unknown[]]>([
    ['without a name', () => ({ name: '' }), [400, 'request.malformed']],
    ['with a key nobody knows', () => ({ total: 1 }), [400, 'request.malformed']],
    ['from an unknown price book', () => ({ priceBook: 'nobook' }), [400, 'relation.unknown']],
    ['in an unknown currency', () => ({ currency: 'ZZZ' }), [400, 'currency.unknown']],
    ['with shares off 100 %', () => ({ customers: thirds().slice(0, 2) }), [400, 'quote.split-not-100']],
    [
      'with an unknown payer',
      () => ({ customers: [{ account: 'nobody' }] }),
      [400, 'quote-customer.account-unavailable'],
    ],
    [
      'with a line without a price',
      () => ({ lines: [licence(1, { unit: undefined })] }),
      [400, 'price.none'],
    ],
    ['with totals that differ', () => ({ gross: '1.00' }), [400, 'quote.total-differs']],
    [
      'that ends before it begins',
      () => ({ startDate: '2026-02-02', dueDate: '2026-02-01' }),
      [400, 'quote.due-before-start'],
    ],
  ])('%s is refused, and no number is used up', async (_case, more, expected) => {
    const deal = await opportunity();
    const before = (await made(add(deal))).number as string;
    expect(refusal(await add(deal, more()))).toEqual(expected);
    expect(Number((await made(add(deal))).number.slice(-6))).toBe(Number(before.slice(-6)) + 1);
  });

  it('takes as many statements for 1 line as for 300 lines and 3 payers', async () => {
    const counts: number[] = [];
    for (const [count, customers] of [
      [1, undefined],
      [300, thirds()],
    ] as const) {
      const deal = await opportunity();
      await program.get('/api/units');
      const lines = Array.from({ length: count }, (_, index) => (index % 2 ? works() : licence(index + 1)));
      counts.push((await statementsOf(crm, () => made(add(deal, { customers, lines })))).length);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThanOrEqual(33);
    process.stdout.write(`A whole quote: ${counts[0]} statements\n`);
  });
});

describe('lines of a quote', () => {
  const put = (quote: string, version: number, body: object) =>
    program.put(`/api/quotes/${quote}/lines`, { version, ...body });

  it('stand in groups with subtotals; optional ones count and are sold only when chosen', async () => {
    const deal = await opportunity();
    const lines = [
      licence(1, { groupName: 'Licences' }),
      works({ groupName: 'Works' }),
      works({ name: 'Training', groupName: 'Works', isOptional: true }),
    ];
    const quote = await made(add(deal, { lines }));
    expect(quote).toMatchObject({
      net: '200.00',
      groups: [
        { groupName: 'Licences', net: '100.00' },
        { groupName: 'Works', net: '100.00' },
      ],
      lines: [{ isOptional: false }, {}, { isOptional: true, isChosen: false, net: '100.0000' }],
    });
    const kept = quote.lines.map(({ documentId, type, quantity }: Record<string, unknown>) => ({
      documentId,
      type,
      quantity,
    }));
    const dry = await made(program.post(`/api/opportunities/${deal}/sell?dryRun=true`));
    expect(dry.contract).toMatchObject({
      net: '200.00',
      lines: [{ name: 'Portal licence' }, { name: 'Works' }],
    });
    const chosen = [kept[0], kept[1], { ...kept[2], isChosen: true }];
    expect(await made(put(quote.documentId, 1, { lines: chosen }))).toMatchObject({
      net: '300.00',
      version: 2,
    });
    const { contract } = await made(program.post(`/api/opportunities/${deal}/sell?dryRun=true`));
    expect(contract.lines.map(({ name }: { name: string }) => name)).toEqual([
      'Portal licence',
      'Works',
      'Training',
    ]);
  });

  it('share the discount of the quote, by percent or amount, through every door', async () => {
    const quote = await made(add(await opportunity(), { lines: [licence(), works()], discountPercent: 10 }));
    expect(quote).toMatchObject({
      net: '180.00',
      tax: '34.20',
      discountPercent: '10.00',
      lines: [{ documentDiscount: '10.0000', net: '90.0000' }, { net: '90.0000' }],
    });
    const { documentId } = quote;
    const form = (data: object) => program.put(`/api/quotes/${documentId}`, { data });
    expect(refusal(await form({ discountAmount: 10 }))).toEqual([400, 'quote.two-discounts']);
    expect(refusal(await form({ discountPercent: null, discountAmount: 201 }))).toEqual([
      400,
      'quote.discount-too-large',
    ]);
    expect(await made(form({ discountPercent: null, discountAmount: '0.01' }))).toMatchObject({
      net: 199.99,
      version: 2,
      discountPercent: null,
      discountAmount: 0.01,
    });
    const lines = quote.lines.map(({ documentId: id, type }: Record<string, unknown>) => ({
      documentId: id,
      type,
      quantity: 2,
    }));
    const preview = await made(
      program.post(`/api/quotes/${documentId}/lines/preview`, { lines, discountAmount: 1 })
    );
    expect([preview.net, preview.discountAmount]).toEqual(['399.00', 1]);
    expect((await made(put(documentId, 2, { lines }))).net).toBe('399.99');
    expect((await made(put(documentId, 3, { lines, discountAmount: null }))).net).toBe('400.00');
    const { payers } = await made(program.get(`/api/quotes/${documentId}/amounts`));
    expect(payers[0].net).toBe('400.00');
  });

  it('round the price by a line of their own', async () => {
    const { documentId } = await made(add(await opportunity(), { lines: [works({ unitPrice: '100.03' })] }));
    const round = (body: object) => program.post(`/api/quotes/${documentId}/rounding-line`, body);
    expect(refusal(await round({ roundTo: '0.05' }))).toEqual([428, 'quote.version-missing']);
    expect(await made(round({ version: 1, roundTo: '0.05' }))).toMatchObject({ gross: '119.05' }); // 119.04
    expect(await made(round({ version: 2, roundTo: 10 }))).toMatchObject({ gross: '120.00', version: 3 });
    const off = await made(round({ version: 3, roundTo: null }));
    expect([off.gross, off.lines.length]).toEqual(['119.04', 1]);
    expect(refusal(await round({ version: 4, roundTo: 0 }))).toEqual([
      400,
      'rounding-line.step-not-positive',
    ]);
  });
});
