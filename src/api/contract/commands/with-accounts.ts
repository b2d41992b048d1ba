import type { Payer } from '../../../wire/services/account';

/** Payers as a request names them, each with its account: null when it does not exist or the caller does not see it. */
export const withAccounts = <Given extends { readonly account: string }>(
  given: readonly Given[],
  found: ReadonlyMap<string, Payer>
) => given.map((payer) => ({ ...payer, account: found.get(payer.account) ?? null }));
