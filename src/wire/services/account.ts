import type { Core } from '@strapi/strapi';
import type { PayingAccount } from '../../domain/quote/customer';

/** An account as a payer. */
export interface Payer extends PayingAccount {
  readonly row: number;
}

/** What `strapi.service('api::account.account')` answers to other types. Accounts are named by document id or number. */
export interface AccountService {
  /** As the caller sees it; null when it does not exist or is hidden. */
  payer(named: string | number): Promise<Payer | null>;
  /** By document id, those of them that the caller sees; in one statement. */
  payers(named: readonly (string | number)[]): Promise<ReadonlyMap<string, Payer>>;
}

export const accountsOf = (strapi: Core.Strapi): AccountService =>
  strapi.service('api::account.account') as unknown as AccountService;
