import { startCrm, type Client, type Crm } from '../support/crm';
import { statementsOf } from '../support/statements';
import { openDeal } from '../support/sales';
import { makeAccount, makeCatalogue, makeRecord, type Catalogue } from '../support/world';

let crm: Crm;
let program: Client;
let seller: Client;
let catalogue: Catalogue;
let below: string;
let stages: { first: string; second: string };
let seoul: string;

const asked = async (path: string, query: object = {}, client = seller) => {
  const { status, body } = await client.get(`/api/opportunities/${path}`, query);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.data;
};

const deal = (name: string, more: object = {}, client = seller) =>
  makeRecord(client, 'opportunities', {
    name,
    account: seoul,
    project: catalogue.project,
    stage: stages.first,
    currency: 'KRW',
    ...more,
  });

interface Column {
  stage: { documentId: string };
  count: number;
  sums: unknown;
  cards: { name: string }[];
}

const column = async (stage: string, query: object = {}, client = seller): Promise<Column> =>
  (await asked('board', query, client)).columns.find((each: Column) => each.stage.documentId === stage);

const namesOf = async (query: object, client = seller): Promise<string[]> =>
  (await asked('search', { sort: 'name', ...query }, client)).results.map(
    ({ name }: { name: string }) => name
  );

const makeMany = async (): Promise<void> => {
  for (let index = 0; index < 21; index += 1)
    await deal(`Many ${String(index).padStart(2, '0')}`, {
      stage: stages.second,
      value: 1,
      currency: 'EUR',
    });
};

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
  seller = await crm.apiUser('sales');
  catalogue = await makeCatalogue(program);
  below = await makeRecord(program, 'projects', {
    name: 'Asia',
    crmEnabled: true,
    parent: catalogue.project,
  });
  stages = {
    first: await makeRecord(program, 'opportunity-statuses', {
      name: 'Board one',
      position: 90,
      pipeline: 'Board pipeline',
    }),
    second: await makeRecord(program, 'opportunity-statuses', { name: 'Board two', position: 91 }),
  };
  seoul = await makeAccount(seller, catalogue, { name: 'Alan Insurance' });
  await deal('Claims portal', { value: 13_500_000, expectedCloseDate: '2027-02-01' });
  await deal('Archive', { value: 27_500_000, expectedCloseDate: '2027-01-01', project: below });
  await deal('Licences abroad', { value: 1200.5, currency: 'EUR' });
  await deal('Not yet known');
  await makeMany();
  const hidden = await makeAccount(program, catalogue, { name: 'Hidden', isPrivate: true });
  await deal('Hidden deal', { account: hidden, value: 99 }, program);
});
afterAll(() => crm.stop());

describe('the board of opportunities', () => {
  it('has a column for every status, in their order, with all that a card shows', async () => {
    const { columns } = await asked('board');
    const ids = columns.map(({ stage }: Column) => stage.documentId);
    expect(ids.slice(-2)).toEqual([stages.first, stages.second]);
    expect((await column(stages.first)).cards[1]).toEqual({
      documentId: expect.any(String),
      name: 'Claims portal',
      account: { documentId: seoul, name: 'Alan Insurance' },
      project: { documentId: catalogue.project, name: expect.any(String) },
      manager: null,
      stage: {
        ...{ documentId: stages.first, name: 'Board one', color: null, pipeline: 'Board pipeline' },
        ...{ isClosed: false, isWon: false },
      },
      value: '13500000.0000',
      currency: 'KRW',
      worth: { value: '13500000.0000', currency: 'KRW' },
      probability: null,
      expectedCloseDate: '2027-02-01',
      locked: false,
    });
  });

  it('sums a whole column by currency, never across; the earliest close comes first', async () => {
    const { count, sums, cards } = await column(stages.first);
    expect([count, sums]).toEqual([
      4,
      [
        { currency: 'EUR', value: '1200.5000' },
        { currency: 'KRW', value: '41000000.0000' },
      ],
    ]);
    expect(cards.map(({ name }) => name)).toEqual([
      'Archive',
      'Claims portal',
      'Licences abroad',
      'Not yet known',
    ]);
  });

  it('gives twenty cards at a time; the sum is of all of them', async () => {
    const first = await column(stages.second);
    expect([first.count, first.cards.length, first.sums]).toEqual([
      21,
      20,
      [{ currency: 'EUR', value: '21.0000' }],
    ]);
    const { columns } = await asked('board', { stage: stages.second, page: '2' });
    expect(columns).toHaveLength(1);
    expect(columns[0].cards.map(({ name }: { name: string }) => name)).toEqual(['Many 20']);
  });

  it('keeps what a person may not see out of cards, numbers and sums', async () => {
    const mine = await column(stages.first, {}, program);
    expect([mine.count, mine.cards.some(({ name }) => name === 'Hidden deal')]).toEqual([5, true]);
    expect((await column(stages.first)).count).toBe(4);
    expect(await namesOf({ q: 'hidden' })).toStrictEqual([]);
  });

  it('shows one pipeline alone: the columns of the statuses that name it', async () => {
    const { columns } = await asked('board', { pipeline: 'Board pipeline' });
    expect(columns.map(({ stage, count }: Column) => [stage.documentId, count])).toEqual([[stages.first, 4]]);
  });

  it('is one statement', async () => {
    await asked('board');
    const statements = await statementsOf(crm, () => asked('board'));
    expect(statements.filter((text) => text.includes('opportunity_statuses'))).toHaveLength(1);
  });
});

