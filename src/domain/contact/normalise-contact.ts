import { checkFields, type FieldTable, type GivenFields } from '../shared/fields/check-fields';
import { EMAIL } from '../shared/fields/email';
import { NAME, PART_OF_NAME } from '../shared/fields/name';
import { e164Of, PHONE } from '../shared/fields/phone';
import type { Problem } from '../shared/problem';
import { LONG_TEXT, SHORT_TEXT } from '../shared/text';
import { decideContactName, type ContactNames } from './contact-name';

const TEXT = { limits: SHORT_TEXT };

/** CON-02, CON-10, CON-26 */
const CONTACT_FIELDS = {
  name: NAME,
  firstName: PART_OF_NAME,
  lastName: PART_OF_NAME,
  position: TEXT,
  email: EMAIL,
  alternativeEmail: EMAIL,
  phone: PHONE,
  secondaryPhone: PHONE,
  messenger: TEXT,
  comment: { limits: LONG_TEXT },
} satisfies FieldTable<string>;

export type ContactField = keyof typeof CONTACT_FIELDS;

export interface ContactToNormalise {
  /** This write: a field that is missing stays as it is, null or blanks clear it. */
  readonly given: GivenFields<ContactField>;
  /** The record before this write; none on create. */
  readonly stored?: ContactNames;
  /** Where a phone number without `+` belongs: country of the account, else of the company (alpha-2). */
  readonly country?: string;
}

export interface NormalisedContact {
  /** What to store, only for fields that were given or follow from them. Complete when `problems` is empty. */
  readonly values: Partial<Record<ContactField | 'phoneE164', string | null>>;
  readonly problems: readonly Problem[];
}

const namesIn = ({ name, firstName, lastName }: ContactNames): ContactNames => ({
  ...(name !== undefined && { name }),
  ...(firstName !== undefined && { firstName }),
  ...(lastName !== undefined && { lastName }),
});

/** One contact as typed -> as stored, with every problem at once. Only what is given is checked. */
export const normaliseContact = ({ given, stored = {}, country }: ContactToNormalise): NormalisedContact => {
  const { values, problems } = checkFields<ContactField>(CONTACT_FIELDS, given, { country });
  const naming = decideContactName(namesIn(values), stored);
  const renamed = naming.name !== undefined && naming.name !== stored.name;
  const isTold = ({ path }: Problem) => problems.some((other) => other.path === path);
  return {
    values: {
      ...values,
      ...(values.phone === undefined
        ? {}
        : { phoneE164: (values.phone && e164Of(values.phone, country)) ?? null }),
      ...(renamed && { name: naming.name }),
    },
    problems: [...problems, ...naming.problems.filter((problem) => !isTold(problem))],
  };
};
