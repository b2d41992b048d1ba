import { documentFormat } from './format';
import { readAmount } from './read-amount';
import { meaningIn, type TokenLanguage } from './token-meanings';
import { filtersOf, type FilterName, type PrintedValue, type ValueKind } from './filters';

/**
 * The tokens that a Word template may use (DOC-03..05), and the type of the data that fills them: both come
 * from the one table below. A template writes
 *
 *   {quote.number}                    a text: group, dot, name; means the same everywhere, inside lists too
 *   {totals.gross|hangul}             the same, printed by a filter (`filters.ts`)
 *   {#lines}{name} {gross}{/lines}    a list, once per item; a name without a dot belongs to the current item
 *   {#quote.hasTaxes}...{/}           shown when true, or when a text is not empty
 *   {^lines}...{/lines}               shown when false, empty or without items
 *
 * Nothing is ever looked up in an outer list: a contact without e-mail prints a blank, never the customer's.
 */
export interface TextToken {
  readonly kind: 'text';
  readonly value: ValueKind;
  readonly meaning: string;
  readonly example: string;
}
export interface ConditionToken {
  readonly kind: 'condition';
  readonly meaning: string;
}
export interface ListToken {
  readonly kind: 'list';
  readonly meaning: string;
  readonly item: TokenScope;
}
export interface TokenGroup {
  readonly kind: 'group';
  readonly meaning: string;
  readonly fields: TokenScope;
}
export type TokenDefinition = TextToken | ConditionToken | ListToken | TokenGroup;
export type TokenScope = { readonly [name: string]: TokenDefinition };

const valueOf =
  <Kind extends ValueKind>(value: Kind) =>
  (meaning: string, example: string) =>
    ({ kind: 'text', value, meaning, example }) as const;
const text = valueOf('text');
const money = valueOf('money');
const unitPrice = valueOf('unit-price');
const quantity = valueOf('quantity');
const percent = valueOf('percent');
const day = valueOf('day');
const condition = (meaning: string) => ({ kind: 'condition', meaning }) as const;
const list = <Item extends TokenScope>(meaning: string, item: Item) =>
  ({ kind: 'list', meaning, item }) as const;
const group = <Fields extends TokenScope>(meaning: string, fields: Fields) =>
  ({ kind: 'group', meaning, fields }) as const;

const ADDRESS = {
  address: text('Whole postal address, one line below the other', '12 Harbour Street\n48058 Busan\nKorea'),
  street: text('Street and house number', '12 Harbour Street'),
  postalCode: text('Postal code', '48058'),
  city: text('City', 'Busan'),
  country: text('Country', 'Korea'),
} as const;

const REACH = {
  email: text('E-mail address', 'office@example.com'),
  phone: text('Phone number', '+82 51 123 4567'),
} as const;

const REGISTRATION = {
  registrationNumber: text('Business registration number', '124-81-00998'),
  vatNumber: text('VAT number', 'DE136695976'),
} as const;

const AMOUNTS = {
  net: money('Amount without tax', '$1,000.00'),
  tax: money('Tax', '$100.00'),
  gross: money('Amount with tax', '$1,100.00'),
} as const;

const SHARE = {
  name: text('Name of the paying customer', 'Busan Port Authority'),
  percent: percent('Share of the paying customer', '33.33%'),
  isPrimary: condition('This customer is the primary one of the quote'),
  ...AMOUNTS,
} as const;

const QUOTE = {
  number: text('Number of the quote', 'Q-2026-000123'),
  revision: text('Revision of the quote', '2'),
  name: text('Name of the quote', 'Spring training'),
  status: text('Status', 'draft'),
  currency: text('Currency code', 'USD'),
  issueDate: day('Day on which the quote was made', 'March 1, 2026'),
  dueDate: day('Last day on which the quote can be accepted', 'March 31, 2026'),
  paymentTerms: text('Payment terms', '30 days net'),
  terms: text('Further terms and notes', 'Delivery free of charge'),
  priceBook: text('Name of the price book', 'Standard 2026'),
  ownerName: text('Person in charge', 'Kim Minji'),
  ownerEmail: text('E-mail address of the person in charge', 'minji@example.com'),
  hasSeveralPayers: condition('More than one customer pays'),
  hasDiscounts: condition('At least one line has a discount'),
  hasDocumentDiscount: condition('The whole quote has a discount'),
  hasGroups: condition('Lines stand in groups'),
  hasOptions: condition('The customer can choose further lines'),
  hasTaxes: condition('At least one tax is charged'),
  isRevised: condition('The quote is a later revision than the first'),
} as const;

const LINE = {
  position: text('Position of the line', '1'),
  type: text('Type of the line: product, project or rounding', 'product'),
  name: text('Name of what is sold', 'Safety course'),
  description: text('Description', 'One day, twelve people'),
  quantity: quantity('Quantity', '2.5'),
  unit: text('Unit', 'day'),
  unitPrice: unitPrice('Price of one unit before discount', '$400.00'),
  discount: percent('Discount in percent, blank when there is none', '5%'),
  taxRate: percent('Tax rate in percent', '10%'),
  amount: money('Amount without tax, before the discount of the whole quote', '$1,000.00'),
  group: text('Group that the line stands in', 'Training'),
  ...AMOUNTS,
  hasDiscount: condition('The line has a discount'),
  hasSeveralPayers: condition('More than one customer pays this line'),
  payers: list('Customers who pay this line', SHARE),
} as const;

