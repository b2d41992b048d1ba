import { normaliseAccount } from '../../../domain/account/normalise-account';
import type { Problem } from '../../../domain/shared/problem';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { relatedRowAfter, relationChanges } from '../../../platform/write-gate/record-after';
import { filling, type StoredRow, type Write } from '../../../platform/write-gate/write';
import { companyOf } from '../../../wire/services/crm-setting';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** ACC-30: an account keeps a type that was switched off later, but none is given it anew. */
const problemsOfType = async (write: Write, type: StoredRow | undefined): Promise<Problem[]> => {
  if (!type) return [{ code: 'account.type-required', path: 'accountType' }];
  return type.active === false && (await relationChanges(write, 'accountType'))
    ? [{ code: 'account-type.inactive', path: 'accountType' }]
    : [];
};

/**
 * Writes every field as its own rules read it (ACC-08..19, ACC-36..44), and refuses all problems at once. Without
 * a type the names cannot be judged, everything else is; such a type has both name fields here.
 */
export const fieldsAreNormalised = filling('api::account.account', ['create', 'update'], async (write) => {
  const { strapi, stored } = write;
  const type = await relatedRowAfter(write, 'accountType');
  const { defaultCountry } = await companyOf(strapi).settings();
  const { values, problems } = normaliseAccount({
    given: write.data,
    ...(stored && {
      stored: {
        name: text(stored.name),
        firstName: text(stored.first_name),
        lastName: text(stored.last_name),
        country: text(stored.country),
      },
    }),
    type: {
      firstNameEnabled: type?.first_name_enabled !== false,
      lastNameEnabled: type?.last_name_enabled !== false,
    },
    ...(defaultCountry !== null && { defaultCountry }),
  });
  const ofType = await problemsOfType(write, type);
  const NAMES = ['name', 'firstName', 'lastName'];
  refuseFields([...ofType, ...(type ? problems : problems.filter(({ path }) => !NAMES.includes(path)))]);
  return values;
});
