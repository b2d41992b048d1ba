import { startCrm, type Answer, type Client, type Crm } from '../support/crm';
import { sql } from '../support/postgres';
import { makeAccount, makeCatalogue, makeDeal, makeRecord, type Catalogue } from '../support/world';

let crm: Crm;
let program: Client;
let director: Client;
let catalogue: Catalogue;

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
  director = await crm.panelUser('sales-director');
  catalogue = await makeCatalogue(program);
});
afterAll(() => crm.stop());

const dataOf = ({ status, body }: Answer) => {
  if (status >= 300 || body.errors) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.data;
};
const refused = ({ status, body }: Answer) => [status, body.error?.message];

const WORKS = { type: 'project', name: 'Works', quantity: '10', unitPrice: '100', taxRate: '19' };

/** A contract by hand with a licence of a year and ten days of works, active. */
const makeContract = async (more: object = {}, account?: string) => {
  const owner = account ?? (await makeAccount(program, catalogue));
  const made = dataOf(
    await program.post(`/api/accounts/${owner}/contracts`, {
      name: 'Framework',
      currency: 'EUR',
      startDate: '2026-01-31',
      lines: [{ type: 'product', product: catalogue.software, quantity: 2, unitPrice: '99.99' }, WORKS],
      ...more,
    })
  );
  return { ...made, account: owner };
};
const activated = async (more: object = {}) => {
  const made = await makeContract(more);
  const contract = dataOf(await program.put(`/api/contracts/${made.documentId}/state`, { state: 'active' }));
  return { ...contract, account: made.account };
};
const historyOf = async (recordId: string) =>
  (
    await program.get('/api/history-entries', { 'filters[recordId]': recordId, sort: 'id:asc' })
  ).body.data.map(({ action, command }: { action: string; command: string }) => [action, command]);

