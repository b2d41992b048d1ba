import type { NamedRecord } from '../../../../../../../wire/commands/account-search';
import type { AccountOverview } from '../../../../../../../wire/commands/account-answers';
import { isNamed } from '../../../shared/forms/field-spec';

/** The customer on the page: its fields by name, as the overview tells them. */
export interface Customer extends NamedRecord {
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What every tab of the page is given. */
export interface TabProps {
  readonly customer: Customer;
  readonly overview: AccountOverview;
}

export const customerOf = ({ account }: AccountOverview): Customer => ({
  documentId: String(account.documentId),
  name: typeof account.name === 'string' ? account.name : '',
  fields: account,
});

export const textOf = ({ fields }: Customer, field: string): string | null => {
  const value = fields[field];
  return typeof value === 'string' && value !== '' ? value : null;
};

export const recordOf = ({ fields }: Customer, field: string): NamedRecord | null => {
  const value = fields[field];
  return isNamed(value) ? value : null;
};

export const flagOf = ({ fields }: Customer, field: string): boolean => fields[field] === true;
