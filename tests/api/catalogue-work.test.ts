import { startCrm, type Answer, type Client, type Crm } from '../support/crm';
import { makeCatalogue, makeDeal, makeRecord, unique, type Catalogue } from '../support/world';

let crm: Crm;
let client: Client;
let catalogue: Catalogue;

const refusal = ({ status, body }: Answer) => ({
  status,
  codes: ((body.error?.details?.errors ?? body.error?.details?.reasons ?? []) as { code: string }[]).map(
    ({ code }) => code
  ),
});

const ok = (answer: Answer, status = 200): Answer['body'] => {
  if (answer.status !== status) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.data;
};

const priceRow = (data: object) =>
  makeRecord(client, 'prices', { unit: catalogue.unit, currency: 'EUR', unitPrice: 1, ...data });

const makeBundle = async (more: object = {}, priceBook = catalogue.priceBook): Promise<Answer['body']> =>
  ok(
    await client.post(`/api/price-books/${priceBook}/bundles`, {
      name: unique('Start package'),
      code: unique('START'),
      items: [
        { product: catalogue.software, quantity: 5, weight: 1 },
        { product: catalogue.implementation, weight: '2' },
      ],
      ...more,
    })
  );

/** Another book with prices for the same products. */
const makeBook = async (products: readonly string[], more: object = {}): Promise<string> => {
  const priceBook = await makeRecord(client, 'price-books', {
    name: unique('Book'),
    projects: [catalogue.project],
    ...more,
  });
  for (const product of products) await priceRow({ priceBook, product });
  return priceBook;
};

beforeAll(async () => {
  crm = await startCrm();
  client = await crm.program();
  catalogue = await makeCatalogue(client);
});
afterAll(() => crm.stop());

