import type { Core } from '@strapi/strapi';
import { refuseIllegalContractMove } from '../../../domain/contract/status';
import { whoAmI } from '../../../platform/actor/member';
import { updateRows } from '../../../platform/bulk/write-rows';
import { now } from '../../../platform/clock/clock';
import { inTransaction } from '../../../platform/database/transaction';
import type { ContractStandsAs, MoveContractInput } from '../../../wire/commands/contract';
import { webhooksOf } from '../../../wire/services/webhook';
import { standing } from '../questions/standing';
import { lockContract } from './lock-contract';

/** Draft to active to completed or cancelled, with who and when; the state it has already is no move. */
export const moveContract = (
  strapi: Core.Strapi,
  { documentId, state }: { readonly documentId: string } & MoveContractInput
): Promise<ContractStandsAs> =>
  inTransaction(
    strapi,
    async () => {
      const contract = await lockContract(strapi, documentId);
      refuseIllegalContractMove(contract.status, state);
      if (contract.status !== state) {
        await updateRows(strapi, 'api::contract.contract', [
          {
            id: contract.row,
            state,
            stateChangedAt: now().toISOString(),
            stateChangedBy: await whoAmI(strapi),
          },
        ]);
        await webhooksOf(strapi).announce({ event: 'contract.state-changed', contract: contract.row });
      }
      return standing(strapi, { documentId });
    },
    { retry: true }
  );
