import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { addToLists } from '../../../platform/bulk/change-lists';
import { inTransaction } from '../../../platform/database/transaction';
import { findRow, lockRow } from '../../../platform/lock/lock-row';
import type { NewPersonInput, NewProjectInput } from '../../../wire/commands/account-input';
import type { NamedRecord } from '../../../wire/commands/account-search';
import { companyOf } from '../../../wire/services/crm-setting';

const ACCOUNT = 'api::account.account';

interface OfAccount {
  readonly documentId: string;
}

const named = ({ documentId, name }: { documentId: string; name?: string | null }): NamedRecord => ({
  documentId,
  name: name ?? '',
});

/** PRJ-02: the rules of projects judge it as any other. */
export const registerProject = (
  strapi: Core.Strapi,
  { documentId, ...project }: NewProjectInput & OfAccount
): Promise<NamedRecord> =>
  inTransaction(strapi, async () => {
    const client = await findRow(strapi, ACCOUNT, documentId);
    const data = { ...project, client: { id: client.id } } as never;
    return named(await strapi.documents('api::project.project').create({ data }));
  });

/** ACC-64 */
export const addToProject = (
  strapi: Core.Strapi,
  { documentId, projectId }: OfAccount & { readonly projectId: string }
): Promise<{ readonly changed: boolean }> =>
  inTransaction(strapi, async () => {
    const project = await lockRow(strapi, 'api::project.project', projectId);
    const account = await findRow(strapi, ACCOUNT, documentId);
    if (account.is_active === false) throw new RuleViolation('account.inactive');
    const list = {
      uid: 'api::project.project',
      attribute: 'accounts',
      owners: [project],
      members: [account],
    } as const;
    return { changed: (await addToLists(strapi, list)).length > 0 };
  });

/** ACC-63, CON-13: the settings say which type employees have. */
export const addEmployee = (
  strapi: Core.Strapi,
  { documentId, ...person }: NewPersonInput & OfAccount
): Promise<NamedRecord> =>
  inTransaction(strapi, async () => {
    const account = await findRow(strapi, ACCOUNT, documentId);
    const { employeeTypeId } = await companyOf(strapi).settings();
    if (employeeTypeId === null) throw new RuleViolation('setting.employee-type-required', {}, 'conflict');
    const data = { ...person, account: { id: account.id }, contactType: { id: employeeTypeId } } as never;
    return named(await strapi.documents('api::contact.contact').create({ data }));
  });
