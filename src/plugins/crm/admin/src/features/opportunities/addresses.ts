export const OPPORTUNITIES = '/plugins/crm/opportunities';

export const addressOfOpportunity = (documentId: string): string => `${OPPORTUNITIES}/${documentId}`;
export const addressOfAccount = (documentId: string): string => `/plugins/crm/accounts/${documentId}`;
export const addressOfQuote = (documentId: string): string => `/plugins/crm/quotes/${documentId}`;
export const addressOfContract = (documentId: string): string =>
  `/content-manager/collection-types/api::contract.contract/${documentId}`;
