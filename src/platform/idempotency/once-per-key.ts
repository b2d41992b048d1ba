import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../domain/shared/rule-violation';
import { asSystem } from '../actor/actor';
import { keyOfWhoIsAsking } from '../actor/current';
import { sql, sqlOne } from '../database/sql';
import { inTransaction } from '../database/transaction';

const MAX_LENGTH = 255;

interface Kept {
  readonly request_hash: string;
  /** As text: Strapi leaves jsonb unread, and an answer may itself be a text. */
  readonly answer: string;
}

const hashOf = (request: unknown): string =>
  createHash('sha256').update(JSON.stringify(request)).digest('hex');

const claim = async (strapi: Core.Strapi, actor: string, key: string): Promise<void> => {
  const [lock] = await sql<{ free: boolean }>(
    strapi,
    'select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as free',
    [`${actor} ${key}`]
  );
  if (!lock?.free) throw new RuleViolation('idempotency-key.in-flight', {}, 'conflict');
};

/**
 * Does the work once per key and caller. The same key with the same request gets the same answer again, with
 * another request 422, while the first is still running 409. The answer is kept in the transaction of the work:
 * after a crash both are there or neither. A refused request keeps nothing, so it may be repaired and sent again.
 */
export const oncePerKey = async <T>(
  strapi: Core.Strapi,
  key: string | undefined,
  request: unknown,
  work: () => Promise<T>
): Promise<T> => {
  if (key === undefined || key === '') return work();
  if (key.length > MAX_LENGTH) throw new RuleViolation('idempotency-key.too-long', { max: MAX_LENGTH });
  const actor = keyOfWhoIsAsking(strapi);
  const hash = hashOf(request);
  return inTransaction(strapi, async () => {
    await claim(strapi, actor, key);
    const kept = await asSystem(() =>
      sqlOne<Kept>(
        strapi,
        'select request_hash, answer::text as answer from crm.idempotency_key where actor = ? and key = ?',
        [actor, key]
      )
    );
    if (kept && kept.request_hash !== hash)
      throw new RuleViolation('idempotency-key.other-request', {}, 'unreadable');
    if (kept) return JSON.parse(kept.answer) as T;
    const answer = await work();
    await asSystem(() =>
      sql(
        strapi,
        'insert into crm.idempotency_key (actor, key, request_hash, answer) values (?, ?, ?, ?::jsonb)',
        [actor, key, hash, JSON.stringify(answer)]
      )
    );
    return answer;
  });
};
