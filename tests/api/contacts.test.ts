import { startCrm, type Client, type Crm } from '../support/crm';
import { doorsOf, historyOf, made, seeded, type Door } from '../support/doors';
import { unique } from '../support/world';

let crm: Crm;
let program: Client;
let doors: readonly [Door, Door, Door];
let company: string;
let employee: string;
let consultant: string;

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
  doors = await doorsOf(crm);
  company = await seeded(program, 'account-type', 'name', 'Company');
  employee = await seeded(program, 'contact-type', 'name', 'Employee');
  consultant = await seeded(program, 'contact-type', 'name', 'Consultant');
}, 120_000);
afterAll(() => crm.stop());

const read = async (documentId: string) => (await program.get(`/api/contacts/${documentId}`)).body.data;

describe.each([0, 1, 2])('by door %i', (index) => {
  const door = () => doors[index] as Door;
  const anAccount = (more: object = {}) =>
    made(door(), 'account', { name: unique('Firm'), accountType: company, ...more });

  it('is named by its parts or as a whole, and reached in its account’s country', async () => {
    const account = await anAccount({ country: 'KR' });
    const parts = await made(door(), 'contact', {
      firstName: ' Ji-ho ',
      lastName: 'Kim',
      phone: '02-555-0101',
      account,
    });
    expect(await read(parts)).toMatchObject({ name: 'Ji-ho Kim', phoneE164: '+8225550101' });
    const whole = await made(door(), 'contact', { name: '김담당', account });
    expect(await read(whole)).toMatchObject({ name: '김담당', firstName: null });
  });

  it('tells all problems at once, each at its field', async () =>
    expect(
      await door().create('contact', { email: 'nobody', phone: '12', alternativeEmail: '@' })
    ).toMatchObject({
      status: 400,
      paths: ['alternativeEmail', 'email', 'name', 'phone'],
    }));

  it('belongs to an account or a partner, never to both', async () => {
    const account = await anAccount();
    const partner = await made(door(), 'partner', { name: unique('Partner') });
    expect(await door().create('contact', { name: 'X', account, partner })).toMatchObject({
      status: 400,
      code: 'contact.account-and-partner',
      paths: ['partner'],
    });
    const documentId = await made(door(), 'contact', { name: 'X', account });
    expect(await door().update('contact', documentId, { partner })).toMatchObject({
      status: 400,
      paths: ['partner'],
    });
  });

  it('an employee needs an account, a consultant a partner', async () => {
    expect(await door().create('contact', { name: 'X', contactType: employee })).toMatchObject({
      status: 400,
      code: 'contact.employee-without-account',
      paths: ['account'],
    });
    expect(await door().create('contact', { name: 'X', contactType: consultant })).toMatchObject({
      status: 400,
      code: 'contact.consultant-without-partner',
      paths: ['partner'],
    });
    const partner = await made(door(), 'partner', { name: unique('Partner') });
    expect((await door().create('contact', { name: 'X', contactType: consultant, partner })).ok).toBe(true);
  });

  it('the latest main tax invoice contact replaces the one before, and the history tells', async () => {
    const account = await anAccount();
    const first = await made(door(), 'contact', { name: 'First', account, isTaxInvoiceContact: true });
    const second = await made(door(), 'contact', { name: 'Second', account, isTaxInvoiceContact: true });
    const flags = async () =>
      [(await read(first)).isTaxInvoiceContact, (await read(second)).isTaxInvoiceContact] as const;
    expect(await flags()).toEqual([false, true]);
    expect((await door().update('contact', first, { isTaxInvoiceContact: true })).ok).toBe(true);
    expect(await flags()).toEqual([true, false]);
    expect((await historyOf(program, second)).at(-1)).toEqual([
      'update',
      { isTaxInvoiceContact: [true, false] },
    ]);
    const elsewhere = await made(door(), 'contact', {
      name: 'Elsewhere',
      account: await anAccount(),
      isTaxInvoiceContact: true,
    });
    expect(await flags()).toEqual([true, false]);
    expect((await door().update('contact', elsewhere, { account })).ok).toBe(true);
    expect(await flags()).toEqual([false, false]);
  });

  it('a type in use stays, whether a contact or the settings use it', async () => {
    const type = await made(door(), 'contact-type', { name: unique('Type') });
    const contact = await made(door(), 'contact', { name: 'X', contactType: type });
    expect(await door().remove('contact-type', type)).toMatchObject({
      status: 409,
      code: 'contact-type.in-use',
      details: { heldBy: [{ type: 'contact', count: 1 }] },
    });
    expect((await door().remove('contact', contact)).ok).toBe(true);
    expect((await door().remove('contact-type', type)).ok).toBe(true);
    expect((await door().remove('contact-type', employee)).code).toBe('contact-type.in-use');
  });

  it('is not named by a record that does not exist, and a hidden one is the same', async () => {
    const hidden = await made(doors[0], 'account', { name: 'Hidden', accountType: company, isPrivate: true });
    const unknown = await doors[2].create('contact', {
      name: 'X',
      account: { connect: [{ documentId: 'nothing' }] },
    });
    const notSeen = await doors[2].create('contact', {
      name: 'X',
      account: { connect: [{ documentId: hidden }] },
    });
    expect(unknown).toMatchObject({ status: 400, code: 'relation.unknown', paths: ['account'] });
    expect({ ...notSeen }).toEqual({ ...unknown });
  });

  it('partners and territories are trees', async () => {
    for (const type of ['partner', 'territory']) {
      const top = await made(door(), type, { name: unique(type) });
      const below = await made(door(), type, { name: unique(type), parent: top });
      expect(await door().update(type, top, { parent: below })).toMatchObject({
        status: 400,
        code: `${type}.cycle`,
        paths: ['parent'],
      });
      expect((await door().remove(type, top)).code).toBe(`${type}.in-use`);
    }
  });
});

it('of many designations at once one stays', async () => {
  const account = await made(doors[0], 'account', { name: unique('Firm'), accountType: company });
  const contacts = await Promise.all(
    Array.from({ length: 6 }, (_, at) => made(doors[0], 'contact', { name: `Contact ${at}`, account }))
  );
  const answers = await Promise.all(
    contacts.map((documentId) => doors[0].update('contact', documentId, { isTaxInvoiceContact: true }))
  );
  expect(answers.every(({ ok, status }) => ok || status === 409)).toBe(true);
  const { body } = await program.get('/api/contacts', {
    'filters[account][documentId]': account,
    'filters[isTaxInvoiceContact]': true,
  });
  expect(body.data).toHaveLength(1);
});
