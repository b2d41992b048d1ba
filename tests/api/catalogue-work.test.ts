import { sql } from '../support/postgres';
import { statementsOf } from '../support/statements';
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

/** Who asks is remembered for seconds, and looked up again on a slow machine: that is not counted. */
const ofTheAct = (statements: readonly string[]): number =>
  statements.filter((text) => !/strapi_(api_token|core_store)|"(admin|up)_/.test(text)).length;

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
    expect((await client.get('/api/bundles', { filters: { code } })).body.data).toStrictEqual([]);
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
    expect([answer.status, answer.body.error.details.code]).toStrictEqual([409, 'record.not-unique']);
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
    expect([removed.status, removed.body.error.details.code]).toStrictEqual([409, 'bundle.too-few-products']);
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
    expect(refusal(await client.post('/api/prices', { data: row })).codes).toStrictEqual(['price.overlap']);
    const both = { ...row, currency: 'USD', product: catalogue.software };
    expect(refusal(await client.post('/api/prices', { data: both })).codes).toStrictEqual([
      'price.product-or-bundle',
    ]);
    const priceBook = await makeBook([]);
    const elsewhere = await client.post('/api/prices', { data: { ...row, priceBook } });
    expect(refusal(elsewhere).codes).toStrictEqual(['bundle.not-in-book']);
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
    expect([moved.status, moved.body.error.details.code]).toStrictEqual([409, 'bundle.in-quotes']);
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

const pricesOf = async (priceBook: string, more: object = {}): Promise<Answer['body']> =>
  ok(
    await client.get('/api/prices', {
      filters: { priceBook: { documentId: priceBook }, ...more },
      populate: ['product', 'bundle', 'brand'],
      sort: ['currency', 'unitPrice'],
      pagination: { pageSize: 100 },
    })
  );

describe('a new version of a price book', () => {
  it('takes over prices, bundles, lists and templates, and supersedes the old one; quotes keep theirs', async () => {
    const brand = await makeRecord(client, 'brands', { name: unique('Brand') });
    const old = await makeBook([catalogue.software, catalogue.implementation], {
      brands: [brand],
      description: 'For firms',
    });
    await priceRow({ priceBook: old, product: catalogue.software, brand, unitPrice: '12.3456' });
    const bundle = await makeBundle({}, old);
    await priceRow({ priceBook: old, bundle: bundle.documentId, unitPrice: 99 });
    const deal = await makeDeal(client, catalogue, { quote: { priceBook: old, brand } });

    const next = ok(await client.post(`/api/price-books/${old}/new-version`, { name: 'Next year' }));
    expect(next).toEqual({
      documentId: expect.any(String),
      name: 'Next year',
      version: 2,
      active: true,
      previousVersion: old,
      prices: 4,
      bundles: 1,
      templates: 0,
    });
    const rows = await pricesOf(next.documentId);
    expect(
      rows.map((row: Answer['body']) => [
        row.unitPrice,
        row.product?.name ?? row.bundle.code,
        row.brand?.name ?? null,
      ])
    ).toEqual([
      [1, 'Portal licence', null],
      [1, 'Set-up', null],
      [12.3456, 'Portal licence', expect.stringContaining('Brand')],
      [99, bundle.code, null],
    ]);
    expect(rows.find((row: Answer['body']) => row.bundle).bundle.documentId).not.toBe(bundle.documentId);
    const before = ok(await client.get(`/api/price-books/${old}`, { populate: ['brands', 'projects'] }));
    expect([before.active, before.version, before.brands.length]).toEqual([false, 1, 1]);
    const after = ok(
      await client.get(`/api/price-books/${next.documentId}`, { populate: ['brands', 'projects'] })
    );
    expect([after.description, after.brands[0].documentId, after.projects[0].documentId]).toEqual([
      'For firms',
      brand,
      catalogue.project,
    ]);
    const quote = ok(await client.get(`/api/quotes/${deal.quote}`, { populate: 'priceBook' }));
    expect(quote.priceBook.documentId).toBe(old);
  });

  it('is made by the form of a new book, too, and refused without its flag or its book', async () => {
    const old = await makeBook([catalogue.software]);
    const refused = async (data: object) =>
      refusal(await client.post('/api/price-books', { data: { name: 'Odd', ...data } }));
    expect(await refused({ isUpdate: true })).toEqual({
      status: 400,
      codes: ['price-book.previous-version-required'],
    });
    expect(await refused({ previousVersion: old })).toEqual({
      status: 400,
      codes: ['price-book.not-an-update'],
    });
    const next = await makeRecord(client, 'price-books', {
      name: 'By form',
      isUpdate: true,
      previousVersion: old,
    });
    expect(await pricesOf(next)).toHaveLength(1);
    const again = await client.post(`/api/price-books/${old}/new-version`, {});
    expect([again.status, again.body.error.message]).toEqual([409, 'price-book.superseded']);
    const turned = await client.put(`/api/price-books/${next}`, { data: { isUpdate: false } });
    expect(refusal(turned)).toEqual({ status: 400, codes: ['price-book.version-locked'] });
  });

  it('a superseded book is not chosen, even when somebody switches it on again', async () => {
    const old = await makeBook([catalogue.software]);
    ok(await client.post(`/api/price-books/${old}/new-version`, {}));
    ok(await client.put(`/api/price-books/${old}`, { data: { active: true } }));
    const { opportunity } = await makeDeal(client, catalogue);
    const answer = await client.post('/api/quotes', { data: { name: 'Late', opportunity, priceBook: old } });
    expect([answer.status, answer.body.error.details.errors[0].details.why]).toEqual([400, 'superseded']);
  });

  it('takes the same statements for ten prices and for a thousand, as do copy and mark-up', async () => {
    const bookOf = async (count: number): Promise<string> => {
      const priceBook = await makeBook([catalogue.software]);
      const rows = Array.from({ length: count - 1 }, (_none, index) => index + 1);
      await sql(
        crm.databaseUrl,
        `with b as (select id from price_books where document_id = '${priceBook}'),
              p as (insert into prices (document_id, currency, unit_price, min_quantity, creator_key)
                    select 'x' || (select id from b) || 'x' || n, 'EUR', n, n, 'system'
                    from unnest(array[${rows.join(',')}]) n returning id),
              l1 as (insert into prices_price_book_lnk (price_id, price_book_id) select p.id, b.id from p, b),
              l2 as (insert into prices_product_lnk (price_id, product_id) select p.id, s.id from p, products s where s.document_id = '${catalogue.software}')
         insert into prices_unit_lnk (price_id, unit_id) select p.id, u.id from p, units u where u.document_id = '${catalogue.unit}'`
      );
      return priceBook;
    };
    const counted = async (count: number) => {
      const priceBook = await bookOf(count);
      const statements = async (path: string, body: object) => {
        const began = Date.now();
        const seen = await statementsOf(crm, async () =>
          ok(await client.post(`/api/price-books/${priceBook}/${path}`, body))
        );
        return { statements: ofTheAct(seen), milliseconds: Date.now() - began };
      };
      const copy = { name: unique('US'), fromCurrency: 'EUR', toCurrency: 'USD', rate: '1.08' };
      return [
        await statements('mark-up', { percent: 3 }),
        await statements('copy', copy),
        await statements('new-version', {}),
      ];
    };
    await counted(2);
    const [few, many] = [await counted(10), await counted(1000)];
    console.log(`mark-up, copy, new version of 10 and 1,000 prices: ${JSON.stringify([few, many])}`);
    expect(many.map(({ statements }) => statements)).toEqual(few.map(({ statements }) => statements));
  });
});

describe('a book in another currency', () => {
  it('has every price converted by the rate given, rounded once; its own prices in that currency win', async () => {
    const book = await makeBook([]);
    await priceRow({ priceBook: book, product: catalogue.software, unitPrice: '10.05' });
    await priceRow({ priceBook: book, product: catalogue.implementation, unitPrice: 100 });
    await priceRow({ priceBook: book, product: catalogue.implementation, currency: 'USD', unitPrice: 120 });
    await priceRow({ priceBook: book, product: catalogue.software, currency: 'KRW', unitPrice: 15000 });
    const copy = ok(
      await client.post(`/api/price-books/${book}/copy`, {
        name: 'In dollars',
        fromCurrency: 'EUR',
        toCurrency: 'USD',
        rate: '1.081235',
        decimals: 2,
      })
    );
    expect(copy).toMatchObject({
      name: 'In dollars',
      version: 1,
      previousVersion: null,
      prices: 2,
      rate: '1.081235',
    });
    const rows = await pricesOf(copy.documentId);
    expect(rows.map((row: Answer['body']) => [row.product.name, row.currency, row.unitPrice])).toEqual([
      ['Portal licence', 'USD', 10.87],
      ['Set-up', 'USD', 120],
    ]);
    expect((await pricesOf(book)).length).toBe(4);
  });

  it('goes by the latest rate that is kept, and is refused without one', async () => {
    const book = await makeBook([catalogue.software]);
    const copy = (toCurrency: string) =>
      client.post(`/api/price-books/${book}/copy`, { name: 'Copy', fromCurrency: 'EUR', toCurrency });
    const rate = { fromCurrency: 'EUR', toCurrency: 'SEK', rate: 11.5 };
    await makeRecord(client, 'exchange-rates', { ...rate, date: '2026-01-01' });
    await makeRecord(client, 'exchange-rates', { ...rate, rate: 99, date: '2999-01-01' });
    expect(ok(await copy('SEK'))).toMatchObject({ rate: '11.5', rateDate: '2026-01-01' });
    expect((await copy('NOK')).body.error.message).toBe('exchange-rate.missing');
    expect(refusal(await copy('EUR')).codes).toStrictEqual(['price-book.same-currency']);
  });
});

describe('a mark-up of a whole book', () => {
  it('is previewed without a write, then done, and leaves quotes alone', async () => {
    const book = await makeBook([]);
    const price = await priceRow({ priceBook: book, product: catalogue.software, unitPrice: '19.9' });
    await priceRow({ priceBook: book, product: catalogue.implementation, currency: 'USD', unitPrice: 0 });
    const deal = await makeDeal(client, catalogue, { quote: { priceBook: book } });
    const line = { type: 'product', product: catalogue.software, unit: catalogue.unit, quantity: 1 };
    const quote = ok(await client.put(`/api/quotes/${deal.quote}/lines`, { version: 1, lines: [line] }));

    const preview = ok(await client.post(`/api/price-books/${book}/mark-up?dryRun=true`, { percent: 10 }));
    expect(preview).toMatchObject({
      dryRun: true,
      changed: 1,
      prices: [{ documentId: price, currency: 'EUR', before: '19.9000', after: '21.89' }],
    });
    expect((await pricesOf(book))[0].unitPrice).toBe(19.9);
    const done = ok(await client.post(`/api/price-books/${book}/mark-up`, { percent: 10 }));
    expect(done).toEqual({ ...preview, dryRun: false });
    expect((await pricesOf(book))[0].unitPrice).toBe(21.89);

    const explained = ok(
      await client.get(`/api/quotes/${deal.quote}/lines/${quote.lines[0].documentId}/explain-price`)
    );
    expect(explained).toMatchObject({
      unitPrice: '19.9000',
      replayedUnitPrice: '19.9',
      rule: 'general',
      listPrice: '19.9',
      priceBook: { documentId: book },
    });
    expect((await client.post(`/api/price-books/${book}/mark-up`, { percent: -100 })).status).toBe(400);
  });
});

describe('many prices at once', () => {
  const put = (book: string, body: object) => client.put(`/api/price-books/${book}/prices`, body);
  const priced = (unitPrice: string | number, more: object = {}) => ({
    product: catalogue.software,
    unit: catalogue.unit,
    currency: 'EUR',
    unitPrice,
    ...more,
  });
  const filled = async (count = 2): Promise<{ book: string; prices: Answer['body'][] }> => {
    const book = await makeBook([]);
    const rows = Array.from({ length: count }, (_each, index) =>
      priced(1000 - index, { minQuantity: index })
    );
    const { prices } = ok(await put(book, { prices: rows }));
    return { book, prices };
  };
  const whole = ({ label: _label, ...price }: Answer['body'], more: object = {}) => ({ ...price, ...more });
  const told = (answer: Answer) => [
    answer.status,
    (answer.body.error?.details?.errors as { path: string[]; code: string }[]).map(
      ({ path, code }) => `${path.join('.')} ${code}`
    ),
  ];

  it('are changed, added and deleted in one act, each in the history (PROD-14)', async () => {
    const { book, prices } = await filled();
    const answer = ok(
      await put(book, {
        prices: [
          whole(prices[0], { validTo: '2026-12-31' }),
          priced('101.5', { validFrom: '2027-01-01' }),
          priced(7, { product: catalogue.implementation, currency: 'USD' }),
        ],
        removed: [{ documentId: prices[1].documentId, updatedAt: prices[1].updatedAt }],
      })
    );
    expect([answer.added, answer.changed, answer.removed]).toEqual([2, 1, 1]);
    expect(
      answer.prices.map((price: Answer['body']) => [
        price.unitPrice,
        price.validFrom,
        price.validTo,
        price.label,
      ])
    ).toEqual([
      ['1000.0000', null, '2026-12-31', expect.stringMatching(/^Portal licence · user/)],
      ['101.5000', '2027-01-01', null, expect.stringMatching(/^Portal licence/)],
      ['7.0000', null, null, expect.stringMatching(/^Set-up .* USD$/)],
    ]);
    const listed = ok(
      await client.get('/api/prices', {
        filters: { priceBook: { documentId: book } },
        populate: ['product', 'unit'],
        sort: 'createdAt',
      })
    );
    expect(
      listed.map(({ documentId, unitPrice, product, unit, updatedAt }: Answer['body']) => [
        documentId,
        unitPrice,
        product.documentId,
        unit.documentId,
        updatedAt,
      ])
    ).toEqual(
      [0, 1, 2].map((at) => {
        const { documentId, unitPrice, product, unit, updatedAt } = answer.prices[at];
        return [documentId, Number(unitPrice), product, unit, updatedAt];
      })
    );
    const [history] = await sql<{ actions: string[] }>(
      crm.databaseUrl,
      `select array_agg(action order by id) as actions from history_entries
       where record_id in ('${prices[0].documentId}', '${prices[1].documentId}') and command = 'price-book.set-prices'`
    );
    expect(history?.actions).toEqual(['create', 'create', 'delete', 'update']);
  });

  it('of which one is stale are all refused, with what differs; without its moment 428', async () => {
    const { book, prices } = await filled();
    ok(await client.put(`/api/prices/${prices[0].documentId}`, { data: { unitPrice: 90 } }));
    const changes = [whole(prices[0], { unitPrice: 80 }), whole(prices[1], { unitPrice: 81 })];
    const stale = await put(book, { prices: changes });
    expect(told(stale)).toEqual([409, ['prices.0 price.version-conflict']]);
    const [{ details }] = stale.body.error.details.errors;
    expect(details.fields).toEqual([{ field: 'unitPrice', sent: 80, stored: '90.0000' }]);
    expect((await pricesOf(book)).map(({ unitPrice }: Answer['body']) => unitPrice).sort()).toEqual([
      90, 999,
    ]);
    ok(await put(book, { prices: [{ ...changes[0], updatedAt: details.updatedAt }, changes[1]] }));
    const unseen = await put(book, { prices: [{ ...changes[0], updatedAt: null }] });
    expect(told(unseen)).toEqual([428, ['prices.0.updatedAt price.version-missing']]);
    const other = await filled(1);
    expect(told(await put(book, { prices: [whole(other.prices[0])] }))).toEqual([
      409,
      ['prices.0 price.version-conflict'],
    ]);
  });

  it('tell each reason at its row, an overlap with the row that it concerns, and change nothing', async () => {
    const { book, prices } = await filled(1);
    const inactive = await makeRecord(client, 'units', { name: unique('fax'), active: false });
    const named = await put(book, {
      prices: [priced(1, { product: 'nowhere' }), priced(1, { unit: inactive, currency: 'USD' })],
    });
    expect(told(named)).toEqual([400, ['prices.0.product relation.unknown', 'prices.1.unit unit.inactive']]);
    const judged = await put(book, {
      prices: [priced(1), priced(-1, { currency: 'USD' }), priced(2, { bundle: 'x' })],
    });
    expect(told(judged)).toEqual([400, ['prices.2.bundle relation.unknown']]);
    const overlap = await put(book, { prices: [priced(1), priced(-1, { currency: 'USD' })] });
    expect(told(overlap)).toEqual([
      400,
      ['prices.0.validFrom price.overlap', 'prices.1.unitPrice unit-price.negative'],
    ]);
    expect(overlap.body.error.details.errors[0].details).toEqual({ row: prices[0].documentId });
    expect((await put(book, { prices: [priced(1, { validFrom: '2026-02-30' })] })).status).toBe(400);
    expect(await pricesOf(book)).toHaveLength(1);
  });

  it('change places without an overlap in between', async () => {
    const { book, prices } = await filled(2);
    const swapped = ok(
      await put(book, {
        prices: [whole(prices[0], { minQuantity: '1' }), whole(prices[1], { minQuantity: '0' })],
      })
    );
    expect(swapped.prices.map(({ minQuantity }: Answer['body']) => Number(minQuantity))).toEqual([1, 0]);
  });

  it('take the same statements for ten and for a hundred, and in GraphQL the same', async () => {
    const counted = async (count: number): Promise<number> => {
      const { book, prices } = await filled(count);
      const body = {
        prices: [
          ...prices.slice(1).map((price) => whole(price, { unitPrice: '1.5' })),
          ...prices.map((_price, index) => priced(5, { minQuantity: index, currency: 'USD' })),
        ],
        removed: [{ documentId: prices[0].documentId, updatedAt: prices[0].updatedAt }],
      };
      return ofTheAct(await statementsOf(crm, async () => ok(await put(book, body))));
    };
    const few = await counted(10);
    expect([await counted(100), few <= 25]).toEqual([few, true]);
    const { book, prices } = await filled(1);
    const { body } = await client.graphql(
      'mutation($id: ID!, $data: SetPricesPriceBookInput!) { setPricesPriceBook(documentId: $id, data: $data) }',
      { id: book, data: { prices: [whole(prices[0], { unitPrice: '3' })] } }
    );
    expect(body.data?.setPricesPriceBook).toMatchObject({ changed: 1, prices: [{ unitPrice: '3.0000' }] });
  });

  it('the last price of a product that a bundle has stays, whoever takes it away (BUN-01)', async () => {
    const book = await makeBook([catalogue.software, catalogue.implementation]);
    const bundle = await makeBundle({}, book);
    const [software] = await pricesOf(book);
    const { documentId, updatedAt } = software;
    const answers = [
      await client.delete(`/api/prices/${documentId}`),
      await client.put(`/api/prices/${documentId}`, {
        data: { product: catalogue.implementation, currency: 'USD' },
      }),
      await put(book, { removed: [{ documentId, updatedAt }] }),
    ];
    expect(answers.map(refusal)).toEqual(
      answers.map(() => ({ status: 409, codes: ['price.last-of-bundled-product'] }))
    );
    const again = ok(
      await put(book, { prices: [priced(5, { currency: 'USD' })], removed: [{ documentId, updatedAt }] })
    );
    expect([again.added, again.removed]).toEqual([1, 1]);
    expect((await client.delete(`/api/bundles/${bundle.documentId}`)).status).toBe(204);
    expect((await client.delete(`/api/prices/${again.prices[0].documentId}`)).status).toBe(204);
  });
});

describe('fields that a book asks its quotes for', () => {
  const QUOTE = { name: 'Asked', currency: 'EUR' };
  it('are filled when a quote is made, edited and sold', async () => {
    const book = await makeBook([catalogue.software], { requiredQuoteFields: ['dueDate'] });
    const deal = await makeDeal(client, catalogue);
    const make = (data: object) =>
      client.post('/api/quotes', {
        data: { ...QUOTE, opportunity: deal.opportunity, priceBook: book, ...data },
      });
    const refused = await make({});
    expect(refused.body.error.details.errors).toMatchObject([
      { path: ['dueDate'], code: 'price-book.field-required' },
    ]);
    const quote = ok(await make({ dueDate: '2999-12-31' }), 201).documentId;
    const edit = (data: object) => client.put(`/api/quotes/${quote}`, { data });
    expect(refusal(await edit({ dueDate: null }))).toEqual({
      status: 400,
      codes: ['price-book.field-required'],
    });

    ok(await client.post(`/api/quotes/${quote}/activate`, {}));
    const line = { type: 'product', product: catalogue.software, unit: catalogue.unit, quantity: 1 };
    ok(await client.put(`/api/quotes/${quote}/lines`, { version: 1, lines: [line] }));
    ok(await client.put(`/api/price-books/${book}`, { data: { requiredQuoteFields: ['dueDate', 'notes'] } }));
    const unsold = await client.post(`/api/quotes/${quote}/win`, {});
    expect([refusal(unsold), unsold.body.error.details.reasons[0].details]).toEqual([
      { status: 400, codes: ['price-book.field-required'] },
      { field: 'notes' },
    ]);
    ok(await edit({ notes: 'As agreed' }));
    ok(await client.post(`/api/quotes/${quote}/win`, {}));
  });

  it('are fields that quotes have', async () => {
    const answer = await client.post('/api/price-books', {
      data: { name: 'Odd', requiredQuoteFields: ['seats'] },
    });
    expect(refusal(answer)).toEqual({ status: 400, codes: ['price-book.field-not-requirable'] });
  });
});

describe('a copy of a product', () => {
  it('has a code of its own, and the prices when asked for', async () => {
    const source = await makeRecord(client, 'products', {
      name: 'Original',
      code: unique('ORIG'),
      category: ok(await client.get(`/api/products/${catalogue.software}`, { populate: 'category' })).category
        .documentId,
      taxRate: 7.5,
    });
    const book = await makeBook([source]);
    const old = await makeBook([source]);
    ok(await client.post(`/api/price-books/${old}/new-version`, {}));
    const code = unique('TWIN');
    const copy = ok(
      await client.post(`/api/products/${source}/copy`, { code, name: 'Twin', withPrices: true })
    );
    expect(copy).toEqual({ documentId: expect.any(String), name: 'Twin', code, prices: 2 });
    expect(await pricesOf(book)).toHaveLength(2);
    expect(await pricesOf(old)).toHaveLength(1);
    const twin = ok(await client.get(`/api/products/${copy.documentId}`, { populate: 'category' }));
    expect([twin.taxRate, twin.active, twin.category.name]).toEqual([7.5, true, expect.any(String)]);
    expect((await client.post(`/api/products/${source}/copy`, { code })).status).toBe(409);
  });
});

describe('the price overview', () => {
  it('shows what is sold with its prices in all books, a page at a time', async () => {
    const word = unique('Overviewed');
    const category = ok(await client.get(`/api/products/${catalogue.software}`, { populate: 'category' }))
      .category.documentId;
    const make = (name: string) =>
      makeRecord(client, 'products', { name: `${word} ${name}`, code: unique('OV'), category });
    const [first, second] = [await make('A'), await make('B')];
    const [one, two] = [await makeBook([first]), await makeBook([first, second])];
    await priceRow({ priceBook: two, product: second, currency: 'USD', unitPrice: 5, validTo: '2020-12-31' });
    const ask = async (query: object) =>
      ok(await client.get('/api/prices/overview', { search: word, ...query }));

    const all = await ask({});
    expect(all.pagination).toEqual({ page: 1, pageSize: 25, pageCount: 1, total: 2 });
    expect(
      all.rows.map((row: Answer['body']) => [
        row.name,
        row.prices.map((price: Answer['body']) => price.priceBook.documentId).sort(),
      ])
    ).toEqual([
      [`${word} A`, [one, two].sort()],
      [`${word} B`, [two, two]],
    ]);
    const paged = await ask({ page: '2', pageSize: '1', day: '2021-01-01' });
    expect(paged.pagination).toEqual({ page: 2, pageSize: 1, pageCount: 2, total: 2 });
    expect(paged.rows).toMatchObject([
      { type: 'product', prices: [{ currency: 'EUR', unitPrice: '1.0000' }] },
    ]);
    expect((await ask({ priceBook: one })).rows.map((row: Answer['body']) => row.prices.length)).toEqual([
      1, 0,
    ]);
    expect((await ask({ currency: 'USD' })).rows[1].prices).toHaveLength(1);
    expect((await client.get('/api/prices/overview', { pageSize: '101' })).status).toBe(400);
  });
});

describe('all prices of a book', () => {
  it('come with what they name, in one statement, and go back as they came', async () => {
    const brand = await makeRecord(client, 'brands', { name: unique('Brand') });
    const book = await makeBook([], { brands: [brand] });
    await priceRow({ priceBook: book, product: catalogue.software, unitPrice: '0.015', brand });
    await priceRow({ priceBook: book, product: catalogue.implementation, minQuantity: 5 });
    const read = async () => ok(await client.get(`/api/price-books/${book}/prices`));
    const statements = await statementsOf(crm, read);
    expect(statements.filter((text) => text.includes('price_books_brands_lnk'))).toHaveLength(1);
    const { prices, products, brands, units } = await read();
    expect(prices).toMatchObject([
      { product: catalogue.software, unitPrice: '0.0150', brand, minQuantity: '0.000000', currency: 'EUR' },
      { product: catalogue.implementation, unitPrice: '1.0000', brand: null, bundle: null },
    ]);
    expect(brands).toMatchObject([{ documentId: brand }]);
    expect(products).toContainEqual(expect.objectContaining({ documentId: catalogue.software }));
    expect(units).toContainEqual(expect.objectContaining({ documentId: catalogue.unit }));
    expect(ok(await client.put(`/api/price-books/${book}/prices`, { prices }))).toMatchObject({ changed: 0 });
  });

  it('of a book that is not there are nowhere', async () =>
    expect((await client.get('/api/price-books/nowhere/prices')).status).toBe(404));
});
