import type { FieldSpec } from '../../../shared/forms/field-spec';
import type { ScreenTexts } from '../../../translations/screens';

type Key = keyof ScreenTexts['settings'];

export interface Part {
  readonly title: Key;
  readonly text?: Key;
  readonly fields: readonly FieldSpec[];
}

const text = (name: string, more: Partial<FieldSpec> = {}): FieldSpec =>
  ({ kind: 'text', name, isHalf: true, ...more }) as FieldSpec;

const CONTACT_TYPE = 'api::contact-type.contact-type';

/** Languages that our own templates and words for documents speak. */
const LANGUAGES = ['en', 'ko', 'pt-BR'];

const languageIn = (locale: string) => {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return (code: string): string => names.of(code) ?? code;
};

/** The settings as a person thinks of them, in the language of the person for what is chosen from a list. */
export const partsIn = (locale: string, t: (key: Key) => string): readonly Part[] => [
  {
    title: 'company.paper',
    text: 'company.paper.text',
    fields: [
      text('companyName', { isHalf: false }),
      text('companyStreet'),
      text('companyCity'),
      text('companyPostalCode'),
      text('companyCountry', { hint: t('company.country.hint') }),
      text('companyRegistrationNumber'),
      text('companyVatNumber'),
      { kind: 'email', name: 'companyEmail', isHalf: true },
      { kind: 'phone', name: 'companyPhone', isHalf: true },
      text('companyWebsite', { isHalf: false }),
      text('companyBankName', { isHalf: false }),
      text('companyBankAccount'),
      text('companyBic'),
    ],
  },
  {
    title: 'company.defaults',
    fields: [
      text('timeZone', { required: true, hint: t('company.time-zone.hint') }),
      {
        kind: 'choice',
        name: 'defaultLocale',
        required: true,
        isHalf: true,
        choices: LANGUAGES,
        labelOf: languageIn(locale),
      },
      text('defaultCurrency', { required: true, hint: t('company.currency.hint') }),
      { kind: 'number', name: 'defaultTaxRate', isHalf: true },
      text('defaultCountry', { hint: t('company.country.hint') }),
    ],
  },
  {
    title: 'company.numbers',
    text: 'company.numbers.text',
    fields: [
      text('quoteNumberPrefix', { hint: t('company.quote-number.hint') }),
      text('contractNumberPrefix', { hint: t('company.contract-number.hint') }),
    ],
  },
  {
    title: 'company.sale',
    fields: [
      {
        kind: 'record',
        name: 'statusAfterSold',
        target: 'api::opportunity-status.opportunity-status',
        filters: { isWon: { $eq: true } },
        hint: t('company.sold.hint'),
        isHalf: true,
      },
      { kind: 'record', name: 'employeeType', target: CONTACT_TYPE, isHalf: true },
      { kind: 'record', name: 'consultantType', target: CONTACT_TYPE, isHalf: true },
    ],
  },
];
