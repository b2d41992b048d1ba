import { startCrm, type Answer, type Client, type Crm } from '../support/crm';
import { sql } from '../support/postgres';
import { statementsOf } from '../support/statements';
import { makeAccount, makeCatalogue, makeDeal, makeRecord, unique, type Catalogue } from '../support/world';

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

describe('the life of a quote', () => {
  const act = (quote: string, verb: string, body: object = {}) =>
    program.post(`/api/quotes/${quote}/${verb}`, body);
  const read = (quote: string) => made(program.get(`/api/quotes/${quote}`));
  const uneven = () => [
    { account, billingSplitPercent: '50.00', isRounding: false },
    { account: others[0], billingSplitPercent: '12.50', isRounding: true },
    { account: others[1], billingSplitPercent: '37.50', notToExceedLimit: '900.00' },
  ];
  const offered = async () =>
    made(
      add(await opportunity(), {
        customers: uneven(),
        discountPercent: 5,
        dueDate: '2099-01-01',
        notes: 'As discussed',
        lines: [
          licence(10, { groupName: 'Licences' }),
          works({ customers: [{ account: others[1], billingSplitPercent: 100, notToExceedLimit: 7 }] }),
          works({ isOptional: true, discountPercent: 3 }),
        ],
      })
    );
  type Shown = Record<string, unknown> & Record<'issues' | 'warnings' | 'customers' | 'lines', Shown[]>;
  const without = (row: object, ...names: readonly string[]) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
  const HEAD = ['documentId', 'number', 'revision', 'state', 'isActive', 'version'];
  /** What a copy has in common with its original: all but names of records, number and state. */
  const content = (quote: Shown) => ({
    ...without(quote, ...HEAD),
    issues: quote.issues.length,
    warnings: quote.warnings.length,
    customers: quote.customers.map((row) => without(row, 'documentId')),
    lines: quote.lines.map((line) => ({
      ...without(line, 'documentId'),
      customers: line.customers.map((row) => without(row, 'documentId')),
    })),
  });

  /** Columns in which rows of a copy differ; all others, also those of later versions, must be the same. */
  const ROW = ['id', 'document_id', 'created_at', 'updated_at', 'published_at'];
  const COPIED: readonly (readonly [string, readonly string[]])[] = [
    ['quotes', [...ROW, 'name', 'number', 'is_active']],
    ['quote_lines', [...ROW, 'quote_fk']],
    ['quote_customers', [...ROW, 'quote_fk']],
    ['quote_line_customers', [...ROW, 'quote_line_fk']],
  ];
  const JOINS: Readonly<Record<string, string>> = {
    quotes: 'q.id = t.id',
    quote_lines: 'q.id = t.quote_fk',
    quote_customers: 'q.id = t.quote_fk',
    quote_line_customers: 'q.id = (select quote_fk from quote_lines l where l.id = t.quote_line_fk)',
  };
  const stored = (table: string, quote: string, differing: readonly string[]) =>
    sql(
      crm.databaseUrl,
      `select to_jsonb(t) - $2::text[] as row from ${table} t join quotes q on ${JOINS[table]} where q.document_id = $1 order by t.id`,
      [quote, differing]
    );

  it('sent, it keeps lines, prices, dates and discount; payers are edited; revised, everything is copied (MO-13, MO-24)', async () => {
    const quote = await offered();
    const { documentId } = quote;
    expect(refusal(await act(documentId, 'revise'))).toEqual([409, 'quote.illegal-move']);
    expect(await made(act(documentId, 'send'))).toMatchObject({ state: 'sent', isActive: true });
    expect((await read(documentId)).sentAt).toMatch(/^20/);
    const frozen = [409, 'quote.content-frozen'];
    expect(refusal(await program.put(`/api/quotes/${documentId}/lines`, { version: 1, lines: [] }))).toEqual(
      frozen
    );
    for (const data of [{ dueDate: '2099-02-02' }, { discountPercent: 6 }])
      expect(refusal(await program.put(`/api/quotes/${documentId}`, { data }))).toEqual(frozen);
    const splits = quote.customers.map(({ documentId: id }: { documentId: string }, index: number) => ({
      documentId: id,
      billingSplitPercent: [20, 30, 50][index],
    }));
    const edited = await made(program.put(`/api/quotes/${documentId}/customers/splits`, { splits }));
    const revised = await made(act(documentId, 'revise'));
    expect(revised).toMatchObject({
      number: quote.number,
      revision: 2,
      state: 'draft',
      isActive: true,
      version: 1,
    });
    expect(content(revised)).toEqual(content(edited));
    expect(revised.customers.map((row: { billingSplitPercent: string }) => row.billingSplitPercent)).toEqual([
      '20.00',
      '30.00',
      '50.00',
    ]);
    expect(await read(documentId)).toMatchObject({ state: 'superseded', isActive: false });
    expect(await read(revised.documentId)).toMatchObject({ dueDate: '2099-01-01', notes: 'As discussed' });
    expect(refusal(await act(documentId, 'revise'))).toEqual([409, 'quote.illegal-move']);
    expect(await made(act(documentId, 'reopen'))).toMatchObject({
      state: 'draft',
      isActive: false,
      revision: 1,
    });
    await made(act(documentId, 'send'));
    expect(await made(act(documentId, 'revise'))).toMatchObject({ revision: 3, isActive: false });
  });

  it('a clone is an inactive draft with a number and parts of its own; a number is not given twice (MO-18)', async () => {
    const quote = await offered();
    const clone = await made(act(quote.documentId, 'clone'));
    expect(clone).toMatchObject({ revision: 1, state: 'draft', isActive: false });
    expect(clone.number).not.toBe(quote.number);
    expect(content(clone)).toEqual(content(quote));
    for (const [table, differing] of COPIED)
      expect(await stored(table, clone.documentId, differing)).toEqual(
        await stored(table, quote.documentId, differing)
      );
    expect((await read(clone.documentId)).name).toBe('Offer (copy)');
    expect(
      (await made(program.put(`/api/quotes/${clone.documentId}/lines`, { version: 1, lines: [] }))).lines
    ).toStrictEqual([]);
    const original = await made(program.get(`/api/quotes/${quote.documentId}/amounts`));
    expect(original.totals.lines).toHaveLength(2); // the option is not chosen
    expect((await program.delete(`/api/quotes/${clone.documentId}`)).status).toBe(204);
    const next = await made(act(quote.documentId, 'clone'));
    expect(Number(next.number.slice(-6))).toBeGreaterThan(Number(clone.number.slice(-6)));
  });

  it('lost with a reason, it is not active, and opened again while no sibling is won', async () => {
    const quote = await offered();
    const deal = (await made(program.get(`/api/quotes/${quote.documentId}`, { populate: ['opportunity'] })))
      .opportunity.documentId;
    expect(refusal(await act(quote.documentId, 'lose', { reason: ' ' }))).toEqual([400, 'request.malformed']);
    expect(await made(act(quote.documentId, 'lose', { reason: 'Too dear' }))).toMatchObject({
      isActive: false,
    });
    expect(await read(quote.documentId)).toMatchObject({
      state: 'lost',
      lostReason: 'lost',
      lostNote: 'Too dear',
    });
    expect(refusal(await act(quote.documentId, 'win'))).toEqual([400, 'opportunity.no-active-quote']);
    expect(refusal(await act(quote.documentId, 'activate'))).toEqual([409, 'quote.not-open']);
    expect(await made(act(quote.documentId, 'reopen'))).toMatchObject({ state: 'draft', isActive: false });
    expect((await read(quote.documentId)).lostNote).toBeNull();
    await made(act(quote.documentId, 'lose', { reason: 'Again' }));
    const other = await made(add(deal));
    await made(act(other.documentId, 'activate'));
    await made(act(other.documentId, 'win'));
    for (const verb of ['reopen', 'clone', 'send', 'revise', 'lose'])
      expect(refusal(await act(quote.documentId, verb, verb === 'lose' ? { reason: 'x' } : {}))).toEqual([
        409,
        'opportunity.locked',
      ]);
  });

  it('an empty quote is not sent', async () => {
    const { documentId } = await made(add(await opportunity(), { lines: [] }));
    expect(refusal(await act(documentId, 'send'))).toEqual([400, 'quote.no-lines']);
  });

  it('GraphQL and the panel have the same acts', async () => {
    const quote = await offered();
    const sent = await program.graphql('mutation ($id: ID!) { sendQuote(documentId: $id) }', {
      id: quote.documentId,
    });
    expect(sent.body.data.sendQuote).toMatchObject({ state: 'sent' });
    const seller = await crm.panelUser('sales-representative', 'seller@crm.example');
    const revised = await seller.post(`/crm/quotes/${quote.documentId}/revise`);
    expect(revised.body.data).toMatchObject({ revision: 2, number: quote.number });
    const history = await program.get('/api/history-entries', {
      'filters[recordId][$eq]': quote.documentId,
      sort: 'at:asc',
    });
    const states = history.body.data.flatMap(
      ({ changes }: { changes: Record<string, unknown> }) => changes.state ?? []
    );
    expect(states.slice(-4)).toEqual(['draft', 'sent', 'sent', 'superseded']);
  });
});

