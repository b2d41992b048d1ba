import type { Core } from '@strapi/strapi';
import { countryNames } from '../../../domain/shared/fields/country';
import type { AccountCheck } from '../../../wire/commands/account-answers';
import type { NewAccountInput } from '../../../wire/commands/account-input';
import { duplicatesOf, fingerprintOf } from '../questions/duplicates';
import type { References } from '../questions/find-references';
import { judgeAccount } from '../questions/judge-account';

const named = (references: References): Record<string, unknown> =>
  Object.fromEntries(
    [...references].map(([relation, found]) => {
      const names = found.map(({ documentId, name }) => ({ documentId, name }));
      return [relation, relation === 'categories' || relation === 'groups' ? names : (names[0] ?? null)];
    })
  );

/** ACC-21, ACC-22: what would be stored, to be read once more before it is; writes nothing. */
export const validate = async (strapi: Core.Strapi, input: NewAccountInput): Promise<AccountCheck> => {
  const { values, references, problems } = await judgeAccount(strapi, input);
  const { country } = values;
  return {
    isValid: problems.length === 0,
    summary: { ...values, ...named(references) },
    countryNames: typeof country === 'string' ? countryNames(country) : null,
    problems,
    duplicates: await duplicatesOf(strapi, fingerprintOf(values)),
  };
};
