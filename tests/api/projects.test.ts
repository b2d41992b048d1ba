import { startCrm, type Client, type Crm } from '../support/crm';
import { doorsOf, made, restDoor, seeded, type Door } from '../support/doors';
import { unique } from '../support/world';

let crm: Crm;
let program: Client;
let doors: readonly [Door, Door, Door];
let company: string;

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
  doors = await doorsOf(crm);
  company = await seeded(program, 'account-type', 'name', 'Company');
}, 120_000);
afterAll(() => crm.stop());

const account = (more: object = {}) =>
  made(doors[0], 'account', { name: unique('Firm'), accountType: company, ...more });

const TERM = { startDate: '2026-07-01', endDate: '2026-12-31' };
const NO_TERM = { startDate: null, endDate: null };

describe('the projects of a customer', () => {
  let customer: string;
  let asClient: string;
  let asFurther: string;
  let scheduled: string;
  const rows = () => [
    { documentId: asClient, name: 'A client', state: 'active', ...TERM, link: 'linked' },
    { documentId: asFurther, name: 'B further account', state: 'closed', ...NO_TERM, link: 'linked' },
    { documentId: scheduled, name: 'C schedules only', state: 'active', ...NO_TERM, link: 'transaction' },
  ];

  beforeAll(async () => {
    customer = await account();
    asClient = await made(doors[0], 'project', { name: 'A client', client: customer, ...TERM });
    asFurther = await made(doors[0], 'project', {
      name: 'B further account',
      accounts: [customer],
      state: 'closed',
    });
    scheduled = await made(doors[0], 'project', { name: 'C schedules only' });
    await made(doors[0], 'project', { name: 'D another’s', client: await account() });
    for (const project of [scheduled, scheduled, asClient])
      await made(doors[0], 'schedule', { name: 'Visit', project, account: customer, date: '2026-07-01' });
  });

  it('are those linked with it, then those with schedules only, each once', async () => {
    const { status, body } = await program.get(`/api/accounts/${customer}/projects`);
    expect([status, body.data]).toEqual([200, rows()]);
  });

  it('are the same in the panel and over GraphQL', async () => {
    const panel = await (await crm.admin()).get(`/crm/accounts/${customer}/projects`);
    expect([panel.status, panel.body.data]).toEqual([200, rows()]);
    const graphql = await program.graphql('query ($id: ID!) { projectsAccount(documentId: $id) }', {
      id: customer,
    });
    expect(graphql.body.data.projectsAccount).toEqual(rows());
  });

  it('do not tell of what the caller does not see', async () => {
    const hidden = await account({ isPrivate: true });
    const admin = await crm.admin();
    expect((await admin.get(`/crm/accounts/${hidden}/projects`)).status).toBe(404);
    const secret = await made(doors[0], 'project', { name: 'Secret', client: hidden });
    await made(doors[0], 'schedule', {
      name: 'Visit',
      project: secret,
      account: customer,
      date: '2026-07-01',
    });
    expect((await admin.get(`/crm/accounts/${customer}/projects`)).body.data).toEqual(rows());
  });

  it('take no query and no unknown customer', async () => {
    expect((await program.get(`/api/accounts/${customer}/projects?all=1`)).status).toBe(400);
    expect((await program.get('/api/accounts/nothing/projects')).status).toBe(404);
    expect((await crm.anonymous().get(`/api/accounts/${customer}/projects`)).status).toBe(403);
  });
});

describe('the predefined project', () => {
  it('has its regions below it', async () => {
    const { body } = await program.get('/api/projects', {
      'filters[parent][predefinedKey]': 'crm',
      sort: 'name',
      'fields[0]': 'predefinedKey',
    });
    expect(body.data.map(({ predefinedKey }: { predefinedKey: string }) => predefinedKey)).toEqual([
      'crm-africa',
      'crm-asia',
      'crm-europe',
      'crm-north-america',
      'crm-oceania',
      'crm-south-america',
    ]);
  });
});

describe.each([0, 1, 2])('by door %i', (index) => {
  const door = () => doors[index] as Door;

  it('predefined projects stay what they are', async () => {
    const asia = await seeded(program, 'project', 'predefinedKey', 'crm-asia');
    expect(await door().remove('project', asia)).toMatchObject({ status: 409, code: 'project.predefined' });
    expect(await door().update('project', asia, { predefinedKey: 'mine' })).toMatchObject({
      status: 400,
      code: 'field.server-owned',
      paths: ['predefinedKey'],
    });
    expect((await door().update('project', asia, { description: `by ${door().name}` })).ok).toBe(true);
  });

  it('is not its own ancestor', async () => {
    const top = await made(door(), 'project', { name: unique('Top') });
    const below = await made(door(), 'project', { name: unique('Below'), parent: top });
    expect(await door().update('project', top, { parent: below })).toMatchObject({
      status: 400,
      code: 'project.cycle',
      paths: ['parent'],
    });
  });

  it('gets another client when that is active', async () => {
    const project = await made(door(), 'project', { name: unique('Moving'), client: await account() });
    expect((await door().update('project', project, { client: await account() })).ok).toBe(true);
    expect(
      await door().update('project', project, { client: await account({ isActive: false }) })
    ).toMatchObject({
      status: 400,
      code: 'account.inactive',
      paths: ['client'],
    });
  });

  it('names who works there, of whatever team (PRJ-15)', async () => {
    const { body } = await program.get('/api/members');
    const members = body.data.map(({ documentId }: { documentId: string }) => documentId) as string[];
    const answer = await program.post('/api/projects?populate=members', {
      data: { name: unique('Together'), members },
    });
    expect([
      members.length > 0,
      answer.body.data.members.map(({ documentId }: { documentId: string }) => documentId).sort(),
    ]).toEqual([true, [...members].sort()]);
  });

  it('ends after it starts', async () =>
    expect(
      await door().create('project', { name: 'X', startDate: '2026-07-02', endDate: '2026-07-01' })
    ).toMatchObject({ status: 400, code: 'project.ends-before-start', paths: ['endDate'] }));

  it('a bill says what is billed, and is done on a day', async () => {
    const project = await made(door(), 'project', { name: unique('Billed') });
    const bill = { name: 'First half', project, date: '2026-07-01', kind: 'sale' };
    expect(await door().create('schedule', bill)).toMatchObject({ status: 400, paths: ['amount'] });
    expect(await door().create('schedule', { ...bill, amount: 10 })).toMatchObject({
      status: 400,
      code: 'amount.currency-required',
      paths: ['currency'],
    });
    expect(await door().create('schedule', { ...bill, amount: 10.5, currency: 'KRW' })).toMatchObject({
      status: 400,
      code: 'amount.too-many-decimals',
      paths: ['amount'],
    });
    const schedule = await made(door(), 'schedule', { ...bill, amount: 10.5, currency: 'EUR', done: true });
    const { doneOn } = (await program.get(`/api/schedules/${schedule}`)).body.data;
    expect(doneOn).toBe(new Date().toISOString().slice(0, 10));
    expect((await door().update('schedule', schedule, { done: false, doneOn: null })).ok).toBe(true);
    expect((await program.get(`/api/schedules/${schedule}`)).body.data.doneOn).toBeNull();
    expect((await door().remove('project', project)).details.heldBy).toEqual([
      { type: 'schedule', count: 1 },
    ]);
  });
});

