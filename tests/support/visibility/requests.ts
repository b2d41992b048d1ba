import type { Core } from '@strapi/strapi';
import { documentOf, type World } from './world';

/** One question to the CRM; a body makes it a POST. */
export interface Question {
  readonly path: string;
  readonly body?: unknown;
}

interface Attribute {
  readonly type: string;
  readonly target?: string;
  readonly relation?: string;
  readonly private?: boolean;
}
interface ContentType {
  readonly uid: string;
  readonly kind: string;
  readonly info: { readonly pluralName: string; readonly singularName: string };
  readonly attributes: Readonly<Record<string, Attribute>>;
}

const crmTypes = (strapi: Core.Strapi): ContentType[] =>
  Object.values(strapi.contentTypes as unknown as Record<string, ContentType>).filter(({ uid }) =>
    uid.startsWith('api::')
  );

const typeOf = (strapi: Core.Strapi, uid: string): ContentType =>
  (strapi.contentTypes as unknown as Record<string, ContentType>)[uid] as ContentType;

const relationsOf = ({ attributes }: ContentType): [string, string][] =>
  Object.entries(attributes).flatMap(([name, { type, target }]) =>
    type === 'relation' && name !== 'localizations' && target?.startsWith('api::') ? [[name, target]] : []
  );

/** A text of the type that everybody may filter by, if it has one. */
const textOf = ({ attributes }: ContentType): string | undefined =>
  'name' in attributes
    ? 'name'
    : Object.keys(attributes).find(
        (name) => ['string', 'text'].includes(attributes[name]?.type ?? '') && !attributes[name]?.private
      );

/** Relation paths of one and two steps with the type at their end: `[account, manager]`. */
const pathsFrom = (strapi: Core.Strapi, type: ContentType): { path: string[]; end: ContentType }[] =>
  relationsOf(type).flatMap(([first, uid]) => {
    const next = typeOf(strapi, uid);
    return [
      { path: [first], end: next },
      ...relationsOf(next).map(([second, target]) => ({
        path: [first, second],
        end: typeOf(strapi, target),
      })),
    ];
  });

const bracketed = (path: readonly string[]): string => path.map((step) => `[${step}]`).join('');

/** Filters along relations to what is hidden, and sorting by it: what an answer depends on, it tells. */
const oracles = (strapi: Core.Strapi, type: ContentType, { word, rows }: World): string[] =>
  pathsFrom(strapi, type).flatMap(({ path, end }) => {
    const text = textOf(end);
    const of = bracketed(path);
    const document = rows.get(end.uid)?.[0]?.document_id;
    if (!text || !document) return [];
    const begins = `filters${of}[${text}][$startsWith]=${word.slice(0, 8)}`;
    if (path.length > 1) return [begins];
    return [
      begins,
      `sort=${path.join('.')}.${text}:asc`,
      `filters${of}[${text}][$null]=true`,
      `filters${of}[documentId][$eq]=${document}`,
    ];
  });

const ownFilters = (type: ContentType, { word, rows }: World): string[] => {
  const text = textOf(type);
  const row = rows.get(type.uid)?.[0];
  return [
    `_q=${word.slice(0, 15)}`,
    ...(text ? [`filters[${text}][$startsWith]=${word.slice(0, 8)}`] : []),
    ...(row ? [`filters[documentId][$eq]=${row.document_id}`, `filters[id][$eq]=${row.id}`] : []),
    ...('isPrivate' in type.attributes ? ['filters[isPrivate]=true', 'filters[$not][isPrivate]=false'] : []),
  ];
};

const populations = (type: ContentType): string[] => [
  'populate=*',
  ...relationsOf(type).map(([name]) => `populate[${name}][populate]=*`),
];

const listQueries = (strapi: Core.Strapi, type: ContentType, world: World, thorough: boolean): string[] =>
  thorough
    ? [...populations(type), ...ownFilters(type, world), ...oracles(strapi, type, world)]
    : ['populate=*', ...ownFilters(type, world).slice(0, 2)];

const COUNTED = 'pagination[pageSize]=100&pagination[withCount]=true';

