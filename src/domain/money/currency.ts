import { RuleViolation } from '../shared/rule-violation';

/**
 * Codes by the digits behind their point: ISO 4217 as currency-codes 2.2.0 lists it (the test compares), and XCG, which
 * is newer (amendment 176). The package itself names every country that uses a currency: a browser need not load that.
 * Metals, funds' units and test codes are missing: ISO 4217 gives them no minor unit, nobody is billed in them.
 */
const BY_DIGITS: readonly (readonly [digits: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [
    2,
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD ' +
      'CAD CDF CHE CHF CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL ' +
      'GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD ' +
      'LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN ' +
      'PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB ' +
      'TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG',
  ],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];

const EXPONENTS: ReadonlyMap<string, number> = new Map(
  BY_DIGITS.flatMap(([digits, codes]) => codes.split(' ').map((code) => [code, digits] as const))
);

/** Whether a three-letter code (capitals) names money that can be billed. */
export const isCurrency = (code: string): boolean => EXPONENTS.has(code);

/** Digits behind the point: KRW 0, USD 2, KWD 3, CLF 4. Refuses `currency.unknown`. */
export const exponentOf = (code: string): number => {
  const exponent = EXPONENTS.get(code);
  if (exponent === undefined) throw new RuleViolation('currency.unknown', { currency: code.slice(0, 10) });
  return exponent;
};

/** All codes in alphabetical order, for lists to choose from. */
export const CURRENCIES: readonly string[] = [...EXPONENTS.keys()].sort();
