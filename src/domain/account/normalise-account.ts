import { checkFields, type GivenFields } from '../shared/fields/check-fields';
import { e164Of } from '../shared/fields/phone';
import type { Problem } from '../shared/problem';
import { ACCOUNT_FIELDS, COUNTRY_FIELD, type AccountField } from './account-fields';
import { decideName, type AccountTypeNameFlags, type NameFields } from './account-name';

export type AccountTexts = GivenFields<AccountField | 'country'>;

export interface AccountToNormalise {
  /** This write: a field that is missing stays as it is, null or blanks clear it. */
  readonly given: AccountTexts;
  /** The record before this write; none on create. Context only: it is not checked again. */
  readonly stored?: NameFields & { readonly country?: string | null };
  /** The account type after this write. */
  readonly type: AccountTypeNameFlags;
  /** The company's own country (alpha-2), for accounts without one. */
  readonly defaultCountry?: string;
}

export interface NormalisedAccount {
  /** What to store, only for fields that were given or follow from them. Complete when `problems` is empty. */
  readonly values: Partial<Record<AccountField | 'country' | 'phoneE164', string | null>>;
  readonly problems: readonly Problem[];
}

const NAME_FIELDS = ['name', 'firstName', 'lastName'] as const;

const namesIn = (fields: Partial<Record<AccountField, string | null>>): NameFields =>
  Object.fromEntries(NAME_FIELDS.filter((name) => name in fields).map((name) => [name, fields[name]]));

/** A name field that is not even a proper text is told once, not again as missing. */
const withoutRepeats = (problems: readonly Problem[], told: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ path }) => !told.some((other) => other.path === path));

/** Names that stay as they are are left out, so that a write of the city cannot undo another's new name. */
const changedNames = (decided: NameFields, stored: NameFields): NameFields =>
  Object.fromEntries(
    NAME_FIELDS.filter((name) => (decided[name] ?? null) !== (stored[name] ?? null)).map((name) => [
      name,
      decided[name] ?? null,
    ])
  );

const phoneBeside = (values: { phone?: string | null }, country: string | undefined) => {
  if (values.phone === undefined) return {};
  return { phoneE164: values.phone === null ? null : (e164Of(values.phone, country) ?? null) };
};

/**
 * One account as typed -> as stored, with every problem at once (domain.md 8). Used by create, by update and
 * by the check that writes nothing (ACC-21). Only what is given is checked; the stored record is context: a
 * new postal code is judged by the stored country, a new last name joins the stored first name.
 */
export const normaliseAccount = (account: AccountToNormalise): NormalisedAccount => {
  const { given, stored = {}, type, defaultCountry } = account;
  const land = checkFields(COUNTRY_FIELD, given, { country: undefined });
  const ofRecord = 'country' in land.values ? land.values.country : stored.country;
  const country = ofRecord ?? defaultCountry;
  const texts = checkFields(ACCOUNT_FIELDS, given, { country });
  const naming = decideName(type, namesIn(texts.values), stored);
  const told = [...land.problems, ...texts.problems];
  return {
    values: {
      ...texts.values,
      ...land.values,
      ...phoneBeside(texts.values, country),
      ...changedNames(naming.values, stored),
    },
    problems: [...told, ...withoutRepeats(naming.problems, told)],
  };
};