describe('what differs between two quotes', () => {
  it('is told by line and payer; the order of lines is no difference', async () => {
    const quote = await made(add(await opportunity(), { customers: thirds(), lines: [licence(2), works()] }));
    const clone = await made(program.post(`/api/quotes/${quote.documentId}/clone`, { name: 'Offer' }));
    const diff = () => made(program.get(`/api/quotes/${quote.documentId}/diff/${clone.documentId}`));
    expect((await diff()).isSame).toBe(true);
    const [first, second] = clone.lines.map(({ documentId, type, quantity }: Record<string, unknown>) => ({
      documentId,
      type,
      quantity,
    }));
    const put = (version: number, lines: object[]) =>
      made(program.put(`/api/quotes/${clone.documentId}/lines`, { version, lines }));
    await put(1, [second, first]);
    expect(await diff()).toMatchObject({ isSame: true, lines: { changed: [] } });
    await put(2, [
      { ...first, unitPrice: 80 },
      { type: 'project', name: 'More', quantity: 1, unitPrice: 1 },
    ]);
    await made(
      program.put(`/api/quotes/${clone.documentId}/customers/splits`, {
        splits: clone.customers.map(({ documentId }: { documentId: string }, index: number) => ({
          documentId,
          billingSplitPercent: index === 0 ? 100 : 0,
        })),
      })
    );
    const { lines, customers, totals, isSame } = await diff();
    expect(isSame).toBe(false);
    expect(lines.added.map(({ name }: { name: string }) => name)).toEqual(['More']);
    expect(lines.removed.map(({ name }: { name: string }) => name)).toEqual(['Works']);
    expect(lines.changed[0].fields).toEqual([
      { field: 'unitPrice', from: '100.0000', to: '80.0000' },
      {
        field: 'priceSource',
        from: expect.objectContaining({ rule: 'general', listPrice: '100' }),
        to: { rule: 'manual', listPrice: '100' },
      },
      { field: 'net', from: '200.0000', to: '160.0000' },
    ]);
    expect(customers.changed).toHaveLength(3);
    expect(totals[0]).toEqual({ field: 'net', from: '300.0000', to: '161.0000' });
    const other = await made(add(await opportunity()));
    expect(refusal(await program.get(`/api/quotes/${quote.documentId}/diff/${other.documentId}`))).toEqual([
      400,
      'quote.other-opportunity',
    ]);
  });
});

