import { startCrm, type Answer, type Client, type Crm } from '../support/crm';
import { statementsOf } from '../support/statements';
import { sendFile } from '../support/word-files';
import { makeAccount, makeCatalogue, makeDeal, makeRecord, unique, type Catalogue } from '../support/world';

let crm: Crm;
let seller: Client;
let other: Client;
let catalogue: Catalogue;

beforeAll(async () => {
  crm = await startCrm();
  catalogue = await makeCatalogue(await crm.program());
  seller = await crm.apiUser('sales');
  other = await crm.apiUser('sales', 'other@api.example');
});
afterAll(() => crm.stop());

const account = (more: object = {}, client = seller) => makeAccount(client, catalogue, more);
const codesOf = ({ body }: Answer): string[] =>
  (body.error?.details?.errors ?? []).map(
    ({ path, code }: { path: string[]; code: string }) => `${path.join('.')} ${code}`
  );
const overviewOf = async (id: string, client = seller) =>
  (await client.get(`/api/accounts/${id}/overview`)).body.data;
const favouritesOf = async (client: Client): Promise<string[]> =>
  (await client.get('/api/accounts/search', { favourites: 'true' })).body.data.results.map(
    ({ documentId }: { documentId: string }) => documentId
  );

describe('checking a customer before it is saved', () => {
  const typed = (more: object = {}) => ({
    accountType: catalogue.accountType,
    name: ' 한빛 상사 ',
    country: '대한민국',
    phone: '02-555-0101',
    registrationNumber: '124-81-00998',
    ...more,
  });

  it('tells what would be stored, the country in three languages, and stores nothing', async () => {
    const { body } = await seller.post(
      '/api/accounts/validate',
      typed({ iban: 'DE89 3704 0044 0532 0130 00' })
    );
    expect(body.data).toMatchObject({
      isValid: true,
      summary: {
        name: '한빛 상사',
        country: 'KR',
        phone: '02-555-0101',
        phoneE164: '+8225550101',
        registrationNumber: '1248100998',
        iban: 'DE89370400440532013000',
        accountType: { documentId: catalogue.accountType },
      },
      countryNames: { en: 'South Korea', ko: '대한민국', pt: 'Coreia do Sul' },
      problems: [],
      duplicates: [],
    });
    expect((await seller.get('/api/accounts/search', { q: '한빛' })).body.data.pagination.total).toBe(0);
  });

  it('tells every problem at its field', async () => {
    const { body, status } = await seller.post('/api/accounts/validate', {
      ...typed({ email: 'no', registrationNumber: '124-81-00999', manager: 'nobody' }),
      marketingConsent: true,
      isGlobal: true,
      isPrivate: true,
    });
    const problems = body.data.problems.map(({ path }: { path: string }) => path).sort();
    expect([status, body.data.isValid, problems]).toEqual([
      200,
      false,
      ['email', 'isPrivate', 'manager', 'marketingConsent', 'registrationNumber'],
    ]);
  });

  it('warns of accounts that are the same, never of one that the caller does not see', async () => {
    const seen = await account({ email: 'Info@Twin.example' });
    await account({ email: 'info@twin.example', isPrivate: true }, other);
    const check = async (client: Client) =>
      (await client.post('/api/accounts/validate', typed({ email: 'INFO@twin.example' }))).body.data
        .duplicates;
    expect(await check(seller)).toEqual([expect.objectContaining({ documentId: seen, same: ['email'] })]);
    expect(await check(other)).toHaveLength(2);
  });
});

