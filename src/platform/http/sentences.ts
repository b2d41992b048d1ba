/**
 * What forms show for a refusal, in plain English. The code is what programs and translations rely on; a code that
 * is missing here is shown in its own words.
 */
const SENTENCES: Readonly<Record<string, string>> = {
  'currency.unknown': 'Use the three capital letters of a currency of ISO 4217, such as KRW, USD or BRL.',
  'day.not-real': 'This day does not exist. Write days as year-month-day, such as 2026-01-31.',
  'exchange-rate.missing': 'There is no exchange rate on or before this day.',
  'exchange-rate.not-a-number': 'The rate must be a number.',
  'exchange-rate.not-positive': 'The rate must be above zero.',
  'exchange-rate.same-currency': 'Choose two different currencies.',
  'exchange-rate.too-large': 'The rate has more than 15 digits.',
  'exchange-rate.too-many-decimals': 'The rate has more than 6 decimals.',
  'field.server-owned': 'Only the CRM itself sets this field.',
  'min-quantity.negative': 'The quantity cannot be below zero.',
  'min-quantity.not-a-number': 'The quantity must be a number.',
  'min-quantity.too-large': 'The quantity has more than 15 digits.',
  'min-quantity.too-many-decimals': 'The quantity has more than 4 decimals.',
  'number.malformed': 'This must be a number.',
  'number.too-large': 'This number is too large.',
  'number.too-many-decimals': 'This number has too many decimals.',
  'price-book.brand-has-prices':
    'The book has prices for a brand that is missing here. Delete those prices first.',
  'price-book.brand-not-in-book': 'This brand is not one of the price book.',
  'price-book.brand-required': 'Choose one of the brands of the price book.',
  'price-book.field-required': 'The price book requires this field.',
  'price-book.not-applicable':
    'This price book cannot be used here: it is not active, or not assigned to the project.',
  'price-book.version-has-prices':
    'The book has prices for a product version that is missing here. Delete those prices first.',
  'price-book.version-not-in-book': 'This product version is not one of the price book.',
  'price.none': 'The price book has no price for this product, unit, quantity and day.',
  'price.overlap': 'Another price for the same thing holds on one of these days already.',
  'price.validity-reversed': 'The last day lies before the first day.',
  'product.inactive': 'This product is not active.',
  'record.not-unique': 'A record with the same value exists already.',
  'relation.unknown': 'This record does not exist.',
  'text.malformed': 'This must be a text.',
  'text.not-well-formed': 'This text has characters that cannot be stored.',
  'text.too-long': 'This text is too long.',
  'unit-price.negative': 'The price cannot be below zero.',
  'unit-price.not-a-number': 'The price must be a number.',
  'unit-price.too-large': 'The price has more than 15 digits.',
  'unit-price.too-many-decimals': 'The price has more than 4 decimals.',
  'unit.inactive': 'This unit is not active.',
};

const inItsOwnWords = (code: string): string => {
  const words = (code.split('.').pop() ?? code).replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A sentence for people about a refusal. */
export const sentenceOf = (code: string): string => SENTENCES[code] ?? inItsOwnWords(code);
