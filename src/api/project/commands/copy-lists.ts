import type { Core } from '@strapi/strapi';
import { addToLists } from '../../../platform/bulk/change-lists';
import { sql } from '../../../platform/database/sql';
import type { StoredRow } from '../../../platform/write-gate/write';

const linked = (strapi: Core.Strapi, table: string, link: string, column: string, project: number) =>
  sql<StoredRow>(
    strapi,
    'select t.* from ?? t join ?? l on l.?? = t.id where l.project_id = ? order by t.id',
    [...[table, link, column, project]]
  );

const projectRow = (strapi: Core.Strapi, id: number) =>
  sql<StoredRow>(strapi, 'select * from projects where id = ?', [id]);

/** Who works in a project, and which price books serve it, holds for its copy too; `made`: row numbers, old to new. */
export const copyLists = async (strapi: Core.Strapi, made: ReadonlyMap<number, number>): Promise<void> => {
  for (const [from, to] of made) {
    const copy = await projectRow(strapi, to);
    const members = await linked(strapi, 'members', 'projects_members_lnk', 'member_id', from);
    const books = await linked(strapi, 'price_books', 'price_books_projects_lnk', 'price_book_id', from);
    await addToLists(strapi, { uid: 'api::project.project', attribute: 'members', owners: copy, members });
    await addToLists(strapi, {
      uid: 'api::price-book.price-book',
      attribute: 'projects',
      owners: books,
      members: copy,
    });
  }
};
