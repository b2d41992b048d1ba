import { startCrm, type Answer, type Client, type Crm } from '../support/crm';
import {
  makeAccount,
  makeCatalogue,
  makeDeal,
  makeRecord,
  type Catalogue,
  type Deal,
} from '../support/world';

/** Several customers on a quote: each `describe` is one rule of the design, by its number. */
let crm: Crm;
let program: Client;
let catalogue: Catalogue;

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
  catalogue = await makeCatalogue(program);
});
afterAll(() => crm.stop());

interface Payer {
  readonly documentId: string;
  readonly billingSplitPercent: number;
  readonly isPrimary: boolean;
  readonly isRounding: boolean;
  readonly notToExceedLimit: number | null;
  readonly billToName: string | null;
  readonly billToContactName: string | null;
  readonly paymentTerms: string | null;
  readonly account: { readonly documentId: string };
}
interface Line {
  readonly documentId: string;
  readonly type: string;
  readonly quantity: number;
  readonly customers: readonly Payer[];
}
interface Quote {
  readonly version: number;
  readonly customers: readonly Payer[];
  readonly lines: readonly Line[];
  readonly issues: readonly { code: string; lineId: string | null; total?: string }[];
  readonly warnings: readonly object[];
}

const ok = async (pending: Promise<Answer>): Promise<Answer> => {
  const answer = await pending;
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
};

const refused = async (pending: Promise<Answer>): Promise<[number, string]> => {
  const { status, body } = await pending;
  return [status, body.error?.details?.code];
};

const quoteNow = async (quote: string): Promise<Quote> =>
  (
    await ok(
      program.get(`/api/quotes/${quote}`, {
        populate: ['customers.account', 'lines.customers.account'],
      })
    )
  ).body.data;

const rowOf = async (quote: string, account: string): Promise<Payer> => {
  const found = (await quoteNow(quote)).customers.find((row) => row.account.documentId === account);
  if (!found) throw new Error('The account does not pay this quote');
  return found;
};

const addPayer = (quote: string, account: string, more: object = {}) =>
  program.post('/api/quote-customers', { data: { quote, account, ...more } });

const editPayer = (row: string, data: object) => program.put(`/api/quote-customers/${row}`, { data });
const removePayer = (row: string) => program.delete(`/api/quote-customers/${row}`);

const shares = (rows: readonly Payer[]) =>
  rows.map(({ billingSplitPercent, isRounding }) => `${billingSplitPercent}${isRounding ? ' R' : ''}`);

const works = (name: string, unitPrice = '100.00') => ({
  type: 'project',
  name,
  quantity: 1,
  unitPrice,
  taxRate: 0,
});
const licence = () => ({ type: 'product', product: catalogue.software, unit: catalogue.unit, quantity: 1 });

/** Adds lines to those that are there. */
const addLines = async (quote: string, ...added: object[]): Promise<readonly Line[]> => {
  const { version, lines } = await quoteNow(quote);
  const kept = lines.map(({ documentId, type, quantity }) => ({ documentId, type, quantity }));
  await ok(program.put(`/api/quotes/${quote}/lines`, { version, lines: [...kept, ...added] }));
  return (await quoteNow(quote)).lines;
};

const account = (more: object = {}) => makeAccount(program, catalogue, more);
const newDeal = (): Promise<Deal> => makeDeal(program, catalogue);

/** A deal with so many payers, in the order in which they came. */
const dealOf = async (payers: number): Promise<Deal & { accounts: string[] }> => {
  const deal = await newDeal();
  const accounts = [deal.account];
  while (accounts.length < payers) {
    const another = await account();
    await ok(addPayer(deal.quote, another));
    accounts.push(another);
  }
  return { ...deal, accounts };
};

describe('1. the potential customer is the primary payer', () => {
  it('a new quote has its row: primary, rounding, 100 %, bill-to and terms from the account', async () => {
    const payer = await account({
      billToName: 'Head office',
      billToContactName: 'Ms. Ledger',
      paymentTerms: 'net-30',
    });
    const { quote } = await makeDeal(program, catalogue, { account: payer });
    const { customers, issues } = await quoteNow(quote);
    expect(customers).toMatchObject([
      {
        isPrimary: true,
        isRounding: true,
        billingSplitPercent: 100,
        notToExceedLimit: null,
        billToName: 'Head office',
        billToContactName: 'Ms. Ledger',
        paymentTerms: 'net-30',
        account: { documentId: payer },
      },
    ]);
    expect(issues).toStrictEqual([]);
  });
});

