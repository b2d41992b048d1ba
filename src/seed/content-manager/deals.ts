import type { Views } from '../../platform/content-manager/view';

const NAMED = { mainField: 'name', sort: 'name' } as const;
const NEWEST_FIRST = { mainField: 'name', sort: '-createdAt' } as const;

export const DEAL_VIEWS: Views = {
  'opportunity-status': {
    ...NAMED,
    sort: 'position',
    list: ['name', 'position', 'color', 'isDefault', 'isClosed', 'isWon'],
    edit: [
      ['name', 'color', 'position'],
      ['pipeline', 'isDefault', 'isClosed', 'isWon'],
      ['mandatoryFields'],
    ],
  },
  opportunity: {
    ...NEWEST_FIRST,
    list: ['name', 'account', 'stage', 'value', 'expectedCloseDate', 'manager'],
    edit: [
      ['name', 'stage'],
      ['account', 'project'],
      ['manager', 'partner'],
      ['relatedAccounts'],
      ['value', 'currency', 'probability'],
      ['expectedCloseDate'],
      ['description'],
      ['locked', 'soldQuote'],
      ['soldAt'],
      ['sourceContractLine'],
    ],
  },
  'business-role': {
    ...NEWEST_FIRST,
    list: ['name', 'opportunity', 'contact', 'member'],
    edit: [['name', 'opportunity'], ['contact', 'member'], ['description']],
  },
  quote: {
    ...NEWEST_FIRST,
    list: ['name', 'number', 'opportunity', 'potentialCustomer', 'state', 'gross'],
    edit: [
      ['name', 'number', 'revision'],
      ['opportunity', 'potentialCustomer'],
      ['priceBook', 'currency'],
      ['exchangeRate', 'exchangeRateDate'],
      ['brand', 'productVersion'],
      ['startDate', 'dueDate'],
      ['state', 'isActive'],
      ['sentAt', 'wonAt'],
      ['lostReason', 'lostNote'],
      ['discountPercent', 'discountAmount'],
      ['net', 'tax', 'gross', 'version'],
      ['notes'],
    ],
  },
  'quote-line': {
    ...NAMED,
    sort: 'position',
    list: ['name', 'quote', 'quantity', 'unitPrice', 'discountPercent', 'net'],
    edit: [
      ['name', 'quote'],
      ['type', 'position', 'groupName'],
      ['product', 'bundle', 'project'],
      ['quantity', 'unit', 'unitPrice'],
      ['discountPercent', 'taxRate', 'documentDiscount'],
      ['isOptional', 'isChosen'],
      ['net', 'tax', 'gross'],
      ['description'],
    ],
  },
  'quote-customer': {
    mainField: 'billToName',
    sort: '-createdAt',
    list: ['billToName', 'quote', 'account', 'billingSplitPercent', 'isPrimary', 'isRounding'],
    edit: [
      ['quote', 'account'],
      ['billingSplitPercent', 'notToExceedLimit'],
      ['isPrimary', 'isRounding'],
      ['billToName', 'billToContactName', 'paymentTerms'],
    ],
  },
  'quote-line-customer': {
    mainField: 'id',
    sort: '-createdAt',
    list: ['id', 'quoteLine', 'account', 'billingSplitPercent', 'isRounding'],
    edit: [['quoteLine', 'account'], ['billingSplitPercent', 'notToExceedLimit'], ['isRounding']],
  },
  'quote-template': {
    ...NAMED,
    list: ['name', 'priceBook', 'language', 'fileName', 'active'],
    edit: [['name', 'priceBook'], ['language', 'active'], ['fileName', 'size', 'version'], ['sha256']],
  },
  'sales-document': {
    ...NEWEST_FIRST,
    list: ['name', 'kind', 'account', 'quote', 'fileName', 'createdAt'],
    edit: [
      ['name', 'kind', 'version'],
      ['account', 'opportunity'],
      ['quote', 'template'],
      ['fileName', 'size'],
      ['sha256'],
      ['templateVersion', 'templateSha256'],
      ['pdfSize', 'pdfSha256'],
    ],
  },
};