describe('a contract by hand from a customer (CTR-17)', () => {
  it('is a numbered draft with the figures of a sale, paid by its account', async () => {
    const contract = await makeContract();
    expect(contract).toMatchObject({
      number: expect.stringMatching(/^C-\d{4}-\d{6}$/),
      state: 'draft',
      standing: 'draft',
      net: '1199.98',
      tax: '228.00',
      gross: '1427.98',
    });
    expect(contract.lines.map((line: { endDate: string; tax: string }) => [line.endDate, line.tax])).toEqual([
      ['2027-01-30', '38.00'],
      [null, '190.00'],
    ]);
    const [payer] = (
      await program.get('/api/contract-customers', {
        'filters[contract][documentId]': contract.documentId,
        populate: 'account',
      })
    ).body.data;
    expect([payer.account.documentId, payer.billingSplitPercent, payer.isPrimary, payer.isRounding]).toEqual([
      contract.account,
      100,
      true,
      true,
    ]);
  });

  it('is taxed as its line says, else as the product, else as the settings', async () => {
    const { software } = catalogue;
    const licence = { type: 'product', product: software, quantity: 1, unitPrice: '100' };
    const works = { type: 'project', name: 'Works', quantity: 1, unitPrice: '100' };
    dataOf(await program.put('/api/crm-setting', { data: { defaultTaxRate: 7 } }));
    const { lines } = await makeContract({ lines: [{ ...licence, taxRate: '0' }, licence, works] });
    dataOf(await program.put('/api/crm-setting', { data: { defaultTaxRate: 0 } }));
    expect(lines.map(({ tax }: { tax: string }) => tax)).toEqual(['0.00', '19.00', '7.00']);
  });

  it('begins its number, as the next quote does, with what the settings say from then on', async () => {
    const setting = (data: object) => program.put('/api/crm-setting', { data });
    const year = new Date().getUTCFullYear();
    const before = (await makeContract()).number as string;
    dataOf(await setting({ contractNumberPrefix: 'V', quoteNumberPrefix: 'ANG' }));
    const { quote } = await makeDeal(program, catalogue);
    const numbers = [
      (await makeContract()).number,
      (await makeContract()).number,
      dataOf(await program.get(`/api/quotes/${quote}`)).number,
    ];
    dataOf(await setting({ contractNumberPrefix: 'C', quoteNumberPrefix: 'Q' }));
    expect(numbers).toEqual([`V-${year}-000001`, `V-${year}-000002`, `ANG-${year}-000001`]);
    expect(Number((await makeContract()).number.slice(-6))).toBe(Number(before.slice(-6)) + 1);
  });

  it('is listed by the type of its lines (CTR-08) and made in GraphQL and from the panel too', async () => {
    const account = await makeAccount(program, catalogue);
    const data = {
      name: 'One',
      currency: 'EUR',
      lines: [{ ...WORKS, quantity: 10, unitPrice: 100, taxRate: 19 }],
    };
    const byGraphql = await program.graphql(
      'mutation ($accountId: ID!, $data: MakeContractInput) { makeContract(accountId: $accountId, data: $data) }',
      { accountId: account, data }
    );
    expect(dataOf(byGraphql).makeContract.gross).toBe('1190.00');
    expect(dataOf(await director.post(`/crm/accounts/${account}/contracts`, data)).gross).toBe('1190.00');
    const licences = await program.get('/api/contract-lines', {
      'filters[contractType][isTimeBased]': true,
      'filters[contract][account][documentId]': (await makeContract()).account,
    });
    expect(licences.body.data.map(({ name }: { name: string }) => name)).toEqual(['Portal licence']);
  });

  it('gives a project line the term of its contract type, and one without a type is of type project', async () => {
    const [hosting] = (await program.get('/api/contract-types', { 'filters[code]': 'private-cloud' })).body
      .data;
    const { documentId, lines } = await makeContract({
      lines: [{ ...WORKS, name: 'Hosting', contractType: hosting.documentId, months: 1 }, WORKS],
    });
    expect(
      lines.map((line: { contractType: string; startDate: string; endDate: string }) => [
        line.contractType,
        line.startDate,
        line.endDate,
      ])
    ).toEqual([
      ['private-cloud', '2026-01-31', '2026-02-28'],
      ['project', null, null],
    ]);
    const stored = await program.get('/api/contract-lines', {
      'filters[contract][documentId]': documentId,
      'populate[contractType][fields]': 'code',
      sort: 'position',
    });
    expect(
      stored.body.data.map(
        (line: { isTimeBased: boolean; months: number; contractType: { code: string } }) => [
          line.isTimeBased,
          line.months,
          line.contractType.code,
        ]
      )
    ).toEqual([
      [true, 1, 'private-cloud'],
      [false, null, 'project'],
    ]);
  });

  it.each([
    [
      'a term of what is delivered once',
      { lines: [{ ...WORKS, months: 6 }] },
      'contract-line.not-time-based',
    ],
    [
      'an unknown product',
      { lines: [{ ...WORKS, type: 'product', product: 'nothing' }] },
      'relation.unknown',
    ],
    [
      'a product line without product',
      { lines: [{ ...WORKS, type: 'product' }] },
      'quote-line.product-missing',
    ],
    [
      'a split of 99 %',
      () => ({ customers: [{ account: '', billingSplitPercent: 99 }] }),
      'quote.split-not-100',
    ],
    ['a currency that is none', { currency: 'XQX' }, 'currency.unknown'],
    ['an unknown key', { status: 'active' }, 'request.malformed'],
    ['no lines', { lines: [] }, 'request.malformed'],
  ])('%s is refused and writes nothing', async (_rule, more, code) => {
    const account = await makeAccount(program, catalogue);
    const body = typeof more === 'function' ? { customers: [{ account, billingSplitPercent: 99 }] } : more;
    const before = await sql(crm.databaseUrl, 'select count(*) from contracts');
    const answer = await program.post(`/api/accounts/${account}/contracts`, {
      ...{ name: 'x', currency: 'EUR', lines: [WORKS], ...body },
    });
    expect(refused(answer)).toEqual([400, code]);
    expect(await sql(crm.databaseUrl, 'select count(*) from contracts')).toEqual(before);
  });

  it('has who pays one of its lines among its own payers, with 0 %', async () => {
    const other = await makeAccount(program, catalogue);
    const customers = [
      { account: other, billingSplitPercent: '100', isRounding: true, notToExceedLimit: 500 },
    ];
    const { documentId, account } = await makeContract({ lines: [{ ...WORKS, customers }] });
    const payers = await program.get('/api/contract-customers', {
      'filters[contract][documentId]': documentId,
      populate: 'account',
      sort: 'id:asc',
    });
    expect(
      payers.body.data.map((payer: Record<'account', { documentId: string }> & Record<string, unknown>) => [
        payer.account.documentId,
        payer.billingSplitPercent,
        payer.isPrimary,
      ])
    ).toStrictEqual([
      [account, 100, true],
      [other, 0, false],
    ]);
  });

  it.each([
    ['EUR', -1, 'customer-limit.negative'],
    ['KRW', '99.99', 'money.too-many-decimals'],
  ])('judges the limit of who pays a line, in %s: %s', async (currency, notToExceedLimit, code) => {
    const account = await makeAccount(program, catalogue);
    const customers = [{ account, billingSplitPercent: 100, isRounding: true, notToExceedLimit }];
    const answer = await program.post(`/api/accounts/${account}/contracts`, {
      ...{ name: 'x', currency, lines: [{ ...WORKS, customers }] },
    });
    expect(refused(answer)).toStrictEqual([400, code]);
  });

  it('has lines of the types that a new CRM begins with (CTR-11 to CTR-16)', async () => {
    const codes = ['software', 'implementation', 'modification', 'private-cloud', 'easy-support'];
    const { body } = await program.get('/api/contract-types', {
      'filters[code][$in]': codes,
      sort: 'id:asc',
    });
    expect(body.data.map(({ code }: { code: string }) => code)).toStrictEqual(codes);
    const [, implementation] = body.data.map(({ documentId }: { documentId: string }) => documentId);
    const { account } = await makeContract({ lines: [{ ...WORKS, contractType: implementation }] });
    const viaAccount = await program.get('/api/contracts', {
      'filters[account][documentId]': account,
      'filters[lines][contractType][code]': 'implementation',
    });
    expect(viaAccount.body.data).toHaveLength(1);
  });

  it('is not made for a customer that nobody knows', async () =>
    expect(
      refused(await program.post('/api/accounts/none/contracts', { name: 'x', lines: [WORKS] }))
    ).toEqual([404, 'record.not-found']));
});

