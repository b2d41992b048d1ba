import type { Core } from '@strapi/strapi';
import { customerProjects } from '../../../domain/project/customer-projects';
import { listLink } from '../../../platform/database/list-link';
import { sql } from '../../../platform/database/sql';
import { findRow } from '../../../platform/lock/lock-row';
import type { StoredRow } from '../../../platform/write-gate/write';
import type { ProjectOfAccount } from '../../../wire/commands/account';

interface ProjectRow extends Omit<ProjectOfAccount, 'link'> {
  readonly id: number;
}

const FIELDS = `id, document_id as "documentId", name, state, start_date::text as "startDate", end_date::text as "endDate"`;

const linkedProjects = (strapi: Core.Strapi, account: StoredRow): Promise<ProjectRow[]> => {
  const { linkTable, ownColumn, targetColumn } = listLink(strapi, 'api::project.project', 'accounts');
  return sql<ProjectRow>(
    strapi,
    `select ${FIELDS} from projects
     where client_fk = ? or id in (select ?? from ?? where ?? = ?) order by name, id`,
    [account.id, ownColumn, linkTable, targetColumn, account.id]
  );
};

const scheduledProjects = (strapi: Core.Strapi, account: StoredRow): Promise<ProjectRow[]> =>
  sql<ProjectRow>(
    strapi,
    `select ${FIELDS} from projects
     where id in (select project_fk from schedules where account_fk = ?) order by name, id`,
    [account.id]
  );

/** PRJ-01, PRJ-05: linked projects first, then those with schedules only; all as the caller sees them. */
export const projects = async (
  strapi: Core.Strapi,
  { documentId }: { readonly documentId: string }
): Promise<readonly ProjectOfAccount[]> => {
  const account = await findRow(strapi, 'api::account.account', documentId);
  const linked = await linkedProjects(strapi, account);
  const scheduled = await scheduledProjects(strapi, account);
  const byId = new Map([...scheduled, ...linked].map((row) => [row.id, row]));
  const ids = (rows: readonly ProjectRow[]) => rows.map(({ id }) => id);
  return customerProjects(ids(linked), ids(scheduled)).flatMap(({ project, link }) => {
    const row = byId.get(project);
    if (row === undefined) return [];
    const { id: _id, ...told } = row;
    return [{ ...told, link }];
  });
};