describe('2. changing the potential customer', () => {
  it('gives the new one a row with 0 % that is primary; the former keeps percent and rounding flag', async () => {
    const { quote, account: former } = await newDeal();
    const next = await account();
    await ok(program.put(`/api/quotes/${quote}`, { data: { potentialCustomer: next } }));
    const { customers, issues } = await quoteNow(quote);
    expect(customers).toMatchObject([
      { account: { documentId: former }, isPrimary: false, isRounding: true, billingSplitPercent: 100 },
      { account: { documentId: next }, isPrimary: true, isRounding: false, billingSplitPercent: 0 },
    ]);
    expect(issues).toStrictEqual([]);
  });

  it('makes the row of an account that pays already primary, and adds none', async () => {
    const { quote, accounts } = await dealOf(2);
    const second = accounts[1] as string;
    await ok(editPayer((await rowOf(quote, second)).documentId, { billingSplitPercent: 25 }));
    await ok(program.put(`/api/quotes/${quote}`, { data: { potentialCustomer: second } }));
    const { customers } = await quoteNow(quote);
    expect(customers).toHaveLength(2);
    expect(await rowOf(quote, second)).toMatchObject({ isPrimary: true, billingSplitPercent: 25 });
  });

  it('takes product lines to the new primary and leaves project lines alone', async () => {
    const { quote, account: former } = await newDeal();
    await addLines(quote, licence(), works('Works'));
    const next = await account();
    await ok(program.put(`/api/quotes/${quote}`, { data: { potentialCustomer: next } }));
    const { lines } = await quoteNow(quote);
    const payers = lines.map(({ customers }) => customers.map((row) => row.account.documentId));
    expect(payers).toEqual([[next], [former]]);
    const { payers: amounts } = (await ok(program.get(`/api/quotes/${quote}/amounts`))).body.data;
    expect(amounts.map((payer: { account: string; net: string }) => [payer.account, payer.net])).toEqual(
      expect.arrayContaining([
        [next, '100.00'],
        [former, '100.00'],
      ])
    );
  });

  it('cannot be left without one', async () => {
    const { quote } = await newDeal();
    const answer = program.put(`/api/quotes/${quote}`, { data: { potentialCustomer: null } });
    expect(await refused(answer)).toEqual([400, 'quote.potential-customer-missing']);
  });
});

describe('3. a further customer', () => {
  it('gets 0 % unless a percent is given', async () => {
    const { quote } = await newDeal();
    await ok(addPayer(quote, await account()));
    await ok(addPayer(quote, await account(), { billingSplitPercent: 12.5 }));
    expect(shares((await quoteNow(quote)).customers)).toEqual(['100 R', '0', '12.5']);
  });

  it.each([
    ['twice', (deal: Deal) => Promise.resolve(deal.account), 'quote-customer.duplicate'],
    ['that is not active', () => account({ isActive: false }), 'quote-customer.account-inactive'],
    ['that does not exist', () => Promise.resolve('nobodyatallnobodyatallno'), 'relation.unknown'],
  ])('is refused for an account %s', async (_sentence, accountOf, code) => {
    const deal = await newDeal();
    const answer = addPayer(deal.quote, await accountOf(deal));
    expect(await refused(answer)).toEqual([400, code]);
    expect((await quoteNow(deal.quote)).customers).toHaveLength(1);
  });

  it('is refused for an account that the caller does not see, as for one that does not exist', async () => {
    const owner = await crm.apiUser('sales', 'owner@api.example');
    const seller = await crm.apiUser('sales', 'seller@api.example');
    const hidden = await makeAccount(owner, catalogue, { isPrivate: true });
    const { quote } = await newDeal();
    const add = (other: string) =>
      refused(seller.post('/api/quote-customers', { data: { quote, account: other } }));
    expect(await add(hidden)).toEqual([400, 'relation.unknown']);
    expect(await add(hidden)).toEqual(await add('nobodyatallnobodyatallno'));
  });

  it.each([
    ['above 100', { billingSplitPercent: 100.01 }],
    ['below 0', { billingSplitPercent: -1 }],
    ['with three decimals', { billingSplitPercent: 33.333 }],
    ['that is a word', { billingSplitPercent: 'half' }],
    ['whose limit is negative', { notToExceedLimit: -0.01 }],
    ['whose limit has three decimals', { notToExceedLimit: 10.001 }],
  ])('is refused with a figure %s', async (_sentence, figures) => {
    const { quote } = await newDeal();
    expect((await addPayer(quote, await account(), figures)).status).toBe(400);
    expect((await quoteNow(quote)).customers).toHaveLength(1);
  });
});

