import { RuleViolation } from '../../../domain/shared/rule-violation';
import { relatedDocument, storedDocument } from '../../../platform/write-gate/related-document';
import { acting, type Rule, type Write } from '../../../platform/write-gate/write';
import { quotesOf } from '../../../wire/services/quote';

const QUOTE = 'api::quote.quote';
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

/** What a new row must name, and a stored one cannot do without. */
const required = (attribute: 'quote' | 'account', id: string | null | undefined): string => {
  if (!id)
    throw new RuleViolation(`quote-customer.${attribute}-missing`, { errors: [{ path: [attribute] }] });
  return id;
};

const quoteOf = (write: Write) => relatedDocument(write, 'quote', QUOTE);
const accountOf = (write: Write) => relatedDocument(write, 'account', 'api::account.account');

/** A row of the list of payers, written through a form or as a single record, is the same act as on the quote. */
export const quoteCustomerRules: Rule[] = [
  acting(QUOTE_CUSTOMER, ['create'], async (write) => {
    const documentId = required('quote', await quoteOf(write));
    const account = required('account', await accountOf(write));
    return quotesOf(write.strapi).addCustomer({ documentId, customer: { ...given(write), account } });
  }),
  acting(QUOTE_CUSTOMER, ['update'], async (write) => {
    const documentId = await storedDocument(write, 'quote', QUOTE);
    const quote = await quoteOf(write);
    if (quote !== undefined && required('quote', quote) !== documentId)
      throw new RuleViolation('quote-customer.quote-locked', { errors: [{ path: ['quote'] }] });
    const account = await accountOf(write);
    const change = {
      ...given(write),
      ...(account === undefined ? {} : { accountId: required('account', account) }),
    };
    return quotesOf(write.strapi).editCustomer({
      documentId,
      customerId: write.documentId as string,
      change,
    });
  }),
  acting(QUOTE_CUSTOMER, ['delete'], async (write) =>
    quotesOf(write.strapi).removeCustomer({
      documentId: await storedDocument(write, 'quote', QUOTE),
      customerId: write.documentId as string,
    })
  ),
];