describe('a list of opportunities is narrowed by', () => {
  it.each<[string, () => object, string[]]>([
    ['words of its name and account', () => ({ q: 'ALAN  portal' }), ['Claims portal']],
    ['characters of patterns, literally', () => ({ q: '%' }), []],
    ['a project, and those below it', () => ({ project: catalogue.project, q: 'archive' }), ['Archive']],
    ['a project below another one', () => ({ project: below }), ['Archive']],
    [
      'a status',
      () => ({ stage: `${stages.first},x`, q: 'a' }),
      ['Archive', 'Claims portal', 'Licences abroad', 'Not yet known'],
    ],
    [
      'a pipeline',
      () => ({ pipeline: 'Board pipeline', q: 'a' }),
      [...'Archive,Claims portal,Licences abroad,Not yet known'.split(',')],
    ],
    ['an account', () => ({ account: seoul, q: 'many 20' }), ['Many 20']],
    ['a project that is not there', () => ({ project: 'nowhere' }), []],
  ])('%s', async (_by, query, names) => expect(await namesOf(query())).toEqual(names));

  it('whose they are', async () => {
    const other = await crm.apiUser('sales', 'other@api.example');
    await deal('Of another', { stage: stages.second }, other);
    expect(await namesOf({ mine: 'true' }, other)).toEqual(['Of another']);
    expect(await namesOf({ mine: 'true', q: 'of another' })).toStrictEqual([]);
  });

  it('whether they are still open', async () => {
    const closed = await makeRecord(program, 'opportunity-statuses', {
      name: 'Board closed',
      position: 92,
      isClosed: true,
    });
    await deal('Given up', { stage: closed });
    await deal('Given back', { stage: stages.second });
    expect(await namesOf({ q: 'given' })).toEqual(['Given back', 'Given up']);
    expect(await namesOf({ q: 'given', open: 'true' })).toEqual(['Given back']);
  });

  it('page, in the order that is asked for, what has no value last', async () => {
    const { results, pagination } = await asked('search', {
      stage: stages.first,
      sort: '-value',
      pageSize: '3',
    });
    expect(pagination).toEqual({ page: 1, pageSize: 3, total: 4 });
    expect(results.map(({ name }: { name: string }) => name)).toEqual([
      'Archive',
      'Claims portal',
      'Licences abroad',
    ]);
    const next = await asked('search', { stage: stages.first, sort: '-value', pageSize: '3', page: '2' });
    expect(next.results.map(({ name }: { name: string }) => name)).toEqual(['Not yet known']);
  });
});

describe('the page of an opportunity', () => {
  it('has what hangs on it in one answer', async () => {
    const opportunity = await deal('Whole deal', { description: 'Why', relatedAccounts: [seoul] });
    const contact = await makeRecord(seller, 'contacts', {
      firstName: 'Min',
      lastName: 'Lee',
      account: seoul,
    });
    await makeRecord(seller, 'business-roles', { name: 'Sponsor', opportunity, contact });
    await makeRecord(seller, 'quotes', {
      name: 'First offer',
      opportunity,
      priceBook: catalogue.priceBook,
      currency: 'EUR',
    });
    const page = await asked(`${opportunity}/overview`);
    expect(page.opportunity).toMatchObject({ name: 'Whole deal', description: 'Why', partner: null });
    expect(page.opportunity).toMatchObject({ value: null, worth: { value: '0.0000', currency: 'EUR' } });
    expect(page.parts.quotes).toMatchObject({
      count: 1,
      rows: [{ name: 'First offer', state: 'draft', payers: 1 }],
    });
    expect(page.parts.roles).toMatchObject({ count: 1, rows: [{ name: 'Sponsor', person: 'Min Lee' }] });
    expect(page.parts.relatedAccounts).toMatchObject({ rows: [{ name: 'Alan Insurance' }] });
    expect(page.parts.contracts).toEqual({ count: 0, rows: [] });
  });

  it('is nowhere for those who do not see it', async () => {
    const { results } = await asked('search', { q: 'hidden deal' }, program);
    const { status } = await seller.get(`/api/opportunities/${results[0].documentId}/overview`);
    expect(status).toBe(404);
  });
});

