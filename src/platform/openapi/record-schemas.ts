import type { Core } from '@strapi/strapi';
import { crmUids, isCrmUid } from '../database/metadata';
import { schemaRef } from './answers';
import type { JsonSchema } from './types';

interface Attribute {
  readonly type: string;
  readonly enum?: readonly string[];
  readonly relation?: string;
  readonly target?: string;
  readonly mappedBy?: string;
  readonly private?: boolean;
}

/** What Strapi answers for each type of attribute. */
const VALUE: Readonly<Record<string, JsonSchema>> = {
  string: { type: 'string' },
  text: { type: 'string' },
  richtext: { type: 'string' },
  email: { type: 'string' },
  uid: { type: 'string' },
  boolean: { type: 'boolean' },
  integer: { type: 'integer' },
  biginteger: { type: 'string' },
  decimal: { type: 'number' },
  float: { type: 'number' },
  date: { type: 'string', format: 'date' },
  datetime: { type: 'string', format: 'date-time' },
  time: { type: 'string' },
  blocks: { type: 'array', items: { type: 'object' } },
};

const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });

const valueOf = ({ type, enum: choices }: Attribute): JsonSchema =>
  type === 'enumeration' ? { type: 'string', enum: choices } : (VALUE[type] ?? {});

const DOCUMENT_ID = {
  type: 'string',
  description: 'Names the record in every request; the number `id` is the row and may change',
} as const;

const REFERENCE: JsonSchema = {
  anyOf: [DOCUMENT_ID, { type: 'object', required: ['documentId'], properties: { documentId: DOCUMENT_ID } }],
};

const relationInput = ({ relation }: Attribute): JsonSchema => {
  const many = { type: 'array', items: REFERENCE };
  const parts = { connect: many, disconnect: many, set: many };
  const edit = {
    type: 'object',
    properties: parts,
    description: 'Changes the relation instead of replacing it',
  };
  return { anyOf: [/ToMany$/.test(relation ?? '') ? many : REFERENCE, edit, { type: 'null' }] };
};

/** `api::quote-line.quote-line` -> `QuoteLine` */
export const schemaName = (uid: string): string =>
  (uid.split('.').pop() ?? uid).replace(/(^|-)(\w)/g, (_all, _dash: string, letter: string) =>
    letter.toUpperCase()
  );

/** A relation stands in an answer only when the request asks for it (`populate`) and the caller may see it. */
const relationValue = ({ relation, target = '' }: Attribute): JsonSchema => {
  const one = isCrmUid(target) ? schemaRef(schemaName(target)) : { type: 'object' };
  return /ToMany$/.test(relation ?? '') ? { type: 'array', items: one } : orNull(one);
};

const answerOf = (attribute: Attribute): JsonSchema => {
  if (attribute.type === 'relation') return relationValue(attribute);
  const value = valueOf(attribute);
  return Object.keys(value).length === 0 ? {} : orNull(value);
};

const attributesOf = (strapi: Core.Strapi, uid: string): [string, Attribute][] =>
  Object.entries(
    (strapi.contentTypes[uid as 'api::quote.quote']?.attributes ?? {}) as Record<string, Attribute>
  );

const OF_STRAPI = [
  'id',
  'createdBy',
  'updatedBy',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'locale',
  'localizations',
];
const INSTANT = { type: 'string', format: 'date-time' } as const;

const recordSchema = (strapi: Core.Strapi, uid: string, computed: readonly string[]): JsonSchema => ({
  type: 'object',
  required: ['id', 'documentId'],
  properties: {
    id: { type: 'integer' },
    documentId: DOCUMENT_ID,
    ...Object.fromEntries(
      attributesOf(strapi, uid)
        .filter(([name, attribute]) => !OF_STRAPI.includes(name) && attribute.private !== true)
        .map(([name, attribute]) => [name, answerOf(attribute)])
    ),
    ...Object.fromEntries(
      computed.map((name) => [name, { type: 'array', description: 'Computed, never stored' }])
    ),
    createdAt: INSTANT,
    updatedAt: INSTANT,
    publishedAt: orNull(INSTANT),
  },
  additionalProperties: false,
});

const isWritten = (name: string, attribute: Attribute, serverOwned: readonly string[]): boolean =>
  !OF_STRAPI.includes(name) &&
  attribute.private !== true &&
  attribute.mappedBy === undefined &&
  !serverOwned.includes(name);

const inputSchema = (strapi: Core.Strapi, uid: string, serverOwned: readonly string[]): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(
    attributesOf(strapi, uid)
      .filter(([name, attribute]) => isWritten(name, attribute, serverOwned))
      .map(([name, attribute]) => [
        name,
        attribute.type === 'relation'
          ? relationInput(attribute)
          : orNull(
              attribute.type === 'decimal'
                ? { type: ['number', 'string'], description: 'A number, or a text such as "1234.56"' }
                : valueOf(attribute)
            ),
      ])
  ),
});

/** Names of attributes by content type. */
interface ByType {
  readonly serverOwned: Readonly<Record<string, readonly string[]>>;
  readonly computed: Readonly<Record<string, readonly string[]>>;
}

/**
 * `Quote` for what is answered and `QuoteInput` for what is written, for every CRM type. What only the server sets is
 * no input; it is accepted when it says what is stored.
 */
export const recordSchemas = (
  strapi: Core.Strapi,
  { serverOwned, computed }: ByType
): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(
    crmUids(strapi).flatMap((uid) => [
      [schemaName(uid), recordSchema(strapi, uid, computed[uid] ?? [])],
      [`${schemaName(uid)}Input`, inputSchema(strapi, uid, serverOwned[uid] ?? [])],
    ])
  );
