import type { Core } from '@strapi/strapi';
import {
  type ActualKind,
  type ActualPart,
  type EvaluatedActual,
  evaluateLimits,
  isEvaluable,
  isResettable,
  type LimitLevel,
  type LimitState,
} from '../../../domain/contract/actual-limits';
import { reasonsNotToChangeContract } from '../../../domain/contract/status';
import { fromDecimal } from '../../../domain/money/money';
import { refuseIf, RuleViolation } from '../../../domain/shared/rule-violation';
import { updateRows } from '../../../platform/bulk/write-rows';
import { sql } from '../../../platform/database/sql';
import { inTransaction } from '../../../platform/database/transaction';
import type { EvaluatedActuals, SomeActualsInput } from '../../../wire/commands/contract';
import { KEY_OF_LINE, loadLimits } from './load-limits';
import { type LockedContract, lockContract } from './lock-contract';

type Input = { readonly documentId: string } & SomeActualsInput;

interface Recorded extends ActualPart, EvaluatedActual {
  readonly row: number;
  readonly id: string;
}

interface Row {
  readonly row: number;
  readonly id: string;
  readonly lineKey: string;
  readonly accountId: string;
  readonly kind: ActualKind;
  readonly amount: string;
  readonly state: LimitState;
}

const recordedOn = async (strapi: Core.Strapi, contract: LockedContract): Promise<Recorded[]> => {
  const rows = await sql<Row>(
    strapi,
    `select a.id as row, a.document_id as id, ${KEY_OF_LINE} as "lineKey", b.document_id as "accountId", a.kind,
       a.amount::text, a.limit_state as state
     from actuals a join contract_lines l on l.id = a.contract_line_fk join accounts b on b.id = a.account_fk
     where a.contract_fk = ? order by a.date, a.id`,
    [contract.row]
  );
  return rows.map((row) => ({ ...row, amount: fromDecimal(row.amount, contract.currency) }));
};

/** Those asked for, in the order asked for; refuses `actual.unknown` (404) for one that is not of this contract. */
const chosen = (
  recorded: readonly Recorded[],
  wanted: readonly string[] | undefined
): readonly Recorded[] => {
  if (wanted === undefined) return recorded;
  const byId = new Map(recorded.map((actual) => [actual.id, actual]));
  return [...new Set(wanted)].map((id) => {
    const actual = byId.get(id);
    if (!actual) throw new RuleViolation('actual.unknown', { id }, 'unknown');
    return actual;
  });
};

interface Outcome {
  readonly state: LimitState;
  readonly level: LimitLevel | null;
}

const write = async (
  strapi: Core.Strapi,
  actuals: readonly Recorded[],
  outcomes: readonly Outcome[]
): Promise<EvaluatedActuals> => {
  const changes = actuals.map(({ row, id }, index) => ({
    row,
    documentId: id,
    limitState: outcomes[index]?.state ?? 'not-evaluated',
    limitLevel: outcomes[index]?.level ?? null,
  }));
  await updateRows(
    strapi,
    'api::actual.actual',
    changes.map(({ row, limitState, limitLevel }) => ({ id: row, limitState, limitLevel }))
  );
  return { actuals: changes.map(({ row: _row, ...shown }) => shown) };
};

const onOpenContract = <T>(
  strapi: Core.Strapi,
  documentId: string,
  work: (contract: LockedContract) => Promise<T>
): Promise<T> =>
  inTransaction(
    strapi,
    async () => {
      const contract = await lockContract(strapi, documentId);
      refuseIf(reasonsNotToChangeContract(contract.status), 'conflict');
      return work(contract);
    },
    { retry: true }
  );

/** Frees what was committed; costs, credits and what is free already are passed over. */
export const resetActuals = (
  strapi: Core.Strapi,
  { documentId, actuals }: Input
): Promise<EvaluatedActuals> =>
  onOpenContract(strapi, documentId, async (contract) => {
    const free = chosen(await recordedOn(strapi, contract), actuals).filter(isResettable);
    return write(
      strapi,
      free,
      free.map(() => ({ state: 'not-evaluated', level: null }))
    );
  });

/** Tests again what failed or was reset, in the order given: who comes first takes what is left of a limit. */
export const evaluateActuals = (
  strapi: Core.Strapi,
  { documentId, actuals }: Input
): Promise<EvaluatedActuals> =>
  onOpenContract(strapi, documentId, async (contract) => {
    const open = chosen(await recordedOn(strapi, contract), actuals).filter(isEvaluable);
    const { limits, standing } = await loadLimits(strapi, contract);
    return write(strapi, open, evaluateLimits(open, limits, standing));
  });
