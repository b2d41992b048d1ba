import type { Core } from '@strapi/strapi';
import { mayRead } from '../../../platform/actor/may-read';

/** Days: time enough to talk about what comes after. */
const SOON = 90;

/** Rows with `currency` and `amount`: how many, and how much in each currency. */
const summed = (rows: string): string => `
(select json_build_object('count', coalesce(sum(s.count), 0)::integer, 'sums', coalesce(json_agg(
    json_build_object('currency', s.currency, 'amount', s.amount::text) order by s.currency)
      filter (where s.currency is not null), '[]'))
  from (select r.currency, count(*) as count, sum(coalesce(r.amount, 0)) as amount from (${rows}) r group by r.currency) s)`;

const OPEN_DEALS = summed(`
  select o.currency, o.value as amount from wanted, opportunities o
    left join opportunity_statuses t on t.id = o.stage_fk
  where o.account_fk = wanted.id and not coalesce(o.locked, false) and not coalesce(t.is_closed, false)`);

const UNDER_CONTRACT = summed(`
  select k.currency, k.gross as amount from wanted, contracts k where k.account_fk = wanted.id and k.state = 'active'`);

const ENDING_SOON = `
(select json_build_object('count', count(*)::integer, 'next', coalesce(json_agg(json_build_object(
    'documentId', e.document_id, 'name', e.name, 'endDate', e.end_date::text, 'contract', e.number)
    order by e.end_date, e.id) filter (where e.place <= 5), '[]'))
  from (select l.id, l.document_id, l.name, l.end_date, k.number, row_number() over (order by l.end_date, l.id) as place
    from wanted, contracts k join contract_lines l on l.contract_fk = k.id
    where k.account_fk = wanted.id and k.state = 'active' and l.is_current and l.is_time_based
      and l.end_date between wanted.today and wanted.today + ${SOON}) e)`;

const LAST_MEMO = `
(select to_char(max(m.created_at), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from wanted, memos m where m.account_fk = wanted.id)`;

/**
 * ACC-04, ACC-58: SQL of what a glance at a customer should tell, as the caller sees it: `AccountFigures` as JSON.
 * `wanted` holds the account's number and today.
 */
export const figuresAsked = async (strapi: Core.Strapi): Promise<string> => {
  const deals = await mayRead(strapi, 'api::opportunity.opportunity');
  const contracts = await mayRead(strapi, 'api::contract.contract');
  const lines = contracts && (await mayRead(strapi, 'api::contract-line.contract-line'));
  const memos = await mayRead(strapi, 'api::memo.memo');
  return `json_build_object('openDeals', ${deals ? OPEN_DEALS : 'null'}, 'underContract', ${contracts ? UNDER_CONTRACT : 'null'},
    'endingSoon', ${lines ? ENDING_SOON : 'null'}, 'lastMemoAt', ${memos ? LAST_MEMO : 'null'})`;
};
