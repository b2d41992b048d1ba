import type { Bindings } from '../../../platform/database/sql';
import type { OpportunityFilter } from '../../../wire/commands/opportunity';

/** A step of a statement with its values. */
export interface Part {
  readonly text: string;
  readonly bindings: Bindings;
}

const wordsOf = (typed = ''): string[] =>
  typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

const listOf = (typed: string): string[] => typed.split(',').filter((id) => id !== '');

const CONDITIONS: { readonly [Key in keyof OpportunityFilter]-?: (typed: string) => Part } = {
  q: (typed) => ({
    text: `not exists (select 1 from unnest(?::text[]) word
             where position(word in lower(concat(o.name, ' ', a.name))) = 0)`,
    bindings: [wordsOf(typed)],
  }),
  mine: (typed) => ({
    text:
      typed === 'true'
        ? '(o.manager_fk = (select crm.member()) or o.creator_key = (select crm.actor()))'
        : 'true',
    bindings: [],
  }),
  open: (typed) => ({
    text: typed === 'true' ? 'not coalesce(t.is_closed, false)' : 'true',
    bindings: [],
  }),
  project: (typed) => ({
    text: `o.project_fk in (with recursive below as (select id from projects where document_id = ?
             union select p.id from projects p join below b on p.parent_fk = b.id) select id from below)`,
    bindings: [typed],
  }),
  stage: (typed) => ({ text: 't.document_id = any(?)', bindings: [listOf(typed)] }),
  pipeline: (typed) => ({ text: 't.pipeline = ?', bindings: [typed] }),
  account: (typed) => ({ text: 'a.document_id = ?', bindings: [typed] }),
  manager: (typed) => ({ text: 'm.document_id = ?', bindings: [typed] }),
};

const FILTERS = Object.keys(CONDITIONS) as (keyof OpportunityFilter)[];

/** What an opportunity `o` is joined with, for filters, order and display; the row policies decide what is seen. */
export const WITH_NAMES = `left join opportunity_statuses t on t.id = o.stage_fk
  left join accounts a on a.id = o.account_fk left join members m on m.id = o.manager_fk
  left join projects j on j.id = o.project_fk left join quotes w on w.opportunity_fk = o.id and w.is_active`;

/** Its value, or without one what its active quote offers before taxes, each in its own currency. */
export const WORTH = {
  value: 'coalesce(o.value, w.net)',
  currency: 'case when o.value is null and w.net is not null then w.currency else o.currency end',
} as const;

/** The condition that a filter of a list or board stands for. A project stands for those below it too. */
export const conditionOf = (filter: OpportunityFilter): Part => {
  const parts = FILTERS.flatMap((name) => {
    const typed = filter[name];
    return typed === undefined ? [] : [CONDITIONS[name](typed)];
  });
  return {
    text: ['true', ...parts.map(({ text }) => text)].join(' and '),
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
};

const named = (alias: string): string =>
  `case when ${alias}.id is not null then json_build_object('documentId', ${alias}.document_id, 'name', ${alias}.name) end`;

export const STAGE = `json_build_object('documentId', t.document_id, 'name', t.name, 'color', t.color, 'pipeline', t.pipeline,
  'isClosed', coalesce(t.is_closed, false), 'isWon', coalesce(t.is_won, false))`;

/** Columns of a `FoundOpportunity` of `o`, joined `WITH_NAMES`. */
export const SHOWN = `o.document_id as "documentId", o.name, ${named('a')} as account, ${named('j')} as project,
  ${named('m')} as manager, case when t.id is not null then ${STAGE} end as stage, o.value::text as value,
  o.currency, case when ${WORTH.value} is not null
    then json_build_object('value', (${WORTH.value})::text, 'currency', ${WORTH.currency}) end as worth, o.probability, o.expected_close_date::text as "expectedCloseDate", coalesce(o.locked, false) as locked`;
