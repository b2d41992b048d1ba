import type { Core } from '@strapi/strapi';
import { commandName } from '../commands/command-name';
import { isCrmUid } from '../database/metadata';
import { ERROR_RESPONSES, ERROR_SCHEMA, errors, json } from './answers';
import { commandOperation, type DescribedCommand } from './command-operations';
import { coreOperation } from './core-operations';
import { recordSchemas } from './record-schemas';
import { OPENAPI_PATH } from './path';
import type { ContentRoute, JsonSchema, OpenApiDocument, Operation } from './types';

export interface Described {
  readonly version: string;
  readonly commands: Readonly<Record<string, Readonly<Record<string, DescribedCommand>>>>;
  /** What commands answer, by name, and the schemas that these refer to. */
  readonly answers: {
    readonly commands: Readonly<Record<string, JsonSchema>>;
    readonly schemas: Readonly<Record<string, JsonSchema>>;
  };
  /** Attributes that only the server sets, by content type. */
  readonly serverOwned: Readonly<Record<string, readonly string[]>>;
  /** Lists that are computed for each answer and stored nowhere, by content type. */
  readonly computed: Readonly<Record<string, readonly string[]>>;
}

const DESCRIPTION = `Records are named by their documentId, also where a path says \`id\`. Every refusal has the same
shape, with a stable code in \`error.details.code\`. What a caller may not see answers like what does not exist. Amounts of
commands are decimal texts.`;

const routesOf = async (strapi: Core.Strapi): Promise<ContentRoute[]> => {
  const map = (await strapi.contentAPI.getRoutesMap()) as Readonly<Record<string, readonly ContentRoute[]>>;
  const own: ContentRoute = {
    method: 'GET',
    path: `/api${OPENAPI_PATH}`,
    handler: 'api::openapi.openapi.read',
  };
  return [...Object.values(map).flat(), own];
};

const PARAMETER = /:(\w+)(?:\([^)]*\))?/g;

/** `/api/quotes/:id` -> `/api/quotes/{id}` */
const openApiPath = (path: string): string => path.replace(PARAMETER, '{$1}').replace(/\/$/, '');

const pathParameters = (path: string): JsonSchema[] =>
  [...path.matchAll(PARAMETER)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

type WithoutName = Pick<Operation, 'summary' | 'parameters' | 'requestBody' | 'responses'>;

/** A route of one of Strapi's own plugins, such as logging in: Strapi's documentation says what it takes. */
const foreignOperation = ({ method, path }: ContentRoute): WithoutName => ({
  summary: `${method} ${path}`,
  ...(method !== 'GET' && method !== 'DELETE' && { requestBody: { content: json({ type: 'object' }) } }),
  responses: { 200: { description: 'Done', content: json({}) }, ...errors(400, 401, 403, 404) },
});

interface Handler {
  readonly uid: string;
  readonly action: string;
}

/** `api::quote.quote.find` and, with a function as handler, the place where the route stands. */
const handlerOf = ({ handler, method, path }: ContentRoute): Handler => {
  if (typeof handler !== 'string') return { uid: 'api', action: `${method.toLowerCase()} ${path}` };
  const at = handler.lastIndexOf('.');
  return { uid: handler.slice(0, at), action: handler.slice(at + 1) };
};

const operationOf = (strapi: Core.Strapi, route: ContentRoute, described: Described): Operation => {
  const { uid, action } = handlerOf(route);
  const command = described.commands[uid]?.[action];
  const isSingle = strapi.contentTypes[uid as 'api::quote.quote']?.kind === ('singleType' as string);
  const operation = command
    ? commandOperation(command, described.answers.commands[commandName(uid, action)])
    : ((isCrmUid(uid) ? coreOperation(uid, action, isSingle) : undefined) ?? foreignOperation(route));
  const parameters = [...pathParameters(route.path), ...(operation.parameters ?? [])];
  return {
    operationId: isCrmUid(uid) ? commandName(uid, action) : `${uid}.${action}.${route.method.toLowerCase()}`,
    tags: [uid.split('.').pop() ?? uid],
    ...operation,
    ...(parameters.length > 0 && { parameters }),
  };
};

const pathsOf = (strapi: Core.Strapi, routes: readonly ContentRoute[], described: Described) => {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of routes) {
    const operations = (paths[openApiPath(route.path)] ??= {});
    operations[route.method.toLowerCase()] ??= operationOf(strapi, route, described);
  }
  return paths;
};

/** The content API as it is mounted: every route of the server, none beside them. */
export const buildDocument = async (strapi: Core.Strapi, described: Described): Promise<OpenApiDocument> => ({
  openapi: '3.1.0',
  info: { title: 'CRM', version: described.version, description: DESCRIPTION },
  servers: [{ url: '/' }],
  security: [{ bearer: [] }],
  paths: pathsOf(strapi, await routesOf(strapi), described),
  components: {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer', description: 'A token of an API user, or an API token' },
    },
    responses: ERROR_RESPONSES,
    schemas: { Error: ERROR_SCHEMA, ...recordSchemas(strapi, described), ...described.answers.schemas },
  },
});
