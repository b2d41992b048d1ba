import { createHash } from 'node:crypto';

/** A statement as knex hands it to the driver. */
export interface Statement {
  readonly sql?: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Asked more often than this, a statement's plan is kept; with every few that there are, once more. */
const SELDOM = 2;
const FEW = 5;

/** Each connection keeps as many; texts made of what people chose must not fill it. */
const MOST_PLANS = 250;

const READS_OR_WRITES = /^\s*(?:select|with|insert|update|delete)\b/i;

/** `select *` has other columns after an upgrade, and PostgreSQL then refuses the plan made before. */
const ALL_COLUMNS = /(?:^|[\s,.(])\*\s+from\b|\breturning\s+(?:\w+\.)?\*|\b"?\w+"?\.\*/i;

const asked = new Map<string, number>();
const names = new Map<string, string>();

const isWorthKeeping = (text: string): boolean => READS_OR_WRITES.test(text) && !ALL_COLUMNS.test(text);

const newName = (key: string): string | undefined => {
  const times = (asked.get(key) ?? 0) + 1;
  if (asked.size >= 10 * MOST_PLANS) asked.clear();
  asked.set(key, times);
  return times > SELDOM + names.size / FEW ? createHash('sha1').update(key).digest('base64url') : undefined;
};

const nameOf = (key: string, text: string): string | undefined => {
  const known = names.get(key);
  if (known || names.size >= MOST_PLANS || !isWorthKeeping(text)) return known;
  const name = newName(key);
  if (name) names.set(key, name);
  return name;
};

/**
 * Names a statement that is asked often, so that its connection keeps the plan: with row policies, planning costs up to
 * ten times what execution does. A plan is made for one role; `role` is any word that tells them apart.
 */
export const withKeptPlan = <S extends Statement>(statement: S, role: string): S => {
  const text = statement.sql ?? '';
  const name = nameOf(`${role}:${text}`, text);
  return name === undefined ? statement : { ...statement, options: { ...statement.options, name } };
};
