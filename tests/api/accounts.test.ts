import type * as Defaults from '../../src/seed/defaults';
import { startCrm, type Client, type Crm } from '../support/crm';
import { doorsOf, historyOf, made, restDoor, seeded, type Door } from '../support/doors';
import { compiled } from '../support/outside';
import { unique } from '../support/world';

let crm: Crm;
let program: Client;
let doors: readonly [Door, Door, Door];
let company: string;
let person: string;

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
  doors = await doorsOf(crm);
  company = await seeded(program, 'account-type', 'name', 'Company');
  person = await seeded(program, 'account-type', 'name', 'Person');
}, 120_000);
afterAll(() => crm.stop());

const firm = (more: object = {}) => ({ name: unique('Firm'), accountType: company, ...more });
const read = async (documentId: string) => (await program.get(`/api/accounts/${documentId}`)).body.data;

describe.each([0, 1, 2])('by door %i', (index) => {
  const door = () => doors[index] as Door;

  it('stores every field as its rules read it', async () => {
    const documentId = await made(door(), 'account', {
      name: '  Acme  ',
      accountType: company,
      email: ' info@acme.example ',
      phone: '02-555-0101',
      country: 'Korea',
      registrationNumber: '124-81-00998',
      iban: 'de89 3704 0044 0532 0130 00',
      city: '   ',
      ...{ street: ' Teheran-ro ', streetNumber: '1', postalCode: '06236' },
      ...{ organization: 'Acme Group', comment: 'Pays late' },
    });
    expect(await read(documentId)).toMatchObject({
      name: 'Acme',
      email: 'info@acme.example',
      phone: '02-555-0101',
      phoneE164: '+8225550101',
      country: 'KR',
      registrationNumber: '1248100998',
      iban: 'DE89370400440532013000',
      city: null,
      ...{ street: 'Teheran-ro', streetNumber: '1', postalCode: '06236' },
      ...{ organization: 'Acme Group', comment: 'Pays late' },
    });
    await door().remove('account', documentId);
  });

  it('tells all problems at once, each at its field', async () => {
    const said = await door().create('account', {
      accountType: company,
      email: 'nobody',
      country: 'KR',
      phone: '12',
      registrationNumber: '124-81-00999',
      iban: 'DE00',
    });
    expect(said).toMatchObject({
      status: 400,
      paths: ['email', 'iban', 'name', 'phone', 'registrationNumber'],
    });
    expect(said.details.errors).toContainEqual(
      expect.objectContaining({
        path: ['email'],
        code: 'email.not-valid',
        message: 'This is no e-mail address.',
      })
    );
  });

  it('asks for the type first, and for one that is active', async () => {
    expect(await door().create('account', { name: 'X' })).toMatchObject({
      status: 400,
      paths: ['accountType'],
    });
    const old = await made(door(), 'account-type', {
      name: unique('Old'),
      lastNameEnabled: false,
      active: false,
    });
    expect(await door().create('account', { name: 'X', accountType: old })).toMatchObject({
      status: 400,
      code: 'account-type.inactive',
      paths: ['accountType'],
    });
  });

  it('takes the name apart where the type has both fields', async () => {
    expect(await door().create('account', { accountType: person, name: 'Kim' })).toMatchObject({
      status: 400,
      code: 'account.name-field-required',
      paths: ['firstName', 'lastName'],
    });
    const documentId = await made(door(), 'account', {
      accountType: person,
      firstName: 'Ji-ho',
      lastName: 'Kim',
    });
    expect(await read(documentId)).toMatchObject({ name: 'Ji-ho Kim' });
    expect((await door().update('account', documentId, { lastName: 'Lee' })).ok).toBe(true);
    expect(await read(documentId)).toMatchObject({ name: 'Ji-ho Lee', firstName: 'Ji-ho' });
    expect(await door().create('account', firm({ lastName: 'Kim' }))).toMatchObject({
      status: 400,
      paths: ['lastName'],
    });
  });

  it('is not private and global', async () =>
    expect(await door().create('account', firm({ isPrivate: true, isGlobal: true }))).toMatchObject({
      status: 400,
      code: 'account.private-and-global',
      paths: ['isPrivate'],
    }));

  it('is not its own ancestor', async () => {
    const top = await made(door(), 'account', firm());
    const middle = await made(door(), 'account', firm({ parent: top }));
    const bottom = await made(door(), 'account', firm({ parent: middle }));
    for (const parent of [top, bottom])
      expect(await door().update('account', top, { parent })).toMatchObject({
        status: 400,
        code: 'account.cycle',
        paths: ['parent'],
      });
  });

  it('is not written by the server’s own fields', async () =>
    expect(await door().create('account', firm({ phoneE164: '+4912345' }))).toMatchObject({
      status: 400,
      code: 'field.server-owned',
      paths: ['phoneE164'],
    }));

  it('is written into the history with old and new values', async () => {
    const documentId = await made(door(), 'account', { name: 'Before', accountType: company });
    await door().update('account', documentId, { name: 'After', city: 'Busan' });
    await door().remove('account', documentId);
    const [created, updated, deleted] = await historyOf(program, documentId);
    expect(created).toEqual([
      'create',
      expect.objectContaining({ name: [null, 'Before'], accountType: [null, company] }),
    ]);
    expect(updated).toEqual(['update', { name: ['Before', 'After'], city: [null, 'Busan'] }]);
    expect(deleted).toEqual(['delete', expect.objectContaining({ name: ['After', null] })]);
  });

  it('stays while something hangs on it, and tells what', async () => {
    const documentId = await made(door(), 'account', firm());
    for (const lastName of ['Kim', 'Lee']) await made(door(), 'contact', { lastName, account: documentId });
    const said = await door().remove('account', documentId);
    expect(said).toMatchObject({ status: 409, code: 'account.in-use' });
    expect(said.details.heldBy).toEqual([{ type: 'contact', count: 2 }]);
    expect(said.details.others).toBeUndefined();
    expect(await read(documentId)).toMatchObject({ documentId });
  });

  it('a type with both name fields off is refused, also later', async () => {
    const off = { firstNameEnabled: false, lastNameEnabled: false };
    const refusal = { status: 400, code: 'account-type.no-name-field', paths: ['firstNameEnabled'] };
    expect(await door().create('account-type', { name: unique('Off'), ...off })).toMatchObject(refusal);
    const half = await made(door(), 'account-type', { name: unique('Half'), firstNameEnabled: false });
    expect(await door().update('account-type', half, { lastNameEnabled: false })).toMatchObject(refusal);
  });

  it('a type in use stays', async () =>
    expect(await door().remove('account-type', company)).toMatchObject({
      status: 409,
      code: 'account-type.in-use',
      details: { heldBy: [{ type: 'account', count: expect.any(Number) }] },
    }));
});

