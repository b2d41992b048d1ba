import type { Core } from '@strapi/strapi';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { inTransaction } from '../../../platform/database/transaction';
import { findRow } from '../../../platform/lock/lock-row';
import type { NewPersonInput } from '../../../wire/commands/account-input';
import type { NamedRecord } from '../../../wire/commands/account-search';
import { companyOf } from '../../../wire/services/crm-setting';

/** CON-14: the settings say which type consultants have. */
export const addConsultant = (
  strapi: Core.Strapi,
  { documentId, ...person }: NewPersonInput & { readonly documentId: string }
): Promise<NamedRecord> =>
  inTransaction(strapi, async () => {
    const partner = await findRow(strapi, 'api::partner.partner', documentId);
    const { consultantTypeId } = await companyOf(strapi).settings();
    if (consultantTypeId === null)
      throw new RuleViolation('setting.consultant-type-required', {}, 'conflict');
    const data = { ...person, partner: { id: partner.id }, contactType: { id: consultantTypeId } } as never;
    const made = await strapi.documents('api::contact.contact').create({ data });
    return { documentId: made.documentId, name: String(made.name) };
  });
