import type { Core } from '@strapi/strapi';
import { isCurrency } from '../../../domain/money/currency';
import type { Decimal } from '../../../domain/money/decimal';
import { UNIT_PRICE } from '../../../domain/money/limits';
import { converted, rateFactor } from '../../../domain/price-book/reprice';
import type { Problem } from '../../../domain/shared/problem';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { inTransaction } from '../../../platform/database/transaction';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { findRow, lockRow } from '../../../platform/lock/lock-row';
import type { StoredRow } from '../../../platform/write-gate/write';
import type { CopyBookInput } from '../../../wire/commands/price-book';
import { companyOf } from '../../../wire/services/crm-setting';
import { loadRates, lockBookPrices } from '../questions/load-price-rows';
import { copyContents, LISTS, listOf, requiredFieldsOf } from './book-contents';
import { presentBook, type CopiedBook } from './present-book';

const BOOK = 'api::price-book.price-book';

const currencyProblems = ({ fromCurrency, toCurrency }: CopyBookInput): Problem[] => [
  ...(isCurrency(fromCurrency) ? [] : [{ code: 'currency.unknown', path: 'fromCurrency' }]),
  ...(isCurrency(toCurrency) ? [] : [{ code: 'currency.unknown', path: 'toCurrency' }]),
  ...(fromCurrency === toCurrency ? [{ code: 'price-book.same-currency', path: 'toCurrency' }] : []),
];

interface RateUsed {
  readonly rate: Decimal;
  /** Null for a rate that was given. */
  readonly rateDate: string | null;
}

const rateOf = async (
  strapi: Core.Strapi,
  { fromCurrency, toCurrency, rate }: CopyBookInput
): Promise<RateUsed> => {
  if (rate !== undefined) return { rate: rateFactor(rate), rateDate: null };
  const day = await companyOf(strapi).today();
  const [kept] = await loadRates(strapi, [fromCurrency], toCurrency, day);
  if (!kept)
    throw new RuleViolation('exchange-rate.missing', {
      from: [fromCurrency],
      to: toCurrency,
      date: day,
      errors: [{ path: ['rate'] }],
    });
  return { rate: rateFactor(kept.rate), rateDate: kept.date };
};

const insertBook = async (strapi: Core.Strapi, source: StoredRow, name: string): Promise<string> => {
  const lists: Record<string, unknown> = {};
  for (const list of LISTS)
    lists[list] = { set: (await listOf(strapi, source.id, list)).map((id) => ({ id })) };
  const { description, active } = source;
  const requiredQuoteFields = requiredFieldsOf(source);
  const made = await strapi
    .documents(BOOK)
    .create({ data: { name, description, active, requiredQuoteFields, ...lists } as never });
  return made.documentId;
};

/**
 * A new book with the prices in another currency, by the rate of the day or the one given, each rounded once. Brands,
 * versions, projects, bundles and templates come along; the book that was copied stays as it is.
 */
export const copyBook = (
  strapi: Core.Strapi,
  input: CopyBookInput & { readonly documentId: string }
): Promise<CopiedBook & { readonly rate: string; readonly rateDate: string | null }> =>
  inTransaction(strapi, async () => {
    refuseFields(currencyProblems(input));
    const source = await lockRow(strapi, BOOK, input.documentId);
    const { rate, rateDate } = await rateOf(strapi, input);
    const { fromCurrency: from, toCurrency: to, decimals = UNIT_PRICE.decimals } = input;
    const prices = converted(await lockBookPrices(strapi, source.id), { from, to, rate, decimals });
    if (prices.length === 0)
      refuseFields([{ code: 'price-book.no-prices-in-currency', path: 'fromCurrency' }]);
    const documentId = await insertBook(strapi, source, input.name);
    const { id } = await findRow(strapi, BOOK, documentId);
    await copyContents(strapi, { from: source.id, to: id, prices });
    return { ...(await presentBook(strapi, documentId)), rate: rate.toFixed(), rateDate };
  });
