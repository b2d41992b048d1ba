import type { Core } from '@strapi/strapi';
import { reasonsNotToUpsell } from '../../../domain/contract/status';
import { refuseIf, RuleViolation } from '../../../domain/shared/rule-violation';
import { updateRows } from '../../../platform/bulk/write-rows';
import { sqlOne } from '../../../platform/database/sql';
import { inTransaction } from '../../../platform/database/transaction';
import { findRow } from '../../../platform/lock/lock-row';
import type { UpsellLineInput } from '../../../wire/commands/contract';

const OPPORTUNITY = 'api::opportunity.opportunity';

interface Source {
  readonly account: string;
  readonly project: string | null;
  readonly currency: string;
}

const sourceOf = async (strapi: Core.Strapi, contract: unknown): Promise<Source> => {
  const source = await sqlOne<Source>(
    strapi,
    `select a.document_id as account, p.document_id as project, k.currency
     from contracts k join accounts a on a.id = k.account_fk left join projects p on p.id = k.project_fk where k.id = ?`,
    [Number(contract)]
  );
  if (!source) throw new RuleViolation('record.not-found', {}, 'unknown');
  return source;
};

/** CTR-10: a new opportunity of the contract's account, linked to the time-based line it grew from. */
export const upsellLine = (
  strapi: Core.Strapi,
  { documentId, name, project }: { readonly documentId: string } & UpsellLineInput
): Promise<{ readonly documentId: string }> =>
  inTransaction(strapi, async () => {
    const line = await findRow(strapi, 'api::contract-line.contract-line', documentId);
    refuseIf(reasonsNotToUpsell({ isTimeBased: line.is_time_based === true }), 'conflict');
    if (line.is_current !== true) throw new RuleViolation('contract-line.superseded', {}, 'conflict');
    const source = await sourceOf(strapi, line.contract_fk);
    const made = await strapi.documents(OPPORTUNITY).create({
      data: {
        name: name ?? String(line.name),
        account: source.account,
        project: project ?? source.project,
        currency: source.currency,
      },
    });
    const { id } = await findRow(strapi, OPPORTUNITY, made.documentId);
    await updateRows(strapi, OPPORTUNITY, [{ id, sourceContractLine: line.id }]);
    return { documentId: made.documentId };
  });
