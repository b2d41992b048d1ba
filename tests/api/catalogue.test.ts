import path from 'node:path';
import type { PriceAnswer } from '../../src/domain/price-book/resolve-price';
import type { PriceBookService, PricedItem } from '../../src/wire/services/price-book';
import { startCrm, type Answer, type Client, type Crm } from '../support/crm';

let crm: Crm;
let program: Client;

const DIST = process.env.CRM_TEST_DIST ?? path.resolve(__dirname, '../../dist');

/** Work of the server itself, outside any request. */
const asSystem = <T>(work: () => T): T =>
  jest
    .requireActual<
      typeof import('../../src/platform/actor/actor')
    >(path.join(DIST, 'src/platform/actor/actor'))
    .asSystem(work);

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
  const contractType = await make('contract-types', { name: 'Maintenance', code: 'maintenance', isTimeBased: true });
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
  const type = await make('account-types', { name: `Type of ${name}` });
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
    expect(await applicable({ brand: made.foreign.documentId })).toEqual([]);
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
      () => ({ brandId: null }),
      ['brand price-book.brand-required'],
    ],
    [
      'a brand and a version that the book does not have',
      () => ({ brandId: made.foreign.id, productVersionId: 0 }),
      ['brand price-book.brand-not-in-book', 'productVersion price-book.version-not-in-book'],
    ],
    ['a fitting choice', () => ({ brandId: made.acme.id, productVersionId: made.v1.id }), []],
  ])('the service judges %s', async (_case, choice, expected) => {
    const problems = await asSystem(() =>
      books().problemsOfChoice({
        opportunityId: deal.id,
        priceBookId: made.book.id,
        brandId: null,
        productVersionId: null,
        ...choice(),
      })
    );
    expect(problems.map(({ path: field, code }) => `${field} ${code}`)).toEqual(expected);
  });

  it('a book of another project is refused, with the reason at the quote’s field', async () => {
    const other = await makeDeal('Elsewhere', made.root);
    const choice = {
      opportunityId: other.id,
      priceBookId: made.book.id,
      brandId: made.acme.id,
      productVersionId: null,
    };
    await expect(asSystem(() => books().requireApplicable(choice))).rejects.toMatchObject({
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
      { productId: made.product.id, unitId: unitId ?? made.hour.id, quantity: quantity ?? '1' },
    ];
    const question = { brandId: null, productVersionId: null, currency: 'USD', day: '2026-06-01', ...header };
    const answers = await asSystem(() =>
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
      { productId: made.product.id, unitId: made.month.id, quantity: '1' },
      { productId: 0, unitId: made.hour.id, quantity: '1' },
      { productId: made.product.id, unitId: made.hour.id, quantity: '-12' },
    ];
    const answers = await asSystem(() =>
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