describe('4. what may be edited', () => {
  it('the account is locked: another is refused, the same accepted', async () => {
    const { quote, account: own } = await newDeal();
    const { documentId } = await rowOf(quote, own);
    expect(await refused(editPayer(documentId, { account: await account() }))).toEqual([
      400,
      'quote-customer.account-locked',
    ]);
    expect((await editPayer(documentId, { account: own })).status).toBe(200);
  });

  it('the quote of a row is locked too', async () => {
    const [one, two] = [await newDeal(), await newDeal()];
    const { documentId } = await rowOf(one.quote, one.account);
    expect(await refused(editPayer(documentId, { quote: two.quote }))).toEqual([
      400,
      'quote-customer.quote-locked',
    ]);
  });

  it('who is primary is the server’s', async () => {
    const { quote, accounts } = await dealOf(2);
    const { documentId } = await rowOf(quote, accounts[1] as string);
    expect(await refused(editPayer(documentId, { isPrimary: true }))).toEqual([400, 'field.server-owned']);
  });

  it('everything else of the primary stays editable', async () => {
    const { quote, account: own } = await newDeal();
    const { documentId } = await rowOf(quote, own);
    const change = {
      billingSplitPercent: 80,
      billToName: 'Other name',
      billToContactName: 'Other person',
      paymentTerms: 'net-7',
      notToExceedLimit: 500,
    };
    await ok(editPayer(documentId, change));
    expect(await rowOf(quote, own)).toMatchObject({ ...change, isPrimary: true });
  });

  it('also when the quote was sent away by mail: payers stay open until it is won', async () => {
    const { quote, account: own } = await newDeal();
    await addLines(quote, works('Works'));
    const { documentId } = await rowOf(quote, own);
    await ok(program.post(`/api/quotes/${quote}/win`));
    expect(await refused(editPayer(documentId, { billToName: 'Too late' }))).toEqual([
      409,
      'opportunity.locked',
    ]);
  });
});

describe('5. deleting a payer', () => {
  it('is refused for the primary', async () => {
    const { quote, account: own } = await newDeal();
    const { documentId } = await rowOf(quote, own);
    expect(await refused(removePayer(documentId))).toEqual([409, 'quote-customer.primary']);
  });

  it('is refused when actuals are recorded for it on this quote', async () => {
    const { quote, accounts } = await dealOf(2);
    const second = accounts[1] as string;
    await makeRecord(program, 'actuals', {
      account: second,
      quote,
      date: '2026-01-31',
      class: 'time',
      kind: 'cost',
      amount: 10,
      currency: 'EUR',
    });
    const { documentId } = await rowOf(quote, second);
    expect(await refused(removePayer(documentId))).toEqual([409, 'quote-customer.has-actuals']);
    expect((await quoteNow(quote)).customers).toHaveLength(2);
  });

  it('leaves the lines their own customers', async () => {
    const { quote, accounts } = await dealOf(2);
    const second = accounts[1] as string;
    await addLines(quote, works('Works'));
    await ok(removePayer((await rowOf(quote, second)).documentId));
    const { customers, lines } = await quoteNow(quote);
    expect(customers).toHaveLength(1);
    expect(lines[0]?.customers.map((row) => row.account.documentId)).toEqual(accounts);
  });

  it('hands the roundings to the primary when it took them', async () => {
    const { quote, account: own } = await newDeal();
    const second = await account();
    await ok(addPayer(quote, second, { isRounding: true }));
    await ok(removePayer((await rowOf(quote, second)).documentId));
    expect(await rowOf(quote, own)).toMatchObject({ isRounding: true });
  });
});

describe('6. exactly one rounding customer', () => {
  it('setting one clears the other, on a new row and on an old one', async () => {
    const { quote, account: own } = await newDeal();
    await ok(addPayer(quote, await account(), { isRounding: true }));
    expect(shares((await quoteNow(quote)).customers)).toEqual(['100', '0 R']);
    await ok(editPayer((await rowOf(quote, own)).documentId, { isRounding: true }));
    expect(shares((await quoteNow(quote)).customers)).toEqual(['100 R', '0']);
  });

  it('clearing the last is refused', async () => {
    const { quote, account: own } = await newDeal();
    const { documentId } = await rowOf(quote, own);
    expect(await refused(editPayer(documentId, { isRounding: false }))).toEqual([
      400,
      'quote-customer.last-rounding',
    ]);
  });
});