it('two moves that together would close a circle: one of them is refused', async () => {
  const door = restDoor(program);
  for (let round = 0; round < 5; round += 1) {
    const [left, right] = [
      await made(door, 'project', { name: unique('Left') }),
      await made(door, 'project', { name: unique('Right') }),
    ];
    const answers = await Promise.all([
      door.update('project', left, { parent: right }),
      door.update('project', right, { parent: left }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)?.code).toMatch(/^(project\.cycle|record\.busy)$/);
  }
});

describe('a project made from a template', () => {
  let template: string;
  let book: string;
  let members: string[];

  beforeAll(async () => {
    members = (await program.get('/api/members')).body.data.map(
      ({ documentId }: { documentId: string }) => documentId
    );
    template = await made(doors[0], 'project', {
      ...{ name: unique('How we introduce it'), isTemplate: true, members, code: unique('template') },
      ...{ startDate: '2026-01-01', endDate: '2026-02-01', description: 'Step by step' },
    });
    const below = await made(doors[0], 'project', { name: 'Training', parent: template });
    const done = { kind: 'sale', amount: 100, currency: 'EUR', done: true, account: await account() };
    await made(doors[0], 'schedule', { name: 'Kick-off', project: template, date: '2026-01-02' });
    await made(doors[0], 'schedule', { name: 'Bill', project: below, date: '2026-01-31', ...done });
    book = await made(doors[0], 'price-book', { name: unique('Its book'), projects: [template] });
  });

  const make = (more: object, client = program) =>
    client.post('/api/projects/from-template', { template, name: 'Introduction at Alan', ...more });

  it('has what the template has; its days move with the first one, what was done is open', async () => {
    const client = await account();
    const answer = await make({ client, startDate: '2026-03-01' });
    const { documentId, ...counts } = answer.body.data;
    expect([answer.status, counts]).toEqual([
      200,
      { name: 'Introduction at Alan', projects: 2, schedules: 2 },
    ]);
    const project = (await program.get(`/api/projects/${documentId}`, { populate: '*' })).body.data;
    expect(project).toMatchObject({
      ...{ startDate: '2026-03-01', endDate: '2026-04-01', description: 'Step by step', code: null },
      ...{ isTemplate: false, state: 'active', client: { documentId: client } },
    });
    expect(project.members).toHaveLength(members.length);
    expect(project.schedules).toMatchObject([{ name: 'Kick-off', date: '2026-03-02', done: false }]);
    const { body } = await program.get('/api/schedules', {
      'filters[project][parent][documentId]': documentId,
      populate: 'account',
    });
    expect(body.data).toMatchObject([
      { name: 'Bill', date: '2026-03-31', done: false, doneOn: null, account: null },
    ]);
    const books = await program.get(`/api/price-books/${book}`, { populate: 'projects' });
    expect(books.body.data.projects.map((each: { documentId: string }) => each.documentId)).toContain(
      documentId
    );
  });

  it('is judged as any new project, and made of a template only', async () => {
    const client = await account({ isActive: false });
    expect((await make({ client })).body.error.details).toMatchObject({
      errors: [{ code: 'account.inactive' }],
    });
    expect((await make({ template: 'nothing' })).body.error.details.errors).toMatchObject([
      { code: 'relation.unknown', path: ['template'] },
    ]);
    const plain = await made(doors[0], 'project', { name: unique('Plain') });
    expect((await make({ template: plain })).body.error.details.errors).toMatchObject([
      { code: 'project.not-a-template', path: ['template'] },
    ]);
  });

  it('takes opportunities, its template does not', async () => {
    const { documentId } = (await make({ startDate: '2026-03-01' })).body.data;
    const opportunity = { name: 'Deal', account: await account() };
    expect(await doors[0].create('opportunity', { ...opportunity, project: template })).toMatchObject({
      ...{ status: 400, code: 'project.is-template', paths: ['project'] },
    });
    expect((await doors[0].create('opportunity', { ...opportunity, project: documentId })).ok).toBe(true);
  });
});