describe('registering a customer with its contacts', () => {
  it('writes all of it at once, in few statements', async () => {
    const group = await makeRecord(seller, 'account-groups', { name: unique('Group') });
    const request = (name: string) => ({
      account: { accountType: catalogue.accountType, name, country: 'KR', groups: [group] },
      contacts: [
        {
          firstName: '길동',
          lastName: '홍',
          phone: '010-1234-5678',
          isTaxInvoiceContact: true,
          isPrimary: true,
        },
        { name: 'Second', isTaxInvoiceContact: true, isContractContact: true },
      ],
      addToFavourites: true,
    });
    await seller.post('/api/accounts/register', request('Warm-up Ltd'));
    let answer: Answer | undefined;
    const statements = await statementsOf(crm, async () => {
      answer = await seller.post('/api/accounts/register', request('Whole Ltd'));
    });
    expect(statements.filter((sql) => !/core_store|sessions|up_/.test(sql)).length).toBeLessThanOrEqual(22);
    const { account: made, contacts } = answer?.body.data;
    expect(contacts.map(({ name }: { name: string }) => name)).toEqual(['길동 홍', 'Second']);
    const { account: shown, tabs } = await overviewOf(made.documentId);
    expect(shown).toMatchObject({
      isFavourite: true,
      isActive: true,
      primaryContact: { name: '길동 홍' },
      groups: [{ documentId: group }],
    });
    expect(tabs.contacts.rows).toEqual([
      expect.objectContaining({ name: 'Second', isTaxInvoiceContact: true, isContractContact: true }),
      expect.objectContaining({ name: '길동 홍', isTaxInvoiceContact: false, phone: '010-1234-5678' }),
    ]);
    const stored = await seller.get(`/api/contacts/${contacts[0].documentId}`, {
      populate: ['contactType', 'account'],
    });
    expect([
      stored.body.data.phoneE164,
      stored.body.data.contactType.name,
      stored.body.data.account.name,
    ]).toEqual(['+821012345678', 'Employee', 'Whole Ltd']);
  });

  it('writes nothing when a contact is wrong, and tells where', async () => {
    const answer = await seller.post('/api/accounts/register', {
      account: { accountType: catalogue.accountType, name: 'Half Ltd', email: 'no' },
      contacts: [{ name: 'Fine' }, { email: 'also no' }],
    });
    expect([answer.status, codesOf(answer)]).toStrictEqual([
      400,
      [
        'account.email email.not-valid',
        'contacts.1.email email.not-valid',
        'contacts.1.name contact.name-required',
      ],
    ]);
    expect((await seller.get('/api/accounts/search', { q: 'Half Ltd' })).body.data.results).toStrictEqual([]);
  });

  it('takes the same account once under one idempotency key', async () => {
    const body = { account: { accountType: catalogue.accountType, name: 'Once Ltd' } };
    const send = () => seller.post('/api/accounts/register', body, { 'Idempotency-Key': 'register-once' });
    const [first, second] = [await send(), await send()];
    expect(second.body.data.account.documentId).toBe(first.body.data.account.documentId);
  });
});

