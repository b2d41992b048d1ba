import type { AddressInfo } from 'node:net';
import { ROW_VISIBILITY } from '../../src/permissions/row-visibility';
import { ADMIN, PASSWORD, startCrm, type Crm } from '../support/crm';
import { actors, bulk, metadata, transactions } from '../support/inside';
import { sql } from '../support/postgres';
import { sized } from '../support/proof';
import { askAll, nameOf, type Said } from '../support/visibility/ask';
import { graphqlQuestions, INTROSPECTION, type Schema } from '../support/visibility/graphql-questions';
import {
  commandQuestions,
  everyReadRoute,
  panelQuestions,
  restQuestions,
  type Question,
} from '../support/visibility/requests';
import { rowsSeen } from '../support/visibility/rows-seen';
import { documentIdsOf, makeGround, makeWorld, takeAway, type World } from '../support/visibility/world';

const MINUTES = 60_000;

type Name = 'panelOwner' | 'apiOwner' | 'partnerOne' | 'partnerTwo';
type Worlds = Readonly<Record<Name, World>>;

interface Reader {
  readonly name: string;
  readonly token: () => Promise<string | undefined>;
  readonly door: 'api' | 'panel';
  readonly owns?: Name;
  readonly hidden: readonly Name[];
  /** About which world they ask everything; others, who see as much as they, only look around. */
  readonly thorough: Name | undefined;
}

interface LinkAttribute {
  readonly joinTable?: { readonly name: string };
}

/** Where the CRM itself answers; the rest of the server (users, tokens, settings) has times in its answers. */
const CRM_PATH = /^\/(api(?!\/auth\/)|graphql|content-manager|crm)\b/;

const PANEL_PATH = /^\/(content-manager|crm|admin)\//;
const API_PATH = /^\/api\//;

const THOROUGH: Readonly<Record<string, Name>> = {
  'super administrator': 'panelOwner',
  'price-book editor': 'panelOwner',
  'another sales user at the API': 'panelOwner',
  'person of partner one': 'partnerTwo',
};

let crm: Crm;
let origin: string;
let worlds: Worlds;
let readers: Reader[];
let open: ReadonlyMap<string, string>;
let schema: Schema;

/** Every table of a CRM type, and every link table of one. */
const tables = (): string[] => {
  const { crmUids, tableOf } = metadata();
  const attributes = (uid: string) =>
    Object.values(crm.strapi.db.metadata.get(uid).attributes as unknown as Record<string, LinkAttribute>);
  const named = crmUids(crm.strapi).flatMap((uid) => [
    tableOf(crm.strapi, uid),
    ...attributes(uid).flatMap(({ joinTable }) => (joinTable ? [joinTable.name] : [])),
  ]);
  return [...new Set(named)].sort();
};

