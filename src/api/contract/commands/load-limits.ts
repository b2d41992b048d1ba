import type { Core } from '@strapi/strapi';
import {
  type ActualPart,
  limitKey,
  type LimitLevel,
  type Limits,
} from '../../../domain/contract/actual-limits';
import { fromDecimal } from '../../../domain/money/money';
import { asSystem } from '../../../platform/actor/actor';
import { sql } from '../../../platform/database/sql';
import type { LockedContract } from './lock-contract';

/** The same for all versions of a line. */
export const KEY_OF_LINE = 'coalesce(l.source_key, l.document_id)';

interface LimitRow {
  readonly level: LimitLevel;
  readonly lineKey: string;
  readonly accountId: string;
  readonly limit: string;
}

const LIMITS = `
select 'contract' as level, '' as "lineKey", '' as "accountId", not_to_exceed_limit::text as "limit"
  from contracts where id = ?
union all
select 'contract-customer', '', a.document_id, c.not_to_exceed_limit::text
  from contract_customers c join accounts a on a.id = c.account_fk where c.contract_fk = ?
union all
select 'contract-line', ${KEY_OF_LINE}, '', l.not_to_exceed_limit::text
  from contract_lines l where l.contract_fk = ? and l.is_current
union all
select 'contract-line-customer', ${KEY_OF_LINE}, a.document_id, c.not_to_exceed_limit::text
  from contract_line_customers c join contract_lines l on l.id = c.contract_line_fk join accounts a on a.id = c.account_fk
  where l.contract_fk = ? and l.is_current`;

const STANDING = `
select ${KEY_OF_LINE} as "lineKey", b.document_id as "accountId", sum(a.amount)::text as amount
from actuals a join contract_lines l on l.id = a.contract_line_fk join accounts b on b.id = a.account_fk
where a.contract_fk = ? and a.kind = 'unbilled-sale' and a.limit_state in ('committed', 'not-applicable')
group by 1, 2`;

export interface LimitBook {
  readonly limits: Limits;
  /** What counts against them already, summed by line and payer. */
  readonly standing: readonly ActualPart[];
}

/** Read under the contract's lock, and as the system: a limit holds whoever sees whose part of it. */
export const loadLimits = (strapi: Core.Strapi, { row, currency }: LockedContract): Promise<LimitBook> =>
  asSystem(async () => {
    const rows = await sql<LimitRow | (LimitRow & { limit: null })>(strapi, LIMITS, [row, row, row, row]);
    const sums = await sql<{ lineKey: string; accountId: string; amount: string }>(strapi, STANDING, [row]);
    return {
      limits: new Map(
        rows.flatMap(({ level, limit, ...place }) =>
          limit === null ? [] : [[limitKey(level, place), fromDecimal(limit, currency)] as const]
        )
      ),
      standing: sums.map(({ amount, ...place }) => ({
        ...place,
        kind: 'unbilled-sale' as const,
        amount: fromDecimal(amount, currency),
      })),
    };
  });
