import { startCrm, type Answer, type Client, type Crm } from '../support/crm';
import { makeAccount, makeCatalogue, unique, type Catalogue } from '../support/world';

let crm: Crm;
let panel: Client;
let catalogue: Catalogue;

beforeAll(async () => {
  crm = await startCrm();
  panel = await crm.admin();
  catalogue = await makeCatalogue(await crm.program());
});
afterAll(() => crm.stop());

const path = (type: string) => `/content-manager/collection-types/api::${type}.${type}`;
const connect = (documentId: string) => ({ connect: [{ documentId }], disconnect: [] });

const save = async (type: string, data: object): Promise<string> => {
  const answer = await panel.post(path(type), data);
  if (answer.status !== 201) throw new Error(`${type}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.data.documentId as string;
};

const quoteNow = async (quote: string): Promise<Answer['body']> =>
  (
    await (
      await crm.program()
    ).get(`/api/quotes/${quote}`, { populate: ['lines', 'lines.customers', 'customers'] })
  ).body.data;

describe('a deal in the Content Manager alone', () => {
  let quote: string;
  let first: string;

  it('makes opportunity and quote through forms, with number and payer', async () => {
    const account = await makeAccount(await crm.program(), catalogue);
    const opportunity = await save('opportunity', {
      name: unique('Deal'),
      account: connect(account),
      project: connect(catalogue.project),
      currency: 'EUR',
    });
    quote = await save('quote', {
      name: 'Offer',
      opportunity: connect(opportunity),
      priceBook: connect(catalogue.priceBook),
      currency: 'EUR',
    });
    expect(await quoteNow(quote)).toMatchObject({ isActive: true, customers: [{ isPrimary: true }] });
  });

  it('adds a line as one record: priced from the book, totals of the quote follow', async () => {
    first = await save('quote-line', {
      quote: connect(quote),
      type: 'product',
      product: connect(catalogue.software),
      unit: connect(catalogue.unit),
      quantity: 2,
    });
    expect(await quoteNow(quote)).toMatchObject({
      net: 200,
      tax: 38,
      gross: 238,
      lines: [{ unitPrice: 100, name: 'Portal licence', customers: [{ billingSplitPercent: 100 }] }],
    });
  });

  it('puts a further line where the form says, changes one and deletes one', async () => {
    const works = await save('quote-line', {
      quote: connect(quote),
      type: 'project',
      name: 'Works',
      quantity: 1,
      unitPrice: 50,
      position: 1,
    });
    expect((await quoteNow(quote)).lines.map((line: { name: string }) => line.name)).toEqual([
      'Works',
      'Portal licence',
    ]);
    const changed = await panel.put(`${path('quote-line')}/${first}`, { quantity: 10 });
    expect(changed.status).toBe(200);
    expect(changed.body.data).toMatchObject({ quantity: 10, unitPrice: 90, net: 900 });
    expect((await panel.delete(`${path('quote-line')}/${works}`)).status).toBe(200);
    expect(await quoteNow(quote)).toMatchObject({ net: 900, lines: [{ position: 1 }] });
  });

  it('adds a payer, moves the rounding flag, and refuses to delete the primary', async () => {
    const account = await makeAccount(await crm.program(), catalogue);
    const payer = await save('quote-customer', {
      quote: connect(quote),
      account: connect(account),
      isRounding: true,
      billingSplitPercent: 40,
    });
    const rows = (await quoteNow(quote)).customers as {
      documentId: string;
      isPrimary: boolean;
      isRounding: boolean;
    }[];
    expect(rows.map(({ isRounding }) => isRounding)).toEqual([false, true]);
    const primary = rows.find(({ isPrimary }) => isPrimary)?.documentId;
    const refused = await panel.delete(`${path('quote-customer')}/${primary}`);
    expect([refused.status, refused.body.error.details.code]).toStrictEqual([409, 'quote-customer.primary']);
    expect((await panel.delete(`${path('quote-customer')}/${payer}`)).status).toBe(200);
    expect((await quoteNow(quote)).customers).toMatchObject([{ isRounding: true }]);
  });

  it('refuses what only the server sets, at its field', async () => {
    const refused = await panel.put(`${path('quote')}/${quote}`, { state: 'won', net: 1 });
    expect(refused.status).toBe(400);
    expect(refused.body.error.details).toMatchObject({
      code: 'field.server-owned',
      errors: [{ path: ['state'] }, { path: ['net'] }],
    });
  });

  it('refuses to clone a quote, which would steal its lines', async () => {
    expect((await panel.post(`${path('quote')}/clone/${quote}`, {})).status).toBe(400);
    expect((await quoteNow(quote)).lines).toHaveLength(1);
  });

  it('runs the same commands behind panel permissions', async () => {
    const sold = await panel.post(`/crm/quotes/${quote}/win`);
    expect(sold.status).toBe(200);
    expect(sold.body.data.contract).toMatchObject({ net: '900.00' });
  });
});