describe('7. lines and their payers', () => {
  it('a new project line copies all payers of that moment, percent and rounding but no limit', async () => {
    const { quote } = await dealOf(3);
    await ok(program.post(`/api/quotes/${quote}/customers/distribute-evenly`));
    const [first] = (await quoteNow(quote)).customers;
    await ok(editPayer(first?.documentId ?? '', { notToExceedLimit: 10 }));
    const [line] = await addLines(quote, works('Works'));
    expect(shares(line?.customers ?? [])).toEqual(['33.34 R', '33.33', '33.33']);
    expect(line?.customers.map((row) => row.notToExceedLimit)).toEqual([null, null, null]);
  });

  it('a line that exists inherits nothing, ever', async () => {
    const { quote, accounts } = await dealOf(2);
    await addLines(quote, works('Before'));
    await ok(addPayer(quote, await account()));
    await ok(program.post(`/api/quotes/${quote}/customers/distribute-evenly`));
    const [before, after] = await addLines(quote, works('After'));
    expect(shares(before?.customers ?? [])).toEqual(['100 R', '0']);
    expect(shares(after?.customers ?? [])).toEqual(['33.34 R', '33.33', '33.33']);
    await ok(removePayer((await rowOf(quote, accounts[1] as string)).documentId));
    expect(shares((await quoteNow(quote)).lines[0]?.customers ?? [])).toEqual(['100 R', '0']);
  });

  it('a new product line is the primary’s at 100 %, and customers given to it are refused', async () => {
    const { quote, accounts } = await dealOf(2);
    await ok(program.post(`/api/quotes/${quote}/customers/distribute-evenly`));
    const [line] = await addLines(quote, licence());
    expect(line?.customers).toMatchObject([
      { account: { documentId: accounts[0] }, billingSplitPercent: 100, isRounding: true },
    ]);
    const add = program.post(`/api/quote-lines/${line?.documentId}/customers`, { account: await account() });
    expect(await refused(add)).toEqual([400, 'quote-line-customer.product-line']);
    const even = program.post(`/api/quote-lines/${line?.documentId}/customers/distribute-evenly`);
    expect(await refused(even)).toEqual([400, 'quote-line-customer.product-line']);
  });

  it('an account added on a line that is not on the quote joins the quote with 0 %', async () => {
    const { quote } = await newDeal();
    const [line] = await addLines(quote, works('Works'));
    const joined = await account();
    await ok(
      program.post(`/api/quote-lines/${line?.documentId}/customers`, {
        account: joined,
        billingSplitPercent: 40,
      })
    );
    expect(await rowOf(quote, joined)).toMatchObject({
      billingSplitPercent: 0,
      isPrimary: false,
      isRounding: false,
    });
    expect(shares((await quoteNow(quote)).lines[0]?.customers ?? [])).toEqual(['100 R', '40']);
  });

  it('payers of a project line are edited, split, spread and removed like those of the quote', async () => {
    const { quote, accounts } = await dealOf(3);
    const [line] = await addLines(quote, works('Works'));
    const path = `/api/quote-lines/${line?.documentId}/customers`;
    const ids = line?.customers.map(({ documentId }) => documentId) as [string, string, string];
    await ok(program.post(`${path}/distribute-evenly`));
    const now = async () => shares((await quoteNow(quote)).lines[0]?.customers ?? []);
    expect(await now()).toEqual(['33.34 R', '33.33', '33.33']);
    const splits = [50, 25, 25].map((billingSplitPercent, index) => ({
      documentId: ids[index],
      billingSplitPercent,
    }));
    await ok(program.put(`${path}/splits`, { splits }));
    await ok(program.put(`${path}/${ids[1]}`, { isRounding: true, notToExceedLimit: '20.00' }));
    expect(await now()).toEqual(['50', '25 R', '25']);
    await ok(program.delete(`${path}/${ids[1]}`));
    expect(await now()).toEqual(['50 R', '25']);
    expect(await refused(program.put(`${path}/${ids[0]}`, { account: accounts[2] }))).toEqual([
      400,
      'quote-line-customer.account-locked',
    ]);
    expect(await refused(program.put(`${path}/${ids[0]}`, { isRounding: false }))).toEqual([
      400,
      'quote-line-customer.last-rounding',
    ]);
    expect(await refused(program.post(path, { account: accounts[0] }))).toEqual([
      400,
      'quote-line-customer.duplicate',
    ]);
    expect((await program.put(`${path}/${ids[1]}`, { billingSplitPercent: 1 })).status).toBe(404);
  });
});

