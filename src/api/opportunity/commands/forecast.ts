import type { Core } from '@strapi/strapi';
import { sqlOne } from '../../../platform/database/sql';
import type { OpportunityFilter } from '../../../wire/commands/opportunity';
import type { Forecast } from '../../../wire/commands/opportunity-answers';
import { conditionOf, SHOWN, WITH_NAMES, WORTH } from '../questions/found-opportunities';

/** How many of the best there are named. */
const PROSPECTS = 10;

/** What is likely to come of it: half a chance of 100 is 50. Without a probability it does not count. */
const WEIGHTED = 'sum(round(value * probability / 100, 4))';

const grouped = (of: string, columns: readonly string[]): string =>
  `select ${columns.join(', ')}, count(*)::integer as count, sum(value)::text as value,
     coalesce(${WEIGHTED}, 0)::text as weighted
   from open where ${of} group by ${columns.join(', ')}`;

/**
 * GET /opportunities/forecast (OPP-26): the open opportunities in sums by currency, by month of their expected close, and
 * the ten that are worth most in each currency; one statement.
 */
export const forecast = async (strapi: Core.Strapi, filter: OpportunityFilter): Promise<Forecast> => {
  const { text, bindings } = conditionOf({ ...filter, open: 'true' });
  const found = await sqlOne<Forecast>(
    strapi,
    `with open as materialized (select o.id, to_char(o.expected_close_date, 'YYYY-MM') as month, o.probability,
         ${WORTH.value} as value, ${WORTH.currency} as currency from opportunities o ${WITH_NAMES} where ${text}),
       sums as (${grouped('true', ['currency'])}),
       months as (${grouped('month is not null', ['month', 'currency'])}),
       best as (select id, currency, value, row_number() over (partition by currency order by value desc, id) as place
         from open where value is not null),
       prospects as (select b.place, b.currency as in_currency, ${SHOWN} from best b join opportunities o on o.id = b.id ${WITH_NAMES}
         where b.place <= ${PROSPECTS})
     select (select coalesce(json_agg(s order by s.currency), '[]') from sums s) as open,
       (select coalesce(json_agg(m order by m.month, m.currency), '[]') from months m) as months,
       (select coalesce(jsonb_agg(to_jsonb(p) - 'place' - 'in_currency' order by p.in_currency, p.place), '[]')
         from prospects p)::json as prospects`,
    bindings
  );
  return found ?? { open: [], months: [], prospects: [] };
};
