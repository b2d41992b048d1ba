export const CUSTOMERS = '/plugins/crm/accounts';

export const addressOfCustomer = (documentId: string, tab = 'overview'): string =>
  `${CUSTOMERS}/${documentId}/${tab}`;

export const addressOfQuote = (documentId: string): string => `/plugins/crm/quotes/${documentId}`;

export const addressOfOpportunity = (documentId: string): string =>
  `/plugins/crm/opportunities/${documentId}`;
