import type { JsonSchema } from './types';

const ref = (kind: string, name: string): JsonSchema => ({ $ref: `#/components/${kind}/${name}` });
export const schemaRef = (name: string): JsonSchema => ref('schemas', name);

export const json = (schema: JsonSchema): JsonSchema => ({ 'application/json': { schema } });

const SENTENCES = {
  400: 'The request or what it asks for is wrong; every reason stands in `details`',
  401: 'The token is missing, wrong or over',
  403: 'The caller has no right to do this',
  404: 'There is no such record, or the caller does not see it',
  409: 'The state of the record speaks against it: in use, locked, not unique, changed meanwhile',
  413: 'The request is too large',
  422: 'The file cannot be used, or the Idempotency-Key belongs to another request',
  428: 'The version of the record that the change builds on is missing',
} as const;
export type ErrorStatus = keyof typeof SENTENCES;

export const errors = (...statuses: readonly ErrorStatus[]): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(statuses.map((status) => [String(status), ref('responses', `Error${status}`)]));

const PATH = { type: 'array', items: { type: 'string' } } as const;

/** The one shape in which the CRM says no. */
export const ERROR_SCHEMA: JsonSchema = {
  type: 'object',
  required: ['data', 'error'],
  properties: {
    data: { type: 'null' },
    error: {
      type: 'object',
      required: ['status', 'name', 'message'],
      properties: {
        status: { type: 'integer' },
        name: { type: 'string' },
        message: { type: 'string', description: 'The code, or a sentence where there is none' },
        details: {
          type: 'object',
          properties: {
            code: { type: 'string', description: 'Stable, such as quote.split-not-100' },
            errors: {
              type: 'array',
              description: 'One for each field',
              items: {
                type: 'object',
                properties: { path: PATH, code: { type: 'string' }, message: { type: 'string' } },
              },
            },
            reasons: {
              type: 'array',
              description: 'Every reason at once',
              items: {
                type: 'object',
                required: ['code'],
                properties: { code: { type: 'string' }, details: { type: 'object' } },
              },
            },
          },
        },
      },
    },
  },
};

export const ERROR_RESPONSES = Object.fromEntries(
  Object.entries(SENTENCES).map(([status, description]) => [
    `Error${status}`,
    { description, content: json(schemaRef('Error')) },
  ])
);
