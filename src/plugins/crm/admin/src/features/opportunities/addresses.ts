export const OPPORTUNITIES = '/plugins/crm/opportunities';

export const addressOfOpportunity = (documentId: string): string => `${OPPORTUNITIES}/${documentId}`;
export const addressOfAccount = (documentId: string): string => `/plugins/crm/accounts/${documentId}`;
export const addressOfQuote = (documentId: string): string => `/plugins/crm/quotes/${documentId}`;
/** Among the contracts of its customer, with its lines unfolded. */
export const addressOfContract = (account: string, contract: string): string =>
  `${addressOfAccount(account)}/contracts?contract=${contract}`;
