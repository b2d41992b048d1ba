import { normaliseContact } from '../../../domain/contact/normalise-contact';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { relatedRowAfter } from '../../../platform/write-gate/record-after';
import { filling } from '../../../platform/write-gate/write';
import { companyOf } from '../../../wire/services/crm-setting';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** CON-02, CON-10, CON-26: fields as their rules read them; a phone number belongs to the account's country. */
export const fieldsAreNormalised = filling('api::contact.contact', ['create', 'update'], async (write) => {
  const { strapi, stored } = write;
  const account = await relatedRowAfter(write, 'account');
  const { defaultCountry } = await companyOf(strapi).settings();
  const country = text(account?.country) ?? defaultCountry;
  const { values, problems } = normaliseContact({
    given: write.data,
    ...(stored && {
      stored: {
        name: text(stored.name),
        firstName: text(stored.first_name),
        lastName: text(stored.last_name),
      },
    }),
    ...(country !== null && { country }),
  });
  refuseFields(problems);
  return values;
});
