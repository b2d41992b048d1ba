import type { Core } from '@strapi/strapi';
import { sqlOne } from '../../../platform/database/sql';
import type { BreakdownQuery } from '../../../wire/commands/account';
import type { AccountBreakdown } from '../../../wire/commands/account-answers';
import { companyOf } from '../../../wire/services/crm-setting';

const DAYS = 30;
/** Services that end and are listed; their number is told in any case. */
const MOST_ENDING = 100;

/** Current lines of active contracts that are for a time and end within the days, the soonest first. */
const ENDING = `
select a.id as account, json_build_object('account', json_build_object('documentId', a.document_id, 'name', a.name),
    'contract', json_build_object('documentId', k.document_id, 'number', k.number),
    'line', l.name, 'endDate', l.end_date::text) as service, l.end_date, l.id
from asked, contract_lines l join contracts k on k.id = l.contract_fk join accounts a on a.id = k.account_fk
where l.is_current and l.is_time_based and k.state = 'active' and l.end_date between asked.day and asked.day + asked.days`;

const BREAKDOWN = `
with asked as (select ?::date as day, ?::integer as days),
  shown as (select a.is_key_account, m.name as manager_name, m.document_id as manager_id from accounts a
            left join members m on m.id = a.manager_fk where a.is_active),
  ending as (${ENDING})
select (select count(*)::int from shown) as total,
  (select count(*)::int from shown where is_key_account) as "keyAccounts",
  (select coalesce(json_agg(json_build_object('manager',
       case when g.manager_id is not null then json_build_object('documentId', g.manager_id, 'name', g.name) end,
       'count', g.count) order by g.count desc, g.name nulls last), '[]')
   from (select manager_id, min(manager_name) as name, count(*)::int as count from shown group by manager_id) g) as "byManager",
  (select coalesce(json_agg(json_build_object('industry', g.industry, 'count', g.count) order by g.count desc, g.industry nulls last), '[]')
   from (select nullif(trim(industry), '') as industry, count(*)::int as count from accounts where is_active group by 1) g) as "byIndustry",
  (select json_build_object('accounts', count(distinct account), 'services', count(*)) from ending) as ending,
  (select coalesce(json_agg(e.service order by e.end_date, e.id), '[]')
   from (select * from ending order by end_date, id limit ${MOST_ENDING}) e) as services`;

/**
 * Active accounts by manager and by industry, how many are key accounts, and whose services end within the days: as far
 * as the caller sees them, in one statement (ACC-55 to ACC-58).
 */
export const breakdown = async (strapi: Core.Strapi, query: BreakdownQuery): Promise<AccountBreakdown> => {
  const { withinDays = DAYS } = query;
  const today = await companyOf(strapi).today();
  const found = await sqlOne<AccountBreakdown>(strapi, BREAKDOWN, [today, Number(withinDays)]);
  if (!found) throw new Error('A question without a condition had no answer');
  return found;
};
