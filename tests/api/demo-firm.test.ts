import type * as Demo from '../../src/seed/demo';
import { startCrm, type Client, type Crm } from '../support/crm';
import { compiled } from '../support/outside';
import { sql } from '../support/postgres';

let crm: Crm;
let program: Client;
const rows = <Row extends object = Record<string, unknown>>(text: string) => sql<Row>(crm.databaseUrl, text);

const seed = async (isWanted: string): Promise<void> => {
  process.env.CRM_DEMO = isWanted;
  await compiled<typeof Demo>('src/seed/demo').seedDemo(crm.strapi);
  delete process.env.CRM_DEMO;
};

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
});
afterAll(() => crm.stop());

describe('the demo firm', () => {
  it('is not made unless it is asked for', async () => {
    await seed('false');
    expect(await rows('select 1 from accounts')).toStrictEqual([]);
  });

  it('has customers, price books, deals, and a contract for each sold one', async () => {
    await seed('true');
    const [counts] = await rows(
      `select (select count(*)::int from accounts) as accounts, (select count(*)::int from contacts) as contacts,
         (select count(*)::int from price_books) as books, (select count(*)::int from quote_templates) as templates,
         (select count(*)::int from opportunities) as opportunities, (select count(*)::int from quotes) as quotes`
    );
    expect(counts).toEqual({
      accounts: 12,
      contacts: 12,
      books: 3,
      templates: 3,
      opportunities: 8,
      quotes: 9,
    });
    // 40 x 88 + 12 x 340 + 3 x 1150 x 0.9 + 10,000 ; 30 x 128,000 + 3,500,000 + 2,600,000
    expect(await rows('select currency, net::float, tax::float, state from contracts order by id')).toEqual([
      { currency: 'EUR', net: 20_705, tax: 3933.95, state: 'active' },
      { currency: 'KRW', net: 9_940_000, tax: 994_000, state: 'active' },
    ]);
  });

  it('belongs to the first administrator, in whose name it was made', async () => {
    expect(
      await rows(`select distinct o.creator_key as creator, m.name as manager
                  from opportunities o left join members m on m.id = o.manager_fk`)
    ).toEqual([{ creator: 'admin:1', manager: 'CRM Administrator' }]);
  });

  it('shows one quote whose shares do not come to 100 percent', async () => {
    const [quote] = await rows<{ id: string }>(
      `select document_id as id from quotes where name = 'Shares to be agreed'`
    );
    const answer = await program.post(`/api/opportunities/${await dealOf(quote?.id)}/sell?dryRun=true`);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body.error.details)).toContain('split-not-100');
  });

  it('is made once: what people deleted stays deleted', async () => {
    const lonely = (await program.get('/api/accounts', { 'filters[code][$eq]': 'C-4001' })).body.data[0];
    const contacts = (await program.get('/api/contacts', { 'filters[account][code][$eq]': 'C-4001' })).body;
    for (const { documentId } of contacts.data) await program.delete(`/api/contacts/${documentId}`);
    expect((await program.delete(`/api/accounts/${lonely.documentId}`)).status).toBe(204);
    await seed('true');
    expect(await rows('select 1 from accounts')).toHaveLength(11);
  });
});

const dealOf = async (quote: string | undefined): Promise<string> =>
  (await program.get(`/api/quotes/${quote}`, { populate: 'opportunity' })).body.data.opportunity.documentId;