describe('what the prices of a quote hang on', () => {
  const change = (quote: string, what: string, body: object, dryRun = false) =>
    program.post(`/api/quotes/${quote}/${what}${dryRun ? '?dryRun=true' : ''}`, body);
  const offered = async () =>
    made(
      add(await opportunity(), {
        discountAmount: 10,
        customers: [{ account, notToExceedLimit: 500 }],
        lines: [licence(10), works({ unitPrice: '0.0333', quantity: 100 }), licence(1, { unitPrice: 70 })],
      })
    );

  beforeAll(async () => {
    await makeRecord(program, 'prices', {
      priceBook: catalogue.priceBook,
      product: catalogue.software,
      unit: catalogue.unit,
      currency: 'CHF',
      unitPrice: 95,
    });
    for (const [toCurrency, rate, date] of [
      ['CHF', 0.9, '2020-01-01'],
      ['CHF', 0.95, '2020-01-02'],
      ['KRW', 1476.55, '2020-01-01'],
    ] as const)
      await makeRecord(program, 'exchange-rates', { fromCurrency: 'EUR', toCurrency, rate, date });
  });

  it('is the currency: by price row, else by the stored rate of the day, which the quote keeps', async () => {
    const { documentId } = await offered();
    const expected = {
      currency: 'CHF',
      exchangeRate: '0.95',
      exchangeRateDate: '2020-01-02',
      before: { currency: 'EUR', net: '963.3300' },
      // 10 x 95, 100 x 0.0316 (0.0333 x 0.95), 66.5 (70 x 0.95), less 9.50
      net: '1010.16',
      lines: [{ unitPrice: '95' }, { unitPrice: '0.0316' }, { unitPrice: '66.5' }],
    };
    expect(await made(change(documentId, 'currency', { currency: 'CHF' }, true))).toMatchObject({
      dryRun: true,
      ...expected,
    });
    expect(await made(program.get(`/api/quotes/${documentId}`))).toMatchObject({
      currency: 'EUR',
      version: 1,
    });
    expect(await made(change(documentId, 'currency', { currency: 'CHF' }))).toMatchObject({
      version: 2,
      ...expected,
    });
    const quote = await made(program.get(`/api/quotes/${documentId}`, { populate: ['lines', 'customers'] }));
    expect(quote).toMatchObject({
      currency: 'CHF',
      exchangeRate: 0.95,
      exchangeRateDate: '2020-01-02',
      net: 1010.16,
      version: 2,
      discountAmount: 9.5,
      customers: [{ notToExceedLimit: 475 }],
      lines: [{ priceSource: { rule: 'general', listPrice: '95' } }, {}, { priceSource: { rule: 'manual' } }],
    });
  });

  it('converts the price of the book once where it has no row in that currency', async () => {
    const { documentId } = await made(
      add(await opportunity(), { discountAmount: '0.50', lines: [licence(10)] })
    );
    const quote = await made(change(documentId, 'currency', { currency: 'KRW' }));
    expect(quote).toMatchObject({
      net: '1328157', // 10 x 132889.5, less 738 (0.50 x 1476.55)
      lines: [{ unitPrice: '132889.5' }],
    });
  });

  it('changes nothing without a rate, and says where one is missing', async () => {
    const { documentId } = await offered();
    const before = await made(program.get(`/api/quotes/${documentId}`, { populate: '*' }));
    const answer = await change(documentId, 'currency', { currency: 'JPY' });
    expect(refusal(answer)).toEqual([400, 'exchange-rate.missing']);
    expect(answer.body.error.details.reasons).toHaveLength(2); // the licence's row, and the quote's own amounts
    expect(await made(program.get(`/api/quotes/${documentId}`, { populate: '*' }))).toEqual(before);
    expect(refusal(await change(documentId, 'currency', { currency: 'XXX' }))).toEqual([
      400,
      'currency.unknown',
    ]);
    expect(refusal(await change(documentId, 'currency', { currency: 'EUR' }))).toEqual([
      400,
      'quote.same-currency',
    ]);
  });

  it('is the price book of one line: a quote has prices of several applicable books (QUO-14)', async () => {
    const { quote } = await makeDeal(program, catalogue);
    const other = await makeRecord(program, 'price-books', {
      name: unique('Second book'),
      projects: [catalogue.project],
    });
    const price = (unitPrice: number, more: object = {}) =>
      makeRecord(program, 'prices', {
        ...{
          priceBook: other,
          product: catalogue.software,
          unit: catalogue.unit,
          currency: 'EUR',
          unitPrice,
        },
        ...more,
      });
    await price(50);
    await price(40, { minQuantity: 10 });
    const line = { type: 'product', product: catalogue.software, unit: catalogue.unit, quantity: 2 };
    const edit = async (lines: object[], version?: number) => {
      const now = (await made(program.get(`/api/quotes/${quote}`))).version as number;
      return program.put(`/api/quotes/${quote}/lines`, { version: version ?? now, lines });
    };
    const shown = (answer: Answer) =>
      answer.body.data.lines.map(({ unitPrice, priceBook }: Answer['body']) => [
        Number(unitPrice),
        priceBook,
      ]);
    const first = await edit([line, { ...line, priceBook: other }, { ...line, unitPrice: 1 }]);
    expect(shown(first)).toEqual([
      [100, null],
      [50, other],
      [1, null],
    ]);
    const [own, foreign, typed] = first.body.data.lines.map(({ documentId }: Answer['body']) => ({
      ...line,
      documentId,
    }));
    expect(shown(await edit([own, { ...foreign, quantity: 10 }, { ...typed, priceBook: other }]))).toEqual([
      [100, null],
      [40, other],
      [50, other],
    ]);
    const ofQuote = { 'filters[quote][documentId]': quote, populate: 'quote' };
    const { body } = await program.get('/api/quote-lines', ofQuote);
    expect(body.data.map((read: Answer['body']) => read.quote.documentId)).toEqual([quote, quote, quote]);
    const clone = await made(program.post(`/api/quotes/${quote}/clone`));
    expect(clone.lines.map(({ priceBook }: Answer['body']) => priceBook)).toEqual([null, other, other]);
    expect(shown(await edit([own, { ...foreign, quantity: 10, priceBook: catalogue.priceBook }]))).toEqual([
      [100, null],
      [90, null],
    ]);
    const nobodys = await makeRecord(program, 'price-books', { name: unique('Of nobody') });
    for (const [priceBook, code] of [
      [nobodys, 'price-book.not-applicable'],
      ['unknown', 'relation.unknown'],
    ] as const) {
      const answer = await edit([own, { ...foreign, priceBook }]);
      expect([
        answer.status,
        answer.body.error.details.reasons.map((reason: Answer['body']) => [reason.code, reason.details.path]),
      ]).toEqual([400, [[code, ['lines', '1', 'priceBook']]]]);
    }
  });

  it('is the price book: what came from the former one is looked up, typed prices stay', async () => {
    const { documentId } = await offered();
    const priceBook = await makeRecord(program, 'price-books', {
      name: unique('Other book'),
      projects: [catalogue.project],
    });
    expect(refusal(await change(documentId, 'price-book', { priceBook }))).toEqual([400, 'price.none']);
    await makeRecord(program, 'prices', {
      priceBook,
      product: catalogue.software,
      unit: catalogue.unit,
      currency: 'EUR',
      unitPrice: 50,
    });
    expect(await made(change(documentId, 'price-book', { priceBook }, true))).toMatchObject({
      dryRun: true,
      net: '563.33',
      lines: [
        { unitPrice: '50', before: { unitPrice: '90.0000' } },
        { unitPrice: '0.0333' },
        { unitPrice: '70.0000' },
      ],
    });
    await made(change(documentId, 'price-book', { priceBook }));
    expect(await made(program.get(`/api/quotes/${documentId}`, { populate: ['priceBook'] }))).toMatchObject({
      net: 563.33,
      exchangeRate: null,
      priceBook: { documentId: priceBook },
    });
    const elsewhere = await makeRecord(program, 'price-books', { name: unique('Of nobody') });
    expect(refusal(await change(documentId, 'price-book', { priceBook: elsewhere }))).toEqual([
      400,
      'price-book.not-applicable',
    ]);
    await made(program.post(`/api/quotes/${documentId}/send`));
    for (const [what, body] of [
      ['price-book', { priceBook }],
      ['currency', { currency: 'CHF' }],
    ] as const)
      expect(refusal(await change(documentId, what, body))).toEqual([409, 'quote.content-frozen']);
  });
});
