import type { Problem } from '../shared/problem';

/** Tidied texts; null or missing where there is none. */
export interface ContactNames {
  readonly name?: string | null;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
}

export interface DecidedContactName {
  /** Undefined only when there are problems. */
  readonly name: string | undefined;
  readonly problems: readonly Problem[];
}

const joined = ({ firstName, lastName }: ContactNames): string =>
  [firstName, lastName].filter(Boolean).join(' ');

/**
 * A contact has one name (CON-02): written as a whole (김담당), or made of first and last name as soon as one of
 * them is filled (CON-10). `given` is this write, `stored` the record before it.
 */
export const decideContactName = (given: ContactNames, stored: ContactNames = {}): DecidedContactName => {
  const after = { ...stored, ...given };
  const derived = joined(after);
  if (derived !== '' && given.name && given.name !== derived) {
    const problem = { code: 'contact.name-is-derived', path: 'name', details: { name: derived } };
    return { name: undefined, problems: [problem] };
  }
  const name = derived || after.name;
  return name
    ? { name, problems: [] }
    : { name: undefined, problems: [{ code: 'contact.name-required', path: 'name' }] };
};
