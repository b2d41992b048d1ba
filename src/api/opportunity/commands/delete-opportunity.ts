import { refuseIf } from '../../../domain/shared/rule-violation';
import { asSystem } from '../../../platform/actor/actor';
import { deleteRows } from '../../../platform/bulk/write-rows';
import { sql, sqlOne } from '../../../platform/database/sql';
import type { CrmUid } from '../../../platform/database/metadata';
import type { Act } from '../../../platform/write-gate/write';

/** What hangs on an opportunity and goes with it, the innermost first. */
const PARTS: readonly (readonly [CrmUid, string])[] = [
  [
    'api::quote-line-customer.quote-line-customer',
    `select c.id from quote_line_customers c join quote_lines l on l.id = c.quote_line_fk
     join quotes q on q.id = l.quote_fk where q.opportunity_fk = ?`,
  ],
  [
    'api::quote-line.quote-line',
    'select l.id from quote_lines l join quotes q on q.id = l.quote_fk where q.opportunity_fk = ?',
  ],
  [
    'api::quote-customer.quote-customer',
    'select c.id from quote_customers c join quotes q on q.id = c.quote_fk where q.opportunity_fk = ?',
  ],
  ['api::quote.quote', 'select id from quotes where opportunity_fk = ?'],
  ['api::business-role.business-role', 'select id from business_roles where opportunity_fk = ?'],
];

/**
 * Deletes an opportunity with its quotes and their parts, each with its entry in the history (OPP-03). Parts that the
 * caller does not see go too: they cannot be without it. What is sold is locked and stays; so does one with actuals.
 */
export const deleteOpportunity: Act = async ({ strapi, stored }, proceed) => {
  const id = stored?.id ?? 0;
  await sqlOne(strapi, 'select 1 from opportunities where id = ? for update', [id]);
  const held = await asSystem(() =>
    sqlOne(strapi, 'select 1 from actuals a join quotes q on q.id = a.quote_fk where q.opportunity_fk = ?', [
      id,
    ])
  );
  refuseIf(held ? [{ code: 'quote.has-actuals' }] : [], 'conflict');
  for (const [uid, question] of PARTS) {
    const rows = await asSystem(() => sql<{ id: number }>(strapi, question, [id]));
    const seen = await sql<{ id: number }>(strapi, question, [id]);
    const remove = () =>
      deleteRows(
        strapi,
        uid,
        rows.map((row) => row.id)
      );
    await (seen.length === rows.length ? remove() : asSystem(remove));
  }
  return proceed();
};
