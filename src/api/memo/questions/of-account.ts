import type { Core } from '@strapi/strapi';
import { listLink } from '../../../platform/database/list-link';
import { sql, sqlOne, type Bindings } from '../../../platform/database/sql';
import { findRow } from '../../../platform/lock/lock-row';
import type { MemoOfAccount, MemosOfAccount, MemosOfAccountQuery } from '../../../wire/commands/memo';

const PAGE_SIZE = 25;

interface Wanted {
  readonly text: string;
  readonly bindings: Bindings;
}

/** Written about the customer, or about a project it is client or further account of (MEMO-06). */
const memosOf = (strapi: Core.Strapi, account: number, kind: string | undefined): Wanted => {
  const { linkTable, ownColumn, targetColumn } = listLink(strapi, 'api::project.project', 'accounts');
  return {
    text: `(m.account_fk = ? or m.project_fk in (
        select id from projects where client_fk = ? union all select ${ownColumn} from ${linkTable} where ${targetColumn} = ?
      ))${kind === undefined ? '' : ' and m.kind = ?'}`,
    bindings: [account, account, account, ...(kind === undefined ? [] : [kind])],
  };
};

const named = (alias: string): string =>
  `case when ${alias}.id is not null then
     json_build_object('documentId', ${alias}.document_id, 'name', ${alias}.name) end`;

const PAGE = `
select json_build_object('documentId', m.document_id, 'kind', m.kind, 'content', m.content, 'excerpt', m.excerpt,
    'isPrivate', coalesce(m.is_private, false), 'createdAt', m.created_at at time zone 'utc',
    'updatedAt', m.updated_at at time zone 'utc',
    'author', ${named('b')}, 'account', ${named('a')}, 'project', ${named('p')},
    'comments', (select count(*) from memo_comments c where c.memo_fk = m.id),
    'attachments', (select count(*) from attachments f where f.memo_fk = m.id)) as memo
  from memos m left join members b on b.id = m.author_fk
  left join accounts a on a.id = m.account_fk left join projects p on p.id = m.project_fk`;

const present = ({ createdAt, updatedAt, ...memo }: MemoOfAccount): MemoOfAccount => ({
  ...memo,
  createdAt: new Date(createdAt).toISOString(),
  updatedAt: new Date(updatedAt).toISOString(),
});

/** MEMO-01, MEMO-03..07: as the caller sees them, newest first; three statements. */
export const ofAccount = async (
  strapi: Core.Strapi,
  { documentId, kind, page = 1, pageSize = PAGE_SIZE }: MemosOfAccountQuery & { readonly documentId: string }
): Promise<MemosOfAccount> => {
  const { id } = await findRow(strapi, 'api::account.account', documentId);
  const { text, bindings } = memosOf(strapi, id, kind);
  const counted = await sqlOne<{ total: number }>(
    strapi,
    `select count(*)::int as total from memos m where ${text}`,
    bindings
  );
  const rows = await sql<{ memo: MemoOfAccount }>(
    strapi,
    `${PAGE} where ${text} order by m.created_at desc, m.id desc limit ? offset ?`,
    [...bindings, pageSize, (page - 1) * pageSize]
  );
  const total = counted?.total ?? 0;
  return {
    memos: rows.map(({ memo }) => present(memo)),
    pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
  };
};
