import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import type { FieldRule } from './check-fields';

/** Korean extensions: "02-555-0101 (내선 12)". The library stops reading at them. */
const KOREAN_EXTENSION = /\(?\s*내선\s*(?:번호)?\s*:?\s*(\d{1,7})\s*(?:번)?\s*\)?\s*$/;

/**
 * The number in E.164 (`+8225550101`, no extension), or undefined when no such number can exist. `country`
 * is where a number without `+` belongs; a number with `+` needs none.
 */
export const e164Of = (typed: string, country: string | undefined): string | undefined => {
  const readable = typed.replace(KOREAN_EXTENSION, ' ext. $1');
  const number = parsePhoneNumberFromString(readable, country as CountryCode | undefined);
  return number?.isValid() ? number.number : undefined;
};

/** Kept as typed; the record keeps `e164Of` of it beside (ACC-15, CON-26). */
export const PHONE: FieldRule = {
  limits: { max: 60 },
  check: (typed, { country }) =>
    e164Of(typed, country) === undefined ? { refused: 'phone.not-valid' } : { value: typed },
};