interface WithErrors {
  readonly errors?: readonly {
    readonly message?: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

/** Of several forbidden fields GraphQL names the one whose refusal came first: which codes there are is the answer. */
const withoutRace = (answer: WithErrors | null): unknown =>
  answer !== null && Array.isArray(answer.errors)
    ? {
        ...answer,
        errors: [...new Set(answer.errors.map((error) => error.extensions?.code ?? error.message))].sort(),
      }
    : answer;

/** The same JSON with its keys in order: Strapi's plugins add `localizations` now here, now there. Lists keep theirs. */
const inOrder = (body: string): string => {
  const sorted = (_key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  try {
    return JSON.stringify(withoutRace(JSON.parse(body) as WithErrors | null), sorted);
  } catch (error) {
    if (error instanceof SyntaxError) return body;
    throw error;
  }
};

const PRIVATE: Name[] = ['panelOwner', 'apiOwner'];
const PARTNERS: Name[] = ['partnerOne', 'partnerTwo'];

const idOf = async (table: 'admin_users' | 'up_users', email: string): Promise<number> =>
  (await sql<{ id: number }>(crm.databaseUrl, `select id from ${table} where email = $1`, [email]))[0]
    ?.id as number;

const makePartner = async (name: string, email: string): Promise<number> =>
  actors().asSystem(() =>
    transactions().inTransaction(crm.strapi, async () => {
      const [partner] = await bulk().insertRows(crm.strapi, 'api::partner.partner', [{ name, active: true }]);
      const member = await crm.strapi.db.query('api::member.member').findOne({ where: { email } });
      await bulk().updateRows(crm.strapi, 'api::member.member', [
        { id: member.id as number, partner: partner?.id },
      ]);
      return partner?.id as number;
    })
  );

/** Access tokens live for minutes, and each address may log in ten times a minute: a login serves for five minutes. */
const renewed = (loggingIn: () => Promise<string>): Reader['token'] => {
  let login: { readonly token: Promise<string>; readonly until: number } | undefined;
  return () => {
    if (login === undefined || login.until < Date.now())
      login = { token: loggingIn(), until: Date.now() + 5 * MINUTES };
    return login.token;
  };
};

const loginAtApi = async (email: string): Promise<string> => {
  const answer = await crm.anonymous().post('/api/auth/local', { identifier: email, password: PASSWORD });
  if (answer.status !== 200) throw new Error(`API login of ${email}: ${answer.status}`);
  return answer.body.jwt as string;
};

const login = async (email: string, password: string): Promise<string> => {
  const answer = await crm.anonymous().post('/admin/login', { email, password });
  if (answer.status !== 200) throw new Error(`Panel login of ${email}: ${answer.status}`);
  return (answer.body.data.token ?? answer.body.data.accessToken) as string;
};

const makeReaders = async (): Promise<Reader[]> => {
  const reader = (
    name: string,
    door: Reader['door'],
    token: Reader['token'],
    hidden: readonly Name[],
    owns?: Name
  ): Reader => ({ name, door, token, owns, hidden, thorough: THOROUGH[name] });
  const panel = async (name: string, role: string, email: string, hidden: readonly Name[], owns?: Name) => {
    await crm.panelUser(role, email);
    return reader(
      name,
      'panel',
      renewed(() => login(email, PASSWORD)),
      hidden,
      owns
    );
  };
  const api = async (name: string, role: string, email: string, hidden: readonly Name[], owns?: Name) => {
    await crm.apiUser(role, email);
    return reader(
      name,
      'api',
      renewed(() => loginAtApi(email)),
      hidden,
      owns
    );
  };
  const program = (await crm.program()).token;
  return [
    await panel(
      'owner in the panel',
      'sales-representative',
      'owner@panel.example',
      ['apiOwner'],
      'panelOwner'
    ),
    await panel('another representative', 'sales-representative', 'other@panel.example', PRIVATE),
    await panel('director', 'sales-director', 'director@panel.example', PRIVATE),
    await panel('support', 'support', 'support@panel.example', PRIVATE),
    await panel('finance', 'finance', 'finance@panel.example', PRIVATE),
    await panel('price-book editor', 'price-book-editor', 'prices@panel.example', [...PRIVATE, ...PARTNERS]),
    reader(
      'super administrator',
      'panel',
      renewed(() => login(ADMIN.email, ADMIN.password)),
      PRIVATE
    ),
    await api('owner at the API', 'sales', 'owner@api.example', ['panelOwner'], 'apiOwner'),
    await api('another sales user at the API', 'sales', 'other@api.example', PRIVATE),
    await api(
      'person of partner one',
      'partner',
      'one@api.example',
      [...PRIVATE, 'partnerTwo'],
      'partnerOne'
    ),
    await api(
      'person of partner two',
      'partner',
      'two@api.example',
      [...PRIVATE, 'partnerOne'],
      'partnerTwo'
    ),
    reader('program with a full-access token', 'api', async () => program, PRIVATE),
    reader('anybody', 'api', async () => undefined, [...PRIVATE, ...PARTNERS]),
  ];
};

const makeWorlds = async (): Promise<Worlds> => {
  const ground = await makeGround(crm.strapi);
  const one = await makePartner('Partner one', 'one@api.example');
  const two = await makePartner('Partner two', 'two@api.example');
  const make = async (
    kind: 'admin' | 'api',
    table: 'admin_users' | 'up_users',
    email: string,
    partner?: number
  ) =>
    makeWorld(crm.strapi, { kind, id: await idOf(table, email) }, ground, {
      isPrivate: partner === undefined,
      partner,
    });
  return {
    panelOwner: await make('admin', 'admin_users', 'owner@panel.example'),
    apiOwner: await make('api', 'up_users', 'owner@api.example'),
    partnerOne: await make('api', 'up_users', 'one@api.example', one),
    partnerTwo: await make('api', 'up_users', 'two@api.example', two),
  };
};

/** One record of every type that nobody hides, to ask about what hangs on it. */
const openRecords = async (): Promise<ReadonlyMap<string, string>> => {
  const hidden = new Set(Object.values(worlds).flatMap(documentIdsOf));
  const found: [string, string][] = [];
  for (const uid of metadata().crmUids(crm.strapi)) {
    const rows = await sql<{ document_id: string }>(
      crm.databaseUrl,
      `select document_id from ${metadata().tableOf(crm.strapi, uid)} order by id`
    );
    const row = rows.find(({ document_id }) => !hidden.has(document_id));
    if (row) found.push([uid, row.document_id]);
  }
  return new Map(found);
};

beforeAll(async () => {
  crm = await startCrm();
  const server = crm.strapi.server.httpServer;
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  readers = await makeReaders();
  worlds = await makeWorlds();
  open = await openRecords();
  schema = (await (await crm.program()).graphql(INTROSPECTION)).body.data.__schema as Schema;
}, 5 * MINUTES);
afterAll(() => crm.stop());

/** Everything a reader may try to learn about one world. */
const questionsAbout = (reader: Reader, target: Name): Question[] => {
  const { strapi } = crm;
  const world = worlds[target];
  const thorough = reader.thorough === target;
  const routes = everyReadRoute(
    strapi,
    world,
    thorough ? /./ : reader.door === 'panel' ? PANEL_PATH : API_PATH
  );
  if (reader.door === 'panel') return [...panelQuestions(strapi, world, open, thorough), ...routes];
  return [
    ...restQuestions(strapi, world, thorough),
    ...graphqlQuestions(schema, world, thorough),
    ...(reader.hidden.includes(target) ? commandQuestions(strapi, world) : []), // owners would do what they ask
    ...routes,
  ];
};

const tells = ({ body, headers }: Said, secret: string): boolean =>
  body.includes(secret) || headers.includes(secret);

/** The word, or the id of a record, of a hidden world; an id that the question itself named is no news. */
const leaksIn = (question: Question, said: Said, hidden: readonly World[]): string[] => {
  const asked = nameOf(question);
  return hidden
    .flatMap((world) => [world.word, ...documentIdsOf(world)])
    .filter((secret) => !asked.includes(secret) && tells(said, secret))
    .map((secret) => `${asked} -> ${said.status} tells ${secret}`);
};

const firstDifference = (one: string, other: string): string => {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  const from = Math.max(0, at - 60);
  return `...${one.slice(from, at + 120)} / ...${other.slice(from, at + 120)}`;
};

interface Interview {
  readonly reader: Reader;
  readonly target: Name;
  readonly questions: readonly Question[];
  readonly said: readonly Said[];
}

/** `npm test` asks every eighth question of each reader, another eighth of the next; `npm run prove` asks all. */
const EVERY = sized(8, 1);
/** Of what owners are asked about their own, where nothing may leak, a third shows that the questions do hit. */
const EVERY_OWN = sized(3, 1);

/** What anybody with a login may ask at each door: a login must last as long as the interview, or nobody would be told anything. */
const PROBE: Record<Reader['door'], string> = { panel: '/content-manager/content-types', api: '/api/brands' };

const answersTo = async (reader: Reader, questions: readonly Question[]): Promise<Said[]> => {
  const token = await reader.token();
  const said = await askAll(origin, token, questions);
  const [stillThere] = await askAll(origin, token, [{ path: PROBE[reader.door] }]);
  if (token !== undefined && stillThere?.status !== 200)
    throw new Error(`${reader.name} was not logged in any more: ${stillThere?.status}`);
  return said;
};

const ask = async (reader: Reader, target: Name, questions: readonly Question[]): Promise<Interview> => ({
  reader,
  target,
  questions,
  said: await answersTo(reader, questions),
});

const interview = (reader: Reader, target: Name): Promise<Interview> => {
  const turn = readers.indexOf(reader);
  const questions = questionsAbout(reader, target).filter((_question, index) => (index + turn) % EVERY === 0);
  return ask(reader, target, questions);
};

/** One hidden world of each kind: the private ones are alike to those who own neither. */
const targetsOf = ({ hidden }: Reader): Name[] => {
  const privately = hidden.find((name) => PRIVATE.includes(name));
  const ofPartners = [...hidden].reverse().find((name) => PARTNERS.includes(name));
  return [privately, ofPartners].flatMap((name) => (name === undefined ? [] : [name]));
};

const interviews: Interview[] = [];

describe('hidden records', () => {
  it(
    'stand in no answer to anybody who may not see them, and no question about them breaks anything (ID-01, ID-03, ID-04, ID-08, ID-10, ID-20, ID-25, ID-32)',
    async () => {
      for (const reader of readers)
        for (const target of targetsOf(reader)) interviews.push(await interview(reader, target));
      const leaks = interviews.flatMap(({ reader, questions, said }) =>
        questions.flatMap((question, index) =>
          leaksIn(
            question,
            said[index] as Said,
            reader.hidden.map((name) => worlds[name])
          ).map((leak) => `${reader.name}: ${leak}`)
        )
      );
      const broken = interviews.flatMap(({ reader, questions, said }) =>
        questions
          .filter(({ path }, index) => (said[index]?.status ?? 0) >= 500 && CRM_PATH.test(path))
          .map((question) => `${reader.name}: ${nameOf(question)}`)
      );
      const count = interviews.reduce((sum, { questions }) => sum + questions.length, 0);
      process.stdout.write(
        `Visibility: ${count} questions, ${leaks.length} leaks, ${broken.length} broken\n`
      );
      expect(leaks.slice(0, 20)).toStrictEqual([]);
      expect(broken.slice(0, 20)).toStrictEqual([]);
      expect(count * EVERY).toBeGreaterThan(20_000);
    },
    30 * MINUTES
  );

  it(
    'are seen by their owners through every channel, so that an empty world cannot pass',
    async () => {
      for (const reader of readers.filter(({ owns }) => owns !== undefined)) {
        const own = reader.owns as Name;
        const all = questionsAbout(reader, own);
        const { said, questions } = await ask(
          reader,
          own,
          all.filter((_question, index) => index % EVERY_OWN === 0)
        );
        const hits = questions.filter((_question, index) => tells(said[index] as Said, worlds[own].word));
        const through = (start: string) => hits.filter(({ path }) => path.startsWith(start)).length;
        process.stdout.write(
          `${reader.name} sees their own in ${hits.length} of ${questions.length} answers\n`
        );
        if (reader.door === 'panel') expect(through('/content-manager/') * EVERY_OWN).toBeGreaterThan(60);
        else {
          expect(through('/api/') * EVERY_OWN).toBeGreaterThan(30);
          expect(through('/graphql') * EVERY_OWN).toBeGreaterThan(20);
        }
      }
    },
    10 * MINUTES
  );

  it('are the same for both roles that serve requests, whoever asks: which one is taken is a matter of speed', async () => {
    const actorKeys = await sql<{ key: string }>(
      crm.databaseUrl,
      `select 'admin:' || id as key from admin_users union all select 'api:' || id from up_users
       union all select 'token:' || id from strapi_api_tokens union all select 'nobody' order by 1`
    );
    expect(actorKeys.length).toBeGreaterThan(12);
    const seenBy = (role: string, key: string) => rowsSeen(crm.databaseUrl, role, key, tables());
    const views = new Set<string>();
    for (const { key } of actorKeys) {
      const seen = await seenBy('crm_app', key);
      views.add(seen.join());
      expect([key, ...(await seenBy('crm_viewer', key))]).toStrictEqual([key, ...seen]);
    }
    expect(views.size).toBeGreaterThan(4);
  });

  const equalWithout = async (gone: readonly Name[], asked: readonly Interview[]): Promise<void> => {
    for (const name of gone) await takeAway(crm.strapi, crm.databaseUrl, worlds[name]);
    const differences: string[] = [];
    for (const { reader, questions, said } of asked) {
      const now = await answersTo(reader, questions);
      questions.forEach((question, index) => {
        const [before, after] = [said[index] as Said, now[index] as Said];
        if (
          CRM_PATH.test(question.path) &&
          (before.status !== after.status || inOrder(before.body) !== inOrder(after.body))
        )
          differences.push(
            `${reader.name}: ${nameOf(question)}: ${before.status} ${after.status} ${firstDifference(before.body, after.body)}`
          );
      });
    }
    expect(asked.length).toBeGreaterThan(0);
    expect(differences.slice(0, 10)).toStrictEqual([]);
  };

  it(
    'make no difference: every answer is the same, value for value, when private records had never been (ID-05, ID-06, ID-11)',
    () =>
      equalWithout(
        PRIVATE,
        interviews.filter(({ reader, target }) => reader.thorough === target && PRIVATE.includes(target))
      ),
    30 * MINUTES
  );

  it(
    "make no difference: nor do another partner's records",
    () =>
      equalWithout(
        ['partnerTwo'],
        interviews.filter(({ reader, target }) => reader.thorough === target && target === 'partnerTwo')
      ),
    30 * MINUTES
  );
});

describe('the policies', () => {
  it('every type says who sees its rows', () => {
    expect(Object.keys(ROW_VISIBILITY).sort()).toEqual(metadata().crmUids(crm.strapi));
  });

  it.each(['crm_app', 'crm_viewer'])(
    'every table of a CRM type and every link table of one has row security and one policy for %s',
    async (role) => {
      const guarded = await sql<{ name: string }>(
        crm.databaseUrl,
        `select c.relname as name from pg_class c join pg_policy p on p.polrelid = c.oid
         where c.relrowsecurity and $1::regrole::oid = any(p.polroles) and p.polqual is not null
         group by c.relname having count(*) = 1`,
        [role]
      );
      const known = new Set(guarded.map(({ name }) => name));
      expect(tables().length).toBeGreaterThan(80);
      expect(tables().filter((table) => !known.has(table))).toStrictEqual([]);
    }
  );

  it('every row that is written is checked', async () => {
    const unchecked = await sql(
      crm.databaseUrl,
      `select polrelid::regclass::text from pg_policy where polcmd <> 'r' and polwithcheck is null`
    );
    expect(unchecked).toStrictEqual([]);
  });

  it('the roles that serve requests own nothing and cannot bypass row security', async () => {
    expect(
      await sql(
        crm.databaseUrl,
        `select rolname, rolsuper, rolbypassrls, rolcanlogin,
           (select count(*)::int from pg_class where relowner = r.oid) as owned,
           (select count(*)::int from pg_auth_members where member = r.oid) as others
         from pg_roles r where rolname in ('crm_app', 'crm_viewer') order by 1`
      )
    ).toEqual(
      ['crm_app', 'crm_viewer'].map((rolname) => ({
        rolname,
        rolsuper: false,
        rolbypassrls: false,
        rolcanlogin: false,
        owned: 0,
        others: 0,
      }))
    );
  });

  it('the role of plain reads may write nowhere', async () => {
    const writable = await sql(
      crm.databaseUrl,
      `select oid::regclass::text as name from pg_class
       where relnamespace in ('public'::regnamespace, 'crm'::regnamespace) and relkind in ('r', 'p', 'v')
         and has_table_privilege('crm_viewer', oid, 'insert, update, delete, truncate')`
    );
    expect(writable).toStrictEqual([]);
  });
});
