import { startCrm, type Answer, type Client, type Crm } from '../support/crm';
import {
  HOSTILE_QUERIES,
  LEAKS,
  oneOf,
  randomOf,
  WRONG_BY_TYPE,
  WRONG_KEYS,
} from '../support/hostile-values';
import { sql } from '../support/postgres';
import { makeAccount, makeCatalogue, makeDeal, makeRecord } from '../support/world';

const SEED = Number(process.env.BAD_INPUT_SEED ?? 20_260_701);
const BODIES = 60;

interface Attribute {
  readonly type: string;
  readonly required?: boolean;
  readonly private?: boolean;
  readonly mappedBy?: string;
  readonly relation?: string;
}
interface Type {
  readonly uid: string;
  readonly kind: string;
  readonly plural: string;
  readonly singular: string;
  readonly table: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
}

let crm: Crm;
let program: Client;
let types: readonly Type[];

/** Written by Strapi, not part of what a body may say. */
const SYSTEM = new Set([
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

const readTypes = (): Type[] =>
  Object.values(crm.strapi.contentTypes)
    .filter(({ uid }) => uid.startsWith('api::'))
    .map((type) => ({
      uid: type.uid,
      kind: type.kind,
      plural: type.kind === 'singleType' ? type.info.singularName : type.info.pluralName,
      singular: type.info.singularName,
      table: type.collectionName as string,
      attributes: Object.fromEntries(
        Object.entries(type.attributes as unknown as Record<string, Attribute>).filter(
          ([name, attribute]) => !SYSTEM.has(name) && !attribute.private && !attribute.mappedBy
        )
      ),
    }));

/** Everything the CRM keeps, as one value: what is refused must leave it as it was. */
const fingerprint = async (): Promise<string> => {
  const parts = types.map(
    ({ table }) =>
      `select '${table}' as t, md5(coalesce(string_agg(r::text, '' order by id), '')) as h from ${table} r`
  );
  const rows = await sql<{ t: string; h: string }>(crm.databaseUrl, parts.join(' union all '));
  return rows
    .map(({ t, h }) => `${t} ${h}`)
    .sort()
    .join('\n');
};

const pathOf = (type: Type, documentId?: string): string =>
  `/api/${type.plural}${documentId === undefined || type.kind === 'singleType' ? '' : `/${documentId}`}`;

const anyRecord = async (type: Type): Promise<string | undefined> =>
  (
    await sql<{ document_id: string }>(
      crm.databaseUrl,
      `select document_id from ${type.table} order by id limit 1`
    )
  )[0]?.document_id;

/** Percent signs that are meant stay; everything else is encoded once. */
const encoded = (url: string): string => encodeURI(url).replace(/%25(?=[0-9A-F]{2})/g, '%');

interface WrongBody {
  readonly data: Record<string, unknown>;
  readonly wrong: readonly string[];
}

const wrongBody = (type: Type, random: () => number): WrongBody => {
  const names = Object.keys(type.attributes);
  if (random() < 0.15) {
    const [key, value] = oneOf(random, WRONG_KEYS);
    return { data: { [key]: value }, wrong: [key] };
  }
  const wrong = [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, () => oneOf(random, names))),
  ];
  const values = wrong.flatMap((name) => {
    const { type: kind, relation } = type.attributes[name] as Attribute;
    const candidates = WRONG_BY_TYPE[kind] ?? [];
    // A list of several records is what a list is made of.
    const fitting = relation === 'manyToMany' ? candidates.filter((value) => value !== '') : candidates;
    return fitting.length === 0 ? [] : [[name, oneOf(random, fitting)] as const];
  });
  return values.length === 0
    ? wrongBody(type, random)
    : { data: Object.fromEntries(values), wrong: values.map(([name]) => name) };
};

