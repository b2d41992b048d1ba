import type { Core } from '@strapi/strapi';
import { z } from '@strapi/utils';
import { runCommand, type RunnableCommand } from '../commands/run-command';
import type { RunnableCommands } from '../commands/mount';

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

interface InputType {
  list: InputType;
  nullable: InputType;
  field(name: string, config: { type: unknown }): void;
}
interface Nexus {
  inputObjectType(config: { name: string; definition(t: InputType): void }): unknown;
  extendType(config: {
    type: string;
    definition(t: { field(name: string, config: unknown): void }): void;
  }): unknown;
  nonNull(type: unknown): unknown;
  list(type: unknown): unknown;
  arg(config: { type: unknown }): unknown;
}

const SCALARS: Readonly<Record<string, string>> = {
  string: 'String',
  number: 'Float',
  integer: 'Int',
  boolean: 'Boolean',
};

/** What may be one thing or another, such as a decimal as number or text, stays open: `JSON`. */
const withoutNull = (schema: JsonSchema): JsonSchema => {
  const [one, ...others] = schema.anyOf?.filter(({ type }) => type !== 'null') ?? [schema];
  return one === undefined || others.length > 0 ? {} : one;
};

/** One GraphQL input type per object of the request schema, so that a caller's tools know the fields. */
const inputType = (nexus: Nexus, schema: JsonSchema, name: string, types: unknown[]): unknown => {
  const plain = withoutNull(schema);
  if (plain.type === 'array' && plain.items)
    return nexus.list(nexus.nonNull(inputType(nexus, plain.items, `${name}Item`, types)));
  if (plain.type !== 'object' || !plain.properties) return SCALARS[String(plain.type)] ?? 'JSON';
  const { properties, required = [] } = plain;
  const fields = Object.entries(properties).map(([field, child]) => {
    const type = inputType(nexus, child, `${name}${field.charAt(0).toUpperCase()}${field.slice(1)}`, types);
    return [field, required.includes(field) && !child.anyOf ? nexus.nonNull(type) : type] as const;
  });
  types.push(
    nexus.inputObjectType({
      name,
      definition: (t) => fields.forEach(([field, type]) => t.field(field, { type })),
    })
  );
  return name;
};

const schemaOf = (schema: unknown): JsonSchema | undefined =>
  schema === undefined
    ? undefined
    : (z.toJSONSchema(schema as z.ZodType, { unrepresentable: 'any', io: 'input' }) as JsonSchema);

const PARAMETER = /:(\w+)/g;

const pascal = (name: string): string =>
  name.replace(/(^|-)(\w)/g, (_all, _dash: string, letter: string) => letter.toUpperCase());

/** `quote` and `win` -> `winQuote`. */
const fieldName = (uid: string, verb: string): string => `${verb}${pascal(uid.split('.').pop() ?? uid)}`;

interface CommandArgs {
  readonly [name: string]: unknown;
  readonly data?: unknown;
  readonly query?: unknown;
  readonly idempotencyKey?: string;
}

const argumentsOf = (
  nexus: Nexus,
  name: string,
  spec: RunnableCommand,
  types: unknown[]
): Record<string, unknown> => {
  const parameters = [...spec.path.matchAll(PARAMETER)].map(
    ([, parameter]) => [parameter, nexus.nonNull('ID')] as const
  );
  const body = schemaOf(spec.body);
  const query = schemaOf(spec.query);
  return {
    ...(Object.fromEntries(parameters) as Record<string, unknown>),
    ...(body && { data: nexus.arg({ type: inputType(nexus, body, `${pascal(name)}Input`, types) }) }),
    ...(query && { query: nexus.arg({ type: inputType(nexus, query, `${pascal(name)}Query`, types) }) }),
    ...(spec.method !== 'GET' && { idempotencyKey: 'String' }),
  };
};

const withoutPrototype = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? {})) as unknown;

const resolver =
  (strapi: Core.Strapi, uid: string, verb: string, spec: RunnableCommand) =>
  (_parent: unknown, args: CommandArgs) => {
    const { data, query, idempotencyKey, ...params } = args;
    return runCommand(strapi, uid, verb, spec, {
      params: params as Record<string, string>,
      query: withoutPrototype(query),
      body: withoutPrototype(data),
      idempotencyKey,
    });
  };

/** Questions become fields of Query, acts fields of Mutation; each behind the permission of its REST twin. */
export const commandFields =
  (strapi: Core.Strapi, uid: string, commands: RunnableCommands) => (context: { nexus: unknown }) => {
    const nexus = context.nexus as Nexus;
    const types: unknown[] = [];
    const resolversConfig: Record<string, { auth: { scope: string[] } }> = {};
    for (const [verb, spec] of Object.entries(commands)) {
      if (spec.file !== undefined) continue; // files travel over the other doors
      const name = fieldName(uid, verb);
      const parent = spec.method === 'GET' ? 'Query' : 'Mutation';
      const args = argumentsOf(nexus, name, spec, types);
      const field = { type: 'JSON', args, resolve: resolver(strapi, uid, verb, spec) };
      types.push(nexus.extendType({ type: parent, definition: (t) => t.field(name, field) }));
      resolversConfig[`${parent}.${name}`] = { auth: { scope: [`${uid}.${verb}`] } };
    }
    return { types, resolversConfig };
  };
