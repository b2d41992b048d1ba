import type { Core } from '@strapi/strapi';
import { deliver } from '../../../domain/contract/delivery';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { updateRows } from '../../../platform/bulk/write-rows';
import { inTransaction } from '../../../platform/database/transaction';
import type { DeliverLineInput } from '../../../wire/commands/contract';
import { companyOf } from '../../../wire/services/crm-setting';
import type { WrittenLine } from '../../../wire/services/contract';
import { webhooksOf } from '../../../wire/services/webhook';
import { standing } from '../questions/standing';
import { loadLine } from './load-line';
import { lockContractOfLine } from './lock-contract';
import { LINE } from './write-version';

/** CTR-03: adds a delivery to a line of an active contract; what is delivered is never more than was sold. */
export const deliverLine = (
  strapi: Core.Strapi,
  { documentId, quantity, deliveredOn }: { readonly documentId: string } & DeliverLineInput
): Promise<WrittenLine> =>
  inTransaction(
    strapi,
    async () => {
      const contract = await lockContractOfLine(strapi, documentId);
      if (contract.status !== 'active')
        throw new RuleViolation('contract.not-active', { state: contract.status }, 'conflict');
      const line = await loadLine(strapi, contract, documentId);
      const deliveredQuantity = deliver(line, quantity);
      const day = deliveredOn ?? (await companyOf(strapi).today());
      await updateRows(strapi, LINE, [{ id: line.row, deliveredQuantity, deliveredOn: day }]);
      await webhooksOf(strapi).announce({
        event: 'contract.delivered',
        contract: contract.row,
        line: line.id,
      });
      return { line: line.id, contract: await standing(strapi, { documentId: contract.id }) };
    },
    { retry: true }
  );
