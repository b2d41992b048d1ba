import type { Core } from '@strapi/strapi';
import { COMMANDS, type Command } from '../../src/domain/access/commands';
import { CONTENT_TYPES, uidOf, type ContentType } from '../../src/domain/access/content-types';
import { mayDo, mayRun, type RoleKey, type Verb } from '../../src/domain/access/roles';
import { commandName } from '../../src/platform/commands/command-name';
import { COMMANDS_BY_TYPE } from '../../src/wire/commands';

/** What somebody must be allowed to do for an attempt to be theirs; `nobody`: no seeded role may. */
export type Right =
  | { readonly type: ContentType; readonly verb: Verb }
  | { readonly command: Command }
  | 'nobody';

export interface Attempt {
  readonly method: string;
  readonly path: string;
  /** `a file`: a small upload. */
  readonly body: unknown;
  readonly right: Right;
}

/** Document ids by type: the record that an attempt is aimed at. */
export type Records = ReadonlyMap<string, string>;

export const mayAttempt = (role: RoleKey | undefined, { right }: Attempt): boolean => {
  if (right === 'nobody' || role === undefined) return false;
  return 'command' in right ? mayRun(role, right.command) : mayDo(role, right.verb, right.type);
};

const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE'];

interface Route {
  readonly method: string;
  readonly path: string;
}

/** Routes that may write, as the server lists them; those of koa's own (`/(.*)`) take any method and write nothing. */
const writingRoutes = (strapi: Core.Strapi): Route[] =>
  (strapi.server.listRoutes() as unknown as { methods: string[]; path: string }[])
    .filter(({ methods, path }) => !methods.includes('PROPFIND') && !/[(*]/.test(path))
    .flatMap(({ methods, path }) =>
      methods.filter((method) => WRITES.includes(method)).map((method) => ({ method, path }))
    );

/** Everybody may log in and out, ask for a new password, and keep their own profile; none of it touches the CRM. */
const OWN_LOGIN: readonly RegExp[] = [
  /^\/api\/auth\//,
  /^\/admin\/(login|logout|access-token|register|register-admin|forgot-password|reset-password)$/,
  /^\/admin\/users\/me(\/sessions(\/:sessionId)?)?$/,
  /^\/admin\/(homepage\/layout|permissions\/check)$/,
];

/** They are sent by POST and read: what a slug would be, which fields have translations. */
const READS: readonly RegExp[] = [
  /^\/content-manager\/uid\/(generate|check-availability)$/,
  /^\/i18n\/content-manager\/actions\/get-non-localized-fields$/,
];

const VERB_OF_METHOD: Readonly<Record<string, Verb>> = {
  POST: 'create',
  PUT: 'update',
  PATCH: 'update',
  DELETE: 'delete',
};

const COMMAND_OF_ROUTE: ReadonlyMap<string, Command> = new Map(
  Object.entries(COMMANDS_BY_TYPE).flatMap(([uid, verbs]) =>
    Object.entries(verbs).map(
      ([verb, { method, path }]) => [`${method} ${path}`, commandName(uid, verb) as Command] as const
    )
  )
);

const typeOfPlural = (strapi: Core.Strapi, name: string | undefined): ContentType | undefined =>
  CONTENT_TYPES.find((type) => {
    const { kind, info } = strapi.contentType(uidOf(type));
    return name === (kind === 'singleType' ? info.singularName : info.pluralName);
  });

const filled = (path: string, record: string | undefined): string =>
  path.replace(/:\w+/g, record ?? 'unknown');

const BODY = { data: { name: 'Written without a right' } };

/** Routes of the content API: plain records, commands, and what plugins brought along. */
export const apiAttempts = (strapi: Core.Strapi, records: Records): Attempt[] =>
  writingRoutes(strapi)
    .filter(({ path }) => path.startsWith('/api/') && !OWN_LOGIN.some((own) => own.test(path)))
    .map(({ method, path }): Attempt => {
      const command = COMMAND_OF_ROUTE.get(`${method} ${path.slice('/api'.length)}`);
      const [, , plural, ...rest] = path.split('/');
      const type = typeOfPlural(strapi, plural);
      const plain = type && rest.join('/').replace(/^:id$/, '') === '';
      const right: Right = command
        ? { command }
        : plain
          ? { type, verb: VERB_OF_METHOD[method] as Verb }
          : 'nobody';
      const record = records.get(type ? uidOf(type) : uidOf('account'));
      return { method, path: filled(path, record), body: command ? {} : BODY, right };
    });

const CLONES = /\/(auto-)?clone\//;

/** What a route of the Content Manager does to a record; undefined: something that no seeded role may do. */
const panelVerb = (method: string, path: string): Verb | undefined => {
  if (/\/actions\/bulkDelete$/.test(path)) return 'delete';
  if (/\/actions\/bulkFindForValidation$/.test(path)) return 'find';
  if (CLONES.test(path)) return 'create';
  return /\/actions\//.test(path) ? undefined : VERB_OF_METHOD[method];
};

const ofEveryType = ({ method, path }: Route, records: Records): Attempt[] =>
  CONTENT_TYPES.map((type) => {
    const record = records.get(uidOf(type));
    const verb = panelVerb(method, path);
    return {
      method,
      path: filled(path.replace(':model', uidOf(type)), record),
      body: /\/actions\/bulk/.test(path) ? { documentIds: [record ?? 'unknown'] } : BODY.data,
      right: verb ? { type, verb } : 'nobody',
    };
  });

/** Routes of the panel: the Content Manager on every type, commands at `/crm`, and everything else it has. */
export const panelAttempts = (strapi: Core.Strapi, records: Records): Attempt[] =>
  writingRoutes(strapi)
    .filter(
      ({ path }) =>
        !path.startsWith('/api/') &&
        path !== '/graphql' &&
        ![...OWN_LOGIN, ...READS].some((own) => own.test(path))
    )
    .flatMap((route): Attempt[] => {
      const { method, path } = route;
      const command = COMMAND_OF_ROUTE.get(`${method} ${path.replace(/^\/crm/, '')}`);
      if (path.startsWith('/crm/') && command)
        return [
          {
            method,
            path: filled(path, records.get(`api::${command.split('.')[0]}.${command.split('.')[0]}`)),
            body: {},
            right: { command },
          },
        ];
      if (path.includes(':model')) return ofEveryType(route, records);
      return [
        {
          method,
          path: filled(path, '1'),
          body: path === '/upload' ? 'a file' : BODY,
          right: 'nobody',
        },
      ];
    });

interface Mutation {
  readonly name: string;
  readonly args: readonly {
    readonly name: string;
    readonly type: { readonly kind: string; readonly ofType: { kind: string } | null };
  }[];
  readonly type: {
    readonly kind: string;
    readonly name: string | null;
    readonly ofType: { kind: string } | null;
  };
}
export const MUTATIONS =
  '{__schema{mutationType{fields{name args{name type{kind ofType{kind}}} type{kind name ofType{kind}}}}}}';

const pascal = (name: string): string =>
  name.replace(/(^|-)(\w)/g, (_all, _dash: string, letter: string) => letter.toUpperCase());
const camel = (name: string): string =>
  name.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());