describe("a customer's page in one request", () => {
  it('counts what hangs on it, shows the first rows and the last changes, in two statements', async () => {
    const { account: id } = await makeDeal(seller, catalogue);
    for (let made = 0; made < 6; made += 1)
      await makeRecord(seller, 'contacts', { account: id, name: `Person ${made}` });
    const far = await makeRecord(seller, 'projects', { name: unique('Far') });
    await makeRecord(seller, 'schedules', {
      name: 'Delivery',
      project: far,
      account: id,
      date: '2026-05-01',
      kind: 'task',
    });
    const content = [{ type: 'paragraph', children: [{ type: 'text', text: 'They want a call' }] }];
    const near = await makeRecord(seller, 'projects', { name: unique('Near'), accounts: [id] });
    await makeRecord(seller, 'memos', { account: id, content, kind: 'contact' });
    await makeRecord(seller, 'memos', { project: near, content });
    await makeRecord(seller, 'memos', { project: far, content });
    const file = { bytes: Buffer.from('%PDF-1.7'), fileName: 'scan.pdf', fields: { account: id } };
    await sendFile(seller, 'post', '/api/attachments', file);
    await seller.put(`/api/accounts/${id}`, { data: { city: 'Busan' } });
    await overviewOf(id);
    const statements = await statementsOf(crm, () => overviewOf(id));
    expect(statements.filter((sql) => /history_entries|wanted|account_types/.test(sql))).toHaveLength(2);
    expect(statements.length).toBeLessThanOrEqual(16);
    const { tabs, timeline, lastChange } = await overviewOf(id);
    expect(lastChange).toEqual({
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      by: timeline[0].actorName,
    });
    expect(
      Object.entries(tabs as Record<string, { count: number }>).map(([tab, { count }]) => [tab, count])
    ).toEqual([
      ['contacts', 6],
      ['projects', 2],
      ['schedules', 1],
      ['opportunities', 1],
      ['quotes', 1],
      ['contracts', 0],
      ['documents', 0],
      ['files', 1],
      ['memos', 2],
      ['subAccounts', 0],
      ['relatedAccounts', 0],
      ['relatedOpportunities', 0],
    ]);
    expect(tabs.contacts.rows).toHaveLength(5);
    expect(tabs.projects.rows[1]).toMatchObject({ documentId: far, link: 'transaction' });
    expect(tabs.files.rows[0]).toMatchObject({ name: 'scan.pdf', size: 8, versionCount: 1 });
    expect(tabs.memos.rows[1]).toMatchObject({ kind: 'contact', excerpt: 'They want a call', project: null });
    expect(timeline[0]).toMatchObject({ action: 'update', recordId: id, changedFields: ['city'] });
    const whole = (await seller.get(`/api/accounts/${id}/timeline`, { pageSize: 3 })).body.data;
    expect([whole.entries.length, whole.hasMore]).toEqual([3, true]);
    const ofCity = (await seller.get(`/api/accounts/${id}/timeline`, { field: 'city', recordType: ACCOUNT }))
      .body.data;
    expect(ofCity.entries.map(({ changes }: { changes: object }) => changes)).toContainEqual({
      city: [null, 'Busan'],
    });
    const made = (await seller.get(`/api/accounts/${id}/timeline`, { field: 'accountType' })).body.data;
    const { name: typeName } = (await overviewOf(id)).account.accountType;
    expect(made.entries[0].changes.accountType).toEqual([null, typeName]);
    const bySomebodyElse = await seller.get(`/api/accounts/${id}/timeline`, { person: 'Nobody at all' });
    expect(bySomebodyElse.body.data).toEqual({ entries: [], hasMore: false });
  });
  const ACCOUNT = 'api::account.account';

  it('tells at a glance what is open, under contract and ending soon, currency by currency', async () => {
    const id = await account();
    for (const [value, currency] of [
      [100.5, 'EUR'],
      [20, 'EUR'],
      [7000, 'KRW'],
    ] as const)
      await makeRecord(seller, 'opportunities', {
        name: unique('Deal'),
        account: id,
        project: catalogue.project,
        value,
        currency,
      });
    const { figures } = await overviewOf(id);
    expect(figures).toEqual({
      openDeals: {
        count: 3,
        sums: [
          { currency: 'EUR', amount: '120.5000' },
          { currency: 'KRW', amount: '7000.0000' },
        ],
      },
      underContract: { count: 0, sums: [] },
      endingSoon: { count: 0, next: [] },
      lastMemoAt: null,
    });
  });

  it('names the services that end within ninety days, the soonest first: of active contracts, not yet ended', async () => {
    const id = await account();
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const line = { type: 'product', product: catalogue.software, quantity: 1, unitPrice: 1, months: 1 };
    const contract = async (name: string, startDate: string, state?: string) => {
      const lines = [{ ...line, name }];
      const made = await seller.post(`/api/accounts/${id}/contracts`, { name, startDate, lines });
      const { documentId, number } = made.body.data;
      if (state) await seller.put(`/api/contracts/${documentId}/state`, { state });
      return number as string;
    };
    const later = await contract('Later', day(40), 'active');
    const sooner = await contract('Sooner', day(-20), 'active');
    await contract('Ended', day(-60), 'active');
    await contract('Far', day(100), 'active');
    await contract('Draft', day(-20));
    const { endingSoon } = (await overviewOf(id)).figures;
    expect([endingSoon.count, endingSoon.next]).toMatchObject([
      2,
      [
        { name: 'Sooner', contract: sooner },
        { name: 'Later', contract: later },
      ],
    ]);
    const [first, second] = endingSoon.next.map(({ endDate }: { endDate: string }) => endDate);
    expect([first > day(0), first < second, second <= day(90)]).toEqual([true, true, true]);
  });

  it('accounts are counted by manager and industry, with key accounts and services that end (ACC-55 to ACC-58)', async () => {
    const before = (await seller.get('/api/accounts/breakdown')).body.data;
    const industry = unique('Shipyards');
    const [member] = (await seller.get('/api/members')).body.data;
    const one = await account({ industry, isKeyAccount: true, manager: member.documentId });
    await account({ industry });
    await account({ industry, isActive: false });
    await account({ industry, isPrivate: true }, other);
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const line = { type: 'product', product: catalogue.software, quantity: 1, unitPrice: 1, months: 1 };
    for (const startDate of [day(-20), day(40)]) {
      const made = await seller.post(`/api/accounts/${one}/contracts`, {
        name: 'Care',
        startDate,
        lines: [line],
      });
      await seller.put(`/api/contracts/${made.body.data.documentId}/state`, { state: 'active' });
    }
    const ofMember = ({ byManager }: Answer['body']) =>
      byManager.find(({ manager }: Answer['body']) => manager?.documentId === member.documentId)?.count ?? 0;
    const after = (await seller.get('/api/accounts/breakdown', { withinDays: '14' })).body.data;
    expect([
      after.total - before.total,
      after.keyAccounts - before.keyAccounts,
      ofMember(after) - ofMember(before),
      after.byIndustry.find((row: Answer['body']) => row.industry === industry),
    ]).toEqual([2, 1, 1, { industry, count: 2 }]);
    const ends = after.services.filter((service: Answer['body']) => service.account.documentId === one);
    expect(ends).toEqual([
      {
        account: { documentId: one, name: expect.any(String) },
        contract: { documentId: expect.any(String), number: expect.any(String) },
        line: 'Portal licence',
        endDate: expect.any(String),
      },
    ]);
    expect((await seller.get('/api/accounts/breakdown', { withinDays: '-1' })).status).toBe(400);
  });

  it('shows no kind of record that the caller may not read', async () => {
    const { account: id } = await makeDeal(seller, catalogue);
    const support = await crm.panelUser('support');
    const { figures, tabs, timeline, lastChange } = (await support.get(`/crm/accounts/${id}/overview`)).body
      .data;
    expect([figures.openDeals, figures.lastMemoAt]).toEqual([null, null]);
    expect(Object.keys(tabs)).toEqual(
      [
        'projects',
        'schedules',
        'contracts',
        'files',
        'memos',
        'subAccounts',
        'relatedAccounts',
        'contacts',
      ].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
    );
    expect(timeline).toBeNull();
    expect(lastChange).toBeNull();
  });
  const ORDER = [
    ...['contacts', 'projects', 'schedules', 'contracts'],
    ...['files', 'memos', 'subAccounts', 'relatedAccounts'],
  ];

  it('of a private account is unknown to others', async () => {
    const id = await account({ isPrivate: true }, other);
    expect((await seller.get(`/api/accounts/${id}/overview`)).status).toBe(404);
  });
});

