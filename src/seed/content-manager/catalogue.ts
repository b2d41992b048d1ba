import type { Views } from '../../platform/content-manager/view';

const NAMED = { mainField: 'name', sort: 'name' } as const;

export const CATALOGUE_VIEWS: Views = {
  brand: { ...NAMED, list: ['name', 'active', 'updatedAt'], edit: [['name', 'active']] },
  'product-version': { ...NAMED, list: ['name', 'active', 'updatedAt'], edit: [['name', 'active']] },
  unit: { ...NAMED, list: ['name', 'active', 'updatedAt'], edit: [['name', 'active']] },
  'contract-type': {
    ...NAMED,
    list: ['name', 'code', 'isTimeBased', 'months', 'active'],
    edit: [['name', 'code'], ['isTimeBased', 'months'], ['active']],
  },
  'product-category': {
    ...NAMED,
    list: ['name', 'contractType', 'active'],
    edit: [['name', 'contractType'], ['active']],
  },
  product: {
    ...NAMED,
    list: ['name', 'code', 'category', 'taxRate', 'active'],
    edit: [['name', 'code'], ['category', 'taxRate'], ['description'], ['active']],
  },
  currency: {
    mainField: 'code',
    sort: 'code',
    list: ['code', 'name', 'active'],
    edit: [['code', 'name'], ['active']],
  },
  'exchange-rate': {
    mainField: 'label',
    sort: '-date',
    list: ['label', 'fromCurrency', 'toCurrency', 'date', 'rate', 'source'],
    edit: [['fromCurrency', 'toCurrency'], ['date', 'rate'], ['source']],
    notInForm: ['label'],
  },
  'price-book': {
    ...NAMED,
    list: ['name', 'description', 'active', 'version', 'updatedAt'],
    edit: [
      ['name', 'active', 'version'],
      ['isUpdate', 'previousVersion'],
      ['description'],
      ['brands', 'productVersions'],
      ['projects'],
      ['requiredQuoteFields'],
    ],
  },
  price: {
    mainField: 'label',
    sort: 'label',
    list: ['label', 'priceBook', 'unitPrice', 'minQuantity', 'validFrom', 'validTo'],
    edit: [
      ['priceBook', 'product'],
      ['bundle', 'unit'],
      ['minQuantity'],
      ['unitPrice', 'currency'],
      ['brand', 'productVersion'],
      ['validFrom', 'validTo'],
    ],
    notInForm: ['label'],
  },
  bundle: {
    ...NAMED,
    list: ['name', 'code', 'priceBook', 'active', 'updatedAt'],
    edit: [['name', 'code'], ['priceBook', 'active'], ['taxRate'], ['description']],
  },
  'bundle-item': {
    mainField: 'label',
    sort: 'position',
    list: ['label', 'bundle', 'quantity', 'weight'],
    edit: [
      ['bundle', 'product'],
      ['quantity', 'weight', 'position'],
    ],
    notInForm: ['label'],
  },
};
