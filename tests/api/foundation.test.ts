import { startCrm, type Client, type Crm } from '../support/crm';

let crm: Crm;
let program: Client;

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
});
afterAll(() => crm.stop());

describe('the foundation', () => {
  it('is alive and ready', async () => {
    expect((await crm.anonymous().get('/_health')).status).toBe(200);
    expect((await crm.anonymous().get('/_ready')).body).toEqual({
      ready: true,
      database: true,
      migrations: true,
      jobs: true,
    });
  });

  it('lets a program register an account, and nobody else see one without a token', async () => {
    const types = await program.get('/api/account-types', { filters: { name: 'Company' } });
    const account = await program.post('/api/accounts', {
      data: { name: 'Acme', accountType: types.body.data[0].documentId },
    });
    expect(account.body).toMatchObject({ data: { name: 'Acme' } });
    expect((await program.get('/api/accounts', { populate: '*' })).body.data).toHaveLength(1);
    expect((await crm.anonymous().get('/api/accounts')).status).toBe(403);
  });
});
