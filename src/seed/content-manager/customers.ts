import type { Views } from '../../platform/content-manager/view';

const NAMED = { mainField: 'name', sort: 'name' } as const;

export const CUSTOMER_VIEWS: Views = {
  'account-type': {
    ...NAMED,
    list: ['name', 'firstNameEnabled', 'lastNameEnabled', 'active'],
    edit: [
      ['name', 'active'],
      ['firstNameEnabled', 'lastNameEnabled'],
    ],
  },
  'account-category': {
    ...NAMED,
    list: ['name', 'description', 'updatedAt'],
    edit: [['name'], ['description']],
  },
  'account-group': {
    ...NAMED,
    list: ['name', 'description', 'updatedAt'],
    edit: [['name'], ['description']],
  },
  account: {
    ...NAMED,
    list: ['name', 'accountType', 'city', 'country', 'manager', 'isActive'],
    edit: [
      ['accountType', 'code'],
      ['name', 'organization'],
      ['firstName', 'lastName'],
      ['email', 'alternativeEmail'],
      ['phone', 'secondaryPhone'],
      ['street', 'streetNumber'],
      ['postalCode', 'city', 'country'],
      ['registrationNumber', 'vatNumber'],
      ['iban', 'bic'],
      ['billToName', 'billToContactName', 'paymentTerms'],
      ['industry', 'parent'],
      ['manager', 'partner'],
      ['primaryContact', 'categories', 'groups'],
      ['relatedAccounts'],
      ['consentGiven', 'consentAt', 'consentSource'],
      ['marketingConsent', 'marketingConsentAt', 'marketingConsentSource'],
      ['isActive', 'isKeyAccount', 'isGlobal', 'isPrivate'],
      ['comment'],
    ],
  },
  'contact-type': { ...NAMED, list: ['name', 'active', 'updatedAt'], edit: [['name', 'active']] },
  contact: {
    ...NAMED,
    list: ['name', 'account', 'position', 'email', 'phone'],
    edit: [
      ['account', 'partner'],
      ['contactType', 'position'],
      ['firstName', 'lastName'],
      ['name', 'messenger'],
      ['email', 'alternativeEmail'],
      ['phone', 'secondaryPhone'],
      ['isTaxInvoiceContact', 'isTaxInvoiceCc', 'isContractContact'],
      ['comment'],
      ['anonymizedAt'],
    ],
  },
  member: {
    ...NAMED,
    list: ['name', 'email', 'userType', 'partner', 'active'],
    edit: [['name', 'email'], ['userType', 'partner'], ['active']],
  },
  partner: {
    ...NAMED,
    list: ['name', 'territory', 'manager', 'email', 'active'],
    edit: [['name', 'active'], ['email', 'phone'], ['parent', 'territory'], ['manager'], ['comment']],
  },
  territory: { ...NAMED, list: ['name', 'parent', 'updatedAt'], edit: [['name', 'parent']] },
  project: {
    ...NAMED,
    list: ['name', 'code', 'parent', 'client', 'state', 'crmEnabled'],
    edit: [
      ['name', 'code'],
      ['parent', 'client'],
      ['state', 'startDate', 'endDate'],
      ['crmEnabled', 'isTemplate'],
      ['accounts', 'members'],
      ['description'],
    ],
  },
  schedule: {
    ...NAMED,
    sort: '-date',
    list: ['name', 'project', 'account', 'date', 'kind', 'done'],
    edit: [
      ['name', 'kind'],
      ['project', 'account'],
      ['date', 'amount', 'currency'],
      ['done', 'doneOn'],
      ['description'],
    ],
  },
};
