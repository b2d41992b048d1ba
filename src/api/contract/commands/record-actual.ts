import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import {
  evaluateLimits,
  type LimitResult,
  type PayerPart,
  splitActual,
} from '../../../domain/contract/actual-limits';
import { toDecimalString } from '../../../domain/money/money';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { insertRows } from '../../../platform/bulk/write-rows';
import { inTransaction } from '../../../platform/database/transaction';
import type { StoredRow } from '../../../platform/write-gate/write';
import type { RecordActualInput, RecordedActual } from '../../../wire/commands/contract';
import { companyOf } from '../../../wire/services/crm-setting';
import { loadLimits } from './load-limits';
import { loadLine, type LoadedLine } from './load-line';
import { type LockedContract, lockContractOfLine } from './lock-contract';

type Input = { readonly documentId: string } & RecordActualInput;

interface Decided {
  readonly contract: LockedContract;
  readonly line: LoadedLine;
  readonly parts: readonly PayerPart[];
  readonly results: readonly LimitResult[];
}

const decide = async (strapi: Core.Strapi, { documentId, kind, amount }: Input): Promise<Decided> => {
  const contract = await lockContractOfLine(strapi, documentId);
  if (contract.status !== 'active')
    throw new RuleViolation('contract.not-active', { state: contract.status }, 'conflict');
  const line = await loadLine(strapi, contract, documentId);
  const parts = splitActual(amount, contract.currency, line.customers);
  const { limits, standing } = await loadLimits(strapi, contract);
  const lineKey = line.sourceKey ?? line.id;
  const results = evaluateLimits(
    parts.map((part) => ({ lineKey, accountId: part.accountId, kind, amount: part.amount })),
    limits,
    standing
  );
  return { contract, line, parts, results };
};

const write = async (
  strapi: Core.Strapi,
  input: Input,
  { contract, line, parts, results }: Decided,
  entry: string
): Promise<StoredRow[]> => {
  const date = input.date ?? (await companyOf(strapi).today());
  const accounts = new Map(line.customers.map(({ accountId, accountRow }) => [accountId, accountRow]));
  return insertRows(
    strapi,
    'api::actual.actual',
    parts.map((part, index) => ({
      account: accounts.get(part.accountId),
      contract: contract.row,
      contractLine: line.row,
      entry,
      date,
      class: input.class,
      kind: input.kind,
      amount: toDecimalString(part.amount),
      currency: contract.currency,
      billingSplitPercent: part.billingSplitPercent,
      limitState: results[index]?.state,
      limitLevel: results[index]?.level ?? null,
      description: input.description ?? null,
    }))
  );
};

/**
 * Records a cost or an unbilled sale on a line of an active contract: one actual per payer, tested against the four
 * limits under the contract's lock, so that two at once never take the same room. `dryRun=true` writes nothing.
 */
export const recordActual = (strapi: Core.Strapi, input: Input): Promise<RecordedActual> =>
  inTransaction(
    strapi,
    async () => {
      const decided = await decide(strapi, input);
      const isDryRun = input.dryRun === 'true';
      const entry = isDryRun ? null : createId();
      const rows = entry === null ? [] : await write(strapi, input, decided, entry);
      return {
        dryRun: isDryRun,
        entry,
        currency: decided.contract.currency,
        parts: decided.parts.map((part, index) => ({
          documentId: rows[index]?.document_id ?? null,
          account: part.accountId,
          billingSplitPercent: part.billingSplitPercent,
          amount: toDecimalString(part.amount),
          limitState: decided.results[index]?.state ?? 'not-applicable',
          limitLevel: decided.results[index]?.level ?? null,
        })),
      };
    },
    { retry: true }
  );
