import { startCrm, type Client, type Crm } from '../support/crm';
import { sql } from '../support/postgres';
import { statementsOf } from '../support/statements';
import { makeCatalogue, makeRecord, type Catalogue } from '../support/world';

let crm: Crm;
let seller: Client;
let other: Client;
let catalogue: Catalogue;

const make = (name: string, more: object = {}, client = seller) =>
  makeRecord(client, 'accounts', { name, accountType: catalogue.accountType, ...more });

beforeAll(async () => {
  crm = await startCrm();
  catalogue = await makeCatalogue(await crm.program());
  seller = await crm.apiUser('sales');
  other = await crm.apiUser('sales', 'other@api.example');
  const retail = await makeRecord(await crm.program(), 'account-categories', { name: 'Retail' });
  await make('삼성전자 주식회사', {
    code: 'KR-1',
    country: 'KR',
    phone: '010-1234-5678',
    registrationNumber: '124-81-00998',
  });
  await make('Samsung Brasil', { code: 'BR-7', country: 'BR', city: 'São Paulo', categories: [retail] });
  await make('The Samsung Shop', { email: 'shop@samsung-dealer.example', isKeyAccount: true, country: 'DE' });
  await make('100% Juice_Bar \\ Lisboa', { country: 'PT' });
  await make('100 Percent Juice Bar', { country: 'PT' });
  await make('Hidden Samsung Deal', { isPrivate: true }, other);
  await makeRecord(await crm.program(), 'accounts', {
    name: 'Zett',
    accountType: catalogue.accountType,
    isActive: false,
  });
});
afterAll(() => crm.stop());

const searched = async (query: object, client = seller) => {
  const { status, body } = await client.get('/api/accounts/search', query);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.data;
};
const namesOf = async (query: object, client = seller): Promise<string[]> =>
  (await searched(query, client)).results.map(({ name }: { name: string }) => name);

describe('an account is found by', () => {
  it.each<[string, string, string[]]>([
    ['a part of its name; names that begin with it first', 'samsung', ['Samsung Brasil', 'The Samsung Shop']],
    ['two words in any order', 'shop samsung', ['The Samsung Shop']],
    ['two Korean syllables', '전자', ['삼성전자 주식회사']],
    ['Korean initials', 'ㅅㅅㅈㅈ', ['삼성전자 주식회사']],
    ['its code', 'br-7', ['Samsung Brasil']],
    ['its e-mail', 'samsung-dealer.ex', ['The Samsung Shop']],
    ['its telephone number as at home', '01012345678', ['삼성전자 주식회사']],
    ['its telephone number as from abroad', '+82 (0)10 1234 5678', ['삼성전자 주식회사']],
    ['the end of its telephone number', '1234-5678', ['삼성전자 주식회사']],
    ['its business number', '124-81-00998', ['삼성전자 주식회사']],
    ['one letter that a word begins with', 'z', ['Zett']],
    ['characters of patterns, literally', '100%', ['100% Juice_Bar \\ Lisboa']],
    ['an underscore, literally', 'e_bar', ['100% Juice_Bar \\ Lisboa']],
    ['a backslash, literally', '\\', ['100% Juice_Bar \\ Lisboa']],
  ])('%s', async (_by, q, expected) => expect(await namesOf({ q })).toEqual(expected));

  it('a name spelt nearly right, when nothing has it', async () => {
    const { results, match } = await searched({ q: 'samsnug brasil' });
    expect([match, results[0]?.name]).toEqual(['alike', 'Samsung Brasil']);
  });

  it('nothing when a number is wrong', async () =>
    expect((await searched({ q: '010-9999-0000' })).pagination).toEqual({
      page: 1,
      pageSize: 25,
      total: 0,
      totalIsExact: true,
    }));
});

describe('a list of accounts is narrowed by', () => {
  it.each<[string, object, string[]]>([
    [
      'country, by code or name',
      { country: 'BR,포르투갈', sort: 'name' },
      ['100 Percent Juice Bar', '100% Juice_Bar \\ Lisboa', 'Samsung Brasil'],
    ],
    ['key accounts', { isKeyAccount: 'true' }, ['The Samsung Shop']],
    ['being active', { isActive: 'false' }, ['Zett']],
    ['word and country', { q: 'samsung', country: 'DE' }, ['The Samsung Shop']],
    ['a record that does not exist', { manager: 'nobody' }, []],
  ])('%s', async (_by, query, expected) =>
    expect((await namesOf(query)).sort()).toEqual([...expected].sort())
  );

  it('category', async () => {
    const { body } = await seller.get('/api/account-categories');
    expect(await namesOf({ category: body.data[0].documentId })).toEqual(['Samsung Brasil']);
  });

  it('being mine', async () =>
    expect(await namesOf({ mine: 'true' }, other)).toEqual(['Hidden Samsung Deal']));

  it('pages, sorted downwards', async () => {
    const { results, pagination } = await searched({ sort: '-name', page: 2, pageSize: 2 });
    expect(results).toHaveLength(2);
    expect(pagination).toEqual({ page: 2, pageSize: 2, total: 6, totalIsExact: true });
    const all = await namesOf({ sort: '-name', pageSize: 100 });
    expect(results.map(({ name }: { name: string }) => name)).toEqual(all.slice(2, 4));
  });
});

