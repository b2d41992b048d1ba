import { startCrm, type Answer, type Client, type Crm } from '../support/crm';
import { databaseHash } from '../support/database-hash';
import { sql } from '../support/postgres';
import { makeAccount, makeCatalogue, makeDeal, makeRecord, unique, type Catalogue } from '../support/world';

/** A sold deal is locked by every door, and a refused write leaves no trace in any table. */
let crm: Crm;
let program: Client;
let admin: Client;
let catalogue: Catalogue;

interface Sold {
  readonly opportunity: string;
  readonly quote: string;
  readonly sibling: string;
  readonly customer: string;
  readonly line: string;
  readonly lineCustomer: string;
  readonly stranger: string;
  readonly version: number;
}
let sold: Sold;

const ok = async (pending: Promise<Answer>): Promise<Answer> => {
  const answer = await pending;
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
};

const sell = async (): Promise<Sold> => {
  const { opportunity, quote } = await makeDeal(program, catalogue);
  const sibling = await makeRecord(program, 'quotes', {
    name: unique('Alternative'),
    opportunity,
    priceBook: catalogue.priceBook,
    currency: 'EUR',
  });
  const line = { type: 'project', name: 'Works', quantity: 1, unitPrice: '100.00', taxRate: 0 };
  await ok(program.put(`/api/quotes/${quote}/lines`, { version: 1, lines: [line] }));
  await ok(program.post(`/api/quotes/${quote}/win`));
  const { data } = (
    await ok(program.get(`/api/quotes/${quote}`, { populate: ['customers', 'lines.customers'] }))
  ).body;
  return {
    opportunity,
    quote,
    sibling,
    customer: data.customers[0].documentId,
    line: data.lines[0].documentId,
    lineCustomer: data.lines[0].customers[0].documentId,
    stranger: await makeAccount(program, catalogue),
    version: data.version,
  };
};

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
  admin = await crm.admin();
  catalogue = await makeCatalogue(program);
  sold = await sell();
  await program.post(`/api/quotes/${sold.quote}/win`); // every caller's rights are known from here on
  await admin.post(`/crm/quotes/${sold.quote}/win`);
});
afterAll(() => crm.stop());

const newLines = () => ({
  version: sold.version,
  lines: [{ type: 'project', name: 'More', quantity: 1, unitPrice: '1.00' }],
});
const halves = (documentId: string) => ({ splits: [{ documentId, billingSplitPercent: 100 }] });
const cm = (type: string) => `/content-manager/collection-types/api::${type}.${type}`;

type Attempt = readonly [sentence: string, attempt: () => Promise<Answer>];

/** Commands are the same behind both doors. */
const commands = (client: () => Client, root: string): Attempt[] => {
  const on = (path: string) => `${root}${path}`;
  return [
    ['replace its lines', () => client().put(on(`/quotes/${sold.quote}/lines`), newLines())],
    ['activate the sibling', () => client().post(on(`/quotes/${sold.sibling}/activate`))],
    ['deactivate it', () => client().post(on(`/quotes/${sold.quote}/deactivate`))],
    ['spread its payers', () => client().post(on(`/quotes/${sold.quote}/customers/distribute-evenly`))],
    [
      'split its payers',
      () => client().put(on(`/quotes/${sold.quote}/customers/splits`), halves(sold.customer)),
    ],
    ['win it again', () => client().post(on(`/quotes/${sold.quote}/win`))],
    ['win the sibling', () => client().post(on(`/quotes/${sold.sibling}/win`))],
    ['sell the opportunity again', () => client().post(on(`/opportunities/${sold.opportunity}/sell`))],
    [
      'add a payer to a line',
      () => client().post(on(`/quote-lines/${sold.line}/customers`), { account: sold.stranger }),
    ],
    [
      'edit a payer of a line',
      () =>
        client().put(on(`/quote-lines/${sold.line}/customers/${sold.lineCustomer}`), {
          billingSplitPercent: 1,
        }),
    ],
    [
      'remove a payer of a line',
      () => client().delete(on(`/quote-lines/${sold.line}/customers/${sold.lineCustomer}`)),
    ],
    [
      'split the payers of a line',
      () => client().put(on(`/quote-lines/${sold.line}/customers/splits`), halves(sold.lineCustomer)),
    ],
    [
      'spread the payers of a line',
      () => client().post(on(`/quote-lines/${sold.line}/customers/distribute-evenly`)),
    ],
  ];
};