describe('lists of accounts', () => {
  it('favourites are personal; again is once', async () => {
    const id = await account();
    const put = () => seller.put(`/api/accounts/${id}/favourite`);
    expect([(await put()).status, (await put()).status]).toEqual([200, 200]);
    expect([(await favouritesOf(seller)).includes(id), (await favouritesOf(other)).includes(id)]).toEqual([
      true,
      false,
    ]);
    await other.delete(`/api/accounts/${id}/favourite`);
    expect(await favouritesOf(seller)).toContain(id);
    await seller.delete(`/api/accounts/${id}/favourite`);
    expect(await favouritesOf(seller)).not.toContain(id);
  });

  it('a group takes an account once, and many at once or none', async () => {
    const group = await makeRecord(seller, 'account-groups', { name: unique('Group') });
    const [one, two] = [await account(), await account()];
    const put = async () => (await seller.put(`/api/accounts/${one}/groups/${group}`)).body.data.changed;
    expect([await put(), await put()]).toEqual([true, false]);
    const add = (accounts: string[]) => seller.post(`/api/account-groups/${group}/accounts`, { accounts });
    expect(codesOf(await add([two, 'nobody']))).toStrictEqual(['accounts.1 relation.unknown']);
    const count = async () =>
      (await seller.get('/api/accounts/search', { group })).body.data.pagination.total;
    expect(await count()).toBe(1);
    expect((await add([one, two])).body.data).toEqual({ changed: 1 });
    expect(await count()).toBe(2);
    await seller.delete(`/api/accounts/${one}/groups/${group}`);
    expect(await count()).toBe(1);
  });

  it('a group is told from others by its name; a category in use stays', async () => {
    const director = await crm.panelUser('sales-director');
    const name = unique('Wholesale');
    const make = () =>
      director.post('/content-manager/collection-types/api::account-category.account-category', { name });
    const made = await make();
    expect([made.status, (await make()).status]).toEqual([201, 409]);
    const id = made.body.data.documentId as string;
    await account({ categories: [id] });
    const removed = await director.delete(
      `/content-manager/collection-types/api::account-category.account-category/${id}`
    );
    expect([removed.status, removed.body.error.details.code]).toStrictEqual([409, 'account-category.in-use']);
  });

  it('related accounts show each other; nobody is related to himself', async () => {
    const [one, two] = [await account(), await account()];
    const related = async (id: string) => (await overviewOf(id)).tabs.relatedAccounts.rows[0]?.documentId;
    await seller.put(`/api/accounts/${one}/related/${two}`);
    expect([await related(one), await related(two)]).toEqual([two, one]);
    expect((await seller.put(`/api/accounts/${one}/related/${one}`)).status).toBe(400);
    expect(
      codesOf(await seller.put(`/api/accounts/${one}`, { data: { relatedAccounts: [one] } }))
    ).toStrictEqual(['relatedAccounts account.related-to-itself']);
    await seller.put(`/api/accounts/${two}`, { data: { relatedAccounts: [] } });
    expect([await related(one), await related(two)]).toEqual([undefined, undefined]);
  });
});