describe('8. sums other than 100', () => {
  const notWhole = (lineId: string | null, total: string) => ({
    code: 'quote.split-not-100',
    lineId,
    total,
  });

  it('a single row is stored, and the quote says so until the sum is right', async () => {
    const { quote, accounts } = await dealOf(2);
    await ok(editPayer((await rowOf(quote, accounts[1] as string)).documentId, { billingSplitPercent: 30 }));
    expect((await quoteNow(quote)).issues).toEqual([notWhole(null, '130.00')]);
    await ok(editPayer((await rowOf(quote, accounts[0] as string)).documentId, { billingSplitPercent: 70 }));
    expect((await quoteNow(quote)).issues).toStrictEqual([]);
  });

  it('every list that is off is named, also in lists of quotes and over GraphQL', async () => {
    const { quote, accounts } = await dealOf(2);
    const [line] = await addLines(quote, works('Works'));
    await ok(editPayer((await rowOf(quote, accounts[1] as string)).documentId, { billingSplitPercent: 5 }));
    await ok(
      program.put(`/api/quote-lines/${line?.documentId}/customers/${line?.customers[0]?.documentId}`, {
        billingSplitPercent: 99.99,
      })
    );
    const expected = [notWhole(null, '105.00'), notWhole(line?.documentId ?? '', '99.99')];
    expect((await quoteNow(quote)).issues).toEqual(expected);
    const list = await ok(
      program.get('/api/quotes', { sort: 'id:desc', 'pagination[pageSize]': 2, fields: ['name'] })
    );
    expect(list.body.data.map((each: Quote) => each.issues)).toEqual([expected, expect.any(Array)]);
    const { body } = await program.graphql(
      'query ($id: ID!) { quote(documentId: $id) { issues warnings } quotes { issues } }',
      { id: quote }
    );
    expect(body.data.quote).toEqual({ issues: expected, warnings: [] });
    expect(body.data.quotes.length).toBeGreaterThan(1);
  });

  it('a batch of splits that does not come to 100 is refused whole', async () => {
    const { quote } = await dealOf(2);
    const rows = (await quoteNow(quote)).customers;
    const splits = (one: number, two: number) => ({
      splits: [one, two].map((billingSplitPercent, index) => ({
        documentId: rows[index]?.documentId,
        billingSplitPercent,
      })),
    });
    const path = `/api/quotes/${quote}/customers/splits`;
    expect(await refused(program.put(path, splits(50, 49.99)))).toEqual([400, 'quote.split-not-100']);
    expect(shares((await quoteNow(quote)).customers)).toEqual(['100 R', '0']);
    await ok(program.put(path, splits(60, 40)));
    expect(shares((await quoteNow(quote)).customers)).toEqual(['60 R', '40']);
  });

  it('a batch may not name rows of another quote, nor one row twice', async () => {
    const [one, two] = [await dealOf(2), await dealOf(2)];
    const own = (await quoteNow(one.quote)).customers[0]?.documentId;
    const foreign = (await quoteNow(two.quote)).customers[0]?.documentId;
    const put = (ids: unknown[]) =>
      refused(
        program.put(`/api/quotes/${one.quote}/customers/splits`, {
          splits: ids.map((documentId) => ({ documentId, billingSplitPercent: 50 })),
        })
      );
    expect(await put([own, foreign])).toEqual([400, 'quote-customer.unknown']);
    expect(await put([own, own])).toEqual([400, 'quote-customer.twice']);
  });

  it('winning is refused and names every list that is off', async () => {
    const { quote, accounts } = await dealOf(2);
    const [line] = await addLines(quote, works('Works'));
    await ok(editPayer((await rowOf(quote, accounts[1] as string)).documentId, { billingSplitPercent: 1 }));
    await ok(
      program.post(`/api/quote-lines/${line?.documentId}/customers`, {
        account: await account(),
        billingSplitPercent: 2,
      })
    );
    const { status, body } = await program.post(`/api/quotes/${quote}/win`);
    expect(status).toBe(400);
    expect(body.error.details.reasons).toEqual([
      { code: 'quote.split-not-100', details: { lineId: null, total: '101.00' } },
      { code: 'quote.split-not-100', details: { lineId: line?.documentId, total: '102.00' } },
    ]);
  });
});

