import { startCrm, type Answer, type Client, type Crm } from '../support/crm';
import { seeded } from '../support/doors';
import { sql } from '../support/postgres';
import { makeAccount, makeCatalogue, makeDeal, makeRecord, unique, type Catalogue } from '../support/world';

let crm: Crm;
let program: Client;
let seller: Client;
let catalogue: Catalogue;

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
  seller = await crm.panelUser('sales-representative');
  catalogue = await makeCatalogue(program);
});
afterAll(() => crm.stop());

const made = async (pending: Promise<Answer>) => {
  const { status, body } = await pending;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.data;
};
const refusal = ({ status, body }: Answer) => [status, body.error?.details?.code];
const read = (opportunity: string, populate: string[] = []) =>
  made(program.get(`/api/opportunities/${opportunity}`, { populate }));
const act = (opportunity: string, verb: string, body: object = {}) =>
  program.post(`/api/opportunities/${opportunity}/${verb}`, body);
const withLine = async (quote: string) =>
  made(
    program.put(`/api/quotes/${quote}/lines`, {
      version: 1,
      lines: [{ type: 'product', product: catalogue.software, unit: catalogue.unit, quantity: 1 }],
    })
  );

describe('a copy of an opportunity', () => {
  it('has the attributes, not the quotes nor that it was sold; the request may say otherwise', async () => {
    const { opportunity, quote, account } = await makeDeal(program, catalogue);
    await withLine(quote);
    await made(
      program.put(`/api/opportunities/${opportunity}`, {
        data: {
          name: 'Big deal',
          value: 500,
          probability: 40,
          expectedCloseDate: '2026-12-24',
          description: 'Why',
        },
      })
    );
    await made(act(opportunity, 'sell'));
    const copy = await made(act(opportunity, 'copy', { probability: 10 }));
    expect(copy.name).toBe('Big deal (copy)');
    expect(await read(copy.documentId, ['account', 'quotes', 'stage', 'soldQuote'])).toMatchObject({
      name: 'Big deal (copy)',
      value: 500,
      probability: 10,
      expectedCloseDate: '2026-12-24',
      description: 'Why',
      locked: false,
      soldAt: null,
      soldQuote: null,
      quotes: [],
      account: { documentId: account },
      stage: { name: 'New' },
    });
    expect(
      (await seller.post(`/crm/opportunities/${opportunity}/copy`, { name: 'Mine' })).body.data.name
    ).toBe('Mine');
    expect(refusal(await act('nothing', 'copy'))).toEqual([404, 'record.not-found']);
  });
});