describe('what belongs to its creator', () => {
  it('only the creator sets or clears private; a global account is everybody’s to see, not to hide', async () => {
    const documentId = await made(restDoor(program), 'account', firm({ isGlobal: true }));
    const director = restDoor(await crm.apiUser('sales'));
    expect(await director.update('account', documentId, { isGlobal: false, isPrivate: true })).toMatchObject({
      status: 403,
      code: 'account.private-not-creator',
      paths: ['isPrivate'],
    });
    expect(
      (await restDoor(program).update('account', documentId, { isGlobal: false, isPrivate: true })).ok
    ).toBe(true);
    expect((await director.update('account', documentId, { city: 'X' })).status).toBe(404);
    expect((await restDoor(program).update('account', documentId, { isPrivate: false })).ok).toBe(true);
  });

  it('holders that the caller does not see are mentioned, not told', async () => {
    const parent = await made(restDoor(program), 'project', { name: unique('Shared') });
    const mine = await made(restDoor(program), 'account', firm({ isPrivate: true }));
    await made(restDoor(program), 'project', { name: 'Hidden below', parent, client: mine });
    const admin = doors[2];
    const said = await admin.remove('project', parent);
    expect(said).toMatchObject({ status: 409, code: 'project.in-use' });
    expect(said.details).toMatchObject({ heldBy: [], others: true });
    expect(JSON.stringify(said.details)).not.toContain('Hidden');
  });
});

describe('a new CRM', () => {
  it('begins with three account types, and what was deleted stays deleted', async () => {
    const names = async () =>
      ((await program.get('/api/account-types', { sort: 'id' })).body.data as { name: string }[]).map(
        ({ name }) => name
      );
    expect((await names()).slice(0, 3)).toEqual(['Person', 'Company', 'Account']);
    const account = await seeded(program, 'account-type', 'name', 'Account');
    expect((await restDoor(program).remove('account-type', account)).ok).toBe(true);
    await compiled<typeof Defaults>('src/seed/defaults').seedDefaults(crm.strapi);
    expect(await names()).not.toContain('Account');
  });

  it('begins with settings that work at once', async () => {
    const { body } = await program.get('/api/crm-setting', {
      populate: ['statusAfterSold', 'employeeType', 'consultantType'],
    });
    expect(body.data).toMatchObject({
      timeZone: 'UTC',
      defaultCurrency: 'EUR',
      defaultLocale: 'en',
      statusAfterSold: { name: 'Won' },
      employeeType: { name: 'Employee' },
      consultantType: { name: 'Consultant' },
    });
  });

  it.each([
    [{ timeZone: 'Moon/Base' }, 'time-zone.unknown', 'timeZone'],
    [{ timeZone: null }, 'crm-setting.value-required', 'timeZone'],
    [{ defaultLocale: 'xx' }, 'locale.unknown', 'defaultLocale'],
    [{ defaultCurrency: 'XXX' }, 'currency.unknown', 'defaultCurrency'],
    [{ defaultTaxRate: 101 }, 'tax-rate.out-of-range', 'defaultTaxRate'],
    [{ companyEmail: 'nobody' }, 'email.not-valid', 'companyEmail'],
    [{ quoteNumberPrefix: 'no capitals' }, 'number-prefix.not-valid', 'quoteNumberPrefix'],
  ])('keeps settings real: %j', async (data, code, path) => {
    const { status, body } = await program.put('/api/crm-setting', { data });
    expect({
      status,
      code: body.error.details.code,
      paths: body.error.details.errors.map((e: { path: string[] }) => e.path.join()),
    }).toEqual({ status: 400, code, paths: [path] });
  });

  it('keeps its settings: they are changed, never deleted', async () => {
    expect((await program.delete('/api/crm-setting')).status).toBe(409);
    const { body } = await program.put('/api/crm-setting', {
      data: { timeZone: 'Asia/Seoul', companyName: ' Acme ' },
    });
    expect(body.data).toMatchObject({ timeZone: 'Asia/Seoul', companyName: 'Acme' });
  });

  it('a sale leads to a won status only', async () => {
    const lost = await seeded(program, 'opportunity-status', 'name', 'Lost');
    const { status, body } = await program.put('/api/crm-setting', { data: { statusAfterSold: lost } });
    expect([status, body.error.details.code]).toStrictEqual([400, 'crm-setting.status-not-won']);
  });
});
