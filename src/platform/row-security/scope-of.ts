import type { Core } from '@strapi/strapi';
import { crmUids, tableOf } from '../database/metadata';
import { parentOf, protectedParents, type Parent, type RowVisibilityTable } from './visibility-table';

const SCOPE_OF_ROOT: Readonly<Record<string, string>> = {
  accounts: 't.document_id::text, null::text, null::text',
  opportunities:
    '(select a.document_id::text from accounts a where a.id = t.account_fk), t.document_id::text, null::text',
};

/** Of several owners the private one decides who sees the history of what hangs on them. */
const PRIVATE_FIRST = `order by exists (select 1 from accounts a where a.document_id = s.account_id and a.is_private) desc limit 1`;

/** The records whose scope a row takes over. */
const ownersOf = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string): Parent[] => {
  const rule = table[uid];
  if (rule?.kind === 'followsEach') return protectedParents(strapi, table, uid);
  return rule?.kind === 'follows' ? [parentOf(strapi, uid, rule.main)] : [];
};

/** What stands between `select` and `where`: the scope of `t`, a row of the type, written out up to the roots. */
const scopeOfRows = (strapi: Core.Strapi, table: RowVisibilityTable, uid: string, also: string): string => {
  const name = tableOf(strapi, uid);
  const owners = ownersOf(strapi, table, uid);
  if (owners.length === 0)
    return `select ${also}${SCOPE_OF_ROOT[name] ?? 'null::text, null::text, null::text'} from ${name} t`;
  const rule = table[uid];
  const memo = rule?.kind === 'followsEach' && rule.onlyIf ? 't.document_id::text' : 's.memo_id';
  const scopes = owners.map((owner) => scopeOfOwner(strapi, table, owner)).join(' union all ');
  const one = owners.length > 1 ? `select s.* from (${scopes}) s ${PRIVATE_FIRST}` : scopes;
  return `select ${also}s.account_id, s.opportunity_id, ${memo} from ${name} t left join lateral (${one}) s on true`;
};

const scopeOfOwner = (strapi: Core.Strapi, table: RowVisibilityTable, { uid, column }: Parent): string =>
  `select o.* from (select t.${column} as id) k cross join lateral
     (${scopeOfRows(strapi, table, uid, '')} where t.id = k.id) o (account_id, opportunity_id, memo_id)`;

/**
 * Account, opportunity and memo (as document ids) that rows of a table hang on, for the visibility of their history:
 * one statement for all rows of a table, because a deal's history has forty entries.
 */
export const scopeFunctions = (strapi: Core.Strapi, table: RowVisibilityTable): string => `
drop function if exists crm.scopes_of(text, integer[]);
create function crm.scopes_of(table_name text, row_ids integer[])
  returns table (row_id integer, account_id text, opportunity_id text, memo_id text)
  language plpgsql stable security definer set search_path = public set plan_cache_mode = force_generic_plan as $$
begin
  case table_name ${crmUids(strapi)
    .map(
      (uid) =>
        `when '${tableOf(strapi, uid)}' then return query ${scopeOfRows(strapi, table, uid, 't.id, ')} where t.id = any(row_ids);`
    )
    .join('\n    ')}
  else return; end case;
end $$;`;
