/** What an anonymised contact is called; the same in every language, since it stands in the database. */
export const ANONYMOUS_NAME = 'Anonymized';

/** Everything that tells who a person is (CON-18). Links and roles stay: they tell what the record was for. */
export const PERSONAL_FIELDS = [
  'name',
  'firstName',
  'lastName',
  'position',
  'email',
  'alternativeEmail',
  'phone',
  'phoneE164',
  'secondaryPhone',
  'messenger',
  'comment',
] as const;

export const anonymousContact = (): Readonly<Record<(typeof PERSONAL_FIELDS)[number], string | null>> => ({
  ...(Object.fromEntries(PERSONAL_FIELDS.map((field) => [field, null])) as Record<
    (typeof PERSONAL_FIELDS)[number],
    null
  >),
  name: ANONYMOUS_NAME,
});