describe('9. even split', () => {
  it.each([
    [3, ['33.34 R', '33.33', '33.33']],
    [7, ['14.32 R', ...Array.from({ length: 6 }, () => '14.28')]],
    [1, ['100 R']],
  ])('of %i payers: two decimals each, the rest to the rounding one', async (payers, expected) => {
    const { quote } = await dealOf(payers);
    await ok(program.post(`/api/quotes/${quote}/customers/distribute-evenly`));
    const { customers, issues } = await quoteNow(quote);
    expect(shares(customers)).toEqual(expected);
    expect(issues).toStrictEqual([]);
  });

  it('gives the rest to whoever rounds, not to the first', async () => {
    const { quote, accounts } = await dealOf(3);
    await ok(editPayer((await rowOf(quote, accounts[2] as string)).documentId, { isRounding: true }));
    await ok(program.post(`/api/quotes/${quote}/customers/distribute-evenly`));
    expect(shares((await quoteNow(quote)).customers)).toEqual(['33.33', '33.33', '33.34 R']);
  });
});

describe('10. limits', () => {
  it('hold the quote to the currency in which they were agreed', async () => {
    const { quote, accounts } = await dealOf(1);
    const [account] = accounts as [string];
    await ok(editPayer((await rowOf(quote, account)).documentId, { notToExceedLimit: 99.99 }));
    expect(await refused(program.put(`/api/quotes/${quote}`, { data: { currency: 'KRW' } }))).toEqual([
      400,
      'quote.currency-has-lines',
    ]);
    expect((await quoteNow(quote)).warnings).toStrictEqual([]);
  });

  it('warn where the plan exceeds them, on the quote and on a line, and reduce nothing', async () => {
    const { quote, accounts } = await dealOf(2);
    await ok(program.post(`/api/quotes/${quote}/customers/distribute-evenly`));
    const [line] = await addLines(quote, works('Works', '200.00'));
    const [first, second] = accounts as [string, string];
    await ok(editPayer((await rowOf(quote, first)).documentId, { notToExceedLimit: 99.99 }));
    await ok(editPayer((await rowOf(quote, second)).documentId, { notToExceedLimit: 100 }));
    await ok(
      program.put(`/api/quote-lines/${line?.documentId}/customers/${line?.customers[1]?.documentId}`, {
        notToExceedLimit: 10,
      })
    );
    const onQuote = { lineId: null, planned: '100.00', limit: '99.99', warning: 'limit-exceeded' };
    const onLine = {
      lineId: line?.documentId,
      planned: '100.00',
      limit: '10.00',
      warning: 'limit-exceeded',
    };
    const { warnings, issues } = await quoteNow(quote);
    expect(issues).toStrictEqual([]);
    expect(warnings).toEqual([
      { account: first, ...onQuote },
      { account: second, ...onLine },
    ]);
    const { limits, totals } = (await ok(program.get(`/api/quotes/${quote}/amounts`))).body.data;
    expect(totals.net).toBe('200.00');
    expect(limits).toHaveLength(3);
    await ok(program.post(`/api/quotes/${quote}/win`));
  });
});

describe('11. who pays what', () => {
  it('sums are conserved per line, per tax rate and in all', async () => {
    const { quote } = await dealOf(3);
    await ok(program.post(`/api/quotes/${quote}/customers/distribute-evenly`));
    const line = (name: string, unitPrice: string, taxRate: number) => ({
      ...works(name, unitPrice),
      taxRate,
    });
    await addLines(quote, line('One', '0.01', 19), line('Two', '100.00', 19), line('Three', '-0.01', 7));
    const { payers, totals } = (await ok(program.get(`/api/quotes/${quote}/amounts`))).body.data;
    const cents = (text: string) => BigInt(text.replace('.', ''));
    const sum = (field: 'net' | 'tax' | 'gross') =>
      payers.reduce((total: bigint, payer: Record<string, string>) => total + cents(payer[field] ?? ''), 0n);
    for (const field of ['net', 'tax', 'gross'] as const) expect(sum(field)).toBe(cents(totals[field]));
    const byLine = payers.map((payer: { lines: { net: string }[] }) => payer.lines.map(({ net }) => net));
    expect(byLine).toEqual([
      ['0.01', '33.34', '-0.01'],
      ['0.00', '33.33', '0.00'],
      ['0.00', '33.33', '0.00'],
    ]);
  });
});
