import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { problemsOfDeclaration, type DeclaredAttribute } from '../../domain/shared/declared-limits';
import { RuleViolation } from '../../domain/shared/rule-violation';
import { currentActor } from '../actor/actor';
import { isCrmUid, tableOf, type CrmUid } from '../database/metadata';
import { sqlOne } from '../database/sql';
import { inTransaction } from '../database/transaction';
import { scopeOf } from '../history/history';
import { manyToManyNow, recordWrite } from '../history/record-write';
import { refuseFields } from '../http/refuse-fields';
import { EVERY_TYPE, type Rule, type StoredRow, type Write, type WriteAction, type Written } from './write';

const WRITES: ReadonlySet<string> = new Set([
  'create',
  'update',
  'delete',
  'clone',
  'publish',
  'unpublish',
  'discardDraft',
]);
const isWriteAction = (action: string): action is WriteAction =>
  ['create', 'update', 'delete'].includes(action);

interface DocumentContext {
  readonly uid: string;
  readonly action: string;
  params: { documentId?: string; data?: Record<string, unknown> };
}

const inGate = new AsyncLocalStorage<true>();

/** True while a write is passing the gate (or the system works): only then may the query layer write CRM rows. */
const mayWriteDirectly = (strapi: Core.Strapi): boolean =>
  inGate.getStore() === true || currentActor(() => strapi.requestContext.get()?.state).kind === 'system';

const rowOf = (
  strapi: Core.Strapi,
  uid: CrmUid,
  documentId: unknown,
  lock: boolean
): Promise<StoredRow | undefined> =>
  sqlOne<StoredRow>(strapi, `select * from ?? where document_id = ? ${lock ? 'for update' : ''}`, [
    tableOf(strapi, uid),
    String(documentId),
  ]);

const holdsFor = (rule: Rule, write: Write): boolean =>
  (rule.uid === EVERY_TYPE || rule.uid === write.uid) && rule.actions.includes(write.action);

const runBefore = async (
  rules: readonly Rule[],
  write: Write,
  params: DocumentContext['params']
): Promise<void> => {
  for (const rule of rules) {
    if (!holdsFor(rule, write)) continue;
    if (rule.phase === 'before') await rule.run(write);
    if (rule.phase === 'filling') Object.assign((params.data ??= {}), await rule.run(write));
  }
};

const runAfter = async (rules: readonly Rule[], written: Written): Promise<void> => {
  for (const rule of rules) if (rule.phase === 'after' && holdsFor(rule, written)) await rule.run(written);
};

const documentIdOf = (result: unknown): string | undefined =>
  (result as { documentId?: string } | null | undefined)?.documentId;

type ActingRule = Extract<Rule, { phase: 'acting' }>;
type Next = Parameters<Parameters<Core.Strapi['documents']['use']>[0]>[1];

type Result = Awaited<ReturnType<Next>>;

/** As the last word, when rules have filled in what they do: Strapi would say it in English only, and without a code. */
const refuseUndeclared = ({ strapi, uid, action, data }: Write): void => {
  const attributes = (strapi.contentTypes[uid]?.attributes ?? {}) as Record<string, DeclaredAttribute>;
  if (action !== 'delete') refuseFields(problemsOfDeclaration(attributes, data, action === 'create'));
};

/** The write itself, with the row locked before it, the rules after it and its entry in the history. */
const plainWrite = async (rules: readonly Rule[], write: Write, next: Next): Promise<Result> => {
  const { strapi, uid, action } = write;
  refuseUndeclared(write);
  const table = tableOf(strapi, uid);
  const stored =
    write.documentId === undefined ? undefined : await rowOf(strapi, uid, write.documentId, true);
  const scope = stored && action === 'delete' ? await scopeOf(strapi, table, stored.id) : undefined;
  const listsBefore = await manyToManyNow(write, stored);
  const result = await next();
  const documentId = write.documentId ?? documentIdOf(result);
  const row =
    action === 'delete' || documentId === undefined ? undefined : await rowOf(strapi, uid, documentId, false);
  await runAfter(rules, { ...write, stored, documentId, row });
  const listsAfter = await manyToManyNow(write, row);
  recordWrite(strapi, { uid, action, before: stored, after: row, scope, listsBefore, listsAfter });
  return result;
};

/** The command behind a plain write does it, and the caller gets the record as it stands afterwards. */
const act = async (
  rule: ActingRule,
  rules: readonly Rule[],
  write: Write,
  context: DocumentContext,
  next: Next
): Promise<Result> => {
  let written: Result | undefined;
  const { documentId } = await rule.run(write, async () => {
    if (written !== undefined) throw new Error(`${write.uid}: an acting rule may proceed only once`);
    written = await plainWrite(rules, write, next);
    return { documentId: write.documentId ?? (documentIdOf(written) as string) };
  });
  if (write.action === 'delete') return written ?? { documentId, entries: [] };
  const { fields, populate } = context.params as { fields?: never; populate?: never };
  return write.strapi.documents(write.uid).findOne({ documentId, fields, populate });
};

const guarded = async (
  strapi: Core.Strapi,
  rules: readonly Rule[],
  context: DocumentContext,
  next: Next
): Promise<Result> => {
  const { action, params } = context;
  const uid = context.uid as CrmUid;
  if (!isWriteAction(action))
    throw new RuleViolation(`record.${action === 'clone' ? 'clone' : 'publish'}-refused`);
  const { documentId } = params;
  const actingRule = rules.find(
    (rule) => rule.phase === 'acting' && rule.uid === uid && rule.actions.includes(action)
  );
  // A command behind the write locks what it needs in its own order, and reads again; else the row is locked here.
  const stored =
    documentId === undefined ? undefined : await rowOf(strapi, uid, documentId, actingRule === undefined);
  if (documentId !== undefined && !stored) return next(); // unknown or not visible: Strapi answers 404
  const write: Write = { strapi, uid, action, documentId, data: (params.data ??= {}), stored };
  await runBefore(rules, write, params);
  return actingRule?.phase === 'acting'
    ? act(actingRule, rules, write, context, next)
    : plainWrite(rules, write, next);
};

/**
 * Every write of a CRM type passes here, whoever it comes from: one transaction, the rules in their order, the
 * history. The transaction opens with no `await` before it: a bulk deletion in the panel runs its deletions in
 * parallel, and one that entered later would otherwise survive the rollback of its siblings.
 */
export const installWriteGate = (strapi: Core.Strapi, rules: readonly Rule[]): void => {
  strapi.documents.use((context, next) => {
    if (!isCrmUid(context.uid) || !WRITES.has(context.action)) return next();
    return inGate.run(true, () =>
      inTransaction(strapi, () => guarded(strapi, rules, context as DocumentContext, next))
    );
  });
  strapi.db.lifecycles.subscribe((event) => {
    if (!isCrmUid(event.model.uid) || !/^before(Create|Update|Delete)(Many)?$/.test(event.action)) return;
    if (!mayWriteDirectly(strapi))
      throw new Error(`${event.model.uid} is written through strapi.documents or a command`);
  });
};
