import { sql } from './postgres';

/** Every revision of an opportunity's quotes with all that a half revision would lack, as one word each. */
const REVISIONS = `
  select coalesce(string_agg(format('%s %s: %s lines, %s payers, %s shares, %s', q.revision, q.state,
      (select count(*) from quote_lines l where l.quote_fk = q.id),
      (select count(*) from quote_customers p where p.quote_fk = q.id),
      (select count(*) from quote_line_customers s join quote_lines l on l.id = s.quote_line_fk where l.quote_fk = q.id),
      case when exists (select 1 from history_entries h where h.record_id = q.document_id and h.command = 'quote.revise')
        then 'told' else 'untold' end), '; ' order by q.revision), '') as stand
  from quotes q join opportunities o on o.id = q.opportunity_fk where o.document_id = $1`;

/** Every version of its contract's lines, and whether the contract is their sum. */
const VERSIONS = `
  select format('%s, %s, %s, %s',
      string_agg(format('%s of %s%s for %s', l.version, trim_scale(l.quantity), case when l.is_current then '' else ' gone' end,
        (select count(*) from contract_line_customers p where p.contract_line_fk = l.id)), '; ' order by l.position, l.version),
      case when k.net = sum(l.net) filter (where l.is_current) then 'adds up' else 'does not add up' end,
      case when bool_and((l.version > 1) = (l.previous_version_fk is not null)) then 'linked' else 'not linked' end,
      case when exists (select 1 from history_entries h where h.record_id = any(array_agg(l.document_id)) and h.command = 'contract-line.amend')
        then 'told' else 'untold' end) as stand
  from opportunities o join contracts k on k.opportunity_fk = o.id join contract_lines l on l.contract_fk = k.id
  where o.document_id = $1 group by k.id, o.id`;

const standBy =
  (question: string) =>
  async (databaseUrl: string, opportunity: string): Promise<string> =>
    (await sql<{ stand: string }>(databaseUrl, question, [opportunity]))[0]?.stand ?? 'nothing';

/** By the database itself: what there is of an opportunity's quotes. */
export const standOfRevisions = standBy(REVISIONS);
/** By the database itself: what there is of its contract. */
export const standOfVersions = standBy(VERSIONS);
