import type { FieldSpec } from '../../../shared/forms/field-spec';

export const BOOK = 'api::price-book.price-book';

export const FIELDS: readonly FieldSpec[] = [
  { name: 'name', kind: 'text', required: true },
  { name: 'description', kind: 'long-text' },
  { name: 'projects', kind: 'records', target: 'api::project.project' },
  { name: 'brands', kind: 'records', target: 'api::brand.brand' },
  { name: 'productVersions', kind: 'records', target: 'api::product-version.product-version' },
  { name: 'active', kind: 'flag' },
];
