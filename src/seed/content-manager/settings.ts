import type { Views } from '../../platform/content-manager/view';

export const SETTING_VIEWS: Views = {
  'crm-setting': {
    mainField: 'companyName',
    sort: 'companyName',
    list: ['companyName', 'timeZone', 'defaultCurrency', 'defaultLocale'],
    edit: [
      ['companyName', 'companyRegistrationNumber', 'companyVatNumber'],
      ['companyStreet', 'companyPostalCode', 'companyCity', 'companyCountry'],
      ['companyEmail', 'companyPhone', 'companyWebsite'],
      ['companyBankName', 'companyBankAccount', 'companyBic'],
      ['defaultLocale', 'timeZone'],
      ['defaultCurrency', 'defaultCountry', 'defaultTaxRate'],
      ['quoteNumberPrefix', 'contractNumberPrefix'],
      ['statusAfterSold'],
      ['employeeType', 'consultantType'],
    ],
  },
  'role-visibility': {
    mainField: 'role',
    sort: 'role',
    list: ['role', 'accounts', 'opportunities', 'partners'],
    edit: [['role'], ['accounts', 'opportunities', 'partners']],
  },
  webhook: {
    mainField: 'name',
    sort: 'name',
    list: ['name', 'url', 'active', 'pausedUntil'],
    edit: [['name', 'active'], ['url'], ['events'], ['pausedUntil']],
  },
  'webhook-delivery': {
    mainField: 'event',
    sort: '-createdAt',
    list: ['event', 'webhook', 'state', 'attempts', 'lastStatus', 'lastTrouble', 'nextAttemptAt'],
    edit: [
      ['webhook', 'account'],
      ['event', 'recordId'],
      ['state', 'attempts'],
      ['lastStatus', 'lastTrouble'],
      ['nextAttemptAt', 'deliveredAt'],
    ],
  },
  'history-entry': {
    mainField: 'actorName',
    sort: '-at',
    list: ['at', 'actorName', 'action', 'command', 'recordType', 'recordId'],
    edit: [['recordType', 'recordId'], ['action', 'command'], ['actorName', 'at'], ['changes']],
  },
};
