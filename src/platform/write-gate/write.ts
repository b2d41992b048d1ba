import type { Core } from '@strapi/strapi';
import type { CrmUid } from '../database/metadata';

export type WriteAction = 'create' | 'update' | 'delete';

/** A row as PostgreSQL gives it: snake_case columns, `<relation>_fk` for to-one relations. */
export type StoredRow = Readonly<Record<string, unknown>> & {
  readonly id: number;
  readonly document_id: string;
};

/** One write through the document service, as rules see it: they are handed no `next`. */
export interface Write {
  readonly strapi: Core.Strapi;
  readonly uid: CrmUid;
  readonly action: WriteAction;
  /** Undefined for a create. */
  readonly documentId: string | undefined;
  /** What is to be written; empty for a delete. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The row before this write, locked; undefined for a create and for what the actor does not see. */
  readonly stored: StoredRow | undefined;
}

export interface Written extends Write {
  /** The row as it is now, in the same transaction; undefined after a delete. */
  readonly row: StoredRow | undefined;
}

export type Check = (write: Write) => void | Promise<void>;
export type Fill = (write: Write) => Record<string, unknown> | Promise<Record<string, unknown>>;
export type CheckAfter = (written: Written) => void | Promise<void>;

/** What an acting rule answers with: the record that stands after it. */
export interface Acted {
  readonly documentId: string;
}

/** Does the plain write; may be called once, and need not be called when the command writes by itself. */
export type Proceed = () => Promise<Acted>;
export type Act = (write: Write, proceed: Proceed) => Promise<Acted>;

export type Rule = { readonly uid: string; readonly actions: readonly WriteAction[] } & (
  | { readonly phase: 'before'; readonly run: Check }
  | { readonly phase: 'filling'; readonly run: Fill }
  | { readonly phase: 'after'; readonly run: CheckAfter }
  | { readonly phase: 'acting'; readonly run: Act }
);

/** For rules that hold for every CRM type. */
export const EVERY_TYPE = '*';

/** Looks at a write before it happens and may refuse it. */
export const before = (uid: string, actions: readonly WriteAction[], run: Check): Rule => ({
  uid,
  actions,
  phase: 'before',
  run,
});

/** Gives the fields that the server fills in; they win over what was sent. */
export const filling = (uid: string, actions: readonly WriteAction[], run: Fill): Rule => ({
  uid,
  actions,
  phase: 'filling',
  run,
});

/** Looks at the state after the write, in its transaction: the shape-proof way to check what hangs together. */
export const after = (uid: string, actions: readonly WriteAction[], run: CheckAfter): Rule => ({
  uid,
  actions,
  phase: 'after',
  run,
});

/**
 * A plain write of this type is a business act with further writes: the same command answers for the panel's form,
 * REST and GraphQL. At most one for a type and action.
 */
export const acting = (uid: string, actions: readonly WriteAction[], run: Act): Rule => ({
  uid,
  actions,
  phase: 'acting',
  run,
});