describe('a bundle', () => {
  it('is made in a book with its products, and shows shares of the weights', async () => {
    const bundle = await makeBundle();
    expect(bundle).toMatchObject({
      active: true,
      priceBook: { documentId: catalogue.priceBook },
      prices: [],
    });
    expect(
      bundle.items.map((item: Answer['body']) => [item.product.documentId, Number(item.quantity), item.share])
    ).toEqual([
      [catalogue.software, 5, '33.33'],
      [catalogue.implementation, 1, '66.67'],
    ]);
    const listed = ok(await client.get(`/api/price-books/${catalogue.priceBook}/bundles`));
    expect(listed).toContainEqual(bundle);
  });

  it.each<[string, () => object, string[]]>([
    [
      'with one product',
      () => ({ items: [{ product: catalogue.software, weight: 1 }] }),
      ['bundle.too-few-products'],
    ],
    [
      'with a product that the book does not sell',
      () => ({
        items: [
          { product: catalogue.software, weight: 1 },
          { product: 'nowhere', weight: 0 },
        ],
      }),
      ['bundle.product-not-in-book', 'bundle-weight.not-positive'],
    ],
  ])('is refused %s, and nothing is kept', async (_case, more, codes) => {
    const code = unique('NEVER');
    const answer = await client.post(`/api/price-books/${catalogue.priceBook}/bundles`, {
      name: 'Never',
      code,
      items: [],
      ...more(),
    });
    expect(refusal(answer)).toEqual({ status: 400, codes });
    expect((await client.get('/api/bundles', { filters: { code } })).body.data).toEqual([]);
  });

  it('has a code of its own within its book', async () => {
    const { code } = await makeBundle();
    const answer = await client.post(`/api/price-books/${catalogue.priceBook}/bundles`, {
      name: 'Again',
      code,
      items: [
        { product: catalogue.software, weight: 1 },
        { product: catalogue.implementation, weight: 1 },
      ],
    });
    expect([answer.status, answer.body.error.details.code]).toEqual([409, 'record.not-unique']);
  });

  it('made by its parts is switched on when it is whole, and stays whole', async () => {
    const bundle = await makeRecord(client, 'bundles', {
      name: 'By parts',
      code: unique('PARTS'),
      priceBook: catalogue.priceBook,
    });
    const switchOn = () => client.put(`/api/bundles/${bundle}`, { data: { active: true } });
    const first = await makeRecord(client, 'bundle-items', {
      bundle,
      product: catalogue.software,
      weight: 1,
    });
    expect(refusal(await switchOn())).toEqual({ status: 400, codes: ['bundle.too-few-products'] });
    await makeRecord(client, 'bundle-items', { bundle, product: catalogue.implementation, weight: 1 });
    ok(await switchOn());
    const removed = await client.delete(`/api/bundle-items/${first}`);
    expect([removed.status, removed.body.error.details.code]).toEqual([409, 'bundle.too-few-products']);
    const twice = await client.post('/api/bundle-items', {
      data: { bundle, product: catalogue.software, weight: 1 },
    });
    expect(twice.status).toBe(409);
    const weightless = await client.put(`/api/bundle-items/${first}`, { data: { weight: 0 } });
    expect(refusal(weightless)).toEqual({ status: 400, codes: ['bundle-weight.not-positive'] });
  });

  it('has prices of its own: one row per unit and currency, none that overlap, none in another book', async () => {
    const { documentId: bundle } = await makeBundle();
    const row = {
      priceBook: catalogue.priceBook,
      bundle,
      unit: catalogue.unit,
      currency: 'EUR',
      unitPrice: 900,
    };
    await makeRecord(client, 'prices', row);
    expect(refusal(await client.post('/api/prices', { data: row })).codes).toEqual(['price.overlap']);
    const both = { ...row, currency: 'USD', product: catalogue.software };
    expect(refusal(await client.post('/api/prices', { data: both })).codes).toEqual([
      'price.product-or-bundle',
    ]);
    const priceBook = await makeBook([]);
    const elsewhere = await client.post('/api/prices', { data: { ...row, priceBook } });
    expect(refusal(elsewhere).codes).toEqual(['bundle.not-in-book']);
  });

  it('is copied with products and prices', async () => {
    const { documentId } = await makeBundle();
    await priceRow({ priceBook: catalogue.priceBook, bundle: documentId, unitPrice: 900.5 });
    const code = unique('COPY');
    const copy = ok(await client.post(`/api/bundles/${documentId}/copy`, { code, name: 'Copied' }));
    expect(copy).toMatchObject({
      name: 'Copied',
      code,
      active: true,
      items: [{ share: '33.33' }, { share: '66.67' }],
    });
    expect(copy.prices).toMatchObject([{ currency: 'EUR', unitPrice: '900.5000' }]);
    const again = await client.post(`/api/bundles/${documentId}/copy`, { code });
    expect(again.status).toBe(409);
  });

  it('moves with its prices to a book that has its products, and to no other', async () => {
    const { documentId } = await makeBundle();
    await priceRow({ priceBook: catalogue.priceBook, bundle: documentId, unitPrice: 700 });
    const without = await makeBook([catalogue.software]);
    const refused = await client.post(`/api/bundles/${documentId}/move`, { priceBook: without });
    expect(refusal(refused)).toEqual({ status: 400, codes: ['bundle.product-not-in-book'] });
    const priceBook = await makeBook([catalogue.software, catalogue.implementation]);
    const moved = ok(await client.post(`/api/bundles/${documentId}/move`, { priceBook }));
    expect([moved.priceBook.documentId, moved.prices.length]).toEqual([priceBook, 1]);
    const prices = await client.get('/api/prices', {
      filters: { bundle: { documentId } },
      populate: 'priceBook',
    });
    expect(prices.body.data.map((price: Answer['body']) => price.priceBook.documentId)).toEqual([priceBook]);
  });

  it('goes with its prices and products when nobody has it', async () => {
    const { documentId, items } = await makeBundle();
    const price = await priceRow({ priceBook: catalogue.priceBook, bundle: documentId, unitPrice: 3 });
    expect((await client.delete(`/api/bundles/${documentId}`)).status).toBe(204);
    expect((await client.get(`/api/prices/${price}`)).status).toBe(404);
    expect((await client.get(`/api/bundle-items/${items[0].documentId}`)).status).toBe(404);
  });
});

