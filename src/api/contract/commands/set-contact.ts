import type { Core } from '@strapi/strapi';
import { reasonsNotToChangeContract } from '../../../domain/contract/status';
import { refuseIf } from '../../../domain/shared/rule-violation';
import { updateRows } from '../../../platform/bulk/write-rows';
import { inTransaction } from '../../../platform/database/transaction';
import type { ContractContactInput, ContractStandsAs } from '../../../wire/commands/contract';
import { contractContact } from '../questions/contract-contact';
import { standing } from '../questions/standing';
import { lockContract } from './lock-contract';

/** Another contact of the account, or nobody; not on a contract that is closed (409). */
export const setContact = (
  strapi: Core.Strapi,
  { documentId, contact }: ContractContactInput & { readonly documentId: string }
): Promise<ContractStandsAs> =>
  inTransaction(
    strapi,
    async () => {
      const { row, status, stored } = await lockContract(strapi, documentId);
      refuseIf(reasonsNotToChangeContract(status), 'conflict');
      const chosen = await contractContact(strapi, stored.account_fk as number, contact);
      await updateRows(strapi, 'api::contract.contract', [{ id: row, contact: chosen }]);
      return standing(strapi, { documentId });
    },
    { retry: true }
  );
