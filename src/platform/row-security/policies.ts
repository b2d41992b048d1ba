import type { Core } from '@strapi/strapi';
import { crmUids, manyToManyLinks, ownedLinks, tableOf, type CrmUid } from '../database/metadata';
import { canBePrivate, NOT_PRIVATE_OF_OTHERS, privateOfSql } from './private-of';
import { APP_ROLE, REQUEST_ROLES, VIEWER_ROLE } from './roles';
import { scopeFunctions } from './scope-of';
import {
  isProtected,
  modesOf,
  parentOf,
  protectedParents,
  type Parent,
  type RowVisibilityTable,
} from './visibility-table';
import {
  hasVisibleSet,
  holdsOfEach,
  lookedUp,
  noneOrSeen,
  ownRowWithoutParent,
  restricted,
  visibleSet,
} from './visible-sets';

const seesNearlyAll = (modes: readonly string[]): string => `(select crm.sees_all('{${modes.join(',')}}'))`;

/** SQL: the other row is there for whoever asks; its own policy decides. */
const isSeen = (table: string, column: string): string =>
  `(select true from ${table} other where other.id = ${column})`;

/** Rows that are kept to a narrower circle than their private accounts, and what hangs on them. */
const isNarrow = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string): boolean => {
  const rule = table[uid];
  if (rule?.kind === 'followsEach' && rule.onlyIf !== undefined) return true;
  return protectedParents(strapi, table, uid).some((parent) => isNarrow(strapi, table, parent.uid));
};

/** For those who see nearly all: no private account is behind it, and no record of a narrower circle. */
const openCondition = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string): string =>
  [
    ...(canBePrivate(strapi, table, uid) ? [NOT_PRIVATE_OF_OTHERS] : []),
    ...protectedParents(strapi, table, uid)
      .filter((parent) => isNarrow(strapi, table, parent.uid))
      .map((parent) => `(${parent.column} is null or ${isSeen(parent.table, parent.column)})`),
  ].join(' and ');

/** Both conditions of a policy: what rows are seen, and how a row must be to be written. */
interface Conditions {
  readonly seen: string;
  readonly written: string;
}

/** What decides about a row with a restricted view stands in its own columns; stored ones are looked up by number. */
const byView = (
  strapi: Core.Strapi,
  table: RowVisibilityTable,
  uid: CrmUid,
  ofItself: string
): Conditions => {
  const narrow = (otherwise: string): string =>
    `case when ${seesNearlyAll(modesOf(strapi, table, uid))} then ${openCondition(strapi, table, uid)} else ${otherwise} end`;
  return { seen: narrow(restricted(tableOf(strapi, uid), ofItself)), written: narrow(`(${ofItself})`) };
};

const conditionsOfEach = (strapi: Core.Strapi, table: RowVisibilityTable, uid: CrmUid): Conditions => {
  const holds = holdsOfEach(strapi, table, uid);
  const ofItself = protectedParents(strapi, table, uid).map(noneOrSeen).join(' and ');
  const { seen, written } = byView(strapi, table, uid, ofItself);
  return { seen: `${holds} and ${seen}`, written: `${holds} and ${written}` };
};

const conditionsOfFollower = (strapi: Core.Strapi, table: RowVisibilityTable, uid: CrmUid): Conditions => {
  const rule = table[uid];
  if (rule?.kind !== 'follows') throw new Error(`${uid} follows nothing`);
  const main = parentOf(strapi, uid, rule.main);
  const seen = protectedParents(strapi, table, uid).map((parent: Parent) =>
    parent.column === main.column
      ? `${parent.column} in (select crm.visible_${parent.table}())`
      : noneOrSeen(parent)
  );
  const alone = rule.orAlone ? ` or (${main.column} is null and (${rule.orAlone}))` : '';
  const ofItself = `(${seen.join(' and ')}) or ${ownRowWithoutParent(main.column)}${alone}`;
  return byView(strapi, table, uid, ofItself);
};

const both = (condition: string): Conditions => ({ seen: condition, written: condition });

const conditionsOf = (
  strapi: Core.Strapi,
  table: RowVisibilityTable,
  conditionsOfRoots: Readonly<Record<string, string>>,
  uid: CrmUid
): Conditions => {
  const rule = table[uid];
  if (!rule) throw new Error(`${uid} has no row visibility: add it to src/permissions/row-visibility.ts`);
  if (rule.kind === 'everyone') return both(`(select crm.actor()) <> 'nobody'`);
  if (rule.kind === 'follows') return conditionsOfFollower(strapi, table, uid);
  if (rule.kind === 'followsEach') return conditionsOfEach(strapi, table, uid);
  const condition = conditionsOfRoots[uid];
  if (condition === undefined) throw new Error(`${uid} is a root of visibility without a condition`);
  return both(condition);
};

/** Policies for requests; `lookedUp` is what the viewer's plain reads are shown by instead, an index can answer it. */
const policy = (table: string, { seen, written }: Conditions, lookedUp?: string): string => `
alter table ${table} enable row level security;
drop policy if exists crm_rows on ${table};
create policy crm_rows on ${table} to ${lookedUp ? APP_ROLE : REQUEST_ROLES.join(', ')} using (${seen}) with check (${written});
drop policy if exists crm_rows_looked_up on ${table};
${lookedUp ? `create policy crm_rows_looked_up on ${table} for select to ${VIEWER_ROLE} using (${lookedUp});` : ''}`;

interface LinkEnds {
  readonly table: string;
  readonly targetTable: string;
  readonly target: string;
  readonly linkTable: string;
  readonly ownColumn: string;
  readonly targetColumn: string;
}

/** A link names two rows: it is seen by those who see both, or a count over links would tell what is hidden. */
const linkPolicy = (table: RowVisibilityTable, uid: string, link: LinkEnds): string => {
  const conditions = [
    { column: link.ownColumn, table: link.table, uid },
    { column: link.targetColumn, table: link.targetTable, uid: link.target },
  ]
    .filter((end) => isProtected(table, end.uid))
    .map((end) => isSeen(end.table, end.column));
  return policy(
    link.linkTable,
    both(conditions.length ? conditions.join(' and ') : `(select crm.actor()) <> 'nobody'`)
  );
};

/** Policies and what they compare with for every CRM table and link table; throws for a type that the table forgot. */
export const rowSecuritySql = (
  strapi: Core.Strapi,
  table: RowVisibilityTable,
  conditionsOfRoots: Readonly<Record<string, string>>
): string => {
  const uids = crmUids(strapi);
  const rows = uids.map((uid) =>
    policy(
      tableOf(strapi, uid),
      conditionsOf(strapi, table, conditionsOfRoots, uid),
      hasVisibleSet(table, uid) ? lookedUp(tableOf(strapi, uid)) : undefined
    )
  );
  const links = uids.flatMap((uid) =>
    [...ownedLinks(strapi, uid), ...manyToManyLinks(strapi, uid)].map((link) => linkPolicy(table, uid, link))
  );
  return [
    ...uids.map((uid) => visibleSet(strapi, table, uid)),
    scopeFunctions(strapi, table),
    privateOfSql(strapi, table),
    ...rows,
    ...links,
  ].join('\n');
};
