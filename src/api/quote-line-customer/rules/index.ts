import { RuleViolation } from '../../../domain/shared/rule-violation';
import { sqlOne } from '../../../platform/database/sql';
import { relatedDocument } from '../../../platform/write-gate/related-document';
import { acting, type Rule, type Write } from '../../../platform/write-gate/write';
import type { EditLineCustomerInput } from '../../../wire/commands/quote';
import { quotesOf } from '../../../wire/services/quote';

const LINE_CUSTOMER = 'api::quote-line-customer.quote-line-customer';
const FIELDS = ['billingSplitPercent', 'isRounding', 'notToExceedLimit'];

const given = ({ data }: Write): EditLineCustomerInput =>
  Object.fromEntries(
    FIELDS.filter((field) => data[field] !== undefined).map((field) => [field, data[field]])
  );

const lineOfStored = async ({ strapi, stored }: Write): Promise<string> => {
  const line = await sqlOne<{ id: string }>(
    strapi,
    'select document_id as id from quote_lines where id = ?',
    [Number(stored?.quote_line_fk)]
  );
  if (!line) throw new RuleViolation('record.not-found', {}, 'unknown');
  return line.id;
};

const required = async (
  write: Write,
  attribute: 'quoteLine' | 'account',
  target: string
): Promise<string> => {
  const documentId = await relatedDocument(write, attribute, target);
  if (documentId) return documentId;
  throw new RuleViolation(`quote-line-customer.${attribute === 'account' ? 'account' : 'line'}-missing`, {
    errors: [{ path: [attribute] }],
  });
};

const newCustomer = async (write: Write): Promise<{ documentId: string }> => {
  const documentId = await required(write, 'quoteLine', 'api::quote-line.quote-line');
  const account = await required(write, 'account', 'api::account.account');
  await quotesOf(write.strapi).addCustomerOfLine({ documentId, ...given(write), account });
  const row = await sqlOne<{ id: string }>(
    write.strapi,
    `select c.document_id as id from quote_line_customers c join quote_lines l on l.id = c.quote_line_fk
     join accounts a on a.id = c.account_fk where l.document_id = ? and a.document_id = ?`,
    [documentId, account]
  );
  return { documentId: row?.id ?? '' };
};

const changedCustomer = async (write: Write): Promise<{ documentId: string }> => {
  const documentId = await lineOfStored(write);
  const line = await relatedDocument(write, 'quoteLine', 'api::quote-line.quote-line');
  if (line !== undefined && line !== documentId)
    throw new RuleViolation('quote-line-customer.line-locked', { errors: [{ path: ['quoteLine'] }] });
  const account = (await relatedDocument(write, 'account', 'api::account.account')) ?? undefined;
  const customerId = write.documentId as string;
  await quotesOf(write.strapi).editCustomerOfLine({ documentId, customerId, ...given(write), account });
  return { documentId: customerId };
};

/** A payer of a line written as a single record is the same act as on the line. */
export const quoteLineCustomerRules: Rule[] = [
  acting(LINE_CUSTOMER, ['create'], newCustomer),
  acting(LINE_CUSTOMER, ['update'], changedCustomer),
  acting(LINE_CUSTOMER, ['delete'], async (write) => {
    const customerId = write.documentId as string;
    await quotesOf(write.strapi).removeCustomerOfLine({ documentId: await lineOfStored(write), customerId });
    return { documentId: customerId };
  }),
];
