import type { Core } from '@strapi/strapi';
import { isCurrency } from '../../../domain/money/currency';
import { NO_DISCOUNT, shareOutDiscount } from '../../../domain/quote/document-discount';
import { reasonsAgainstValidity } from '../../../domain/quote/expiry';
import { firstCustomer } from '../../../domain/quote/first-customer';
import { refuseIf, RuleViolation } from '../../../domain/shared/rule-violation';
import { insertRows, updateRows } from '../../../platform/bulk/write-rows';
import { sqlOne } from '../../../platform/database/sql';
import { serviceOf } from '../../../platform/services';
import { findRecords, toOneAfter } from '../../../platform/write-gate/relation-input';
import type { Act, Write } from '../../../platform/write-gate/write';
import { accountsOf, type Payer } from '../../../wire/services/account';
import { companyOf } from '../../../wire/services/crm-setting';
import type { PriceBookService } from '../../../wire/services/price-book';
import { discountAfter } from './discount-after';
import { type Deal, lockDeal } from './lock-deal';

const relatedRow = async (write: Write, attribute: string, target: string): Promise<number | null> => {
  const ref = toOneAfter(write.data[attribute], attribute);
  if (ref === null || ref === undefined) return null;
  return (await findRecords(write.strapi, target, [ref])).get(ref)?.id ?? null;
};

const dealOf = async (strapi: Core.Strapi, opportunity: number | null): Promise<Deal> => {
  if (opportunity === null)
    throw new RuleViolation('quote.opportunity-missing', { errors: [{ path: ['opportunity'] }] });
  const deal = await lockDeal(strapi, opportunity);
  if (!deal) throw new RuleViolation('relation.unknown', { errors: [{ path: ['opportunity'] }] });
  return deal;
};

const requireBook = async (write: Write, deal: Deal): Promise<void> => {
  const priceBookId = await relatedRow(write, 'priceBook', 'api::price-book.price-book');
  if (priceBookId === null)
    throw new RuleViolation('quote.price-book-missing', { errors: [{ path: ['priceBook'] }] });
  await serviceOf<PriceBookService>(write.strapi, 'api::price-book.price-book').requireApplicable({
    projectId: deal.project,
    priceBookId,
    brandId: await relatedRow(write, 'brand', 'api::brand.brand'),
    productVersionId: await relatedRow(write, 'productVersion', 'api::product-version.product-version'),
    fields: write.data,
  });
};

const currencyOf = (write: Write, deal: Deal): string => {
  const currency = write.data.currency ?? deal.currency;
  if (typeof currency === 'string' && isCurrency(currency)) return currency;
  throw new RuleViolation('currency.unknown', { errors: [{ path: ['currency'] }] });
};

const payerOf = async (write: Write, deal: Deal): Promise<Payer | null> =>
  accountsOf(write.strapi).payer(
    (await relatedRow(write, 'potentialCustomer', 'api::account.account')) ?? deal.account
  );

/**
 * A new quote of an opportunity (QUO-01): with a number, its first customer, and active when it is the first.
 * What may be chosen is checked at the opportunity's project: price book, brand, version.
 */
export const createQuote: Act = async (write, proceed) => {
  const { strapi } = write;
  const deal = await dealOf(strapi, await relatedRow(write, 'opportunity', 'api::opportunity.opportunity'));
  refuseIf(reasonsAgainstValidity(write.data));
  await requireBook(write, deal);
  const payer = await payerOf(write, deal);
  const { accountId: _account, ...customer } = firstCustomer(payer);
  const currency = currencyOf(write, deal);
  shareOutDiscount([], discountAfter(write, NO_DISCOUNT), currency);
  const today = await companyOf(strapi).today();
  Object.assign(write.data, {
    currency,
    potentialCustomer: payer?.row,
    number: await companyOf(strapi).nextNumber('quote', today.slice(0, 4)),
  });
  const made = await proceed();
  const row = await sqlOne<{ id: number }>(strapi, 'select id from quotes where document_id = ?', [
    made.documentId,
  ]);
  await insertRows(strapi, 'api::quote-customer.quote-customer', [
    { ...customer, quote: row?.id, account: payer?.row },
  ]);
  if (!deal.hasActive && row) await updateRows(strapi, 'api::quote.quote', [{ id: row.id, isActive: true }]);
  return made;
};
