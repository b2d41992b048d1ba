import { electronicFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools';
import type { FieldRule } from './check-fields';

/** Stored without blanks, in capitals (ACC-44). */
export const IBAN: FieldRule = {
  limits: { max: 60 },
  check: (typed) => {
    const iban = electronicFormatIBAN(typed);
    return iban !== null && isValidIBAN(iban) ? { value: iban } : { refused: 'iban.not-valid' };
  },
};

/** BIC, also called SWIFT code. */
export const BIC: FieldRule = {
  limits: { max: 30 },
  check: (typed) => {
    const bic = typed.replace(/\s/g, '').toUpperCase();
    return isValidBIC(bic) ? { value: bic } : { refused: 'bic.not-valid' };
  },
};
