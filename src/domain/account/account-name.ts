import type { Problem } from '../shared/problem';
import type { Reason } from '../shared/rule-violation';

/** Which basic name fields an account type shows (ACC-36). */
export interface AccountTypeNameFlags {
  readonly firstNameEnabled: boolean;
  readonly lastNameEnabled: boolean;
}

/** Tidied texts; null or missing where there is none. */
export interface NameFields {
  readonly name?: string | null;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
}

export interface DecidedName {
  readonly values: NameFields;
  readonly problems: readonly Problem[];
}

/** ACC-38: a type with both name fields off could not name its accounts. */
export const reasonsNotToSaveAccountType = (type: AccountTypeNameFlags): readonly Reason[] =>
  type.firstNameEnabled || type.lastNameEnabled ? [] : [{ code: 'account-type.no-name-field' }];

const missing = (fields: NameFields, names: readonly (keyof NameFields)[]): Problem[] =>
  names.filter((name) => !fields[name]).map((name) => ({ code: 'account.name-field-required', path: name }));

const notAccepted = (fields: NameFields, names: readonly (keyof NameFields)[]): Problem[] =>
  names
    .filter((name) => Boolean(fields[name]))
    .map((name) => ({ code: 'account.name-field-not-accepted', path: name }));

/** First name, one space, last name (ACC-09). */
const joined = (fields: NameFields): string => `${fields.firstName ?? ''} ${fields.lastName ?? ''}`;

const decideTwoPartName = (given: NameFields, after: NameFields): DecidedName => {
  const problems = missing(after, ['firstName', 'lastName']);
  if (problems.length > 0) return { values: {}, problems };
  const { firstName, lastName } = after;
  const name = joined(after);
  if (given.name && given.name !== name) {
    return { values: {}, problems: [{ code: 'account.name-is-derived', path: 'name', details: { name } }] };
  }
  return { values: { firstName, lastName, name }, problems: [] };
};

const decideSingleName = (given: NameFields, after: NameFields): DecidedName => {
  const problems = [...missing(after, ['name']), ...notAccepted(given, ['firstName', 'lastName'])];
  const values = { name: after.name, firstName: null, lastName: null };
  return problems.length > 0 ? { values: {}, problems } : { values, problems };
};

/**
 * The name fields to store (ACC-36, ACC-37). Both flags on: first and last name are required and make the
 * name. One flag on: `name` is required and the other two are refused; what they held goes (the type may
 * have changed). `given` is this write, `stored` the record before it; a given null counts as cleared.
 */
export const decideName = (
  type: AccountTypeNameFlags,
  given: NameFields,
  stored: NameFields = {}
): DecidedName => {
  if (reasonsNotToSaveAccountType(type).length > 0) {
    return { values: {}, problems: [{ code: 'account-type.no-name-field', path: 'accountType' }] };
  }
  const after = { ...stored, ...given };
  return type.firstNameEnabled && type.lastNameEnabled
    ? decideTwoPartName(given, after)
    : decideSingleName(given, after);
};
