import type { Core } from '@strapi/strapi';
import { crmUids, manyToManyLinks, ownedLinks, tableOf, type CrmUid } from '../database/metadata';
import { APP_ROLE } from './roles';

/**
 * How the rows of a type are seen. Four kinds:
 * - everyone: every signed-in actor sees all rows (catalogue and settings);
 * - root: the sets are written by hand in `database/sql` as `crm.hidden_<table>()` and `crm.visible_<table>()`;
 * - follows: rows are seen with the records they hang on. `main` alone decides for actors with a restricted view;
 *   `orAlone` additionally shows rows without a main record that satisfy the given SQL condition;
 * - followsEach: rows hang on one or several of the owners, and are seen by those who see each of them, and for
 *   whom `onlyIf` (SQL) holds besides.
 */
export type RowVisibility =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'root'; readonly modes: readonly string[] }
  | {
      readonly kind: 'follows';
      readonly main: string;
      readonly also?: readonly string[];
      readonly orAlone?: string;
    }
  | { readonly kind: 'followsEach'; readonly owners: readonly string[]; readonly onlyIf?: string };

export type RowVisibilityTable = Readonly<Record<string, RowVisibility>>;

interface Parent {
  readonly column: string;
  readonly table: string;
  readonly uid: string;
}

const ownRowWithoutParent = (column: string): string =>
  `(${column} is null and creator_key = (select crm.actor()))`;

const parentOf = (strapi: Core.Strapi, uid: string, attribute: string): Parent => {
  const link = ownedLinks(strapi, uid).find((candidate) => candidate.attribute === attribute);
  if (!link)
    throw new Error(`Row visibility of ${uid} names ${attribute}, which is not a to-one relation of it`);
  return { column: link.column, table: link.targetTable, uid: link.target };
};

/** The roots whose modes (all, own, partner) decide whether the actor sees nearly everything of this type. */
const modesOf = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string): string[] => {
  const rule = table[uid];
  if (rule?.kind === 'root') return [...rule.modes];
  const parents = parentNames(rule).map((attribute) => parentOf(strapi, uid, attribute).uid);
  return [...new Set(parents.flatMap((parent) => modesOf(strapi, table, parent)))].sort();
};

const parentNames = (rule: RowVisibility | undefined): readonly string[] => {
  if (rule?.kind === 'followsEach') return rule.owners;
  return rule?.kind === 'follows' ? [rule.main, ...(rule.also ?? [])] : [];
};

const seesNearlyAll = (modes: readonly string[]): string => `(select crm.sees_all('{${modes.join(',')}}'))`;

const isProtected = (table: RowVisibilityTable, uid: string): boolean =>
  (table[uid]?.kind ?? 'everyone') !== 'everyone';

const functionsOfFollower = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string): string => {
  const rule = table[uid];
  if (rule?.kind === 'followsEach') return functionsOfEach(strapi, table, uid);
  if (rule?.kind !== 'follows') return '';
  const name = tableOf(strapi, uid);
  const main = parentOf(strapi, uid, rule.main);
  const also = (rule.also ?? []).map((attribute) => parentOf(strapi, uid, attribute));
  const hidden = [main, ...also]
    .filter((parent) => isProtected(table, parent.uid))
    .map(
      (parent) => `select id from ${name} where ${parent.column} in (select crm.hidden_${parent.table}())`
    );
  const others = also
    .filter((parent) => isProtected(table, parent.uid))
    .map(
      (parent) =>
        ` and (${parent.column} is null or ${parent.column} in (select crm.visible_${parent.table}()))`
    )
    .join('');
  const alone = [
    ownRowWithoutParent(main.column),
    ...(rule.orAlone ? [`(${main.column} is null and (${rule.orAlone}))`] : []),
  ];
  const visible = [
    `select id from ${name} where ${main.column} in (select crm.visible_${main.table}())${others}`,
    ...alone.map((condition) => `select id from ${name} where ${condition}`),
  ];
  return (
    setFunction(`hidden_${name}`, hidden.join(' union ')) +
    setFunction(`visible_${name}`, visible.join(' union '))
  );
};

