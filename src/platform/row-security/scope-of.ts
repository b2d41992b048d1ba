import type { Core } from '@strapi/strapi';
import { crmUids, tableOf } from '../database/metadata';
import {
  parentOf,
  protectedParents,
  type Parent,
  type RowVisibility,
  type RowVisibilityTable,
} from './visibility-table';

const mainNames = (rule: RowVisibility | undefined): readonly string[] =>
  rule?.kind === 'follows' ? [rule.main] : [];

/** Account, opportunity and memo (as document ids) that a row hangs on, for the visibility of its history. */
const scopeFunction = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string): string => {
  const rule = table[uid];
  const name = tableOf(strapi, uid);
  const [main, ...others] =
    rule?.kind === 'followsEach'
      ? protectedParents(strapi, table, uid)
      : mainNames(rule).map((attribute) => parentOf(strapi, uid, attribute));
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

export const scopeFunctions = (strapi: Core.Strapi, table: RowVisibilityTable): string => `
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