describe('who is responsible for a contract at the customer (CON-09)', () => {
  const withContacts = async () => {
    const account = await makeAccount(program, catalogue);
    const contact = (name: string, more: object = {}) =>
      makeRecord(program, 'contacts', { account, name, ...more });
    return { account, other: await contact('Kim'), role: await contact('Lee', { isContractContact: true }) };
  };
  const nameOf = ({ contact }: Answer['body']) => contact?.name ?? null;

  it('is the contact with that role, unless another contact of the account or nobody is chosen', async () => {
    const { account, other } = await withContacts();
    expect([
      nameOf(await makeContract({}, account)),
      nameOf(await makeContract({ contact: other }, account)),
      nameOf(await makeContract({ contact: null }, account)),
      nameOf(await makeContract()),
    ]).toEqual(['Lee', 'Kim', null, null]);
    const line = { type: 'project', name: 'Works', quantity: 1, unitPrice: 1 };
    const body = { name: 'Foreign', contact: other, lines: [line] };
    const answer = await program.post(
      `/api/accounts/${await makeAccount(program, catalogue)}/contracts`,
      body
    );
    expect(refused(answer)).toEqual([400, 'relation.unknown']);
  });

  it('of a sale is the one with the role, too; a later change of roles changes no contract', async () => {
    const { account, role } = await withContacts();
    const { opportunity, quote } = await makeDeal(program, catalogue, { account });
    await program.put(`/api/quotes/${quote}/lines`, { version: 1, lines: [WORKS] });
    const { contract } = dataOf(await program.post(`/api/opportunities/${opportunity}/sell`));
    dataOf(await program.put(`/api/contacts/${role}`, { data: { isContractContact: false } }));
    const id = contract.documentId ?? contract;
    expect(nameOf(dataOf(await program.get(`/api/contracts/${id}/standing`)))).toBe('Lee');
  });

  it('is changed while the contract stands, and is nobody when the contact is deleted', async () => {
    const { account, other } = await withContacts();
    const { documentId } = await makeContract({}, account);
    const set = (contact: string | null) => program.put(`/api/contracts/${documentId}/contact`, { contact });
    expect(nameOf(dataOf(await set(other)))).toBe('Kim');
    expect((await program.delete(`/api/contacts/${other}`)).status).toBe(204);
    expect(nameOf(dataOf(await program.get(`/api/contracts/${documentId}/standing`)))).toBe(null);
    for (const state of ['active', 'cancelled'])
      dataOf(await program.put(`/api/contracts/${documentId}/state`, { state }));
    expect((await set(null)).status).toBe(409);
  });
});

