import { Client as Postgres } from 'pg';
import type { PriceAnswer } from '../../src/domain/price-book/resolve-price';
import type { PriceBookService, PricedItem } from '../../src/wire/services/price-book';
import type { Configuration, Texts } from '../../src/platform/content-manager/view';
import { startCrm, type Answer, type Client, type Crm } from '../support/crm';
import { actors } from '../support/inside';
import { compiled } from '../support/outside';

let crm: Crm;
let program: Client;

/** What the CRM does to the Content Manager at every start. */
const setViews = (): Promise<void> => {
  return compiled<typeof import('../../src/platform/content-manager/set-views')>(
    'src/platform/content-manager/set-views'
  ).setViews(crm.strapi, {
    views: compiled<typeof import('../../src/seed/content-manager')>('src/seed/content-manager').VIEWS,
    texts: compiled<Texts>('src/wire/texts/content-types.en.json'),
    readOnly: {},
    readOnlyTypes: [],
  });
};

interface Made {
  readonly id: number;
  readonly documentId: string;
}

const make = async (type: string, data: object): Promise<Made> => {
  const answer = await program.post(`/api/${type}`, { data });
  if (answer.status !== 201) throw new Error(`${type}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.data as Made;
};

const refusal = ({ status, body }: Answer) => ({
  status,
  code: body.error?.details?.code as string,
  paths: ((body.error?.details?.errors ?? []) as { path: string[] }[]).map((error) => error.path.join('.')),
});

const books = (): PriceBookService =>
  crm.strapi.service('api::price-book.price-book') as unknown as PriceBookService;

/** A small catalogue: one book for project "Asia", with two brands and two versions. */
const makeCatalogue = async () => {
  const contractType = await make('contract-types', {
    name: 'Maintenance',
    code: 'maintenance',
    isTimeBased: true,
  });
  const category = await make('product-categories', {
    name: 'Support',
    contractType: contractType.documentId,
  });
  const product = await make('products', { name: 'Helpdesk', code: 'HD-1', category: category.documentId });
  const hour = await make('units', { name: 'Hour' });
  const month = await make('units', { name: 'Month' });
  const [acme, umbrella, foreign] = [
    await make('brands', { name: 'Acme' }),
    await make('brands', { name: 'Umbrella' }),
    await make('brands', { name: 'Not in the book' }),
  ];
  const [v1, v2] = [
    await make('product-versions', { name: '1.x' }),
    await make('product-versions', { name: '2.x' }),
  ];
  const root = await make('projects', { name: 'Sales' });
  const asia = await make('projects', { name: 'Asia', parent: root.documentId });
  const korea = await make('projects', { name: 'Korea', parent: asia.documentId });
  const book = await make('price-books', {
    name: 'List 2026',
    brands: [acme.documentId, umbrella.documentId],
    productVersions: [v1.documentId, v2.documentId],
    projects: [asia.documentId],
  });
  return {
    contractType,
    category,
    product,
    hour,
    month,
    acme,
    umbrella,
    foreign,
    v1,
    v2,
    root,
    asia,
    korea,
    book,
  };
};

let made: Awaited<ReturnType<typeof makeCatalogue>>;

const makePrice = (data: object) =>
  make('prices', {
    priceBook: made.book.documentId,
    product: made.product.documentId,
    unit: made.hour.documentId,
    currency: 'USD',
    ...data,
  });

const makeDeal = async (name: string, project: Made): Promise<Made> => {
  const type = await make('account-types', { name: `Type of ${name}`, lastNameEnabled: false });
  const account = await make('accounts', { name, accountType: type.documentId });
  return make('opportunities', { name, account: account.documentId, project: project.documentId });
};

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
  made = await makeCatalogue();
});
afterAll(() => crm.stop());

describe('which price books a quote may use', () => {
  let deal: Made;
  beforeAll(async () => {
    deal = await makeDeal('In Korea', made.korea);
    await make('price-books', { name: 'Inactive', active: false, projects: [made.korea.documentId] });
    await make('price-books', { name: 'For nobody' });
    await make('price-books', { name: 'Without brands', projects: [made.root.documentId] });
  });

  const applicable = async (query: object): Promise<string[]> => {
    const answer = await program.get('/api/price-books/applicable', {
      opportunity: deal.documentId,
      ...query,
    });
    expect(answer.status).toBe(200);
    return (answer.body.data as { name: string }[]).map(({ name }) => name);
  };

  it('an active book of the project or of one above it', async () => {
    expect(await applicable({})).toEqual(['List 2026', 'Without brands']);
  });

  it('with a brand or version: only books that have it', async () => {
    expect(await applicable({ brand: made.acme.documentId })).toEqual(['List 2026']);
    expect(await applicable({ brand: made.foreign.documentId })).toStrictEqual([]);
    expect(await applicable({ productVersion: made.v2.documentId })).toEqual(['List 2026']);
  });

  it('names brands and versions to choose from', async () => {
    const { body } = await program.get('/api/price-books/applicable', { opportunity: deal.documentId });
    expect(body.data[0]).toEqual({
      documentId: made.book.documentId,
      name: 'List 2026',
      description: null,
      version: 1,
      brands: [
        { documentId: made.acme.documentId, name: 'Acme' },
        { documentId: made.umbrella.documentId, name: 'Umbrella' },
      ],
      productVersions: [
        { documentId: made.v1.documentId, name: '1.x' },
        { documentId: made.v2.documentId, name: '2.x' },
      ],
    });
  });

  it('answers the same in GraphQL', async () => {
    const { body } = await program.graphql(
      'query($o: String!) { applicablePriceBook(query: { opportunity: $o }) }',
      { o: deal.documentId }
    );
    expect(body.data.applicablePriceBook.map(({ name }: { name: string }) => name)).toEqual([
      'List 2026',
      'Without brands',
    ]);
  });

  it.each([
    ['an unknown opportunity is unknown', { opportunity: 'no-such-deal' }, 404],
    ['the opportunity is required', {}, 400],
    ['unknown keys are refused', { opportunity: 'x', brands: 'y' }, 400],
  ])('%s', async (_case, query, status) => {
    expect((await program.get('/api/price-books/applicable', query)).status).toBe(status);
  });

  it.each([
    [
      'a quote without a brand, though the book has brands',
      () => ({ brandId: null, productVersionId: null }),
      ['brand price-book.brand-required'],
    ],
    [
      'a brand and a version that the book does not have',
      () => ({ brandId: made.foreign.id, productVersionId: 0 }),
      ['brand price-book.brand-not-in-book', 'productVersion price-book.version-not-in-book'],
    ],
    ['a fitting choice', () => ({ brandId: made.acme.id, productVersionId: made.v1.id }), []],
  ])('the service judges %s', async (_case, choice, expected) => {
    const problems = await actors().asSystem(() =>
      books().problemsOfChoice({
        fields: {},
        projectId: made.korea.id,
        priceBookId: made.book.id,
        ...choice(),
      })
    );
    expect(problems.map(({ path: field, code }) => `${field} ${code}`)).toStrictEqual(expected);
  });

  it('a book of another project is refused, with the reason at the quote’s field', async () => {
    const choice = {
      fields: {},
      projectId: made.root.id,
      priceBookId: made.book.id,
      brandId: made.acme.id,
      productVersionId: null,
    };
    await expect(actors().asSystem(() => books().requireApplicable(choice))).rejects.toMatchObject({
      code: 'price-book.not-applicable',
      kind: 'invalid',
      details: { errors: [{ path: ['priceBook'], details: { why: 'not-assigned' } }] },
    });
  });
});

describe('the price of a line', () => {
  const rows: Record<string, number> = {};
  beforeAll(async () => {
    const { acme, v1 } = made;
    const row = async (name: string, data: object) => {
      rows[name] = (await makePrice(data)).id;
    };
    await row('general', { unitPrice: 100 });
    await row('general from 10', { unitPrice: 90, minQuantity: 10 });
    await row('brand', { unitPrice: 80, brand: acme.documentId });
    await row('version', { unitPrice: 85, productVersion: v1.documentId });
    await row('brand and version', {
      unitPrice: 70.5,
      brand: acme.documentId,
      productVersion: v1.documentId,
    });
    await row('month until 2025', { unit: made.month.documentId, unitPrice: 20, validTo: '2025-12-31' });
    await row('month from 2026', { unit: made.month.documentId, unitPrice: 25, validFrom: '2026-01-01' });
    await row('won', { currency: 'KRW', unitPrice: 150000 });
    await make('exchange-rates', { fromCurrency: 'USD', toCurrency: 'EUR', date: '2026-01-01', rate: 0.9 });
    await make('exchange-rates', {
      fromCurrency: 'USD',
      toCurrency: 'EUR',
      date: '2026-02-01',
      rate: 0.912345,
    });
  });

  interface Asked {
    readonly brandId?: number | null;
    readonly productVersionId?: number | null;
    readonly currency?: string;
    readonly day?: string;
    readonly unitId?: number;
    readonly quantity?: string;
  }
  const ask = async ({ unitId, quantity, ...header }: Asked): Promise<PriceAnswer> => {
    const items: PricedItem[] = [
      {
        productId: made.product.id,
        bundleId: null,
        unitId: unitId ?? made.hour.id,
        quantity: quantity ?? '1',
      },
    ];
    const question = { brandId: null, productVersionId: null, currency: 'USD', day: '2026-06-01', ...header };
    const answers = await actors().asSystem(() =>
      books().resolvePrices({ priceBookId: made.book.id, ...question, items })
    );
    return answers[0] as PriceAnswer;
  };
  const said = (answer: PriceAnswer): string =>
    answer.kind === 'priced'
      ? `${answer.price.unitPrice} ${Object.keys(rows).find((name) => rows[name] === answer.price.priceSource.row)}`
      : answer.reason.code;

  it.each<[string, () => Asked, string]>([
    ['neither brand nor version: the general row', () => ({}), '100 general'],
    ['the highest minimum not above the quantity', () => ({ quantity: '10' }), '90 general from 10'],
    ['just below the minimum', () => ({ quantity: '9.999999' }), '100 general'],
    ['a brand beats quantity breaks', () => ({ brandId: made.acme.id, quantity: '50' }), '80 brand'],
    ['another brand has the general price', () => ({ brandId: made.umbrella.id }), '100 general'],
    ['a version', () => ({ productVersionId: made.v1.id }), '85 version'],
    [
      'brand and version beat either',
      () => ({ brandId: made.acme.id, productVersionId: made.v1.id }),
      '70.5 brand and version',
    ],
    [
      'the last day of a validity counts',
      () => ({ unitId: made.month.id, day: '2025-12-31' }),
      '20 month until 2025',
    ],
    [
      'the first day of a validity counts',
      () => ({ unitId: made.month.id, day: '2026-01-01' }),
      '25 month from 2026',
    ],
    [
      'a row in the quote’s currency beats converting',
      () => ({ currency: 'KRW', quantity: '10' }),
      '150000 won',
    ],
    [
      'converted by the latest rate, rounded once',
      () => ({ currency: 'EUR', productVersionId: made.v1.id }),
      '77.5493 version',
    ],
    ['converted by the rate of the day', () => ({ currency: 'EUR', day: '2026-01-31' }), '90 general'],
    ['no rate yet on that day', () => ({ currency: 'EUR', day: '2025-12-31' }), 'exchange-rate.missing'],
    ['no rate to that currency', () => ({ currency: 'JPY' }), 'exchange-rate.missing'],
    ['no row for the unit', () => ({ unitId: 0 }), 'price.none'],
  ])('%s', async (_case, asked, expected) => expect(said(await ask(asked()))).toBe(expected));

  it('answers per item and in order', async () => {
    const items = [
      { productId: made.product.id, bundleId: null, unitId: made.month.id, quantity: '1' },
      { productId: 0, bundleId: null, unitId: made.hour.id, quantity: '1' },
      { productId: made.product.id, bundleId: null, unitId: made.hour.id, quantity: '-12' },
    ];
    const answers = await actors().asSystem(() =>
      books().resolvePrices({
        priceBookId: made.book.id,
        brandId: null,
        productVersionId: null,
        currency: 'USD',
        day: '2026-06-01',
        items,
      })
    );
    expect(answers.map(said)).toEqual(['25 month from 2026', 'price.none', '90 general from 10']);
  });
});

describe('a price that is typed', () => {
  const draft = (data: object) => ({
    priceBook: made.book.documentId,
    product: made.product.documentId,
    unit: made.month.documentId,
    currency: 'CHF',
    unitPrice: 10,
    ...data,
  });
  const refused = async (data: object) => refusal(await program.post('/api/prices', { data: draft(data) }));

  it.each<[string, () => object, string, string[]]>([
    ['is never negative', () => ({ unitPrice: -1 }), 'unit-price.negative', ['unitPrice']],
    ['has four decimals at most', () => ({ unitPrice: 1.00001 }), 'number.too-many-decimals', ['unitPrice']],
    [
      'has a quantity of four decimals at most',
      () => ({ minQuantity: 0.00001 }),
      'min-quantity.too-many-decimals',
      ['minQuantity'],
    ],
    ['is in money that exists', () => ({ currency: 'XXX' }), 'currency.unknown', ['currency']],
    [
      'ends when it began at the earliest',
      () => ({ validFrom: '2026-02-01', validTo: '2026-01-31' }),
      'price.validity-reversed',
      ['validTo'],
    ],
    [
      'is for a brand of its book',
      () => ({ brand: made.foreign.documentId }),
      'price-book.brand-not-in-book',
      ['brand'],
    ],
    [
      'tells everything that is wrong at once',
      () => ({ unitPrice: -1, currency: 'ABC', validFrom: '2026-02-01', validTo: '2025-01-01' }),
      'unit-price.negative',
      ['unitPrice', 'currency', 'validTo'],
    ],
    ['names a unit that exists', () => ({ unit: 'no-such-unit' }), 'relation.unknown', ['unit']],
    ['has a number as its price', () => ({ unitPrice: 'ten' }), 'number.malformed', ['unitPrice']],
    ['has days that exist', () => ({ validFrom: '2026-02-30' }), 'day.not-real', ['validFrom']],
    ['gets its label from the server', () => ({ label: 'Mine' }), 'field.server-owned', ['label']],
  ])('%s', async (_case, data, code, paths) => {
    expect(await refused(data())).toEqual({ status: 400, code, paths });
  });

  it('names its book, product and unit, from the beginning and for good', async () => {
    expect(await refused({ product: null })).toMatchObject({ status: 400, paths: ['product'] });
    const price = await make('prices', draft({ currency: 'PLN' }));
    const cut = await program.put(`/api/prices/${price.documentId}`, {
      data: { product: { disconnect: [made.product.documentId] } },
    });
    expect(refusal(cut)).toMatchObject({ status: 400, paths: ['product'] });
  });

  it('is not for a product or unit that is no longer sold, but an old price may still be ended', async () => {
    const product = await make('products', { name: 'Old', code: 'OLD', category: made.category.documentId });
    const price = await make('prices', draft({ product: product.documentId }));
    await program.put(`/api/products/${product.documentId}`, { data: { active: false } });
    expect(await refused({ product: product.documentId, currency: 'EUR' })).toEqual({
      status: 400,
      code: 'product.inactive',
      paths: ['product'],
    });
    const ended = await program.put(`/api/prices/${price.documentId}`, { data: { validTo: '2026-12-31' } });
    expect(ended.status).toBe(200);
    const unit = await make('units', { name: 'Fax', active: false });
    expect(await refused({ unit: unit.documentId })).toMatchObject({
      code: 'unit.inactive',
      paths: ['unit'],
    });
  });

  it('holds on no day on which an equal one holds', async () => {
    const first = draft({ currency: 'SEK', validFrom: '2026-01-01', validTo: '2026-06-30' });
    await make('prices', first);
    const overlap = { status: 400, code: 'price.overlap', paths: ['validFrom'] };
    expect(await refused({ currency: 'SEK', validFrom: '2026-06-30' })).toEqual(overlap);
    expect(await refused({ currency: 'SEK' })).toEqual(overlap);
    const next = await make('prices', { ...first, validFrom: '2026-07-01', validTo: null });
    await make('prices', { ...first, brand: made.acme.documentId });
    await make('prices', { ...first, minQuantity: 5 });
    const moved = await program.put(`/api/prices/${next.documentId}`, { data: { validFrom: '2026-06-01' } });
    expect(refusal(moved)).toEqual(overlap);
  });

  it('is stored once, though twenty people type it at the same moment', async () => {
    const data = draft({ currency: 'NOK' });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => program.post('/api/prices', { data }))
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(
      answers.filter(({ status, body }) => status === 400 && body.error.details.code === 'price.overlap')
    ).toHaveLength(19);
    const stored = await program.get('/api/prices', { filters: { currency: 'NOK' } });
    expect(stored.body.data).toHaveLength(1);
  });

  it('is refused by the database itself where no rule looked', async () => {
    const { id } = await makePrice({ currency: 'DKK', unitPrice: 1 });
    const other = await makePrice({ currency: 'DKK', unitPrice: 1, minQuantity: 7 });
    const connection = new Postgres({ connectionString: crm.databaseUrl });
    await connection.connect();
    try {
      const write = connection.query('update prices set min_quantity = 0 where id = $1', [other.id]);
      await expect(write).rejects.toMatchObject({ code: '23P01', constraint: 'prices_no_overlap' });
      expect((await connection.query('select min_quantity from prices where id = $1', [id])).rowCount).toBe(
        1
      );
    } finally {
      await connection.end();
    }
  });

  it('is shown by product, unit, currency, brand and version, also after one of them is renamed', async () => {
    const unit = await make('units', { name: 'Seat' });
    const price = await make(
      'prices',
      draft({ unit: unit.documentId, brand: made.acme.documentId, productVersion: made.v1.documentId })
    );
    const label = async () =>
      (await program.get(`/api/prices/${price.documentId}`)).body.data.label as string;
    expect(await label()).toBe('Helpdesk · Seat · CHF · Acme · 1.x');
    await program.put(`/api/units/${unit.documentId}`, { data: { name: 'Workplace' } });
    expect(await label()).toBe('Helpdesk · Workplace · CHF · Acme · 1.x');
  });
});

describe('currencies and rates', () => {
  it('a currency is one of ISO 4217', async () => {
    expect(refusal(await program.post('/api/currencies', { data: { code: 'BTC' } }))).toEqual({
      status: 400,
      code: 'currency.unknown',
      paths: ['code'],
    });
    expect((await program.post('/api/currencies', { data: { code: 'SEK', name: 'Krona' } })).status).toBe(
      201
    );
    expect((await program.post('/api/currencies', { data: { code: 'SEK' } })).status).toBe(409);
  });

  const rate = { fromCurrency: 'KRW', toCurrency: 'EUR', date: '2026-03-01', rate: 0.000612 };
  it.each<[string, object, string, string[]]>([
    ['is above zero', { rate: 0 }, 'exchange-rate.not-positive', ['rate']],
    ['has six decimals at most', { rate: 0.0006123 }, 'exchange-rate.too-many-decimals', ['rate']],
    ['joins two currencies', { toCurrency: 'KRW' }, 'exchange-rate.same-currency', ['toCurrency']],
    ['joins currencies that exist', { fromCurrency: 'krw' }, 'currency.unknown', ['fromCurrency']],
    ['counts from a day that exists', { date: '2026-02-29' }, 'day.not-real', ['date']],
  ])('a rate %s', async (_case, data, code, paths) => {
    const answer = await program.post('/api/exchange-rates', { data: { ...rate, ...data } });
    expect(refusal(answer)).toEqual({ status: 400, code, paths });
  });

  it('there is one rate of two currencies a day, shown by its pair and day', async () => {
    const first = await make('exchange-rates', rate);
    expect((await program.post('/api/exchange-rates', { data: { ...rate, rate: 1 } })).status).toBe(409);
    const { body } = await program.get(`/api/exchange-rates/${first.documentId}`);
    expect(body.data.label).toBe('KRW → EUR · 2026-03-01');
  });
});

describe('what the catalogue keeps', () => {
  it('a brand or version stays in the book while prices are for it', async () => {
    const book = await make('price-books', {
      name: 'Kept',
      brands: [made.acme.documentId],
      productVersions: [made.v1.documentId],
    });
    await makePrice({
      priceBook: book.documentId,
      brand: made.acme.documentId,
      productVersion: made.v1.documentId,
      unitPrice: 1,
    });
    const answer = await program.put(`/api/price-books/${book.documentId}`, {
      data: { brands: [], productVersions: [] },
    });
    expect(refusal(answer)).toEqual({
      status: 400,
      code: 'price-book.brand-has-prices',
      paths: ['brands', 'productVersions'],
    });
  });

  it.each<[string, () => string]>([
    ['brand', () => `brands/${made.acme.documentId}`],
    ['version', () => `product-versions/${made.v2.documentId}`],
    ['unit', () => `units/${made.hour.documentId}`],
    ['product', () => `products/${made.product.documentId}`],
    ['category', () => `product-categories/${made.category.documentId}`],
    ['contract type', () => `contract-types/${made.contractType.documentId}`],
  ])('a used %s is not deleted', async (_case, url) => {
    const answer = await program.delete(`/api/${url()}`);
    expect(answer.status).toBe(409);
    expect(answer.body.error.details.code).toMatch(/\.in-use$/);
    expect((await program.get(`/api/${url()}`)).status).toBe(200);
  });

  it('an unused book goes with its prices', async () => {
    const book = await make('price-books', { name: 'Gone' });
    const price = await makePrice({ priceBook: book.documentId, unitPrice: 1 });
    expect((await program.delete(`/api/price-books/${book.documentId}`)).status).toBe(204);
    expect((await program.get(`/api/prices/${price.documentId}`)).status).toBe(404);
  });
});

describe('the price-book editor, in the Content Manager alone', () => {
  let editor: Client;
  const url = (type: string) => `/content-manager/collection-types/api::${type}.${type}`;
  const linked = (...records: Made[]) => ({
    connect: records.map(({ id, documentId }) => ({ id, documentId })),
    disconnect: [],
  });
  beforeAll(async () => {
    editor = await crm.panelUser('price-book-editor');
  });

  it('keeps a catalogue from brand to price', async () => {
    const add = async (type: string, data: object): Promise<Made> => {
      const answer = await editor.post(url(type), data);
      if (answer.status !== 201) throw new Error(`${type}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body.data as Made;
    };
    const brand = await add('brand', { name: 'Own brand' });
    const unit = await add('unit', { name: 'Kilogram' });
    const category = await add('product-category', {
      name: 'Goods',
      contractType: linked(made.contractType),
    });
    const product = await add('product', { name: 'Chai', code: 'CHAI', category: linked(category) });
    const book = await add('price-book', { name: 'Tea', brands: linked(brand), projects: linked(made.asia) });
    const price = {
      priceBook: linked(book),
      product: linked(product),
      unit: linked(unit),
      currency: 'EUR',
      unitPrice: 18,
    };
    await add('price', { ...price, brand: linked(brand) });
    const { body } = await editor.get(url('price'), { 'filters[$and][0][priceBook][id][$eq]': book.id });
    expect(body.results).toMatchObject([{ label: 'Chai · Kilogram · EUR · Own brand', unitPrice: 18 }]);

    const bad = await editor.post(url('price'), { ...price, validFrom: '2026-02-01', validTo: '2026-01-01' });
    expect(bad.body.error).toMatchObject({
      status: 400,
      name: 'ValidationError',
      message: 'The last day lies before the first day.',
      details: {
        code: 'price.validity-reversed',
        errors: [
          {
            path: ['validTo'],
            name: 'ValidationError',
            code: 'price.validity-reversed',
            message: 'The last day lies before the first day.',
          },
        ],
      },
    });
  });

  it('and nothing beside it', async () => {
    expect((await editor.get(url('account'))).status).toBe(403);
    expect((await editor.get('/crm/price-books/applicable', { opportunity: 'x' })).status).toBe(403);
  });

  const configurationOf = async (type: string) => {
    const { body } = await editor.get(`/content-manager/content-types/api::${type}.${type}/configuration`);
    return body.data.contentType as Configuration;
  };

  it('finds main fields, columns, forms and help set', async () => {
    const { settings, metadatas, layouts } = await configurationOf('price');
    expect(settings).toMatchObject({ mainField: 'label', defaultSortBy: 'label', defaultSortOrder: 'ASC' });
    expect(layouts.list.slice(0, 3)).toEqual(['label', 'priceBook', 'unitPrice']);
    expect(layouts.edit[0]).toEqual([
      { name: 'priceBook', size: 6 },
      { name: 'product', size: 6 },
    ]);
    expect(metadatas.validTo?.edit).toMatchObject({
      label: 'Valid to',
      description: 'Last day; empty: without end.',
    });
    expect((await configurationOf('price-book')).metadatas.version?.edit).toMatchObject({ editable: false });
  });

  it('keeps the view that an administrator chose, also when the CRM starts again', async () => {
    const admin = await crm.admin();
    const url = '/content-manager/content-types/api::unit.unit/configuration';
    const { settings, layouts } = await configurationOf('unit');
    const chosen = { settings: { ...settings, pageSize: 50 }, layouts: { ...layouts, list: ['name'] } };
    expect((await admin.put(url, chosen)).body.error).toBeUndefined();
    await actors().asSystem(() => setViews());
    const now = await configurationOf('unit');
    expect([now.settings.pageSize, now.layouts.list]).toEqual([50, ['name']]);
    expect((await configurationOf('brand')).layouts.list).toEqual(['name', 'active', 'updatedAt']);
  });
});
