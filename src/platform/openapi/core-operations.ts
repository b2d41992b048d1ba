import { errors, json, schemaRef } from './answers';
import { schemaName } from './record-schemas';
import type { JsonSchema, Operation } from './types';

const nested = (name: string, description: string): JsonSchema => ({
  name,
  in: 'query',
  style: 'deepObject',
  explode: true,
  description,
  schema: { type: 'object', additionalProperties: true },
});

const text = (name: string, description: string): JsonSchema => ({
  name,
  in: 'query',
  description,
  schema: { type: 'string' },
});

const READING = [
  text('fields', 'Attributes to answer with, by comma; all without it'),
  nested(
    'populate',
    'Relations to answer with, such as populate[account][fields][0]=name; four deep at most'
  ),
];
const LISTING = [
  ...READING,
  nested('filters', 'Such as filters[name][$containsi]=kim'),
  text('sort', 'Such as name:asc,createdAt:desc'),
  nested('pagination', 'page and pageSize, or start and limit; withCount'),
];

const PAGINATION: JsonSchema = {
  type: 'object',
  properties: Object.fromEntries(
    ['page', 'pageSize', 'pageCount', 'start', 'limit', 'total'].map((name) => [name, { type: 'integer' }])
  ),
};

const one = (name: string, description: string): JsonSchema => ({
  description,
  content: json({
    type: 'object',
    required: ['data'],
    properties: { data: schemaRef(name), meta: { type: 'object' } },
  }),
});

const list = (name: string): JsonSchema => ({
  description: 'The records that the caller sees',
  content: json({
    type: 'object',
    required: ['data', 'meta'],
    properties: {
      data: { type: 'array', items: schemaRef(name) },
      meta: { type: 'object', properties: { pagination: PAGINATION } },
    },
  }),
});

const body = (name: string): JsonSchema => ({
  required: true,
  content: json({ type: 'object', required: ['data'], properties: { data: schemaRef(`${name}Input`) } }),
});

type Described = Pick<Operation, 'summary' | 'parameters' | 'requestBody' | 'responses'>;

const OPERATIONS: Readonly<Record<string, (name: string, isSingle: boolean) => Described>> = {
  find: (name, isSingle) => ({
    summary: isSingle ? 'Read the record' : 'List records',
    parameters: isSingle ? READING : LISTING,
    responses: {
      200: isSingle ? one(name, 'The record') : list(name),
      ...errors(400, 401, 403),
      ...(isSingle && errors(404)),
    },
  }),
  findOne: (name) => ({
    summary: 'Read one record',
    parameters: READING,
    responses: { 200: one(name, 'The record'), ...errors(400, 401, 403, 404) },
  }),
  create: (name) => ({
    summary: 'Make a record',
    parameters: READING,
    requestBody: body(name),
    responses: { 201: one(name, 'The record as it was made'), ...errors(400, 401, 403, 409) },
  }),
  update: (name) => ({
    summary: 'Change a record',
    parameters: READING,
    requestBody: body(name),
    responses: { 200: one(name, 'The record as it is now'), ...errors(400, 401, 403, 404, 409) },
  }),
  delete: () => ({
    summary: 'Delete a record',
    responses: { 204: { description: 'It is gone' }, ...errors(400, 401, 403, 404, 409) },
  }),
};

/** What Strapi's own five routes of a type do; undefined for another action. */
export const coreOperation = (uid: string, action: string, isSingle: boolean): Described | undefined =>
  OPERATIONS[action]?.(schemaName(uid), isSingle);