const isRefusal = ({ status }: Answer): boolean => status >= 400 && status < 500;
const told = (what: unknown, answer: Answer): string =>
  `seed ${SEED}: ${JSON.stringify(what).slice(0, 600)} -> ${answer.status} ${JSON.stringify(answer.body).slice(0, 600)}`;

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
  types = readTypes();
  const catalogue = await makeCatalogue(program);
  const account = await makeAccount(program, catalogue);
  await makeDeal(program, catalogue, { account });
  await makeRecord(program, 'contacts', { lastName: 'Kim', account });
  const partner = await makeRecord(program, 'partners', { name: 'Partner' });
  await makeRecord(program, 'territories', { name: 'South' });
  await makeRecord(program, 'members', { name: 'Jo', partner });
  await makeRecord(program, 'schedules', { name: 'Start', project: catalogue.project, date: '2026-07-01' });
  await makeRecord(program, 'brands', { name: 'Brand' });
  await makeRecord(program, 'product-versions', { name: '1' });
  await makeRecord(program, 'exchange-rates', {
    fromCurrency: 'EUR',
    toCurrency: 'USD',
    date: '2026-07-01',
    rate: 1.1,
  });
}, 120_000);
afterAll(() => crm.stop());

it('covers every type of the CRM', () => expect(types.length).toBeGreaterThanOrEqual(34));

