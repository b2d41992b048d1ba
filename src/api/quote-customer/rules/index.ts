import { RuleViolation } from '../../../domain/shared/rule-violation';
import { sqlOne } from '../../../platform/database/sql';
import { findRecords, relationChange, toOneAfter } from '../../../platform/write-gate/relation-input';
import { acting, type Rule, type Write } from '../../../platform/write-gate/write';
import { quotesOf } from '../../../wire/services/quote';

const QUOTE_CUSTOMER = 'api::quote-customer.quote-customer';

const FIELDS = [
  'billingSplitPercent',
  'billToName',
  'billToContactName',
  'paymentTerms',
  'isRounding',
  'notToExceedLimit',
];

const given = ({ data }: Write): Record<string, unknown> =>
  Object.fromEntries(
    FIELDS.filter((field) => data[field] !== undefined).map((field) => [field, data[field]])
  );

const documentIdOf = async (
  write: Write,
  attribute: 'quote' | 'account',
  target: string
): Promise<string | undefined> => {
  if (relationChange(write.data[attribute], attribute) === undefined) return undefined;
  const ref = toOneAfter(write.data[attribute], attribute);
  const found =
    ref === null || ref === undefined ? undefined : (await findRecords(write.strapi, target, [ref])).get(ref);
  if (!found)
    throw new RuleViolation(`quote-customer.${attribute}-missing`, { errors: [{ path: [attribute] }] });
  return found.documentId;
};

const quoteOfStored = async ({ strapi, stored }: Write): Promise<string> => {
  const quote = await sqlOne<{ id: string }>(strapi, 'select document_id as id from quotes where id = ?', [
    Number(stored?.quote_fk),
  ]);
  if (!quote) throw new RuleViolation('record.not-found', {}, 'unknown');
  return quote.id;
};

/** A row of the list of payers, written through a form or as a single record, is the same act as on the quote. */
export const quoteCustomerRules: Rule[] = [
  acting(QUOTE_CUSTOMER, ['create'], async (write) => {
    const documentId = await documentIdOf(write, 'quote', 'api::quote.quote');
    const account = await documentIdOf(write, 'account', 'api::account.account');
    if (documentId === undefined)
      throw new RuleViolation('quote-customer.quote-missing', { errors: [{ path: ['quote'] }] });
    if (account === undefined)
      throw new RuleViolation('quote-customer.account-missing', { errors: [{ path: ['account'] }] });
    return quotesOf(write.strapi).addCustomer({ documentId, customer: { ...given(write), account } });
  }),
  acting(QUOTE_CUSTOMER, ['update'], async (write) => {
    const documentId = await quoteOfStored(write);
    const quote = await documentIdOf(write, 'quote', 'api::quote.quote');
    if (quote !== undefined && quote !== documentId)
      throw new RuleViolation('quote-customer.quote-locked', { errors: [{ path: ['quote'] }] });
    const accountId = await documentIdOf(write, 'account', 'api::account.account');
    const change = { ...given(write), ...(accountId === undefined ? {} : { accountId }) };
    return quotesOf(write.strapi).editCustomer({
      documentId,
      customerId: write.documentId as string,
      change,
    });
  }),
  acting(QUOTE_CUSTOMER, ['delete'], async (write) =>
    quotesOf(write.strapi).removeCustomer({
      documentId: await quoteOfStored(write),
      customerId: write.documentId as string,
    })
  ),
];
