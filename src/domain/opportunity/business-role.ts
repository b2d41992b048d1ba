import type { Problem } from '../shared/problem';

interface Persons {
  readonly contact: unknown;
  readonly member: unknown;
}

/**
 * Who plays a role in a deal is a contact of the customer's side or a member of ours, one of them: OPP-11.
 * `business-role.person-missing`, `business-role.two-people`.
 */
export const problemsOfBusinessRole = ({ contact, member }: Persons): Problem[] => {
  if (contact === null && member === null) return [{ code: 'business-role.person-missing', path: 'contact' }];
  return contact !== null && member !== null ? [{ code: 'business-role.two-people', path: 'member' }] : [];
};
