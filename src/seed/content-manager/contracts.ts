import type { Views } from '../../platform/content-manager/view';

export const CONTRACT_VIEWS: Views = {
  contract: {
    mainField: 'name',
    sort: '-createdAt',
    list: ['name', 'number', 'account', 'state', 'startDate', 'gross'],
    edit: [
      ['name', 'number', 'state'],
      ['account', 'contact', 'project'],
      ['opportunity', 'quote'],
      ['startDate', 'currency', 'notToExceedLimit'],
      ['stateChangedAt', 'stateChangedBy'],
      ['net', 'tax', 'gross', 'priceRounding'],
    ],
  },
  'contract-line': {
    mainField: 'name',
    sort: 'position',
    list: ['name', 'contract', 'contractType', 'quantity', 'net', 'endDate'],
    edit: [
      ['name', 'contract'],
      ['type', 'position', 'contractType'],
      ['product', 'project', 'quoteLine'],
      ['quantity', 'unit', 'unitPrice'],
      ['discountPercent', 'taxRate'],
      ['net', 'tax', 'gross', 'notToExceedLimit'],
      ['isTimeBased', 'months', 'renewedMonths'],
      ['startDate', 'endDate'],
      ['deliveredQuantity', 'deliveredOn'],
      ['version', 'isCurrent', 'previousVersion'],
      ['description'],
    ],
  },
  'contract-customer': {
    mainField: 'billToName',
    sort: '-createdAt',
    list: ['billToName', 'contract', 'account', 'billingSplitPercent', 'isPrimary', 'isRounding'],
    edit: [
      ['contract', 'account'],
      ['billingSplitPercent', 'notToExceedLimit'],
      ['isPrimary', 'isRounding'],
      ['billToName', 'billToContactName', 'paymentTerms'],
    ],
  },
  'contract-line-customer': {
    mainField: 'id',
    sort: '-createdAt',
    list: ['id', 'contractLine', 'account', 'billingSplitPercent', 'gross'],
    edit: [
      ['contractLine', 'account'],
      ['billingSplitPercent', 'notToExceedLimit', 'isRounding'],
      ['net', 'tax', 'gross'],
    ],
  },
  actual: {
    mainField: 'description',
    sort: '-date',
    list: ['date', 'account', 'class', 'kind', 'amount', 'currency', 'limitState'],
    edit: [
      ['account', 'date'],
      ['quote', 'contract', 'contractLine'],
      ['class', 'kind'],
      ['amount', 'currency', 'billingSplitPercent'],
      ['limitState', 'limitLevel', 'entry'],
      ['description'],
    ],
  },
};
