import type { Core } from '@strapi/strapi';
import { reasonsFlagsExclude } from '../../../domain/account/account-visibility';
import { decideConsent } from '../../../domain/account/consent';
import { normaliseAccount } from '../../../domain/account/normalise-account';
import type { Problem } from '../../../domain/shared/problem';
import { now } from '../../../platform/clock/clock';
import type { NewAccountInput } from '../../../wire/commands/account-input';
import { companyOf, type Settings } from '../../../wire/services/crm-setting';
import { findReferences, one, type Reference, type References } from './find-references';

export interface JudgedAccount {
  /** Attributes as they would be stored, without relations. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly references: References;
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

const TO_ONE = ['accountType', 'manager', 'partner', 'parent'] as const;
const LISTS = ['categories', 'groups'] as const;

type Wanted = Readonly<Record<string, readonly string[]>>;

const wantedOf = (input: NewAccountInput): Wanted => ({
  ...Object.fromEntries(TO_ONE.map((name) => [name, input[name] ? [input[name]] : []])),
  ...Object.fromEntries(LISTS.map((name) => [name, [...new Set(input[name] ?? [])]])),
});

const unknownRelations = (wanted: Wanted, found: References): Problem[] =>
  Object.entries(wanted).flatMap(([path, ids]) =>
    ids.length === (found.get(path) ?? []).length ? [] : [{ code: 'relation.unknown', path }]
  );

const NAMES = ['name', 'firstName', 'lastName'];

/** Without a type the names cannot be judged, everything else is. */
const fieldsOf = (input: NewAccountInput, type: Reference | undefined, { defaultCountry }: Settings) => {
  const { values, problems } = normaliseAccount({
    given: input,
    type: {
      firstNameEnabled: type?.firstNameEnabled !== false,
      lastNameEnabled: type?.lastNameEnabled !== false,
    },
    ...(defaultCountry !== null && { defaultCountry }),
  });
  return { values, problems: type ? problems : problems.filter(({ path }) => !NAMES.includes(path)) };
};

const flagsOf = (input: NewAccountInput) => ({
  isKeyAccount: input.isKeyAccount ?? false,
  isActive: input.isActive ?? true,
  isGlobal: input.isGlobal ?? false,
  isPrivate: input.isPrivate ?? false,
});

/** A new account as it would be stored, and everything that speaks against it at once; two statements. */
export const judgeAccount = async (strapi: Core.Strapi, input: NewAccountInput): Promise<JudgedAccount> => {
  const settings = await companyOf(strapi).settings();
  const wanted = wantedOf(input);
  const references = await findReferences(strapi, wanted);
  const type = one(references, 'accountType');
  const fields = fieldsOf(input, type, settings);
  const consent = decideConsent(input, {}, now().toISOString());
  const flags = flagsOf(input);
  return {
    values: { code: input.code?.trim() || null, ...fields.values, ...flags, ...consent.values },
    references,
    settings,
    problems: [
      ...unknownRelations(wanted, references),
      ...(type?.active === false ? [{ code: 'account-type.inactive', path: 'accountType' }] : []),
      ...fields.problems,
      ...reasonsFlagsExclude(flags),
      ...consent.problems,
    ],
  };
};
