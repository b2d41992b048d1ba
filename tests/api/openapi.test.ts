import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { asDescribed } from '../support/answers';
import { startCrm, type Answer, type Client, type Crm } from '../support/crm';
import { makeCatalogue, makeDeal, type Catalogue } from '../support/world';
import { COMMANDS_BY_TYPE } from '../../src/wire/commands';

let crm: Crm;
let client: Client;
let document: Answer['body'];
let deal: Awaited<ReturnType<typeof makeDeal>>;
let catalogue: Catalogue;

beforeAll(async () => {
  crm = await startCrm();
  client = await crm.program();
  const answer = await client.get('/api/openapi.json');
  expect(answer.status).toBe(200);
  document = answer.body;
  catalogue = await makeCatalogue(client);
  deal = await makeDeal(client, catalogue);
});
afterAll(() => crm.stop());

/** `GET /api/quotes/{id}` */
const documented = (): string[] =>
  Object.entries(document.paths as Record<string, Record<string, unknown>>).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`)
  );

const inBraces = (path: string): string => path.replace(/:(\w+)(?:\([^)]*\))?/g, '{$1}').replace(/\/$/, '');

describe('the description of the API', () => {
  it('is OpenAPI 3.1, for logged-in callers only', async () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'CRM', version: expect.any(String) } });
    expect([401, 403]).toContain((await crm.anonymous().get('/api/openapi.json')).status);
    const partner = await crm.apiUser('partner');
    expect((await partner.get('/api/openapi.json')).status).toBe(200);
  });

  it('has every route that the server mounts below /api, and no other', () => {
    const mounted = crm.strapi.server
      .listRoutes()
      .filter(({ path }) => path.startsWith('/api/'))
      .flatMap(({ methods, path }) =>
        methods
          .filter((method: string) => method !== 'HEAD')
          .map((method: string) => `${method} ${inBraces(path)}`)
      );
    expect(mounted.length).toBeGreaterThan(200);
    expect([...new Set(documented())].sort()).toEqual([...new Set(mounted)].sort());
  });

  it('has every command with its sentence, parameters, body and key against doing it twice', () => {
    for (const commands of Object.values(COMMANDS_BY_TYPE))
      for (const spec of Object.values(commands)) {
        const operation = document.paths[`/api${inBraces(spec.path)}`]?.[spec.method.toLowerCase()];
        const names = (operation?.parameters ?? []).map(({ name }: { name: string }) => name);
        const wanted = [...spec.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
        expect([spec.path, operation?.summary]).toEqual([spec.path, spec.summary]);
        expect(names).toEqual(expect.arrayContaining(wanted));
        expect([spec.path, names.includes('Idempotency-Key')]).toEqual([spec.path, spec.method !== 'GET']);
        expect([spec.path, operation.requestBody !== undefined]).toEqual([
          spec.path,
          spec.body !== undefined || spec.file === 'taken',
        ]);
      }
  });

  it('says of every command what it answers', () => {
    const silent = Object.values(COMMANDS_BY_TYPE)
      .flatMap((commands) => Object.values(commands))
      .filter(({ file }) => file !== 'given')
      .filter(({ path, method }) => {
        const { content } = document.paths[`/api${inBraces(path)}`][method.toLowerCase()].responses['200'];
        return Object.keys(content['application/json'].schema.properties.data).length === 0;
      });
    expect(silent.map(({ path }) => path)).toStrictEqual([]);
  });

  it('names every operation once', () => {
    const ids = Object.values(
      document.paths as Record<string, Record<string, { operationId: string }>>
    ).flatMap((operations) => Object.values(operations).map(({ operationId }) => operationId));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toStrictEqual([]);
  });

  it('says what lines of a quote look like as their declaration does', () => {
    const { requestBody } = document.paths['/api/quotes/{documentId}/lines'].put;
    const { properties } = requestBody.content['application/json'].schema;
    expect(properties.lines).toMatchObject({ type: 'array', maxItems: 1000 });
    expect(properties.lines.items).toMatchObject({
      additionalProperties: false,
      required: ['type', 'quantity'],
    });
  });
});

/** What is wrong with an answer by the schema of its operation and status. */
const mistakes = (method: string, path: string, { status, body }: Answer): unknown => {
  const validator = new Ajv2020({ strict: false, allErrors: true });
  addFormats(validator);
  validator.addSchema({ $id: 'crm', ...document });
  const response = document.paths[path][method].responses[String(status)];
  if (response === undefined) return `${method} ${path} does not say ${status}`;
  const name = /\/(\w+)$/.exec(response.$ref ?? '')?.[1];
  const described = name === undefined ? response : document.components.responses[name];
  const schema = described.content?.['application/json']?.schema;
  if (schema === undefined)
    return Object.keys(body).length === 0 ? null : 'an answer where none is described';
  const whole = JSON.parse(JSON.stringify(schema).replace(/"#\//g, '"crm#/'));
  const validate = validator.compile(whole);
  return validate(body) ? null : validator.errorsText(validate.errors);
};

describe('real answers', () => {
  const RECORD = { name: 'A unit that is described' };
  it.each<[string, string, string, number, () => Promise<Answer>]>([
    ['a list', 'get', '/api/accounts', 200, () => client.get('/api/accounts', { populate: 'accountType' })],
    [
      'a record with its relations',
      'get',
      '/api/quotes/{id}',
      200,
      () => client.get(`/api/quotes/${deal.quote}`, { populate: '*' }),
    ],
    ['a new record', 'post', '/api/units', 201, () => client.post('/api/units', { data: RECORD })],
    [
      'a changed record',
      'put',
      '/api/accounts/{id}',
      200,
      () => client.put(`/api/accounts/${deal.account}`, { data: { city: 'Seoul' } }),
    ],
    [
      'an unknown record',
      'get',
      '/api/contracts/{id}',
      404,
      () => client.get('/api/contracts/abcdefghijklmnopqrstuvwx'),
    ],
    ['a wrong value', 'post', '/api/units', 400, () => client.post('/api/units', { data: { name: 7 } })],
    [
      'a record in use',
      'delete',
      '/api/accounts/{id}',
      409,
      () => client.delete(`/api/accounts/${deal.account}`),
    ],
    [
      'a command',
      'post',
      '/api/quotes/{documentId}/lines/preview',
      200,
      () => client.post(`/api/quotes/${deal.quote}/lines/preview`, { lines: [] }),
    ],
    ['a question', 'get', '/api/accounts/breakdown', 200, () => client.get('/api/accounts/breakdown')],
    [
      'a command that says what it answers',
      'put',
      '/api/price-books/{documentId}/prices',
      200,
      () =>
        client.put(`/api/price-books/${catalogue.priceBook}/prices`, {
          prices: [{ product: catalogue.software, unit: catalogue.unit, currency: 'CHF', unitPrice: 7 }],
        }),
    ],
    [
      'a command without the version it builds on',
      'put',
      '/api/quotes/{documentId}/lines',
      428,
      () => client.put(`/api/quotes/${deal.quote}/lines`, { lines: [] }),
    ],
    [
      'reasons, all at once',
      'post',
      '/api/quotes/{documentId}/win',
      400,
      () => client.post(`/api/quotes/${deal.quote}/win`),
    ],
    ['nobody', 'get', '/api/accounts', 403, () => crm.anonymous().get('/api/accounts')],
  ])('are as described: %s', async (_case, method, path, status, ask) => {
    const answer = await ask();
    expect([answer.status, mistakes(method, path, answer)]).toEqual([status, null]);
  });

  it('and a command that answered otherwise would fail whatever test asks it', () => {
    const answer = { status: 200, body: { data: { total: 'many' } }, headers: {} };
    expect(() => asDescribed('GET', '/crm/accounts/breakdown?withinDays=7', answer)).toThrow(
      'account.breakdown'
    );
    expect(asDescribed('GET', '/crm/accounts/unknown/place', answer)).toBe(answer);
  });

  it('and an answer that is not as described would be seen', async () => {
    const answer = await client.get('/api/accounts');
    const other = { ...answer, body: { ...answer.body, data: [{ id: 'one', secret: true }] } };
    expect(mistakes('get', '/api/accounts', other)).toContain('must have required property');
  });
});
