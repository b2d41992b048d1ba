import type { Core } from '@strapi/strapi';
import { addLineCustomer } from '../../../domain/quote/add-customer';
import { deleteLineCustomer } from '../../../domain/quote/delete-customer';
import { editLineCustomer } from '../../../domain/quote/edit-customer';
import { reasonsAgainstOwnCustomers } from '../../../domain/quote/line-customers';
import { distributeEvenly, editSplits } from '../../../domain/quote/split';
import { refuseIf, RuleViolation } from '../../../domain/shared/rule-violation';
import { asSystem } from '../../../platform/actor/actor';
import { sqlOne } from '../../../platform/database/sql';
import type { EditLineCustomerInput, NewLineCustomerInput, SplitsInput } from '../../../wire/commands/quote';
import type { LoadedLine, LoadedQuote } from '../../../wire/quote-aggregate';
import { accountsOf } from '../../../wire/services/account';
import { editingCustomers } from './edit-quote';
import { loadQuote } from './load-quote';
import { sharesOf } from './split-customers';
import { presentQuote, type PresentedQuote } from './present-quote';
import { rowNumbers, writeLineCustomers, writeQuoteCustomers, writeSplits } from './write-customers';

interface OnLine {
  /** Of the quote line. */
  readonly documentId: string;
}

/** The quote of a line that the caller sees. */
const quoteOfLine = async (strapi: Core.Strapi, lineId: string): Promise<string> => {
  const quote = await sqlOne<{ id: string }>(
    strapi,
    'select q.document_id as id from quotes q join quote_lines l on l.quote_fk = q.id where l.document_id = ?',
    [lineId]
  );
  if (!quote) throw new RuleViolation('record.not-found', {}, 'unknown');
  return quote.id;
};

const editingLine = async (
  strapi: Core.Strapi,
  { documentId }: OnLine,
  work: (quote: LoadedQuote, line: LoadedLine) => Promise<void>
): Promise<PresentedQuote> => {
  const quoteId = await quoteOfLine(strapi, documentId);
  return editingCustomers(strapi, quoteId, async (quote) => {
    const line = quote.lines.find(({ id }) => id === documentId);
    if (!line) throw new RuleViolation('record.not-found', {}, 'unknown');
    await work(quote, line);
    return presentQuote(strapi, await loadQuote(strapi, { documentId: quoteId, lock: false }));
  });
};

/** A payer of one project line; an account new to the quote joins its list with 0 % (QLC-11). */
export const addCustomerOfLine = (
  strapi: Core.Strapi,
  { documentId, account, ...wish }: OnLine & NewLineCustomerInput
) =>
  editingLine(strapi, { documentId }, async (quote, line) => {
    const payer = await accountsOf(strapi).payer(account);
    const writes = addLineCustomer(line, quote.customers, { ...wish, account: payer }, quote.currency);
    const rows = rowNumbers(quote.customers, line.customers, payer ? [payer] : []);
    await writeQuoteCustomers(strapi, quote.row, writes.quote, rows);
    await writeLineCustomers(strapi, line.row, writes.line, rows);
  });

export const editCustomerOfLine = (
  strapi: Core.Strapi,
  { documentId, customerId, account, ...change }: OnLine & { customerId: string } & EditLineCustomerInput
) =>
  editingLine(strapi, { documentId }, async (quote, line) => {
    const writes = editLineCustomer(line, customerId, { ...change, accountId: account }, quote.currency);
    await writeLineCustomers(strapi, line.row, writes, rowNumbers(line.customers));
  });

/** Recorded on the contract line that this line was sold as; as the system, since the caller may not see them. */
export const hasActualsOnLine = async (
  strapi: Core.Strapi,
  line: number,
  account: number | undefined
): Promise<boolean> =>
  (await asSystem(() =>
    sqlOne(
      strapi,
      `select 1 from actuals a join contract_lines l on l.id = a.contract_line_fk
       where l.quote_line_fk = ? and a.account_fk = ? limit 1`,
      [line, account ?? 0]
    )
  )) !== undefined;

export const removeCustomerOfLine = (
  strapi: Core.Strapi,
  { documentId, customerId }: OnLine & { customerId: string }
) =>
  editingLine(strapi, { documentId }, async (quote, line) => {
    const primary = quote.customers.find(({ isPrimary }) => isPrimary)?.accountId ?? '';
    const payer = line.customers.find(({ id }) => id === customerId);
    const writes = deleteLineCustomer(
      line,
      customerId,
      primary,
      await hasActualsOnLine(strapi, line.row, payer?.accountRow)
    );
    await writeLineCustomers(strapi, line.row, writes, rowNumbers(line.customers));
  });

export const splitCustomersOfLine = (strapi: Core.Strapi, { documentId, splits }: OnLine & SplitsInput) =>
  editingLine(strapi, { documentId }, async (_quote, line) => {
    refuseIf(reasonsAgainstOwnCustomers(line));
    const shares = editSplits(line.customers, sharesOf(splits), 'quote-line-customer', line.id);
    await writeSplits(strapi, 'line', shares, rowNumbers(line.customers));
  });

export const distributeLineEvenly = (strapi: Core.Strapi, { documentId }: OnLine) =>
  editingLine(strapi, { documentId }, async (_quote, line) => {
    refuseIf(reasonsAgainstOwnCustomers(line));
    await writeSplits(strapi, 'line', distributeEvenly(line.customers), rowNumbers(line.customers));
  });
