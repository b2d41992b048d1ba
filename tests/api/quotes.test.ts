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
