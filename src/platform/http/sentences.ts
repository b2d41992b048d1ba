/**
 * What forms show for a refusal, in plain English. The code is what programs and translations rely on; a code that
 * is missing here is shown in its own words.
 */
const SENTENCES: Readonly<Record<string, string>> = {
  'account-type.inactive': 'This account type is not active.',
  'account-type.no-name-field':
    'At least one of the two name fields must be on, or accounts could not be named.',
  'account.cycle': 'This account lies below the one you are editing.',
  'account.inactive': 'This account is not active.',
  'account.name-field-not-accepted': 'Accounts of this type have one name only.',
  'account.name-field-required': 'Accounts of this type need this name.',
  'account.private-and-global': 'An account is private or global, not both.',
  'account.private-not-creator': 'Only who created the account may make it private or not.',
  'account.type-required': 'Choose the account type first.',
  'amount.currency-required': 'An amount needs a currency.',
  'amount.too-large': 'The amount has more than 15 digits.',
  'amount.too-many-decimals': 'The currency does not have that many decimals.',
  'choice.unknown': 'This is not one of the choices.',
  'color.malformed': 'Write the colour as # and six hexadecimal digits, such as #4945ff.',
  'contact.account-and-partner': 'A contact belongs to an account or to a partner, not to both.',
  'contact.consultant-without-partner': 'A consultant belongs to a partner.',
  'contact.employee-without-account': 'An employee belongs to an account.',
  'contact.name-required': 'A contact needs a name.',
  'country.unknown': 'Use the two letters of a country (ISO 3166), or its name.',
  'currency.unknown': 'Use the three capital letters of a currency of ISO 4217, such as KRW, USD or BRL.',
  'day.not-real': 'This day does not exist. Write days as year-month-day, such as 2026-01-31.',
  'email.not-valid': 'This is no e-mail address.',
  'exchange-rate.missing': 'There is no exchange rate on or before this day.',
  'exchange-rate.not-a-number': 'The rate must be a number.',
  'exchange-rate.not-positive': 'The rate must be above zero.',
  'exchange-rate.same-currency': 'Choose two different currencies.',
  'exchange-rate.too-large': 'The rate has more than 15 digits.',
  'exchange-rate.too-many-decimals': 'The rate has more than 6 decimals.',
  'field.required': 'This field cannot be empty.',
  'field.server-owned': 'Only the CRM itself sets this field.',
  'iban.not-valid': 'This is no IBAN: its check digits are wrong.',
  'locale.unknown': 'Use a language tag such as en, ko or pt-BR.',
  'min-quantity.negative': 'The quantity cannot be below zero.',
  'min-quantity.not-a-number': 'The quantity must be a number.',
  'min-quantity.too-large': 'The quantity has more than 15 digits.',
  'min-quantity.too-many-decimals': 'The quantity has more than 4 decimals.',
  'number.malformed': 'This must be a number.',
  'number.too-large': 'This number is too large.',
  'number.too-many-decimals': 'This number has too many decimals.',
  'opportunity-status.default-closed': 'New opportunities cannot begin in a closed status.',
  'opportunity-status.second-default': 'Another status is the default already: switch that one off first.',
  'opportunity-status.won-by-sale': 'An opportunity is won by selling it.',
  'opportunity-status.won-not-closed': 'A won status is closed.',
  'opportunity.locked': 'The opportunity is sold and locked.',
  'partner.cycle': 'This partner lies below the one you are editing.',
  'phone.not-valid':
    'There is no such telephone number. Write it with + and the country, or choose a country.',
  'postal-code.not-valid': 'The country writes its postal codes differently.',
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
  'project.crm-disabled': 'CRM is switched off in this project.',
  'project.cycle': 'This project lies below the one you are editing.',
  'project.ends-before-start': 'The last day lies before the first day.',
  'project.predefined': 'This project is part of the product and stays.',
  'record.not-unique': 'A record with the same value exists already.',
  'registration-number.not-valid': 'This number is wrong: its check digits do not fit.',
  'relation.unknown': 'This record does not exist.',
  'schedule.amount-required': 'A sale or purchase needs an amount.',
  'schedule.not-done': 'What is not done was not done on a day.',
  'territory.cycle': 'This territory lies below the one you are editing.',
  'text.malformed': 'This must be a text.',
  'text.not-well-formed': 'This text has characters that cannot be stored.',
  'text.too-long': 'This text is too long.',
  'time-zone.unknown': 'Use the name of a time zone, such as Asia/Seoul or Europe/Berlin.',
  'unit-price.negative': 'The price cannot be below zero.',
  'unit-price.not-a-number': 'The price must be a number.',
  'unit-price.too-large': 'The price has more than 15 digits.',
  'unit-price.too-many-decimals': 'The price has more than 4 decimals.',
  'unit.inactive': 'This unit is not active.',
  'vat-number.not-valid': 'This VAT number is wrong: its check digits do not fit.',
};

const inItsOwnWords = (code: string): string => {
  const words = (code.split('.').pop() ?? code).replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A sentence for people about a refusal. */
export const sentenceOf = (code: string): string => SENTENCES[code] ?? inItsOwnWords(code);