const RIGHT_OF_MUTATION: ReadonlyMap<string, Right> = new Map<string, Right>([
  ...CONTENT_TYPES.flatMap((type) =>
    (['create', 'update', 'delete'] as const).map((verb): [string, Right] => [
      `${verb}${pascal(type)}`,
      { type, verb },
    ])
  ),
  ...COMMANDS.map((command): [string, Right] => {
    const [type, verb] = command.split('.') as [string, string];
    return [`${camel(verb)}${pascal(type)}`, { command }];
  }),
]);

const OWN_LOGIN_MUTATIONS = [
  'login',
  'register',
  'forgotPassword',
  'resetPassword',
  'changePassword',
  'emailConfirmation',
];

const argumentOf = ({ name, type }: Mutation['args'][number]): string | undefined => {
  if (type.kind !== 'NON_NULL') return undefined;
  return type.ofType?.kind === 'INPUT_OBJECT' ? `${name}:{}` : `${name}:"1"`;
};

/** Every field of Mutation but those of one's own login. */
export const graphqlAttempts = (mutations: readonly Mutation[]): Attempt[] =>
  mutations
    .filter(({ name }) => !OWN_LOGIN_MUTATIONS.includes(name))
    .map((mutation) => {
      const { name, args, type } = mutation;
      const given = args.flatMap((arg) => argumentOf(arg) ?? []).join(' ');
      const isObject = (type.kind === 'NON_NULL' ? type.ofType?.kind : type.kind) === 'OBJECT';
      const query = `mutation{${name}${given ? `(${given})` : ''}${isObject ? '{__typename}' : ''}}`;
      return {
        method: 'POST',
        path: '/graphql',
        body: { query },
        right: RIGHT_OF_MUTATION.get(name) ?? 'nobody',
      };
    });

export interface Outcome {
  readonly attempt: Attempt;
  readonly status: number;
  /** Codes of GraphQL errors; GraphQL says 200 whatever happens. */
  readonly codes: readonly string[];
}

const A_FILE = [
  '--end',
  'content-disposition: form-data; name="files"; filename="note.txt"',
  'content-type: text/plain',
  '',
  'Written without a right',
  '--end--',
  '',
].join('\r\n');

const make = async (origin: string, token: string | undefined, attempt: Attempt): Promise<Outcome> => {
  const answer = await fetch(`${origin}${attempt.path}`, {
    method: attempt.method,
    headers: {
      'content-type': attempt.body === 'a file' ? 'multipart/form-data; boundary=end' : 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: attempt.body === 'a file' ? A_FILE : JSON.stringify(attempt.body),
  });
  const text = await answer.text();
  const codes =
    attempt.path === '/graphql'
      ? ((JSON.parse(text) as { errors?: { extensions: { code: string } }[] }).errors ?? []).map(
          ({ extensions }) => extensions.code
        )
      : [];
  return { attempt, status: answer.status, codes };
};

/** Makes all attempts, a few at a time. */
export const attemptAll = async (
  origin: string,
  token: string | undefined,
  attempts: readonly Attempt[]
): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < attempts.length; index = next++)
      outcomes[index] = await make(origin, token, attempts[index] as Attempt);
  };
  await Promise.all(Array.from({ length: 6 }, work));
  return outcomes;
};

const REFUSALS = [401, 403, 404, 405];

export const isRefused = ({ attempt, status, codes }: Outcome): boolean =>
  attempt.path === '/graphql'
    ? status === 401 || codes.some((code) => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED')
    : REFUSALS.includes(status);
