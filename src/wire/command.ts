import type { z } from '@strapi/utils';

/**
 * A business act or question as callers see it: declared once, served at `/api` (users and API tokens), at `/crm`
 * (the panel) and in GraphQL. `body` and `query` refuse keys they do not name.
 */
export interface CommandSpec {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api` and `/crm`; `:documentId` names the record. */
  readonly path: string;
  /** One sentence for the documentation and the permission list. */
  readonly summary: string;
  readonly body?: z.ZodType;
  readonly query?: z.ZodType;
  /**
   * `taken`: the request is a form with one file in the field `file`, read into memory; `left-on-disk`: the same,
   * for files that are only kept; `given`: the answer is a file. Such commands are no GraphQL fields.
   */
  readonly file?: 'taken' | 'left-on-disk' | 'given';
}

/** Commands of one content type; the key is the verb, and the name of the service method and permission. */
export type Commands = Readonly<Record<string, CommandSpec>>;
