import type { Core } from '@strapi/strapi';
import { sqlOne } from '../../../platform/database/sql';
import type { OpportunityQuery, OpportunitySort } from '../../../wire/commands/opportunity';
import type { FoundOpportunity, OpportunityResult } from '../../../wire/commands/opportunity-answers';
import { conditionOf, SHOWN, WITH_NAMES, WORTH } from '../questions/found-opportunities';

const PAGE_SIZE = 25;

const COLUMNS: { readonly [Sort in OpportunitySort]: string } = {
  name: 'lower(o.name)',
  account: 'lower(a.name)',
  stage: 't.position',
  value: WORTH.value,
  expectedCloseDate: 'o.expected_close_date',
  updatedAt: 'o.updated_at',
};

const orderOf = (sort: NonNullable<OpportunityQuery['sort']>): string =>
  `${COLUMNS[sort.replace('-', '') as OpportunitySort]} ${sort.startsWith('-') ? 'desc' : 'asc'} nulls last, o.id`;

interface Found {
  readonly total: number;
  readonly results: readonly FoundOpportunity[];
}

/**
 * GET /opportunities/search (OPP-23, OPP-24, OPP-27): opportunities that the caller sees, by words of their name or
 * account and by filters; one statement.
 */
export const search = async (strapi: Core.Strapi, query: OpportunityQuery): Promise<OpportunityResult> => {
  const { page: asked = 1, pageSize: wanted = PAGE_SIZE, sort = '-updatedAt', ...filter } = query;
  const [page, pageSize] = [Number(asked), Number(wanted)];
  const { text, bindings } = conditionOf(filter);
  const found = await sqlOne<Found>(
    strapi,
    `with found as materialized (select o.id, row_number() over (order by ${orderOf(sort)}) as place
       from opportunities o ${WITH_NAMES} where ${text}),
     shown as (select p.place, ${SHOWN} from found p join opportunities o on o.id = p.id ${WITH_NAMES}
       where p.place > ? and p.place <= ?)
     select (select count(*)::integer from found) as total,
       (select coalesce(jsonb_agg(to_jsonb(s) - 'place' order by s.place), '[]') from shown s)::json as results`,
    [...bindings, (page - 1) * pageSize, page * pageSize]
  );
  return {
    results: found?.results ?? [],
    pagination: { page, pageSize, total: found?.total ?? 0 },
  };
};