/** Everything that a template can name. */
export const TOKENS = {
  company: group('The firm that makes the offer', {
    name: text('Name', 'Example Ltd'),
    ...ADDRESS,
    ...REACH,
    website: text('Website', 'https://example.com'),
    ...REGISTRATION,
    bankName: text('Bank', 'Example Bank'),
    bankAccount: text('Bank account or IBAN', 'DE89 3704 0044 0532 0130 00'),
    bic: text('BIC of the bank', 'COBADEFFXXX'),
  }),
  customer: group('The customer who gets the offer (the primary one)', {
    name: text('Name', 'Busan Port Authority'),
    code: text('Customer code', 'C-0042'),
    ...ADDRESS,
    ...REACH,
    ...REGISTRATION,
  }),
  opportunity: group('The opportunity that the quote belongs to', {
    name: text('Name', 'Harbour training 2026'),
    project: text('Name of the project', 'CRM Korea'),
    managerName: text('Person in charge', 'Kim Minji'),
  }),
  quote: group('The quote', QUOTE),
  totals: group('Sums of the whole quote', {
    subtotal: money('Amount without tax, before the discount of the whole quote', '$1,000.00'),
    discount: money('Discount of the whole quote', '$50.00'),
    ...AMOUNTS,
  }),
  contacts: list('Contacts of the customer', {
    name: text('Name', 'Lee Jun'),
    jobTitle: text('Job title', 'Head of training'),
    email: text('E-mail address', 'jun@example.com'),
    phone: text('Phone number', '+82 51 765 4321'),
  }),
  lines: list('Lines of the quote', LINE),
  groups: list('Groups of lines, in the order of their first lines', {
    name: text('Name of the group, blank for lines without one', 'Training'),
    ...AMOUNTS,
    lines: list('Lines of the group', LINE),
  }),
  options: list('Optional lines that are not chosen', LINE),
  payers: list('Customers who pay the quote', {
    ...SHARE,
    billToName: text('Name on the bill', 'Busan Port Authority, Accounting'),
    contact: text('Contact for the bill', 'Park Seo'),
    terms: text('Payment terms', '30 days net'),
    limit: money('Amount not to exceed, blank when there is none', '$50,000.00'),
  }),
  taxes: list('Taxes, one entry per rate', {
    rate: percent('Tax rate', '10%'),
    base: money('Amount that is taxed', '$1,000.00'),
    amount: money('Tax', '$100.00'),
  }),
} as const satisfies TokenScope;

/** The data of a scope: texts are strings, conditions booleans, lists arrays, groups objects. */
type DataOf<Definition> = Definition extends TextToken & { value: 'text' }
  ? string
  : Definition extends TextToken
    ? PrintedValue
    : Definition extends ConditionToken
      ? boolean
      : Definition extends { kind: 'list'; item: infer Item }
        ? readonly ScopeData<Item>[]
        : Definition extends { kind: 'group'; fields: infer Fields }
          ? ScopeData<Fields>
          : never;
export type ScopeData<Scope> = { readonly [Name in keyof Scope]: DataOf<Scope[Name]> };

/** What a template is filled with: every token of the table, no token missing. */
export type QuoteDocumentView = ScopeData<typeof TOKENS>;

export interface ListedToken {
  /** `quote.number`, `lines`, `lines[].payers[].percent`. */
  readonly path: string;
  readonly kind: 'text' | 'condition' | 'list';
  readonly list: boolean;
  readonly meaning: string;
  /** What it may print; empty for lists and conditions. */
  readonly example: string;
  /** What may follow it after a bar: `{totals.gross|hangul}`. */
  readonly filters: readonly FilterName[];
}

const EXAMPLE_CURRENCY = { code: 'USD', exponent: 2 };

/** Examples stand in the catalogue as English prints them. */
const exampleIn = (language: TokenLanguage, { value, example }: TextToken): string => {
  const { money, percent, day } = documentFormat(language, EXAMPLE_CURRENCY);
  if (value === 'money' || value === 'unit-price') return money(readAmount(example, 'en'));
  if (value === 'percent') return percent(readAmount(example, 'en'));
  return value === 'day' ? day(new Date(`${example} UTC`).toISOString().slice(0, 10)) : example;
};

const listed = (path: string, definition: TokenDefinition, language: TokenLanguage): ListedToken[] => {
  if (definition.kind === 'group') return listScope(definition.fields, `${path}.`, language);
  const { kind } = definition;
  const own: ListedToken = {
    path,
    kind,
    list: kind === 'list',
    meaning: meaningIn(language, definition.meaning),
    example: kind === 'text' ? exampleIn(language, definition) : '',
    filters: kind === 'text' ? filtersOf(definition.value) : [],
  };
  return definition.kind === 'list' ? [own, ...listScope(definition.item, `${path}[].`, language)] : [own];
};

const listScope = (scope: TokenScope, prefix: string, language: TokenLanguage): ListedToken[] =>
  Object.entries(scope).flatMap(([name, definition]) => listed(prefix + name, definition, language));

/** The catalogue as a list for people and for `GET /quote-templates/tokens`, in the order of the table (DOC-05). */
export const listTokens = (language: TokenLanguage = 'en'): ListedToken[] => listScope(TOKENS, '', language);
