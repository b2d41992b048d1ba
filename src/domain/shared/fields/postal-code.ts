import validator from 'validator';
import type { FieldRule } from './check-fields';

const isKnown = (country: string): country is validator.PostalCodeLocale =>
  (validator.isPostalCodeLocales as readonly string[]).includes(country);

/** Old habits before a code: "D-12209", "B-1180", "SE-958 22". */
const WITHOUT_COUNTRY = /^[A-Z]{1,2}-\s*(?=\d)/;

/** Countries whose code is written with a hyphen that people leave out: digits before it. */
const HYPHEN_AFTER: Readonly<Record<string, number>> = { JP: 3, PL: 2, PT: 4 };

const withHyphen = (country: string, code: string): string => {
  const at = HYPHEN_AFTER[country];
  return at !== undefined && /^\d+$/.test(code) ? `${code.slice(0, at)}-${code.slice(at)}` : code;
};

/** The code as its country writes it, or undefined. Countries without a known format take any text. */
export const postalCodeOf = (typed: string, country: string | undefined): string | undefined => {
  if (country === undefined || !isKnown(country)) return typed;
  const capitals = typed.toUpperCase();
  const bare = capitals.replace(WITHOUT_COUNTRY, '');
  return [capitals, bare, withHyphen(country, bare)].find((code) => validator.isPostalCode(code, country));
};

export const POSTAL_CODE: FieldRule = {
  limits: { max: 20 },
  check: (typed, { country }) => {
    const code = postalCodeOf(typed, country);
    return code === undefined ? { refused: 'postal-code.not-valid' } : { value: code };
  },
};