describe('what is reached from a customer', () => {
  const data = async (pending: Promise<Answer>) => (await pending).body.data;

  it('has one partner at most: another one replaces it (ACC-62)', async () => {
    const program = await crm.program();
    const [first, second] = [
      await makeRecord(program, 'partners', { name: unique('Partner') }),
      await makeRecord(program, 'partners', { name: unique('Partner') }),
    ];
    const id = await account({ partner: first });
    await seller.put(`/api/accounts/${id}`, { data: { partner: second } });
    const { partner } = await data(seller.get(`/api/accounts/${id}`, { populate: 'partner' }));
    expect(partner.documentId).toBe(second);
  });

  it('sub-accounts and contracts stand on its page (ACC-66, ACC-73)', async () => {
    const id = await account();
    const below = await account({ parent: id });
    await seller.put(`/api/accounts/${below}`, { data: { city: 'Busan' } });
    const line = { type: 'project', name: 'Works', quantity: 1, unitPrice: 1 };
    const { number } = await data(
      seller.post(`/api/accounts/${id}/contracts`, { name: 'Care', lines: [line] })
    );
    const { tabs } = await overviewOf(id);
    expect([tabs.subAccounts.rows, tabs.contracts.rows[0].number]).toEqual([
      [expect.objectContaining({ documentId: below, city: 'Busan' })],
      number,
    ]);
  });

  it('opportunities are made from it, and those that it is only related to are found by it (ACC-60, ACC-69)', async () => {
    const { account: owner, opportunity } = await makeDeal(seller, catalogue);
    const id = await account();
    const relatedTo = async () =>
      (await data(seller.get('/api/opportunities', { 'filters[relatedAccounts][documentId]': id }))).map(
        ({ documentId }: Answer['body']) => documentId
      );
    expect(await relatedTo()).toStrictEqual([]);
    await seller.put(`/api/opportunities/${opportunity}`, {
      data: { relatedAccounts: [id], probability: 60 },
    });
    expect(await relatedTo()).toEqual([opportunity]);
    const { tabs } = await overviewOf(owner);
    expect(tabs.opportunities.rows.map(({ documentId }: Answer['body']) => documentId)).toEqual([
      opportunity,
    ]);
  });
});

