import type { Problem } from '../shared/problem';

/** What the settings say about the contact's type (SET-23, SET-24). */
export type ContactKind = 'employee' | 'consultant' | 'other';

export interface ContactOwner {
  readonly hasAccount: boolean;
  readonly hasPartner: boolean;
  readonly kind: ContactKind;
}

/**
 * A contact belongs to an account, to a partner or to nobody, never to both (CON-11). An employee needs an
 * account (CON-13), a consultant a partner (CON-14).
 */
export const reasonsAgainstContactOwner = ({
  hasAccount,
  hasPartner,
  kind,
}: ContactOwner): readonly Problem[] => [
  ...(hasAccount && hasPartner ? [{ code: 'contact.account-and-partner', path: 'partner' }] : []),
  ...(kind === 'employee' && !hasAccount
    ? [{ code: 'contact.employee-without-account', path: 'account' }]
    : []),
  ...(kind === 'consultant' && !hasPartner
    ? [{ code: 'contact.consultant-without-partner', path: 'partner' }]
    : []),
];