describe('many opportunities at once', () => {
  it('each answers for itself; a hidden one as one that does not exist (ID-27)', async () => {
    const [open, sold] = [await makeDeal(program, catalogue), await makeDeal(program, catalogue)];
    await withLine(sold.quote);
    await made(act(sold.opportunity, 'sell'));
    const secret = await crm.apiUser('sales', 'secret@crm.example');
    const hidden = await makeRecord(secret, 'opportunities', {
      name: 'Secret',
      account: await makeAccount(secret, catalogue, { isPrivate: true }),
      project: catalogue.project,
    });
    const opportunities = [open.opportunity, sold.opportunity, hidden, 'nothing'];
    const answer = await made(
      program.post('/api/opportunities/bulk/edit', { opportunities, data: { probability: 70 } })
    );
    expect(answer).toEqual({
      changed: 1,
      refused: 3,
      results: [
        { documentId: open.opportunity, ok: true },
        { documentId: sold.opportunity, ok: false, code: 'opportunity.locked' },
        { documentId: hidden, ok: false, code: 'record.not-found' },
        { documentId: 'nothing', ok: false, code: 'record.not-found' },
      ],
    });
    expect((await read(open.opportunity)).probability).toBe(70);
    const [untouched] = await sql(
      crm.databaseUrl,
      'select probability from opportunities where document_id = $1',
      [hidden]
    );
    expect(untouched).toEqual({ probability: null });
    const graphql = await program.graphql(
      `mutation ($data: BulkEditOpportunityInput) { bulkEditOpportunity(data: $data) }`,
      { data: { opportunities: [open.opportunity], data: { value: 1.005 } } }
    );
    expect(graphql.body.data.bulkEditOpportunity.results).toMatchObject([
      { ok: false, code: 'amount.too-many-decimals', errors: [{ path: ['value'] }] },
    ]);
    for (const data of [{}, { locked: true }])
      expect(refusal(await program.post('/api/opportunities/bulk/edit', { opportunities, data }))).toEqual([
        400,
        'request.malformed',
      ]);
  });

  it('with an Idempotency-Key it is all of them or none', async () => {
    const { opportunity } = await makeDeal(program, catalogue);
    const body = { opportunities: [opportunity, 'nothing'], data: { probability: 70 } };
    const answer = await program.post('/api/opportunities/bulk/edit', body, {
      'Idempotency-Key': unique('key'),
    });
    expect(refusal(answer)).toEqual([404, 'record.not-found']);
    expect((await read(opportunity)).probability).toBeNull();
  });

  it('they move to another project with CRM, and their quotes keep their books', async () => {
    const { opportunity, quote } = await makeDeal(program, catalogue);
    const project = await makeRecord(program, 'projects', { name: unique('Elsewhere'), crmEnabled: true });
    const off = await makeRecord(program, 'projects', { name: unique('Off'), crmEnabled: false });
    const move = (to: string) =>
      made(program.post('/api/opportunities/bulk/move', { opportunities: [opportunity], project: to }));
    expect((await move(off)).results).toMatchObject([{ ok: false, code: 'project.crm-disabled' }]);
    expect(await move(project)).toMatchObject({ changed: 1 });
    expect(await read(opportunity, ['project'])).toMatchObject({ project: { documentId: project } });
    expect((await withLine(quote)).net).toBe('100.00');
    const priceBook = catalogue.priceBook;
    const fresh = await program.post('/api/quotes', {
      data: { name: 'New', opportunity, priceBook, currency: 'EUR' },
    });
    expect(refusal(fresh)).toEqual([400, 'price-book.not-applicable']);
  });
});

describe('what a status asks for', () => {
  it('is asked when an opportunity comes into it and when one is sold; other edits are free', async () => {
    const status = await makeRecord(program, 'opportunity-statuses', {
      name: unique('Negotiation'),
      mandatoryFields: ['value', 'manager'],
    });
    const malformed = await program.post('/api/opportunity-statuses', {
      data: { name: unique('Odd'), mandatoryFields: ['colour'] },
    });
    expect(refusal(malformed)).toEqual([400, 'opportunity-status.mandatory-fields-malformed']);
    const { opportunity, quote } = await makeDeal(program, catalogue);
    const put = (data: object) => program.put(`/api/opportunities/${opportunity}`, { data });
    const refused = await put({ stage: status });
    expect(refused.status).toBe(400);
    expect(
      refused.body.error.details.errors.map(({ code, path }: { code: string; path: string[] }) => [
        code,
        path.join('.'),
      ])
    ).toEqual([
      ['opportunity.field-missing', 'value'],
      ['opportunity.field-missing', 'manager'],
    ]);
    const [{ document_id: manager }] = (await sql<{ document_id: string }>(
      crm.databaseUrl,
      'select document_id from members limit 1'
    )) as [{ document_id: string }];
    await made(put({ stage: status, value: 0, manager }));
    expect(refusal(await put({ value: null }))).toEqual([400, 'opportunity.field-missing']);
    await made(put({ description: 'Free' }));
    const won = await seeded(program, 'opportunity-status', 'name', 'Won');
    await made(
      program.put(`/api/opportunity-statuses/${won}`, { data: { mandatoryFields: ['expectedCloseDate'] } })
    );
    await withLine(quote);
    const sale = await act(opportunity, 'sell');
    expect(sale.body.error.details.reasons).toEqual([
      { code: 'opportunity.field-missing', details: { field: 'expectedCloseDate' } },
    ]);
    await made(program.put(`/api/opportunity-statuses/${won}`, { data: { mandatoryFields: [] } }));
    await made(act(opportunity, 'sell'));
  });
});

