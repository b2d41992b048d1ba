import { REACHABLE_FIELDS } from '../../../domain/contact/reachable-fields';
import { checkFields, type GivenFields } from '../../../domain/shared/fields/check-fields';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { filling } from '../../../platform/write-gate/write';
import { companyOf } from '../../../wire/services/crm-setting';

/** A number without `+` belongs to the company's own country. */
export const isReachable = filling('api::partner.partner', ['create', 'update'], async ({ strapi, data }) => {
  const { defaultCountry } = await companyOf(strapi).settings();
  const country = defaultCountry ?? undefined;
  const { values, problems } = checkFields(REACHABLE_FIELDS, data as GivenFields<'email' | 'phone'>, {
    country,
  });
  refuseFields(problems);
  return values;
});
