/** Every CRM content type; a test keeps the list equal to the folders of `src/api`. */
export const CONTENT_TYPES = [
  'account-type',
  'account-category',
  'account-group',
  'account',
  'contact-type',
  'contact',
  'member',
  'partner',
  'territory',
  'project',
  'schedule',
  'brand',
  'product-version',
  'unit',
  'contract-type',
  'product-category',
  'product',
  'currency',
  'exchange-rate',
  'price-book',
  'price',
  'bundle',
  'bundle-item',
  'opportunity-status',
  'opportunity',
  'business-role',
  'quote',
  'quote-line',
  'quote-customer',
  'quote-line-customer',
  'quote-template',
  'sales-document',
  'contract',
  'contract-line',
  'contract-customer',
  'contract-line-customer',
  'actual',
  'memo',
  'memo-comment',
  'attachment',
  'attachment-version',
  'webhook',
  'webhook-delivery',
  'history-entry',
  'crm-setting',
  'role-visibility',
] as const;

export type ContentType = (typeof CONTENT_TYPES)[number];
export type ContentTypeUid = `api::${ContentType}.${ContentType}`;

export const uidOf = (type: ContentType): ContentTypeUid => `api::${type}.${type}`;

/** What the price-book editor keeps and everybody else reads. */
export const CATALOGUE = [
  'brand',
  'product-version',
  'unit',
  'contract-type',
  'product-category',
  'product',
  'currency',
  'exchange-rate',
  'price-book',
  'price',
  'bundle',
  'bundle-item',
] as const satisfies readonly ContentType[];

export const DEAL = [
  'opportunity',
  'business-role',
  'quote',
  'quote-line',
  'quote-customer',
  'quote-line-customer',
] as const satisfies readonly ContentType[];

export const CONTRACT = [
  'contract',
  'contract-line',
  'contract-customer',
  'contract-line-customer',
] as const satisfies readonly ContentType[];
