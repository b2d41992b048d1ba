import type { Core } from '@strapi/strapi';
import type { BookForChoice } from '../../../domain/price-book/applicable-price-books';
import type { Parents } from '../../../domain/shared/tree';
import { asSystem } from '../../../platform/actor/actor';
import { listLink } from '../../../platform/database/list-link';
import { sql } from '../../../platform/database/sql';

const BOOK = 'api::price-book.price-book';

export interface Named {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
}

export interface LoadedBook extends BookForChoice {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly description: string | null;
  readonly version: number;
  readonly brands: readonly Named[];
  readonly productVersions: readonly Named[];
  readonly projects: readonly number[];
  readonly requiredQuoteFields: readonly string[];
}

/** SQL for the records of one of the book's lists, as JSON. */
const listed = (strapi: Core.Strapi, attribute: string, record: string): string => {
  const { linkTable, ownColumn, targetColumn, targetTable } = listLink(strapi, BOOK, attribute);
  return `coalesce((select json_agg(${record} order by t.name, t.id) from ${linkTable} l
            join ${targetTable} t on t.id = l.${targetColumn} where l.${ownColumn} = b.id), '[]'::json)`;
};

const NAMED = `json_build_object('id', t.id, 'documentId', t.document_id, 'name', t.name)`;

/** SQL for the names in the book's list of required fields: JSON columns come as text. */
export const REQUIRED_FIELDS = (book: string): string =>
  `array(select jsonb_array_elements_text(${book}.required_quote_fields) where jsonb_typeof(${book}.required_quote_fields) = 'array')`;

/**
 * Price books with their lists: one by its number, or all. Read past the caller's view, because a book counts for
 * a project also through an ancestor that the caller may not see; only the book's own data is handed on.
 */
export const loadBooks = (strapi: Core.Strapi, id: number | 'all'): Promise<LoadedBook[]> =>
  asSystem(() =>
    sql<LoadedBook>(
      strapi,
      `select b.id, b.document_id as "documentId", b.name, b.description, b.version,
              coalesce(b.active, false) as active, 
              exists (select 1 from price_books n where n.previous_version_fk = b.id) as superseded,
              ${REQUIRED_FIELDS('b')} as "requiredQuoteFields",
              ${listed(strapi, 'brands', NAMED)} as brands,
              ${listed(strapi, 'productVersions', NAMED)} as "productVersions",
              ${listed(strapi, 'projects', 't.id')} as projects
       from price_books b ${id === 'all' ? '' : 'where b.id = ?'} order by b.name, b.id`,
      id === 'all' ? [] : [id]
    )
  );

/** The project and those above it; past the caller's view for the same reason. */
export const loadAncestry = async (strapi: Core.Strapi, projectId: number): Promise<Parents<number>> => {
  const rows = await asSystem(() =>
    sql<{ id: number; parent: number | null }>(
      strapi,
      `with recursive up as (
         select id, parent_fk as parent from projects where id = ?
         union select p.id, p.parent_fk from projects p join up on p.id = up.parent
       ) select id, parent from up`,
      [projectId]
    )
  );
  return new Map(rows.map(({ id, parent }) => [id, parent]));
};