describe('a body with a wrong value (BI-01, BI-03, BI-04)', () => {
  it('is refused over REST with 400 at its field, and writes nothing', async () => {
    const random = randomOf(SEED);
    const failures: string[] = [];
    const before = await fingerprint();
    for (const type of types) {
      const documentId = await anyRecord(type);
      for (let turn = 0; turn < BODIES; turn += 1) {
        const { data, wrong } = wrongBody(type, random);
        const change = documentId !== undefined && turn % 3 !== 0;
        const path = pathOf(type, change ? documentId : undefined);
        const answer = await (change || type.kind === 'singleType'
          ? program.put(path, { data })
          : program.post(path, { data }));
        const paths = (answer.body?.error?.details?.errors ?? []) as { path: (string | number)[] }[];
        const isAtItsField =
          answer.status !== 400 ||
          !change ||
          paths.length === 0 ||
          paths.some(({ path: at }) => at.some((step) => wrong.includes(String(step)) || step === 'data'));
        if (!isRefusal(answer) || LEAKS.test(JSON.stringify(answer.body)) || !isAtItsField)
          failures.push(told({ path, data }, answer));
        else if (![400, 403, 404, 405].includes(answer.status)) failures.push(told({ path, data }, answer));
      }
    }
    expect(failures).toStrictEqual([]);
    expect(await fingerprint()).toBe(before);
  }, 600_000);

  it('that lacks what a record must have is refused with a code at each field, through both doors', async () => {
    const codeless: string[] = [];
    const before = await fingerprint();
    for (const type of types.filter(({ kind }) => kind !== 'singleType')) {
      const answer = await program.post(pathOf(type), { data: {} });
      if (answer.status !== 400) continue;
      const { code, errors = [] } = answer.body.error.details as {
        code?: string;
        errors?: { code?: string }[];
      };
      if ([{ code }, ...errors].some((said) => typeof said.code !== 'string')) codeless.push(type.uid);
    }
    const { body } = await program.graphql('mutation { createProduct(data: { name: "A" }) { documentId } }');
    const said = body.errors[0].extensions.details.errors as { path: string[]; code: string }[];
    expect(codeless).toStrictEqual([]);
    expect(said.map(({ path, code }) => `${path.join('.')} ${code}`)).toStrictEqual([
      'code field.required',
      'category field.required',
    ]);
    expect(await fingerprint()).toBe(before);
  });

  it.each<[string, string, object, string]>([
    ['an emptied name', 'units', { name: ' ' }, 'name field.required'],
    ['a probability of 101 %', 'opportunities', { probability: 101 }, 'probability number.out-of-range'],
    ['a tax rate below zero', 'products', { taxRate: '-1' }, 'taxRate number.out-of-range'],
  ])('%s is refused with a code at its field', async (_sentence, plural, data, expected) => {
    const type = types.find((each) => each.plural === plural) as Type;
    const { status, body } = await program.put(pathOf(type, await anyRecord(type)), { data });
    const errors = body.error.details.errors as { path: string[]; code: string }[];
    expect([status, ...errors.map(({ path, code }) => `${path.join('.')} ${code}`)]).toEqual([400, expected]);
  });

  it('is refused over GraphQL, and writes nothing', async () => {
    const random = randomOf(SEED + 1);
    const failures: string[] = [];
    const before = await fingerprint();
    for (const type of types) {
      const name = type.singular.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase());
      const documentId = await anyRecord(type);
      for (let turn = 0; turn < BODIES; turn += 1) {
        const { data } = wrongBody(type, random);
        const single = type.kind === 'singleType';
        const change = single || (documentId !== undefined && turn % 3 !== 0);
        const mutation = change
          ? single
            ? `mutation ($data: ${name}Input!) { update${name}(data: $data) { documentId } }`
            : `mutation ($data: ${name}Input!) { update${name}(documentId: "${documentId}", data: $data) { documentId } }`
          : `mutation ($data: ${name}Input!) { create${name}(data: $data) { documentId } }`;
        const answer = await program.graphql(mutation, { data });
        const errors = (answer.body?.errors ?? []) as { extensions?: { code?: string; status?: number } }[];
        const isBad = errors.some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR');
        const details = answer.body?.error?.details?.code as string | undefined;
        if (
          answer.status >= 500 ||
          isBad ||
          (errors.length === 0 && details === undefined) ||
          LEAKS.test(JSON.stringify(answer.body))
        )
          failures.push(told({ mutation, data }, answer));
      }
    }
    expect(failures).toStrictEqual([]);
    expect(await fingerprint()).toBe(before);
  }, 600_000);

  it.each<[string, unknown]>([
    ['no body', undefined],
    ['a text', '"x"'],
    ['null', 'null'],
    ['a list', '[]'],
    ['no data', '{}'],
    ['data that is a text', '{"data":"x"}'],
    ['data that is a list', '{"data":[{"name":"x"}]}'],
    ['data that is null', '{"data":null}'],
    ['half a body', '{"data":{"name":'],
    ['a prototype', '{"data":{"__proto__":{"name":"x"}}}'],
    ['NUL beside the data', '{"data":{"name":"x"},"\\u0000":1}'],
    ['depth', `{"data":${'{"a":'.repeat(200)}1${'}'.repeat(200)}}`],
  ])('%s is no body of any type', async (_sentence, body) => {
    for (const type of types) {
      const sent = program
        .raw(type.kind === 'singleType' ? 'put' : 'post', pathOf(type))
        .set('Content-Type', 'application/json');
      const { status, text } = await (body === undefined ? sent : sent.send(body as string));
      expect([type.uid, status >= 400 && status < 500]).toEqual([type.uid, true]);
      expect(text).not.toMatch(LEAKS);
    }
  });
});

describe('a hostile query (BI-02)', () => {
  it('answers without an error of the server, and 400 where it asks for what no one may ask', async () => {
    const failures: string[] = [];
    for (const type of types) {
      const random = randomOf(SEED + 2);
      const names = Object.entries(type.attributes)
        .filter(([, { type: kind }]) => kind === 'string')
        .map(([name]) => name);
      for (const { query, refused } of HOSTILE_QUERIES) {
        const url = `${pathOf(type)}?${query.replaceAll('%s', oneOf(random, names.length > 0 ? names : ['documentId']))}`;
        const answer = await program
          .raw('get', encoded(url))
          .then(({ status, body }) => ({ status, body, headers: {} }));
        const fits = refused ? isRefusal(answer) : answer.status < 500;
        if (!fits || LEAKS.test(JSON.stringify(answer.body))) failures.push(told(url, answer));
      }
    }
    expect(failures).toStrictEqual([]);
  }, 600_000);

  it('is at least forty for every type', () => expect(HOSTILE_QUERIES.length).toBeGreaterThanOrEqual(40));
});