const records = (
  create: (type: string, data: object) => Promise<Answer>,
  update: (type: string, id: string, data: object) => Promise<Answer>,
  remove: (type: string, id: string) => Promise<Answer>
): Attempt[] => [
  ['rename it', () => update('quote', sold.quote, { name: 'Another name' })],
  ['change its dates', () => update('quote', sold.quote, { dueDate: '2030-01-01' })],
  ['change its potential customer', () => update('quote', sold.quote, { potentialCustomer: sold.stranger })],
  ['change the sibling', () => update('quote', sold.sibling, { name: 'Another name' })],
  ['delete it', () => remove('quote', sold.quote)],
  ['delete the sibling', () => remove('quote', sold.sibling)],
  [
    'make another quote',
    () =>
      create('quote', {
        name: 'Third',
        opportunity: sold.opportunity,
        priceBook: catalogue.priceBook,
        currency: 'EUR',
      }),
  ],
  ['add a payer', () => create('quote-customer', { quote: sold.quote, account: sold.stranger })],
  ['edit a payer', () => update('quote-customer', sold.customer, { billToName: 'Somebody' })],
  ['delete a payer', () => remove('quote-customer', sold.customer)],
  [
    'add a line',
    () => create('quote-line', { quote: sold.quote, type: 'project', name: 'X', quantity: 1, unitPrice: 1 }),
  ],
  ['edit a line', () => update('quote-line', sold.line, { quantity: 2 })],
  ['delete a line', () => remove('quote-line', sold.line)],
  [
    'add a payer to a line',
    () => create('quote-line-customer', { quoteLine: sold.line, account: sold.stranger }),
  ],
  [
    'edit a payer of a line',
    () => update('quote-line-customer', sold.lineCustomer, { billingSplitPercent: 1 }),
  ],
  ['delete a payer of a line', () => remove('quote-line-customer', sold.lineCustomer)],
  ['delete the opportunity', () => remove('opportunity', sold.opportunity)],
];

const plural = (type: string): string => (type.endsWith('y') ? `${type.slice(0, -1)}ies` : `${type}s`);

const rest = records(
  (type, data) => program.post(`/api/${plural(type)}`, { data }),
  (type, id, data) => program.put(`/api/${plural(type)}/${id}`, { data }),
  (type, id) => program.delete(`/api/${plural(type)}/${id}`)
);

const contentManager = records(
  (type, data) => admin.post(cm(type), data),
  (type, id, data) => admin.put(`${cm(type)}/${id}`, data),
  (type, id) => admin.delete(`${cm(type)}/${id}`)
);

/** A contract hangs on the quote that was sold: to its deletion this is said first. */
const codeOf = (sentence: string) => (sentence === 'delete it' ? 'quote.in-use' : 'opportunity.locked');

const refuseOver = async (sentence: string, attempt: () => Promise<Answer>): Promise<void> => {
  const before = await databaseHash(crm.databaseUrl);
  const { status, body } = await attempt();
  expect([status, body.error?.details?.code]).toStrictEqual([409, codeOf(sentence)]);
  expect(await databaseHash(crm.databaseUrl)).toEqual(before);
};

describe('once a deal is sold, nobody can', () => {
  it.each(commands(() => program, '/api'))('%s by a command over REST', refuseOver);
  it.each(commands(() => admin, '/crm'))('%s by a command from the panel', refuseOver);
  it.each(rest)('%s over REST', refuseOver);
  it.each(contentManager)('%s in the Content Manager', refuseOver);

  it.each([
    ['rename it', 'mutation { updateQuote(documentId: "$quote", data: { name: "Another" }) { documentId } }'],
    ['delete it', 'mutation { deleteQuote(documentId: "$quote") { documentId } }'],
    [
      'edit a payer',
      'mutation { updateQuoteCustomer(documentId: "$customer", data: { billToName: "X" }) { documentId } }',
    ],
    ['delete a payer', 'mutation { deleteQuoteCustomer(documentId: "$customer") { documentId } }'],
    ['deactivate it', 'mutation { deactivateQuote(documentId: "$quote") }'],
    ['activate the sibling', 'mutation { activateQuote(documentId: "$sibling") }'],
    ['win it again', 'mutation { winQuote(documentId: "$quote") }'],
    [
      'replace its lines',
      'mutation { replaceLinesQuote(documentId: "$quote", data: { version: $version, lines: [] }) }',
    ],
    [
      'add a payer to a line',
      'mutation { addCustomerQuoteLine(documentId: "$line", data: { account: "$stranger" }) }',
    ],
  ])('%s over GraphQL', async (sentence, template) => {
    const query = template.replace(/\$(\w+)/g, (_all, name: keyof Sold) => String(sold[name]));
    const before = await databaseHash(crm.databaseUrl);
    const { body } = await program.graphql(query);
    expect(
      body.errors?.map((error: { extensions: { code: string } }) => error.extensions.code)
    ).toStrictEqual([codeOf(sentence)]);
    expect(await databaseHash(crm.databaseUrl)).toEqual(before);
  });

  it('change anything in the database itself, where triggers keep what was won', async () => {
    for (const table of ['quote_lines', 'quote_customers', 'quote_line_customers'])
      await expect(sql(crm.databaseUrl, `delete from ${table}`)).rejects.toThrow('crm:quote.won');
  });
});

describe('after unlocking', () => {
  it('all of it is open again', async () => {
    await ok(program.post(`/api/opportunities/${sold.opportunity}/unlock`));
    await ok(program.put(`/api/quotes/${sold.quote}`, { data: { name: 'Another name' } }));
    await ok(program.post('/api/quote-customers', { data: { quote: sold.quote, account: sold.stranger } }));
    const { version } = (await ok(program.get(`/api/quotes/${sold.quote}`))).body.data;
    await ok(program.put(`/api/quotes/${sold.quote}/lines`, { ...newLines(), version }));
    await ok(program.delete(`/api/quotes/${sold.sibling}`));
  });
});