/** `thorough` also asks what an answer depends on; else it only looks. */
export const restQuestions = (strapi: Core.Strapi, world: World, thorough: boolean): Question[] =>
  crmTypes(strapi).flatMap((type) => {
    const base = `/api/${type.kind === 'singleType' ? type.info.singularName : type.info.pluralName}`;
    const row = documentOf(world, type.uid);
    const lists =
      type.kind === 'singleType'
        ? ['', ...populations(type)]
        : [COUNTED, ...listQueries(strapi, type, world, thorough).map((query) => `${COUNTED}&${query}`)];
    const single = row ? [`/${row.document_id}`, `/${row.document_id}?populate=*`, `/${row.id}`] : [];
    return [...lists.map((query) => `${base}?${query}`), ...single.map((end) => `${base}${end}`)].map(
      (path) => ({ path })
    );
  });

const panelList = (strapi: Core.Strapi, type: ContentType, world: World, thorough: boolean): string[] => {
  const base = `/content-manager/collection-types/${type.uid}?page=1&pageSize=100`;
  return [base, ...listQueries(strapi, type, world, thorough).map((query) => `${base}&${query}`)];
};

/** The panel's relation fields: candidates to choose from, and what a record is related to. */
const panelRelations = (type: ContentType, world: World, openDocument: string | undefined): string[] => {
  const hidden = documentOf(world, type.uid)?.document_id;
  return relationsOf(type).flatMap(([name]) => [
    `/content-manager/relations/${type.uid}/${name}?page=1&pageSize=100&_q=${world.word.slice(0, 15)}`,
    `/content-manager/relations/${type.uid}/${name}?page=1&pageSize=100`,
    ...[hidden, openDocument].flatMap((document) =>
      document
        ? [
            `/content-manager/relations/${type.uid}/${document}/${name}?page=1&pageSize=100`,
            `/content-manager/relations/${type.uid}/${name}?id=${document}&page=1&pageSize=100`,
          ]
        : []
    ),
  ]);
};

const panelRecord = (type: ContentType, world: World): string[] => {
  const row = documentOf(world, type.uid);
  const base = `/content-manager/collection-types/${type.uid}`;
  return row
    ? [
        `${base}/${row.document_id}`,
        `${base}/${row.id}`,
        `${base}/${row.document_id}/actions/countDraftRelations`,
        `${base}/actions/countManyEntriesDraftRelations?documentIds[0]=${row.document_id}`,
      ]
    : [];
};

export const panelQuestions = (
  strapi: Core.Strapi,
  world: World,
  open: ReadonlyMap<string, string>,
  thorough: boolean
): Question[] =>
  crmTypes(strapi)
    .flatMap((type) => [
      ...(type.kind === 'singleType'
        ? [`/content-manager/single-types/${type.uid}`]
        : panelList(strapi, type, world, thorough)),
      ...panelRecord(type, world),
      ...(thorough ? panelRelations(type, world, open.get(type.uid)) : []),
    ])
    .map((path) => ({ path }));

interface Route {
  readonly methods: readonly string[];
  readonly path: string;
}

const routesOf = (strapi: Core.Strapi): Route[] => strapi.server.listRoutes();

const ACCOUNT = 'api::account.account';

/** The record that stands for the parameters of a route: of the type in its path, else an account. */
const filled = (strapi: Core.Strapi, path: string, world: World): string => {
  const [, , plural] = path.split('/');
  const type = crmTypes(strapi).find(({ info }) => info.pluralName === plural);
  const document = documentOf(world, type?.uid ?? ACCOUNT) ?? documentOf(world, ACCOUNT);
  return path
    .replace(/:(?:model|uid|contentType)\b/g, type?.uid ?? ACCOUNT)
    .replace(/:targetField\b/g, 'contacts')
    .replace(/:\w+/g, document?.document_id ?? 'none');
};

/** Every route that reads below one of the prefixes, as the server lists them, pointed at the records of the world. */
export const everyReadRoute = (strapi: Core.Strapi, world: World, below: RegExp): Question[] => {
  const paths = routesOf(strapi)
    .filter(
      ({ methods, path }) =>
        methods.includes('GET') && !methods.includes('POST') && !/[(*]/.test(path) && below.test(path)
    )
    .map(({ path }) => path);
  return [...new Set(paths)].map((path) => ({ path: filled(strapi, path, world) }));
};

/** The commands that are sent by POST, pointed at hidden records: an error must not tell either. */
export const commandQuestions = (strapi: Core.Strapi, world: World): Question[] =>
  routesOf(strapi)
    .filter(
      ({ methods, path }) =>
        methods.includes('POST') && !methods.includes('GET') && /^\/(api|crm)\/.*:documentId\//.test(path)
    )
    .map(({ path }) => ({ path: filled(strapi, path, world), body: {} }));