describe('the state of a contract', () => {
  it('moves from draft to active to completed, with who and when, and no further', async () => {
    const { documentId } = await makeContract();
    const move = (state: string) => director.put(`/crm/contracts/${documentId}/state`, { state });
    expect(refused(await move('completed'))).toEqual([409, 'contract.illegal-move']);
    expect(dataOf(await move('active')).state).toBe('active');
    expect(dataOf(await move('completed')).standing).toBe('completed');
    expect(refused(await move('active'))).toEqual([409, 'contract.illegal-move']);
    const { data } = (await program.get(`/api/contracts/${documentId}`, { populate: 'stateChangedBy' })).body;
    expect(data.stateChangedBy.email).toBe('sales-director@panel.example');
    expect(Date.now() - Date.parse(data.stateChangedAt)).toBeLessThan(60_000);
    expect(await historyOf(documentId)).toEqual([
      ['create', 'contract.make'],
      ['update', 'contract.move'],
      ['update', 'contract.move'],
    ]);
  });

  it('by date is computed: upcoming, running, expired', async () => {
    const { documentId } = await activated({
      lines: [{ type: 'product', product: catalogue.software, quantity: 1, unitPrice: 1 }],
    });
    const standing = async (on: string) => {
      const data = dataOf(await program.get(`/api/contracts/${documentId}/standing`, { on }));
      return [data.standing, data.lines[0].standing];
    };
    expect(await standing('2026-01-30')).toEqual(['upcoming', 'upcoming']);
    expect(await standing('2026-01-31')).toEqual(['active', 'running']);
    expect(await standing('2027-01-30')).toEqual(['active', 'running']);
    expect(await standing('2027-01-31')).toEqual(['expired', 'expired']);
  });

  it('a completed contract takes no amendment, delivery or removal', async () => {
    const { documentId, lines } = await activated();
    await program.put(`/api/contracts/${documentId}/state`, { state: 'cancelled' });
    const line = `/api/contract-lines/${lines[1].documentId}`;
    expect(refused(await program.post(`${line}/amend`, { quantity: 1 }))).toEqual([409, 'contract.closed']);
    expect(refused(await program.post(`${line}/deliver`, { quantity: 1 }))).toEqual([409, 'contract.closed']);
    expect(refused(await program.delete(line))).toEqual([409, 'contract.closed']);
  });
});