describe('a bundle in a quote', () => {
  let bundle: string;
  let deal: Awaited<ReturnType<typeof makeDeal>>;
  const line = (more: object = {}) => ({
    type: 'product',
    bundle,
    unit: catalogue.unit,
    quantity: 1,
    taxRate: 7,
    ...more,
  });
  const save = (lines: object[], quote = deal.quote, version = 1) =>
    client.put(`/api/quotes/${quote}/lines`, { version, lines });

  beforeAll(async () => {
    bundle = (
      await makeBundle({
        items: [
          { product: catalogue.software, quantity: 5, weight: 1 },
          { product: catalogue.implementation, weight: 1 },
        ],
      })
    ).documentId;
    await priceRow({ priceBook: catalogue.priceBook, bundle, unitPrice: 100.01 });
    deal = await makeDeal(client, catalogue);
  });

  it('has the price of the bundle, and its name', async () => {
    const quote = ok(await save([line()]));
    expect(quote.lines).toMatchObject([
      { product: null, bundle, unitPrice: '100.0100', priceSource: { rule: 'general', listPrice: '100.01' } },
    ]);
    expect(quote.net).toBe('100.01');
    const explained = ok(
      await client.get(`/api/quotes/${deal.quote}/lines/${quote.lines[0].documentId}/explain-price`)
    );
    expect(explained).toMatchObject({
      replayedUnitPrice: '100.01',
      priceBook: { documentId: catalogue.priceBook },
    });
  });

  it.each<[string, () => object, string[]]>([
    ['beside a product', () => line({ product: catalogue.software }), ['quote-line.product-and-bundle']],
    ['that does not exist', () => line({ bundle: 'nowhere' }), ['relation.unknown']],
    ['on a project line', () => line({ type: 'project', unitPrice: 1 }), ['quote-line.product-not-accepted']],
  ])('is refused %s', async (_case, given, codes) => {
    const answer = await client.post(`/api/quotes/${deal.quote}/lines/preview`, { lines: [given()] });
    expect(refusal(answer)).toEqual({ status: 400, codes });
  });

  it('is refused when it is of another book or no longer sold', async () => {
    const other = await makeBook([catalogue.software, catalogue.implementation]);
    const foreign = (await makeBundle({}, other)).documentId;
    const off = (await makeBundle({ active: false })).documentId;
    const answer = await client.post(`/api/quotes/${deal.quote}/lines/preview`, {
      lines: [line({ bundle: foreign }), line({ bundle: off })],
    });
    expect(refusal(answer)).toEqual({ status: 400, codes: ['bundle.not-in-book', 'bundle.inactive'] });
  });

  it('is not deleted and not moved', async () => {
    expect((await client.delete(`/api/bundles/${bundle}`)).status).toBe(409);
    const priceBook = await makeBook([catalogue.software, catalogue.implementation]);
    const moved = await client.post(`/api/bundles/${bundle}/move`, { priceBook });
    expect([moved.status, moved.body.error.details.code]).toEqual([409, 'bundle.in-quotes']);
  });

  it('is sold as one contract line per product, its amounts shared out by weight', async () => {
    const sold = ok(await client.post(`/api/opportunities/${deal.opportunity}/sell`, {}));
    expect(sold.contract.lines).toHaveLength(2);
    const { body } = await client.get('/api/contract-lines', {
      filters: { contract: { documentId: sold.contract.documentId } },
      populate: 'product',
      sort: 'name:desc',
    });
    expect(
      body.data.map((row: Answer['body']) => [
        row.product.documentId,
        row.name,
        row.quantity,
        row.net,
        row.tax,
        row.unitPrice,
      ])
    ).toEqual([
      [catalogue.implementation, 'Set-up', 1, 50, 3.5, null],
      [catalogue.software, 'Portal licence', 5, 50.01, 3.5, null],
    ]);
  });

  it('sold again without a change keeps its contract lines', async () => {
    ok(await client.post(`/api/opportunities/${deal.opportunity}/unlock`, {}));
    const again = ok(await client.post(`/api/opportunities/${deal.opportunity}/sell`, {}));
    expect(again.lines).toEqual({ kept: 2, amended: 0, added: 0, left: 0 });
  });
});
