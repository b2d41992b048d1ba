import { refuseWhenLocked } from '../../../domain/opportunity/lock';
import { changePotentialCustomer } from '../../../domain/quote/change-potential-customer';
import { reasonsNotToEditContent, reasonsNotToEditCustomers } from '../../../domain/quote/editing';
import { reasonsAgainstValidity } from '../../../domain/quote/expiry';
import { refuseIf, RuleViolation } from '../../../domain/shared/rule-violation';
import { deleteRows, insertRows } from '../../../platform/bulk/write-rows';
import { serviceOf } from '../../../platform/services';
import {
  findRecords,
  relationChange,
  toOneAfter,
  type RecordRef,
} from '../../../platform/write-gate/relation-input';
import type { Act, Write } from '../../../platform/write-gate/write';
import type { LoadedQuote } from '../../../wire/quote-aggregate';
import { accountsOf } from '../../../wire/services/account';
import type { PriceBookService } from '../../../wire/services/price-book';
import { discountAfter } from './discount-after';
import { loadQuote } from './load-quote';
import { summedUp } from './sum-lines';
import { rowNumbers, writeQuoteCustomers } from './write-customers';
import { isOtherDiscount, writeLines } from './write-lines';

const TARGETS = {
  opportunity: 'api::opportunity.opportunity',
  priceBook: 'api::price-book.price-book',
  brand: 'api::brand.brand',
  productVersion: 'api::product-version.product-version',
  potentialCustomer: 'api::account.account',
} as const;
type Relation = keyof typeof TARGETS;

/** The row a relation will name; `undefined` when the write leaves it alone. */
const rowAfter = async (write: Write, relation: Relation): Promise<number | null | undefined> => {
  const ref: RecordRef | null | undefined = toOneAfter(write.data[relation], relation);
  if (ref === null || ref === undefined)
    return relationChange(write.data[relation], relation) === undefined ? undefined : null;
  return (await findRecords(write.strapi, TARGETS[relation], [ref])).get(ref)?.id ?? null;
};

const changesContent = (write: Write, quote: LoadedQuote): boolean =>
  (['startDate', 'dueDate'] as const).some(
    (field) => field in write.data && (write.data[field] ?? null) !== quote[field]
  );

/** Amounts that stand are in the quote's currency: the command that changes it converts them. */
const hasAmounts = ({ lines, customers }: LoadedQuote): boolean =>
  lines.length > 0 || customers.some(({ notToExceedLimit }) => notToExceedLimit !== null);

const refuseMove = (opportunity: number | null | undefined, currency: unknown, quote: LoadedQuote): void => {
  if (opportunity !== undefined && opportunity !== quote.opportunity.row)
    throw new RuleViolation('quote.opportunity-locked', { errors: [{ path: ['opportunity'] }] });
  if (currency !== undefined && currency !== quote.currency && hasAmounts(quote))
    throw new RuleViolation('quote.currency-has-lines', { errors: [{ path: ['currency'] }] });
};

const requireBook = async (write: Write, quote: LoadedQuote): Promise<boolean> => {
  const [book, brand, version] = [
    await rowAfter(write, 'priceBook'),
    await rowAfter(write, 'brand'),
    await rowAfter(write, 'productVersion'),
  ];
  const choice = {
    projectId: quote.opportunity.projectRow,
    priceBookId: (book === undefined ? quote.priceBookRow : book) ?? 0,
    brandId: brand === undefined ? quote.brandRow : brand,
    productVersionId: version === undefined ? quote.productVersionRow : version,
    fields: { ...write.stored, ...quote, ...write.data },
  };
  const isChange =
    choice.priceBookId !== quote.priceBookRow ||
    choice.brandId !== quote.brandRow ||
    choice.productVersionId !== quote.productVersionRow;
  if (isChange)
    await serviceOf<PriceBookService>(write.strapi, 'api::price-book.price-book').requireApplicable(choice);
  return isChange;
};

/** The new primary gets its row, the former stays a payer, product lines follow (QLC-17 to QLC-21). */
const switchPrimary = async (write: Write, quote: LoadedQuote, accountRow: number): Promise<void> => {
  const { strapi } = write;
  refuseIf(reasonsNotToEditCustomers(quote.status, quote.opportunity), 'conflict');
  const account = await accountsOf(strapi).payer(accountRow);
  const change = changePotentialCustomer(quote.customers, account, quote.lines);
  await writeQuoteCustomers(
    strapi,
    quote.row,
    change.customers,
    rowNumbers(quote.customers, account ? [account] : [])
  );
  const lines = quote.lines.filter(({ id }) => change.productLines.some(({ lineId }) => lineId === id));
  const uid = 'api::quote-line-customer.quote-line-customer';
  await deleteRows(
    strapi,
    uid,
    lines.flatMap(({ customers }) => customers.map(({ row }) => row))
  );
  await insertRows(
    strapi,
    uid,
    lines.flatMap((line) =>
      (change.productLines.find(({ lineId }) => lineId === line.id)?.customers ?? []).map(
        ({ accountId: _id, ...customer }) => ({
          ...customer,
          quoteLine: line.row,
          account: accountRow,
        })
      )
    )
  );
};

/** Another discount of the whole quote is shared out over its lines anew; answers whether it is another one. */
const shareOutAnew = async (write: Write, quote: LoadedQuote): Promise<boolean> => {
  const discount = discountAfter(write, quote);
  if (!isOtherDiscount(quote, discount)) return false;
  refuseIf(reasonsNotToEditContent(quote.status, quote.opportunity), 'conflict');
  const lines = quote.lines.map(({ customers: _customers, ...line }) => line);
  await writeLines(write.strapi, quote, summedUp(lines, discount, quote.currency));
  return true;
};

/** Changes a quote's own fields; dates, book and currency only while it is a draft, payers until it is won. */
export const updateQuote: Act = async (write, proceed) => {
  const { strapi } = write;
  const quote = await loadQuote(strapi, { documentId: write.documentId as string, lock: true });
  refuseWhenLocked(quote.opportunity);
  refuseMove(await rowAfter(write, 'opportunity'), write.data.currency, quote);
  refuseIf(reasonsAgainstValidity({ ...quote, ...(write.data as { startDate?: string; dueDate?: string }) }));
  const currencyChanges = write.data.currency !== undefined && write.data.currency !== quote.currency;
  const isContent = (await requireBook(write, quote)) || changesContent(write, quote) || currencyChanges;
  if (isContent) refuseIf(reasonsNotToEditContent(quote.status, quote.opportunity), 'conflict');
  const primary = await rowAfter(write, 'potentialCustomer');
  if (primary === null)
    throw new RuleViolation('quote.potential-customer-missing', {
      errors: [{ path: ['potentialCustomer'] }],
    });
  const isSwitch = primary !== undefined && primary !== quote.potentialCustomerRow;
  if (isSwitch) await switchPrimary(write, quote, primary);
  const isDiscount = await shareOutAnew(write, quote);
  Object.assign(write.data, isContent || isSwitch || isDiscount ? { version: quote.version + 1 } : {});
  return proceed();
};