describe('lines of a contract', () => {
  it('an amendment is a new version; the old one is kept as it was (CTR-06)', async () => {
    const { documentId, lines, account } = await activated();
    const old = lines[1].documentId;
    const other = await makeAccount(program, catalogue);
    const { line, contract } = dataOf(
      await program.post(`/api/contract-lines/${old}/amend`, {
        quantity: '7.5',
        unitPrice: '33.3333',
        customers: [
          { account, billingSplitPercent: '66.67', isRounding: true },
          { account: other, billingSplitPercent: '33.33' },
        ],
      })
    );
    expect([contract.net, contract.tax, contract.gross]).toEqual(['449.98', '85.50', '535.48']);
    const { data } = (
      await program.get(`/api/contract-lines/${line}`, {
        'populate[previousVersion]': true,
        'populate[customers][populate]': 'account',
      })
    ).body;
    expect([data.version, data.isCurrent, data.previousVersion.documentId]).toEqual([2, true, old]);
    expect([data.previousVersion.isCurrent, data.previousVersion.quantity, data.previousVersion.net]).toEqual(
      [false, 10, 1000]
    );
    expect(data.customers.map((row: { net: number; tax: number }) => [row.net, row.tax])).toEqual([
      [166.68, 31.67],
      [83.32, 15.83],
    ]);
    const payers = await program.get('/api/contract-customers', {
      'filters[contract][documentId]': documentId,
      sort: 'id:asc',
    });
    expect(payers.body.data.map((row: { billingSplitPercent: number }) => row.billingSplitPercent)).toEqual([
      100, 0,
    ]);
    expect(refused(await program.post(`/api/contract-lines/${old}/amend`, { quantity: 1 }))).toEqual([
      409,
      'contract-line.superseded',
    ]);
    expect(await historyOf(old)).toEqual([
      ['create', 'contract.make'],
      ['update', 'contract-line.amend'],
    ]);
  });

  it('of two amendments at once one wins and the other is told', async () => {
    const { lines } = await activated();
    const amend = (quantity: number) =>
      program.post(`/api/contract-lines/${lines[1].documentId}/amend`, { quantity });
    const answers = await Promise.all([amend(11), amend(12), amend(13)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(new Set(answers.map((answer) => refused(answer)[1]))).toEqual(
      new Set([undefined, 'contract-line.superseded'])
    );
  });

  it('a term is renewed from its first day, so that the end of the month is not lost (CTR-04)', async () => {
    const { lines } = await activated({
      lines: [{ type: 'product', product: catalogue.software, quantity: 1, unitPrice: 1, months: 1 }],
    });
    expect(lines[0].endDate).toBe('2026-02-28');
    const renew = async (line: string, body = {}) =>
      dataOf(await program.post(`/api/contract-lines/${line}/renew`, body));
    const first = await renew(lines[0].documentId);
    expect(first.contract.lines[0]).toMatchObject({
      endDate: '2026-03-30',
      version: 2,
      startDate: '2026-01-31',
    });
    const second = await renew(first.line, { months: 12 });
    expect(second.contract.lines[0]).toMatchObject({ endDate: '2027-03-30', version: 3, gross: '1.19' });
    const works = (await activated()).lines[1].documentId;
    expect(refused(await program.post(`/api/contract-lines/${works}/renew`))).toEqual([
      400,
      'contract-line.not-time-based',
    ]);
  });

  it('deliveries add up, never beyond what was sold, also when they come at once (CTR-03)', async () => {
    const { lines } = await activated();
    const url = `/api/contract-lines/${lines[1].documentId}/deliver`;
    const answers = await Promise.all(
      [4, 4, 4].map((quantity) => program.post(url, { quantity, deliveredOn: '2026-03-01' }))
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409]);
    const { contract } = dataOf(await program.post(url, { quantity: '2', deliveredOn: '2026-03-02' }));
    expect(contract.lines[1]).toMatchObject({
      deliveredQuantity: '10',
      deliveredOn: '2026-03-02',
      standing: 'delivered',
    });
    expect(refused(await program.post(url, { quantity: '0.000001' }))).toEqual([
      409,
      'contract-line.over-delivered',
    ]);
    expect(
      refused(await program.post(`/api/contract-lines/${lines[1].documentId}/amend`, { quantity: 9 }))
    ).toEqual([409, 'contract-line.over-delivered']);
  });

  it('an upsell opportunity grows from a time-based line only, and names it (CTR-10)', async () => {
    const { lines, account } = await activated({ project: catalogue.project });
    const upsell = (line: string) =>
      program.post(`/api/contract-lines/${line}/upsell`, { name: 'More seats' });
    expect(refused(await upsell(lines[1].documentId))).toEqual([409, 'contract-line.not-time-based']);
    const { documentId } = dataOf(await upsell(lines[0].documentId));
    const { data } = (await program.get(`/api/opportunities/${documentId}`, { populate: '*' })).body;
    expect([data.name, data.account.documentId, data.sourceContractLine.documentId, data.currency]).toEqual([
      'More seats',
      account,
      lines[0].documentId,
      'EUR',
    ]);
    await program.put(`/api/opportunities/${documentId}`, { data: { sourceContractLine: null } });
    const kept = await program.get(`/api/opportunities/${documentId}`, { populate: 'sourceContractLine' });
    expect(kept.body.data.sourceContractLine.documentId).toBe(lines[0].documentId);
  });
});

describe('lines are removed one by one (OPP-21)', () => {
  it('each with its versions; the contract goes with the last', async () => {
    const { documentId, lines } = await activated();
    const { line } = dataOf(
      await program.post(`/api/contract-lines/${lines[1].documentId}/amend`, { name: 'Other works' })
    );
    const first = dataOf(await program.delete(`/api/contract-lines/${line}`));
    expect([first.contract.net, first.contract.lines.length]).toEqual(['199.98', 1]);
    expect((await program.get(`/api/contract-lines/${lines[1].documentId}`)).status).toBe(404);
    expect(dataOf(await program.delete(`/api/contract-lines/${lines[0].documentId}`)).contract).toBeNull();
    expect((await program.get(`/api/contracts/${documentId}`)).status).toBe(404);
    expect((await historyOf(documentId)).pop()).toEqual(['delete', 'contract-line.remove']);
  });

  it('a representative may not', async () => {
    const seller = await crm.apiUser('sales');
    const { lines } = await activated();
    expect((await seller.delete(`/api/contract-lines/${lines[0].documentId}`)).status).toBe(403);
  });

  it('of a sale while it is unlocked; selling again adds what was removed and amends what was amended', async () => {
    const { quote, opportunity } = await makeDeal(program, catalogue);
    const unit = catalogue.unit;
    await program.put(`/api/quotes/${quote}/lines`, {
      version: 1,
      lines: [
        { type: 'product', product: catalogue.software, unit, quantity: 2 },
        { type: 'product', product: catalogue.implementation, unit, quantity: 3 },
      ],
    });
    const sell = async () => dataOf(await program.post(`/api/opportunities/${opportunity}/sell`));
    const { contract } = await sell();
    const linesNow = async () =>
      dataOf(await program.get(`/api/contracts/${contract.documentId}/standing`)).lines;
    const [licence, setUp] = await linesNow();
    const setUpUrl = `/api/contract-lines/${setUp.documentId}`;
    dataOf(await program.post(`${setUpUrl}/deliver`, { quantity: 2, deliveredOn: '2026-05-01' }));
    await program.post(`/api/opportunities/${opportunity}/unlock`);
    dataOf(await program.delete(`/api/contract-lines/${licence.documentId}`));
    dataOf(await program.post(`${setUpUrl}/amend`, { quantity: 4 }));
    const again = await sell();
    expect(again.lines).toEqual({ kept: 0, amended: 1, added: 1, left: 0 });
    expect(again.contract.documentId).toBe(contract.documentId);
    const after = await linesNow();
    expect(
      after.map((line: { name: string; version: number; quantity: string; deliveredQuantity: string }) => [
        line.name,
        line.version,
        line.quantity,
        line.deliveredQuantity,
      ])
    ).toEqual([
      ['Portal licence', 1, '2', '0'],
      ['Set-up', 3, '3', '2'],
    ]);
  });
});

describe('a deal is sold again on other terms (OPP-21)', () => {
  const soldAndUnlocked = async () => {
    const deal = await makeDeal(program, catalogue);
    const { quote, opportunity } = deal;
    const line = { type: 'product', product: catalogue.software, unit: catalogue.unit, quantity: 2 };
    dataOf(await program.put(`/api/quotes/${quote}/lines`, { version: 1, lines: [line] }));
    const { contract } = dataOf(await program.post(`/api/opportunities/${opportunity}/sell`));
    dataOf(await program.post(`/api/opportunities/${opportunity}/unlock`));
    return { ...deal, contract: contract.documentId as string };
  };

  it("to another customer: the contract is that one's, and who left the quote pays nothing of it", async () => {
    const { quote, opportunity, account, contract } = await soldAndUnlocked();
    const other = await makeAccount(program, catalogue);
    const contact = await makeRecord(program, 'contacts', {
      name: 'Their buyer',
      account: other,
      isContractContact: true,
    });
    dataOf(await program.put(`/api/quotes/${quote}`, { data: { potentialCustomer: other } }));
    const rows = (
      await program.get('/api/quote-customers', {
        'filters[quote][documentId]': quote,
        populate: 'account',
      })
    ).body.data;
    const rowOf = (id: string) =>
      rows.find(({ account: { documentId } }: Answer['body']) => documentId === id).documentId as string;
    dataOf(await program.put(`/api/quote-customers/${rowOf(other)}`, { data: { billingSplitPercent: 100 } }));
    expect((await program.delete(`/api/quote-customers/${rowOf(account)}`)).status).toBeLessThan(300);
    dataOf(await program.post(`/api/opportunities/${opportunity}/sell`));
    const payers = (
      await program.get('/api/contract-customers', {
        'filters[contract][documentId]': contract,
        populate: 'account',
        sort: 'id:asc',
      })
    ).body.data;
    expect(
      payers.map((payer: Answer['body']) => [
        payer.account.documentId,
        payer.billingSplitPercent,
        payer.isPrimary,
        payer.isRounding,
      ])
    ).toEqual([
      [account, 0, false, false],
      [other, 100, true, true],
    ]);
    const sold = dataOf(
      await program.get(`/api/contracts/${contract}`, { populate: ['account', 'contact'] })
    );
    expect([sold.account.documentId, sold.contact.documentId]).toEqual([other, contact]);
  });

  it('not in another currency: the contract keeps its own', async () => {
    const { quote, opportunity, contract } = await soldAndUnlocked();
    await makeRecord(program, 'exchange-rates', {
      fromCurrency: 'EUR',
      toCurrency: 'NOK',
      date: '2020-01-01',
      rate: 11.5,
    });
    dataOf(await program.post(`/api/quotes/${quote}/currency`, { currency: 'NOK' }));
    expect(refused(await program.post(`/api/opportunities/${opportunity}/sell`))).toEqual([
      409,
      'contract.other-currency',
    ]);
    const { currency, net } = dataOf(await program.get(`/api/contracts/${contract}`));
    expect([currency, net]).toEqual(['EUR', 200]);
  });
});

describe('where revenue comes from (PB-26)', () => {
  it('is told by price book, product and currency, of what stands on contracts that the caller sees', async () => {
    const own = await makeCatalogue(program);
    const { opportunity, quote } = await makeDeal(program, own);
    const line = (product: string, quantity: number) => ({
      type: 'product',
      product,
      unit: own.unit,
      quantity,
    });
    const lines = [line(own.software, 2), line(own.software, 1), line(own.implementation, 3), WORKS];
    dataOf(await program.put(`/api/quotes/${quote}/lines`, { version: 1, lines }));
    const revenue = async (query: object = {}, client = program) =>
      dataOf(await client.get('/api/price-books/revenue', { priceBook: own.priceBook, ...query })).map(
        ({ priceBook, product, currency, lines: count, quantity, net }: Answer['body']) => [
          ...[
            priceBook.documentId,
            product?.documentId ?? null,
            currency,
            count,
            Number(quantity),
            Number(net),
          ],
        ]
      );
    expect(await revenue()).toStrictEqual([]);
    dataOf(await program.post(`/api/opportunities/${opportunity}/sell`));
    expect(await revenue({ from: '2020-01-01' })).toEqual([
      [own.priceBook, own.implementation, 'EUR', 1, 3, 3000],
      [own.priceBook, null, 'EUR', 1, 10, 1000],
      [own.priceBook, own.software, 'EUR', 2, 3, 300],
    ]);
    expect(await revenue({ to: '2020-01-01' })).toStrictEqual([]);
    const partner = await crm.apiUser('partner');
    expect((await partner.get('/api/price-books/revenue')).status).toBe(403);
  });
});

describe('actuals of a contract line', () => {
  /** Works paid by two: A, the contract's account, rounds. */
  const shared = async () => {
    const account = await makeAccount(program, catalogue);
    const other = await makeAccount(program, catalogue);
    const customers = [
      { account, billingSplitPercent: '66.67', isRounding: true },
      { account: other, billingSplitPercent: '33.33' },
    ];
    const made = await makeContract({ lines: [WORKS], customers }, account);
    await program.put(`/api/contracts/${made.documentId}/state`, { state: 'active' });
    return { contract: made.documentId as string, line: made.lines[0].documentId as string, account, other };
  };
  const SALE = { class: 'time', kind: 'unbilled-sale', date: '2026-02-01' };
  const record = (line: string, amount: string, more: object = {}) =>
    program.post(`/api/contract-lines/${line}/actuals`, { ...SALE, amount, ...more });
  const outcome = (answer: Answer) =>
    dataOf(answer).parts.map(
      ({
        amount,
        limitState,
        limitLevel,
      }: {
        amount: string;
        limitState: string;
        limitLevel: string | null;
      }) => [amount, limitState, limitLevel].filter(Boolean).join(' ')
    );
  const limit = (contract: string, body: object) => program.put(`/api/contracts/${contract}/limits`, body);
  const payerOf = async (type: string, filter: object, account: string) =>
    (await program.get(`/api/${type}`, { ...filter, 'filters[account][documentId]': account })).body.data[0]
      .documentId as string;

  it('are split over its payers, the rest to the rounding one; a dry run writes nothing', async () => {
    const { line, contract, account, other } = await shared();
    const dry = await program.post(`/api/contract-lines/${line}/actuals?dryRun=true`, { ...SALE, amount: 1 });
    expect([outcome(dry), dataOf(dry).entry]).toEqual([['0.67 not-applicable', '0.33 not-applicable'], null]);
    const { parts, entry } = dataOf(await record(line, '100.01'));
    const stored = await program.get('/api/actuals', {
      'filters[contract][documentId]': contract,
      populate: ['account', 'contractLine'],
      sort: 'id:asc',
    });
    expect(
      stored.body.data.map((actual: { account: { documentId: string }; amount: number; entry: string }) => [
        actual.account.documentId,
        actual.amount,
        actual.entry,
      ])
    ).toEqual([
      [account, 66.68, entry],
      [other, 33.33, entry],
    ]);
    expect(stored.body.data[0].contractLine.documentId).toBe(line);
    const url = `/api/actuals/${parts[0].documentId}`;
    expect(refused(await program.put(url, { data: { amount: 1 } }))).toEqual([409, 'actual.recorded']);
    expect(refused(await program.delete(url))).toEqual([409, 'actual.recorded']);
    expect(refused(await program.delete(`/api/contract-lines/${line}`))).toEqual([
      409,
      'contract-line.has-actuals',
    ]);
  });

  it('are tested on four levels, the first that fails is named; after an amendment the line counts on', async () => {
    const { contract, line, other } = await shared();
    const ofContract = await payerOf(
      'contract-customers',
      { 'filters[contract][documentId]': contract },
      other
    );
    await limit(contract, {
      notToExceedLimit: 300,
      customers: [{ documentId: ofContract, notToExceedLimit: '66.66' }],
      lines: [{ documentId: line, notToExceedLimit: 250 }],
    });
    expect(outcome(await record(line, '200'))).toEqual(['133.34 committed', '66.66 committed']);
    expect(outcome(await record(line, '0.03'))).toEqual(['0.03 committed']);
    expect(outcome(await record(line, '0.30'))).toEqual(['0.21 committed', '0.09 failed contract-customer']);
    const amended = dataOf(await program.post(`/api/contract-lines/${line}/amend`, { quantity: 11 })).line;
    expect(outcome(await record(amended, '75'))).toEqual([
      '50.01 failed contract-line',
      '24.99 failed contract-customer',
    ]);
    expect(outcome(await record(amended, '75', { kind: 'cost' }))).toEqual([
      '50.01 not-applicable',
      '24.99 not-applicable',
    ]);
    const ofLine = await payerOf(
      'contract-line-customers',
      { 'filters[contractLine][documentId]': amended },
      other
    );
    await limit(contract, { lineCustomers: [{ documentId: ofLine, notToExceedLimit: 0 }] });
    expect(outcome(await record(amended, '1'))[1]).toBe('0.33 failed contract-line-customer');
  });

  it('at once never take more than the limit', async () => {
    const { contract, line } = await shared();
    await limit(contract, { notToExceedLimit: '100' });
    const answers = await Promise.all(Array.from({ length: 8 }, () => record(line, '30')));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    const [sums] = await sql<{ committed: string; failed: string }>(
      crm.databaseUrl,
      `select sum(amount) filter (where limit_state = 'committed')::text as committed, count(*) filter (where limit_state = 'failed')::text as failed
       from actuals a join contracts k on k.id = a.contract_fk where k.document_id = $1`,
      [contract]
    );
    expect(sums).toEqual({ committed: '99.9900', failed: '9' });
  });

  it('are reset and evaluated again in bulk, in the order given, against the limits of then', async () => {
    const { contract, line } = await shared();
    await limit(contract, { notToExceedLimit: '100' });
    const ids = async (amount: string) =>
      dataOf(await record(line, amount)).parts.map(({ documentId }: { documentId: string }) => documentId);
    const [first, second] = [await ids('90'), await ids('60')];
    const act = async (verb: string, body: object = {}) =>
      dataOf(await program.post(`/api/contracts/${contract}/actuals/${verb}`, body)).actuals.map(
        ({ documentId, limitState }: { documentId: string; limitState: string }) => [documentId, limitState]
      );
    expect(await act('reset')).toEqual([...first, ...second].map((id) => [id, 'not-evaluated']));
    expect(await act('evaluate', { actuals: [...second, ...first] })).toEqual([
      [second[0], 'committed'],
      [second[1], 'committed'],
      [first[0], 'failed'],
      [first[1], 'committed'],
    ]);
    await limit(contract, { notToExceedLimit: '150' });
    expect(await act('evaluate')).toEqual([[first[0], 'committed']]);
    expect(await act('evaluate')).toStrictEqual([]);
    const foreign = await program.post(`/api/contracts/${contract}/actuals/reset`, { actuals: ['foreign'] });
    expect(refused(foreign)).toEqual([404, 'actual.unknown']);
  });

  it('keep their payers: on the line, and on the quote that was sold', async () => {
    const { line, account } = await shared();
    await record(line, '10');
    const dropped = await program.post(`/api/contract-lines/${line}/amend`, {
      customers: [{ account, billingSplitPercent: 100, isRounding: true }],
    });
    expect(refused(dropped)).toEqual([409, 'contract-line-customer.has-actuals']);

    const { quote, opportunity } = await makeDeal(program, catalogue);
    const other = await makeAccount(program, catalogue);
    const added = await program.post('/api/quote-customers', {
      data: { quote, account: other, billingSplitPercent: 0 },
    });
    await program.put(`/api/quotes/${quote}/lines`, {
      version: (await program.get(`/api/quotes/${quote}`)).body.data.version,
      lines: [{ ...WORKS }],
    });
    const [quoteLine] = (await program.get('/api/quote-lines', { 'filters[quote][documentId]': quote })).body
      .data;
    const rows = (
      await program.get('/api/quote-line-customers', {
        'filters[quoteLine][documentId]': quoteLine.documentId,
        populate: 'account',
      })
    ).body.data;
    const shareOf = (row: { account: { documentId: string } }) =>
      row.account.documentId === other ? 30 : 70;
    dataOf(
      await program.put(`/api/quote-lines/${quoteLine.documentId}/customers/splits`, {
        splits: rows.map((row: { documentId: string; account: { documentId: string } }) => ({
          documentId: row.documentId,
          billingSplitPercent: shareOf(row),
        })),
      })
    );
    const sold = dataOf(await program.post(`/api/opportunities/${opportunity}/sell`));
    const [soldLine] = dataOf(await program.get(`/api/contracts/${sold.contract.documentId}/standing`)).lines;
    expect(outcome(await record(soldLine.documentId, '10'))).toEqual([
      '7.00 not-applicable',
      '3.00 not-applicable',
    ]);
    await program.post(`/api/opportunities/${opportunity}/unlock`);
    expect(refused(await program.delete(`/api/quote-customers/${dataOf(added).documentId}`))).toEqual([
      409,
      'quote-customer.has-actuals',
    ]);
    const own = rows.find((row: { account: { documentId: string } }) => row.account.documentId === other);
    expect(
      refused(await program.delete(`/api/quote-lines/${quoteLine.documentId}/customers/${own.documentId}`))
    ).toEqual([409, 'quote-line-customer.has-actuals']);
  });

  it('belong to an active contract', async () => {
    const { lines } = await makeContract();
    expect(refused(await record(lines[1].documentId, '1'))).toEqual([409, 'contract.not-active']);
  });
});
