import type { Core } from '@strapi/strapi';
import { sql } from '../../../platform/database/sql';
import type { BoardQuery } from '../../../wire/commands/opportunity';
import type { Board, BoardColumn } from '../../../wire/commands/opportunity-answers';
import { conditionOf, SHOWN, STAGE, WITH_NAMES, WORTH } from '../questions/found-opportunities';

/** Cards of a column that come at a time. */
const CARDS = 20;

/**
 * GET /opportunities/board (OPP-25): the statuses as columns, each with number and sums of all its opportunities that
 * fit, and one page of them; one statement. `stage` asks for the next cards of that column alone.
 */
export const board = async (
  strapi: Core.Strapi,
  { page: asked = '1', ...filter }: BoardQuery
): Promise<Board> => {
  const page = Number(asked);
  const { text, bindings } = conditionOf(filter);
  const columns = await sql<BoardColumn>(
    strapi,
    `with found as materialized (select o.id, o.stage_fk, ${WORTH.value} as value, ${WORTH.currency} as currency, row_number() over (
         partition by o.stage_fk order by o.expected_close_date nulls last, lower(o.name), o.id) as place
       from opportunities o ${WITH_NAMES} where ${text}),
     worth as (select stage_fk, currency, count(*) as number, sum(value) as value from found group by stage_fk, currency),
     totals as (select stage_fk, sum(number)::integer as count,
         coalesce(jsonb_agg(jsonb_build_object('currency', currency, 'value', value::text) order by currency)
           filter (where value is not null), '[]') as sums from worth group by stage_fk),
     shown as (select p.stage_fk as column_fk, p.place, ${SHOWN} from found p
         join opportunities o on o.id = p.id ${WITH_NAMES} where p.place > ? and p.place <= ?),
     cards as (select column_fk, jsonb_agg(to_jsonb(s) - 'place' - 'column_fk' order by s.place) as cards
         from shown s group by column_fk)
     select ${STAGE} as stage, coalesce(n.count, 0) as count, coalesce(n.sums, '[]')::json as sums,
       coalesce(c.cards, '[]')::json as cards
     from opportunity_statuses t left join totals n on n.stage_fk = t.id left join cards c on c.column_fk = t.id
     where (?::text is null or t.document_id = any(string_to_array(?, ','))) and (?::text is null or t.pipeline = ?)
     order by t.position, t.id`,
    [
      ...bindings,
      (page - 1) * CARDS,
      page * CARDS,
      filter.stage ?? null,
      filter.stage ?? null,
      filter.pipeline ?? null,
      filter.pipeline ?? null,
    ]
  );
  return { columns };
};
