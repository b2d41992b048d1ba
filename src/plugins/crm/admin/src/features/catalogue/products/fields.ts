import type { FieldSpec } from '../../../shared/forms/field-spec';

export const PRODUCT = 'api::product.product';

export const FIELDS: readonly FieldSpec[] = [
  { name: 'name', kind: 'text', required: true },
  { name: 'code', kind: 'text', required: true, isHalf: true },
  { name: 'taxRate', kind: 'number', isHalf: true },
  { name: 'category', kind: 'record', target: 'api::product-category.product-category', required: true },
  { name: 'description', kind: 'long-text' },
  { name: 'active', kind: 'flag' },
];
