import type { Rule } from '../../../platform/write-gate/write';
import { anonymizedStays } from './anonymized-stays';
import { belongsToAccountOrPartner } from './belongs-to-account-or-partner';
import { fieldsAreNormalised } from './fields-are-normalised';
import { latestTaxInvoiceContactReplaces } from './latest-tax-invoice-contact-replaces';

export const contactRules: Rule[] = [
  anonymizedStays,
  fieldsAreNormalised,
  belongsToAccountOrPartner,
  latestTaxInvoiceContactReplaces,
];
