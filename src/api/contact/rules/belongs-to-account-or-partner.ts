import { reasonsAgainstContactOwner, type ContactKind } from '../../../domain/contact/contact-owner';
import type { Problem } from '../../../domain/shared/problem';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { relatedIdAfter, relatedRowAfter, relationChanges } from '../../../platform/write-gate/record-after';
import { before, type Write } from '../../../platform/write-gate/write';
import { companyOf, type Settings } from '../../../wire/services/crm-setting';

const kindOf = (typeId: number | null, settings: Settings): ContactKind => {
  if (typeId === null) return 'other';
  if (typeId === settings.employeeTypeId) return 'employee';
  return typeId === settings.consultantTypeId ? 'consultant' : 'other';
};

const problemsOfType = async (write: Write): Promise<Problem[]> => {
  const type = await relatedRowAfter(write, 'contactType');
  return type?.active === false && (await relationChanges(write, 'contactType'))
    ? [{ code: 'contact-type.inactive', path: 'contactType' }]
    : [];
};

/** CON-11, CON-13, CON-14, CON-20 */
export const belongsToAccountOrPartner = before(
  'api::contact.contact',
  ['create', 'update'],
  async (write) => {
    const settings = await companyOf(write.strapi).settings();
    const owner = {
      hasAccount: (await relatedIdAfter(write, 'account')) !== null,
      hasPartner: (await relatedIdAfter(write, 'partner')) !== null,
      kind: kindOf(await relatedIdAfter(write, 'contactType'), settings),
    };
    refuseFields([...(await problemsOfType(write)), ...reasonsAgainstContactOwner(owner)]);
  }
);