interface Owners {
  /**
   * SQL: somebody asks, the row hangs on something or is its creator's and being written at this moment, and it is
   * kept to no narrower circle.
   */
  readonly holds: string;
  readonly onlyIf: string | undefined;
  readonly shown: readonly Parent[];
}

const ownersOf = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string): Owners => {
  const owners = parentNames(table[uid]).map((attribute) => parentOf(strapi, uid, attribute));
  const columns = owners.map(({ column }) => column).join(', ');
  const rule = table[uid];
  const onlyIf = rule?.kind === 'followsEach' ? rule.onlyIf : undefined;
  return {
    holds: `(select crm.actor()) <> 'nobody'
    and (num_nonnulls(${columns}) > 0 or creator_key = (select crm.actor()))${onlyIf ? ` and ${onlyIf}` : ''}`,
    onlyIf,
    shown: owners.filter((owner) => isProtected(table, owner.uid)),
  };
};

const notHidden = ({ column, table }: Parent): string =>
  `(${column} is null or ${column} not in (select crm.hidden_${table}()))`;

const noneOrSeen = ({ column, table }: Parent): string =>
  `(${column} is null or ${column} in (select crm.visible_${table}()))`;

const functionsOfEach = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string): string => {
  const name = tableOf(strapi, uid);
  const { holds, onlyIf, shown } = ownersOf(strapi, table, uid);
  const hidden = [
    ...shown.map(
      (owner) => `select id from ${name} where ${owner.column} in (select crm.hidden_${owner.table}())`
    ),
    ...(onlyIf ? [`select id from ${name} where not ${onlyIf}`] : []),
  ];
  const seen = [...shown.map(noneOrSeen), holds].join(' and ');
  return (
    setFunction(`hidden_${name}`, hidden.join(' union ')) +
    setFunction(`visible_${name}`, `select id from ${name} where ${seen}`)
  );
};

const conditionOfEach = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string): string => {
  const { holds, shown } = ownersOf(strapi, table, uid);
  return `${holds} and case when ${seesNearlyAll(modesOf(strapi, table, uid))}
    then ${shown.map(notHidden).join(' and ')} else ${shown.map(noneOrSeen).join(' and ')} end`;
};

/** Bodies are plpgsql because they are bound late: no function ever blocks Strapi's schema sync. */
const setFunction = (name: string, query: string): string => `
create or replace function crm.${name}() returns setof integer language plpgsql stable security definer
  set search_path = public as $$ begin return query ${query}; end $$;`;

/** Account, opportunity and memo (as document ids) that a row hangs on, for the visibility of its history. */
const scopeFunction = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string): string => {
  const rule = table[uid];
  const name = tableOf(strapi, uid);
  const [main, ...others] =
    rule?.kind === 'followsEach'
      ? ownersOf(strapi, table, uid).shown
      : parentNames(rule)
          .slice(0, 1)
          .map((attribute) => parentOf(strapi, uid, attribute));
  const own = SCOPE_OF_ROOT[name];
  const query = main
    ? `select s.account_id, s.opportunity_id, ${rule?.kind === 'followsEach' && rule.onlyIf ? 't.document_id::text' : 's.memo_id'}
      from ${name} t left join lateral (${[main, ...others].map(scopeOfParent).join(' union all ')}) s on true
      where t.id = $1${others.length > 0 ? PRIVATE_FIRST : ''}`
    : `select ${own ?? 'null::text, null::text, null::text'} from ${name} t where t.id = $1`;
  return `when '${name}' then return query ${query.replace(/\$1/g, 'row_id')};`;
};

const scopeOfParent = ({ column, table }: Parent): string =>
  `select * from crm.scope_of('${table}', t.${column})`;

/** Of several owners the private one decides who sees the history of what hangs on them. */
const PRIVATE_FIRST = `
      order by exists (select 1 from accounts a where a.document_id = s.account_id and a.is_private) desc limit 1`;

const SCOPE_OF_ROOT: Readonly<Record<string, string>> = {
  accounts: 't.document_id::text, null::text, null::text',
  opportunities:
    '(select a.document_id::text from accounts a where a.id = t.account_fk), t.document_id::text, null::text',
};

