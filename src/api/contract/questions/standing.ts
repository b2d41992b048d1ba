import type { Core } from '@strapi/strapi';
import {
  standingOfContract,
  standingOfLine,
  type StandingLineFacts,
} from '../../../domain/contract/standing';
import { fromDecimal, toDecimalString } from '../../../domain/money/money';
import { decimalText, exact } from '../../../domain/money/decimal';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { sql, sqlOne } from '../../../platform/database/sql';
import type { ContractStandsAs, LineStandsAs, StandingInput } from '../../../wire/commands/contract';
import { companyOf } from '../../../wire/services/crm-setting';

type Head = Omit<ContractStandsAs, 'on' | 'standing' | 'lines'> & { readonly row: number };
type Line = Omit<LineStandsAs, 'standing'> & StandingLineFacts;

const HEAD = `
select k.id as row, k.document_id as "documentId", k.number, k.name, k.state, k.currency, k.net::text, k.tax::text,
  k.gross::text, k.start_date::text as "startDate",
  case when j.id is not null then json_build_object('documentId', j.document_id, 'name', j.name) end as project,
  case when c.id is not null then json_build_object('documentId', c.document_id, 'name', c.name) end as contact
from contracts k left join contacts c on c.id = k.contact_fk left join projects j on j.id = k.project_fk
where k.document_id = ?`;

const LINES = `
select l.document_id as "documentId", l.name, l.position, l.version, t.code as "contractType",
  t.name as "contractTypeName", l.quantity::text,
  coalesce(l.delivered_quantity, 0)::text as "deliveredQuantity", l.delivered_on::text as "deliveredOn",
  l.start_date::text as "startDate", l.end_date::text as "endDate", l.net::text, l.tax::text, l.gross::text,
  true as "isCurrent", coalesce(l.is_time_based, false) as "isTimeBased"
from contract_lines l left join contract_types t on t.id = l.contract_type_fk
where l.contract_fk = ? and l.is_current order by l.position, l.id`;

const amounts = (record: Pick<Head, 'net' | 'tax' | 'gross'>, currency: string) => {
  const text = (value: string) => toDecimalString(fromDecimal(value, currency));
  return { net: text(record.net), tax: text(record.tax), gross: text(record.gross) };
};

const asLine = ({ isCurrent, ...line }: Line, head: Head, on: string): LineStandsAs => ({
  ...line,
  quantity: decimalText(exact(line.quantity)),
  deliveredQuantity: decimalText(exact(line.deliveredQuantity)),
  ...amounts(line, head.currency),
  standing: standingOfLine({ ...line, isCurrent }, head.state, on),
});

/** A contract with its current lines and how they stand on a day, as the caller sees them (CTR-01, CTR-08). */
export const standing = async (
  strapi: Core.Strapi,
  { documentId, on }: { readonly documentId: string } & StandingInput
): Promise<ContractStandsAs> => {
  const head = await sqlOne<Head>(strapi, HEAD, [documentId]);
  if (!head) throw new RuleViolation('record.not-found', {}, 'unknown');
  const day = on ?? (await companyOf(strapi).today());
  const lines = await sql<Line>(strapi, LINES, [head.row]);
  const { row: _row, ...shown } = head;
  return {
    ...shown,
    ...amounts(head, head.currency),
    on: day,
    standing: standingOfContract(lines, head.state, day),
    lines: lines.map((line) => asLine(line, head, day)),
  };
};
