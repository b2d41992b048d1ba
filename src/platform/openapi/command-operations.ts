import { z } from '@strapi/utils';
import type { RunnableCommand } from '../commands/run-command';
import { errors, json } from './answers';
import type { JsonSchema, Operation } from './types';

/** A command with the sentence that says what it does. */
export type DescribedCommand = RunnableCommand & { readonly summary: string };

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

/** What callers may send, as JSON schema 2020-12, which is that of OpenAPI 3.1. */
const schemaOf = (schema: unknown): JsonSchema => {
  const { $schema: _draft, ...rest } = z.toJSONSchema(schema as z.ZodType, {
    unrepresentable: 'any',
    io: 'input',
  });
  return rest;
};

const queryParameters = (query: unknown): JsonSchema[] => {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(query) as ObjectSchema;
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
};

const IDEMPOTENCY_KEY: JsonSchema = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'The same key and request give the same answer and act once',
  schema: { type: 'string', maxLength: 255 },
};

const form = (body: unknown): JsonSchema => {
  const described: ObjectSchema = body === undefined ? {} : schemaOf(body);
  const { properties = {}, required = [] } = described;
  const file = { type: 'string', format: 'binary' };
  const schema = { type: 'object', required: [...required, 'file'], properties: { ...properties, file } };
  return { required: true, content: { 'multipart/form-data': { schema } } };
};

const requestBody = ({ body, file }: DescribedCommand): { requestBody?: JsonSchema } => {
  if (file === 'taken') return { requestBody: form(body) };
  return body === undefined ? {} : { requestBody: { content: json(schemaOf(body)) } };
};

const FILE: JsonSchema = {
  description: 'The file',
  content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
};
const answerOf = (answer: JsonSchema | undefined): JsonSchema => ({
  description: 'Done; what it answers stands in `data`',
  content: json({
    type: 'object',
    ...(answer !== undefined && { required: ['data'] }),
    properties: { data: answer ?? {} },
    additionalProperties: false,
  }),
});

/** A command as its declaration says, which judges the requests too, and the schema of its answer. */
export const commandOperation = (
  spec: DescribedCommand,
  answer: JsonSchema | undefined
): Pick<Operation, 'summary' | 'parameters' | 'requestBody' | 'responses'> => {
  const isQuestion = spec.method === 'GET';
  return {
    summary: spec.summary,
    parameters: [...queryParameters(spec.query), ...(isQuestion ? [] : [IDEMPOTENCY_KEY])],
    ...requestBody(spec),
    responses: {
      200: spec.file === 'given' ? FILE : answerOf(answer),
      ...errors(400, 401, 403, 404),
      ...(!isQuestion && errors(409, 413, 422, 428)),
    },
  };
};
