import type { Core } from '@strapi/strapi';
import { isCurrency } from '../../../domain/money/currency';
import { inDecimals } from '../../../domain/money/in-decimals';
import { convertAmount } from '../../../domain/quote/convert-amounts';
import { reasonsNotToEditContent } from '../../../domain/quote/editing';
import { refuseIf, RuleViolation } from '../../../domain/shared/rule-violation';
import { asSystem } from '../../../platform/actor/actor';
import { updateRows } from '../../../platform/bulk/write-rows';
import { inTransaction } from '../../../platform/database/transaction';
import { serviceOf } from '../../../platform/services';
import type { ChangeCurrencyInput, ChangePriceBookInput } from '../../../wire/commands/quote';
import type { LoadedQuote } from '../../../wire/quote-aggregate';
import { companyOf } from '../../../wire/services/crm-setting';
import type { PriceBookService } from '../../../wire/services/price-book';
import { findQuoteReferences } from './find-quote-references';
import { loadQuote } from './load-quote';
import { type PriceBasis, type Repriced, repriceLines } from './reprice-lines';
import { writeLines } from './write-lines';

interface Named {
  readonly documentId: string;
}

const limited = <Row extends { readonly notToExceedLimit: unknown }>(rows: readonly Row[]) =>
  rows.filter(({ notToExceedLimit }) => notToExceedLimit !== null);

/** By the system: a limit counts in the quote's currency also for a payer whose account the caller does not see. */
const convertLimits = (strapi: Core.Strapi, quote: LoadedQuote, rate: string, currency: string) =>
  asSystem(async () => {
    const converted = (rows: LoadedQuote['lines'][number]['customers']) =>
      limited(rows).map(({ row, notToExceedLimit }) => ({
        id: row,
        notToExceedLimit: convertAmount(notToExceedLimit, rate, currency),
      }));
    await updateRows(strapi, 'api::quote-customer.quote-customer', converted(quote.customers));
    await updateRows(
      strapi,
      'api::quote-line-customer.quote-line-customer',
      converted(quote.lines.flatMap(({ customers }) => customers))
    );
  });

const writeBasis = async (
  strapi: Core.Strapi,
  quote: LoadedQuote,
  basis: PriceBasis,
  { judged, rate }: Repriced
): Promise<void> => {
  await writeLines(strapi, quote, judged);
  if (rate) await convertLimits(strapi, quote, rate.rate, basis.currency);
  const rateNow =
    basis.currency === quote.currency
      ? {}
      : { exchangeRate: rate?.rate ?? null, exchangeRateDate: rate?.date ?? null };
  await updateRows(strapi, 'api::quote.quote', [
    {
      id: quote.row,
      version: quote.version + 1,
      currency: basis.currency,
      priceBook: basis.priceBookRow,
      brand: basis.brandRow,
      productVersion: basis.productVersionRow,
      ...rateNow,
    },
  ]);
};

const answer = (quote: LoadedQuote, basis: PriceBasis, { judged, rate }: Repriced, isDryRun: boolean) => ({
  dryRun: isDryRun,
  documentId: quote.id,
  version: isDryRun ? quote.version : quote.version + 1,
  currency: basis.currency,
  exchangeRate: rate?.rate ?? null,
  exchangeRateDate: rate?.date ?? null,
  before: { currency: quote.currency, net: quote.net, tax: quote.tax, gross: quote.gross },
  ...inDecimals({ net: judged.totals.net, tax: judged.totals.tax, gross: judged.totals.gross }),
  lines: judged.lines.map((line, index) => ({
    documentId: line.id,
    name: line.name,
    unitPrice: line.unitPrice,
    net: line.net,
    before: { unitPrice: quote.lines[index]?.unitPrice, net: quote.lines[index]?.net },
  })),
});

type Dry = Named & { readonly dryRun?: 'true' | 'false' };

/** Lock, decide on the new basis, price anew, and write unless it is only asked what would be. */
const changing = (
  strapi: Core.Strapi,
  { documentId, dryRun }: Dry,
  basisOf: (quote: LoadedQuote) => Promise<PriceBasis> | PriceBasis
) => {
  const isDryRun = dryRun === 'true';
  const work = async () => {
    const quote = await loadQuote(strapi, { documentId, lock: !isDryRun });
    refuseIf(reasonsNotToEditContent(quote.status, quote.opportunity), 'conflict');
    const basis = await basisOf(quote);
    const repriced = await repriceLines(strapi, quote, basis, await companyOf(strapi).today());
    if (!isDryRun) await writeBasis(strapi, quote, basis, repriced);
    return answer(quote, basis, repriced, isDryRun);
  };
  return isDryRun ? work() : inTransaction(strapi, work, { retry: true });
};

/** Every line in another currency, by its price row or by the stored rate of the day; rate and day are kept (QUO-22). */
export const changeCurrency = (strapi: Core.Strapi, { currency, ...input }: Dry & ChangeCurrencyInput) =>
  changing(strapi, input, (quote) => {
    if (!isCurrency(currency))
      throw new RuleViolation('currency.unknown', { errors: [{ path: ['currency'] }] });
    if (currency === quote.currency) throw new RuleViolation('quote.same-currency');
    return { ...quote, currency };
  });

/** Another applicable price book, brand or version; prices that came from the former book are looked up in it (QUO-14). */
export const changePriceBook = (
  strapi: Core.Strapi,
  { priceBook, brand, productVersion, ...input }: Dry & ChangePriceBookInput
) =>
  changing(strapi, input, async (quote) => {
    const found = await findQuoteReferences(strapi, { priceBook, brand, productVersion });
    const basis = {
      currency: quote.currency,
      priceBookRow: found.priceBook,
      brandRow: brand === undefined ? quote.brandRow : found.brand,
      productVersionRow: productVersion === undefined ? quote.productVersionRow : found.productVersion,
    };
    await serviceOf<PriceBookService>(strapi, 'api::price-book.price-book').requireApplicable({
      projectId: quote.opportunity.projectRow,
      priceBookId: basis.priceBookRow,
      brandId: basis.brandRow,
      productVersionId: basis.productVersionRow,
      fields: { ...quote, productVersion: basis.productVersionRow },
    });
    return basis;
  });