describe('the forecast', () => {
  it('sums what is open by currency and month, weighs it by its probability and names the best', async () => {
    const stage = await makeRecord(program, 'opportunity-statuses', {
      name: 'Forecast',
      pipeline: 'Forecast',
    });
    const at = (name: string, value: number | null, more: object = {}) =>
      deal(name, { stage, currency: 'EUR', value, ...more });
    await at('Likely', 1000, { probability: 75, expectedCloseDate: '2027-03-31' });
    await at('Open end', 500);
    await at('Unknown', null, { probability: 90, expectedCloseDate: '2027-03-01' });
    await at('Won in won', 5_000_000, { currency: 'KRW', probability: 33, expectedCloseDate: '2027-04-01' });
    const { open, months, prospects } = await asked('forecast', { pipeline: 'Forecast' });
    expect(open).toEqual([
      { currency: 'EUR', count: 3, value: '1500.0000', weighted: '750.0000' },
      { currency: 'KRW', count: 1, value: '5000000.0000', weighted: '1650000.0000' },
    ]);
    expect(months).toEqual([
      { month: '2027-03', currency: 'EUR', count: 2, value: '1000.0000', weighted: '750.0000' },
      { month: '2027-04', currency: 'KRW', count: 1, value: '5000000.0000', weighted: '1650000.0000' },
    ]);
    expect(prospects.map(({ name }: { name: string }) => name)).toEqual(['Likely', 'Open end', 'Won in won']);
  });

  it('has nothing of what is closed or hidden', async () => {
    const closed = { name: 'Forecast closed', isClosed: true, pipeline: 'Nothing' };
    await deal('Given up', { stage: await makeRecord(program, 'opportunity-statuses', closed), value: 1 });
    const none = { open: [], months: [], prospects: [] };
    expect(await asked('forecast', { pipeline: 'Nothing' })).toEqual(none);
    expect(JSON.stringify(await asked('forecast'))).not.toContain('Hidden deal');
  });
});

describe('the story of a deal', () => {
  it('is told from the opportunity on, with its quotes, the latest first', async () => {
    const opportunity = await deal('Told deal');
    const { priceBook } = catalogue;
    await makeRecord(seller, 'quotes', { name: 'Told offer', opportunity, priceBook, currency: 'EUR' });
    const types = async (query: object) =>
      (await asked(`${opportunity}/timeline`, query)).entries.map(
        ({ recordType, action }: { recordType: string; action: string }) =>
          `${recordType.split('.').pop()} ${action}`
      );
    expect((await types({})).at(-1)).toBe('opportunity create');
    expect((await types({ recordType: 'api::quote.quote' })).at(-1)).toBe('quote create');
    expect((await asked(`${opportunity}/timeline`, { pageSize: '1' })).hasMore).toBe(true);
  });

  it('is not told to those who do not see it', async () => {
    const { results } = await asked('search', { q: 'hidden deal' }, program);
    const { status } = await seller.get(`/api/opportunities/${results[0].documentId}/timeline`);
    expect(status).toBe(404);
  });
});

it('a deal is followed in both directions, from the customer to what was sold and back (OPP-34)', async () => {
  const opportunity = await openDeal(program, catalogue);
  await program.post(`/api/opportunities/${opportunity}/sell`);
  const found = async (path: string, query: object) => (await program.get(`/api/${path}`, query)).body.data;
  const down = await found(`opportunities/${opportunity}`, {
    populate: {
      account: true,
      project: true,
      quotes: { populate: 'lines' },
      contracts: { populate: 'lines' },
    },
  });
  const [contract] = down.contracts;
  expect([down.quotes.length, down.contracts.length, contract.lines.length]).toEqual([1, 1, 2]);
  const up = await found(`contract-lines/${contract.lines[0].documentId}`, {
    populate: {
      quoteLine: { populate: 'quote' },
      contract: { populate: ['opportunity', 'account', 'project'] },
    },
  });
  expect([up.quoteLine.quote.documentId, up.contract.opportunity.documentId]).toEqual([
    down.quotes[0].documentId,
    opportunity,
  ]);
  expect([up.contract.account.documentId, up.contract.project.documentId]).toEqual([
    down.account.documentId,
    down.project.documentId,
  ]);
  const toldOf = async (query: object): Promise<string[]> =>
    (await found(`opportunities/${opportunity}/timeline`, { pageSize: '100', ...query })).entries.map(
      ({ recordType, action }: { recordType: string; action: string }) =>
        `${recordType.split('.').pop()} ${action}`
    );
  const told = await toldOf({});
  expect(told).toEqual(expect.arrayContaining(['contract create', 'contract-line create', 'quote create']));
  // Without parts: what people speak of, in the same order.
  expect(await toldOf({ parts: 'false' })).toEqual(
    told.filter((each) => /^(opportunity|quote|contract) /.test(each))
  );
  const ofAccount = await found(`accounts/${down.account.documentId}`, { populate: ['opportunities'] });
  expect(ofAccount.opportunities).toMatchObject([{ documentId: opportunity }]);
  const next = await program.post(`/api/contract-lines/${contract.lines[0].documentId}/upsell`, {
    name: 'More',
  });
  const upsold = await found('opportunities', {
    filters: { sourceContractLine: { contract: { opportunity: { documentId: opportunity } } } },
  });
  expect(upsold).toMatchObject([{ documentId: next.body.data.documentId, name: 'More' }]);
});