describe('what belongs to a customer', () => {
  it('a project is made from the customer, another one is joined', async () => {
    const id = await account();
    const made = await seller.post(`/api/accounts/${id}/projects`, { name: unique('Roll-out') });
    expect(made.status).toBe(200);
    const joined = await seller.put(`/api/accounts/${id}/projects/${catalogue.project}`);
    expect(joined.body.data).toEqual({ changed: true });
    const { body } = await seller.get(`/api/accounts/${id}/projects`);
    expect(body.data.map(({ link }: { link: string }) => link)).toEqual(['linked', 'linked']);
  });

  it('many projects get one client, all or none', async () => {
    const id = await account();
    const projects = [
      await makeRecord(seller, 'projects', { name: unique('P') }),
      await makeRecord(seller, 'projects', { name: unique('P') }),
    ];
    const assign = (list: string[], client: string | null) =>
      seller.post('/api/projects/bulk-assign-client', { projects: list, account: client });
    const clients = async () =>
      Promise.all(
        projects.map(
          async (project) =>
            (await seller.get(`/api/projects/${project}`, { populate: 'client' })).body.data.client
              ?.documentId
        )
      );
    expect(codesOf(await assign([...projects, 'nothing'], id))).toStrictEqual([
      'projects.2 relation.unknown',
    ]);
    expect(await clients()).toEqual([undefined, undefined]);
    expect((await assign(projects, id)).body.data).toEqual({ assigned: 2 });
    expect(await clients()).toEqual([id, id]);
    const inactive = await account({ isActive: false });
    expect(codesOf(await assign(projects, inactive))).toStrictEqual(['account account.inactive']);
  });

  it('an employee and a consultant get the types of the settings', async () => {
    const partner = await makeRecord(await crm.program(), 'partners', { name: unique('Partner') });
    const employee = await seller.post(`/api/accounts/${await account()}/employees`, { name: 'Em' });
    const consultant = await seller.post(`/api/partners/${partner}/consultants`, { name: 'Con' });
    const typeOf = async ({ body }: Answer) =>
      (await seller.get(`/api/contacts/${body.data.documentId}`, { populate: 'contactType' })).body.data
        .contactType.name;
    expect([await typeOf(employee), await typeOf(consultant)]).toEqual(['Employee', 'Consultant']);
  });

  it('an address is shown on a map; without one it is not', async () => {
    const id = await account({
      street: 'Rua Augusta',
      streetNumber: '1500',
      city: 'São Paulo',
      country: 'BR',
    });
    const { body } = await seller.get(`/api/accounts/${id}/map`);
    expect(body.data.query).toBe('Rua Augusta 1500, São Paulo, Brazil');
    const nowhere = await seller.get(`/api/accounts/${await account()}/map`);
    expect([nowhere.status, nowhere.body.error.details.code]).toStrictEqual([400, 'account.no-address']);
  });

  it('consent has a source and a time; its withdrawal ends advertising', async () => {
    const id = await account();
    const put = (data: object) => seller.put(`/api/accounts/${id}`, { data });
    expect(codesOf(await put({ consentGiven: true }))).toStrictEqual([
      'consentSource consent.source-required',
    ]);
    const yes = await put({
      ...{ consentGiven: true, consentSource: 'form', consentAt: '2026-01-02T03:04:05.000Z' },
      ...{ marketingConsent: true, marketingConsentSource: 'web site' },
    });
    expect(yes.body.data).toMatchObject({ consentAt: '2026-01-02T03:04:05.000Z', marketingConsent: true });
    const withdrawn = await put({ consentGiven: false });
    expect(withdrawn.body.data).toMatchObject({ consentGiven: false, marketingConsent: false });
  });

  it('the primary contact is one of its own, and leaves with the contact', async () => {
    const [one, two] = [await account(), await account()];
    const contact = await makeRecord(seller, 'contacts', { account: one, name: 'Chief' });
    const put = (id: string) => seller.put(`/api/accounts/${id}`, { data: { primaryContact: contact } });
    expect(codesOf(await put(two))).toStrictEqual(['primaryContact account.primary-contact-elsewhere']);
    expect((await put(one)).status).toBe(200);
    await seller.put(`/api/contacts/${contact}`, { data: { account: two } });
    expect((await overviewOf(one)).account.primaryContact).toBeNull();
  });
});

describe('an anonymised contact', () => {
  it('keeps its links and loses its data, in the history too; it stays so', async () => {
    const id = await account();
    const contact = await makeRecord(seller, 'contacts', {
      account: id,
      name: 'Erika Muster',
      email: 'erika@muster.example',
    });
    await seller.put(`/api/contacts/${contact}`, { data: { position: 'Head of Muster' } });
    const director = await crm.panelUser('sales-director');
    expect((await director.post(`/crm/contacts/${contact}/anonymize`)).status).toBe(200);
    const { body } = await seller.get(`/api/contacts/${contact}`, { populate: 'account' });
    expect(body.data).toMatchObject({
      name: 'Anonymized',
      email: null,
      position: null,
      account: { documentId: id },
    });
    const history = await seller.get('/api/history-entries', { filters: { recordId: contact } });
    expect(history.body.data).toHaveLength(3);
    expect(JSON.stringify(history.body)).not.toMatch(/muster/i);
    const again = await seller.put(`/api/contacts/${contact}`, { data: { name: 'Erika' } });
    expect([again.status, again.body.error.details.code]).toStrictEqual([409, 'contact.anonymized']);
  });
});