const scopeFunctions = (strapi: Core.Strapi, table: RowVisibilityTable): string => `
drop function if exists crm.scope_of(text, integer);
create function crm.scope_of(table_name text, row_id integer)
  returns table (account_id text, opportunity_id text, memo_id text)
  language plpgsql stable security definer set search_path = public as $$
begin
  case table_name ${crmUids(strapi)
    .map((uid) => scopeFunction(strapi, table, uid))
    .join('\n    ')}
  else return; end case;
end $$;`;

const conditionOfFollower = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string): string => {
  const rule = table[uid];
  if (rule?.kind !== 'follows') throw new Error(`${uid} follows nothing`);
  const main = parentOf(strapi, uid, rule.main);
  const parents = [main, ...(rule.also ?? []).map((attribute) => parentOf(strapi, uid, attribute))];
  const shown = parents.filter((parent) => isProtected(table, parent.uid));
  const seen = shown.map((parent) =>
    parent === main ? `${parent.column} in (select crm.visible_${parent.table}())` : noneOrSeen(parent)
  );
  const alone = rule.orAlone ? ` or (${main.column} is null and (${rule.orAlone}))` : '';
  return `case when ${seesNearlyAll(modesOf(strapi, table, uid))} then ${shown.map(notHidden).join(' and ')}
    else (${seen.join(' and ')}) or ${ownRowWithoutParent(main.column)}${alone} end`;
};

const conditionOf = (
  strapi: Core.Strapi,
  table: RowVisibilityTable,
  conditionsOfRoots: Readonly<Record<string, string>>,
  uid: CrmUid
): string => {
  const rule = table[uid];
  if (!rule) throw new Error(`${uid} has no row visibility: add it to src/permissions/row-visibility.ts`);
  if (rule.kind === 'everyone') return `(select crm.actor()) <> 'nobody'`;
  if (rule.kind === 'follows') return conditionOfFollower(strapi, table, uid);
  if (rule.kind === 'followsEach') return conditionOfEach(strapi, table, uid);
  const condition = conditionsOfRoots[uid];
  if (condition === undefined) throw new Error(`${uid} is a root of visibility without a condition`);
  return condition;
};

const policy = (table: string, condition: string): string => `
alter table ${table} enable row level security;
drop policy if exists crm_rows on ${table};
create policy crm_rows on ${table} to ${APP_ROLE} using (${condition}) with check (${condition});`;

/** A link names two rows: it is seen by those who see both, or a count over links would tell what is hidden. */
const linkPolicy = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string, link: LinkEnds): string => {
  const ends = [
    { column: link.ownColumn, table: link.table, uid },
    { column: link.targetColumn, table: link.targetTable, uid: link.target },
  ].filter((end) => isProtected(table, end.uid));
  const conditions = ends.map(
    (end) => `case when ${seesNearlyAll(modesOf(strapi, table, end.uid))}
      then ${end.column} is null or ${end.column} not in (select crm.hidden_${end.table}())
      else ${end.column} in (select crm.visible_${end.table}()) end`
  );
  return policy(
    link.linkTable,
    conditions.length ? conditions.join(' and ') : `(select crm.actor()) <> 'nobody'`
  );
};

interface LinkEnds {
  readonly table: string;
  readonly targetTable: string;
  readonly target: string;
  readonly linkTable: string;
  readonly ownColumn: string;
  readonly targetColumn: string;
}

/** Policies and set functions for every CRM table and link table; throws for a type that the table forgot. */
export const rowSecuritySql = (
  strapi: Core.Strapi,
  table: RowVisibilityTable,
  conditionsOfRoots: Readonly<Record<string, string>>
): string => {
  const uids = crmUids(strapi);
  const functions = uids.map((uid) => functionsOfFollower(strapi, table, uid));
  const rows = uids.map((uid) =>
    policy(tableOf(strapi, uid), conditionOf(strapi, table, conditionsOfRoots, uid))
  );
  const links = uids.flatMap((uid) =>
    [...ownedLinks(strapi, uid), ...manyToManyLinks(strapi, uid)].map((link) =>
      linkPolicy(strapi, table, uid, link)
    )
  );
  return [...functions, scopeFunctions(strapi, table), ...rows, ...links].join('\n');
};
