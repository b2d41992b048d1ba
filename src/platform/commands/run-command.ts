import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../domain/shared/rule-violation';
import { oncePerKey } from '../idempotency/once-per-key';
import { commandName } from './command-name';
import { withinCommand } from './current-command';
import type { FileOnDisk, UploadedFile } from '../uploads/uploaded-file';

/** The part of a command's declaration that running it needs; `src/wire` has the whole. */
export interface RunnableCommand {
  readonly method: string;
  readonly path: string;
  readonly body?: Schema;
  readonly query?: Schema;
  readonly file?: 'taken' | 'left-on-disk' | 'given';
}

interface Schema {
  safeParse(
    value: unknown
  ): { success: true; data: unknown } | { success: false; error: { issues: readonly Issue[] } };
}
interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string;
  readonly keys?: readonly string[];
}

export interface CommandRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly body: unknown;
  /** For commands that take a file. */
  readonly file?: UploadedFile | FileOnDisk;
  readonly idempotencyKey: string | undefined;
}

const errorsOf = (where: string, issues: readonly Issue[]) =>
  issues.flatMap(({ path, message, keys }) =>
    (keys ?? ['']).map((key) => ({
      path: [where, ...path.map(String), ...(key === '' ? [] : [key])],
      message,
    }))
  );

const parsed = (schema: Schema | undefined, value: unknown, where: string): Record<string, unknown> => {
  if (!schema) {
    const keys = Object.keys(value ?? {});
    if (keys.length === 0) return {};
    throw new RuleViolation('request.malformed', {
      errors: keys.map((key) => ({ path: [where, key], message: 'Unknown key' })),
    });
  }
  const result = schema.safeParse(value ?? {});
  if (!result.success)
    throw new RuleViolation('request.malformed', { errors: errorsOf(where, result.error.issues) });
  return result.data as Record<string, unknown>;
};

type Service = Readonly<Record<string, ((input: unknown) => Promise<unknown>) | undefined>>;

/** Shape first, business second: proves the request, then lets the service's verb do it, once per key. */
export const runCommand = async (
  strapi: Core.Strapi,
  uid: string,
  verb: string,
  spec: RunnableCommand,
  request: CommandRequest
): Promise<unknown> => {
  const input = {
    ...parsed(spec.query, request.query, 'query'),
    ...parsed(spec.body, request.body, 'body'),
    ...request.params,
    ...(request.file && { file: request.file }),
  };
  const run = (strapi.service(uid as 'api::quote.quote') as unknown as Service)[verb];
  if (!run) throw new Error(`${uid} has no verb ${verb}`);
  const isQuestion = spec.method === 'GET' || spec.file === 'given';
  const key = isQuestion ? undefined : request.idempotencyKey;
  const name = commandName(uid, verb);
  return oncePerKey(strapi, key, { verb: name, input }, () => withinCommand(name, () => run(input)));
};
