export const CATALOGUE = '/plugins/crm/catalogue';

export const TABS = ['books', 'products', 'overview'] as const;
export type CatalogueTab = (typeof TABS)[number];

export const addressOfTab = (tab: CatalogueTab): string => `${CATALOGUE}/${tab}`;

export const BOOK_TABS = ['prices', 'bundles', 'templates', 'files', 'details'] as const;
export type BookTab = (typeof BOOK_TABS)[number];

export const addressOfBook = (documentId: string, tab: BookTab = 'prices'): string =>
  `${CATALOGUE}/books/${documentId}/${tab}`;
