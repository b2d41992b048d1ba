import type { Rule } from '../../../platform/write-gate/write';
import { belongsToAccountOrPartner } from './belongs-to-account-or-partner';
import { fieldsAreNormalised } from './fields-are-normalised';
import { latestTaxInvoiceContactReplaces } from './latest-tax-invoice-contact-replaces';

export const contactRules: Rule[] = [
  fieldsAreNormalised,
  belongsToAccountOrPartner,
  latestTaxInvoiceContactReplaces,
];