describe('who belongs to a deal', () => {
  it('related accounts: several, none that the reader does not see', async () => {
    const { opportunity } = await makeDeal(program, catalogue);
    const related = await makeAccount(program, catalogue);
    const secret = await crm.apiUser('sales', 'other@crm.example');
    const hidden = await makeAccount(secret, catalogue, { isPrivate: true });
    const relate = (client: Client, connect: string[]) =>
      client.put(`/api/opportunities/${opportunity}`, { data: { relatedAccounts: { connect } } });
    expect(refusal(await relate(program, [hidden]))).toEqual([400, 'relation.unknown']);
    await made(relate(program, [related]));
    await made(relate(secret, [hidden]));
    const seen = async (client: Client) =>
      (
        await made(client.get(`/api/opportunities/${opportunity}`, { populate: ['relatedAccounts'] }))
      ).relatedAccounts.map(({ documentId }: { documentId: string }) => documentId);
    expect(await seen(program)).toEqual([related]);
    expect(await seen(secret)).toEqual([related, hidden]);
  });

  it('business roles: a contact or a member, gone with the deal', async () => {
    const { opportunity, account } = await makeDeal(program, catalogue);
    const contact = await makeRecord(program, 'contacts', {
      name: 'Ada',
      account,
      contactType: await seeded(program, 'contact-type', 'name', 'Employee'),
    });
    const role = (data: object) =>
      program.post('/api/business-roles', { data: { name: 'Decides', opportunity, ...data } });
    expect(refusal(await role({}))).toEqual([400, 'business-role.person-missing']);
    const { documentId } = await made(role({ contact, description: 'Signs' }));
    expect((await read(opportunity, ['businessRoles'])).businessRoles).toMatchObject([{ name: 'Decides' }]);
    expect((await program.delete(`/api/opportunities/${opportunity}`)).status).toBe(204);
    expect((await program.get(`/api/business-roles/${documentId}`)).status).toBe(404);
  });

  it('a partner, whose people see the deal then', async () => {
    const partner = await makeRecord(program, 'partners', { name: unique('Partner') });
    const person = await crm.apiUser('partner', 'partner@crm.example');
    await sql(
      crm.databaseUrl,
      `update members set partner_fk = (select id from partners where document_id = $1) where email = 'partner@crm.example'`,
      [partner]
    );
    const account = await makeAccount(program, catalogue, { partner });
    const { opportunity } = await makeDeal(program, catalogue, { account });
    const other = await makeRecord(program, 'partners', { name: unique('Partner') });
    const assign = (to: string) =>
      made(program.put(`/api/opportunities/${opportunity}`, { data: { partner: to } }));
    const status = async () => (await person.get(`/api/opportunities/${opportunity}`)).status;
    await assign(other);
    expect(await status()).toBe(404);
    await assign(partner);
    expect(await status()).toBe(200);
  });
});

describe('deleting an opportunity', () => {
  it('takes its quotes along, the active one too, each part with its history; what is locked stays', async () => {
    const { opportunity, quote } = await makeDeal(program, catalogue);
    await withLine(quote);
    await made(program.post(`/api/quotes/${quote}/clone`));
    const count = async () =>
      Number(
        (
          await sql<{ count: string }>(
            crm.databaseUrl,
            `select (select count(*) from quotes q join opportunities o on o.id = q.opportunity_fk where o.document_id = $1)
               + (select count(*) from quote_lines where quote_fk is null)
               + (select count(*) from quote_customers where quote_fk is null) as count`,
            [opportunity]
          )
        )[0]?.count
      );
    expect(await count()).toBe(2);
    const sold = await makeDeal(program, catalogue);
    await withLine(sold.quote);
    await made(act(sold.opportunity, 'sell'));
    expect(refusal(await program.delete(`/api/opportunities/${sold.opportunity}`))).toEqual([
      409,
      'opportunity.locked',
    ]);
    await made(act(sold.opportunity, 'unlock'));
    expect(refusal(await program.delete(`/api/opportunities/${sold.opportunity}`))[0]).toBe(409); // its contract
    expect((await program.delete(`/api/opportunities/${opportunity}`)).status).toBe(204);
    expect(await count()).toBe(0);
    expect((await program.get(`/api/quotes/${quote}`)).status).toBe(404);
    const { body } = await program.get('/api/history-entries', {
      'filters[recordId][$eq]': quote,
      sort: 'at:desc',
    });
    expect(body.data[0]).toMatchObject({ action: 'delete', recordType: 'api::quote.quote' });
  });
});
