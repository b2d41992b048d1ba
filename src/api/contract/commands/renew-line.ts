import type { Core } from '@strapi/strapi';
import { nextVersionOf } from '../../../domain/contract/amend-line';
import { renewTerm } from '../../../domain/contract/term';
import { inTransaction } from '../../../platform/database/transaction';
import type { RenewLineInput } from '../../../wire/commands/contract';
import type { WrittenLine } from '../../../wire/services/contract';
import { webhooksOf } from '../../../wire/services/webhook';
import { standing } from '../questions/standing';
import { loadLine } from './load-line';
import { lockContractOfLine } from './lock-contract';
import { writeVersion } from './write-version';

/** CTR-04: another term after the last covered day, as a new version; the price is that of each term. */
export const renewLine = (
  strapi: Core.Strapi,
  { documentId, months }: { readonly documentId: string } & RenewLineInput
): Promise<WrittenLine> =>
  inTransaction(
    strapi,
    async () => {
      const contract = await lockContractOfLine(strapi, documentId);
      const line = await loadLine(strapi, contract, documentId);
      const renewed = renewTerm(line, months ?? null);
      const accounts = new Map(line.customers.map(({ accountId, accountRow }) => [accountId, accountRow]));
      const next = nextVersionOf({ ...line, ...renewed }, contract.currency);
      const version = await writeVersion(strapi, contract, line, next, accounts);
      await webhooksOf(strapi).announce({ event: 'contract.renewed', contract: contract.row, line: version });
      return { line: version, contract: await standing(strapi, { documentId: contract.id }) };
    },
    { retry: true }
  );