describe('a search', () => {
  it("shows a private account to its creator and counts it for nobody else, the administrator's panel included", async () => {
    expect(await namesOf({ q: 'hidden' }, other)).toEqual(['Hidden Samsung Deal']);
    expect(await namesOf({ q: 'hidden' })).toStrictEqual([]);
    const { body } = await (await crm.admin()).get('/crm/accounts/search', { q: 'hidden samsung' });
    expect(body.data.results.map(({ name }: { name: string }) => name)).not.toContain('Hidden Samsung Deal');
  });

  it('tells type, categories and place of an account', async () => {
    const [row] = (await searched({ q: 'BR-7' })).results;
    expect(row).toMatchObject({
      code: 'BR-7',
      city: 'São Paulo',
      country: 'BR',
      isActive: true,
      isFavourite: false,
      accountType: { documentId: catalogue.accountType },
      manager: null,
      categories: [{ name: 'Retail' }],
    });
  });

  it('finds "São" by "sao"', async () => {
    await make('São Tomé Café');
    expect(await namesOf({ q: 'sao tome cafe' })).toEqual(['São Tomé Café']);
  });

  it('follows a change of the name at once', async () => {
    const account = await make('Old Name Ltd');
    await seller.put(`/api/accounts/${account}`, { data: { name: 'Brandnew Ltd' } });
    expect([await namesOf({ q: 'old name ltd' }), await namesOf({ q: 'brandnew' })]).toEqual([
      [],
      ['Brandnew Ltd'],
    ]);
  });

  it.each<[string, object]>([
    ['an unknown key', { colour: 'red' }],
    ['a page of zero', { page: '0' }],
    ['more than a hundred on a page', { pageSize: '101' }],
    ['an unknown column', { sort: 'search_text' }],
    ['an unknown country', { country: 'Atlantis' }],
    ['a text of a thousand letters', { q: 'x'.repeat(1000) }],
  ])('refuses %s', async (_what, query) =>
    expect((await seller.get('/api/accounts/search', query)).status).toBe(400)
  );

  it('takes one statement, and two for what is misspelt', async () => {
    const ofAccounts = async (q: string) =>
      (await statementsOf(crm, () => searched({ q }))).filter((sql) => /accounts/.test(sql)).length;
    expect([await ofAccounts('samsung'), await ofAccounts('samsnug')]).toEqual([1, 2]);
  });

  it('answers GraphQL too', async () => {
    const { body } = await seller.graphql('{ searchAccount(query: { q: "ㅅㅅㅈㅈ", pageSize: 5 }) }');
    expect(body.data.searchAccount.results[0].name).toBe('삼성전자 주식회사');
  });
});

describe('of more accounts than are counted', () => {
  beforeAll(() =>
    sql(
      crm.databaseUrl,
      `insert into accounts (document_id, name, is_private, creator_key, created_at, updated_at, published_at)
       select 'many' || n, case when n > 1030 then chr(64 + n - 1030) || ' Mass' else 'Mass ' || to_char(n, 'fm0000') end,
         n = 1, 'api:999', now(), now(), now() from generate_series(1, 1033) n`
    )
  );

  it('a page shows those that begin with what was typed, then the others, each once and none that is private', async () => {
    const first = await searched({ q: 'mass', pageSize: 3 });
    expect([first.results.map(({ name }: { name: string }) => name), first.pagination]).toEqual([
      ['Mass 0002', 'Mass 0003', 'Mass 0004'],
      { page: 1, pageSize: 3, total: 1000, totalIsExact: false },
    ]);
    expect(await namesOf({ q: 'mass', pageSize: 3, page: 343 })).toEqual([
      'Mass 1028',
      'Mass 1029',
      'Mass 1030',
    ]);
    expect(await namesOf({ q: 'mass', pageSize: 5, page: 206 })).toEqual([
      'Mass 1027',
      'Mass 1028',
      'Mass 1029',
      'Mass 1030',
      'A Mass',
    ]);
    expect(await namesOf({ q: 'mass', pageSize: 100, page: 11 })).toEqual([
      ...Array.from({ length: 29 }, (_, n) => `Mass ${1002 + n}`),
      'A Mass',
      'B Mass',
      'C Mass',
    ]);
  });

  it('a page is sorted as was asked', async () =>
    expect(await namesOf({ q: 'mass', pageSize: 2, sort: '-name' })).toEqual(['Mass 1030', 'Mass 1029']));
});
