import type { Core } from '@strapi/strapi';
import { differences, isHarmless, type StaleEdit } from '../../../domain/quote/stale-edit';
import { RuleViolation } from '../../../domain/shared/rule-violation';
import { sqlOne } from '../../../platform/database/sql';
import type { ReplaceWholeInput } from '../../../wire/commands/quote';
import type { LoadedQuote } from '../../../wire/quote-aggregate';
import { visibleAccounts } from './visible-accounts';

type Sent = Pick<ReplaceWholeInput, 'version' | 'lines' | 'customers' | 'lineCustomers'>;

const asEdit = ({ lines, customers, lineCustomers }: Sent): StaleEdit => ({
  lines: lines?.map(({ documentId, ...line }) => ({ ...line, id: documentId })),
  payers: customers?.map(({ account, ...payer }) => ({ ...payer, accountId: account })),
  hasPayersOfLines: lineCustomers !== undefined,
});

const onlyPayersSince = async (
  strapi: Core.Strapi,
  quote: LoadedQuote,
  version: number
): Promise<boolean> => {
  const found = await sqlOne<{ count: number }>(
    strapi,
    'select count(*)::integer as count from crm.payer_edits where quote_id = ? and version > ? and version <= ?',
    [quote.row, version, quote.version]
  );
  return version < quote.version && found?.count === quote.version - version;
};

/**
 * QUO-35: 428 without a version; 409 with what differs when somebody else has saved meanwhile what this edit would
 * write over.
 */
export const refuseStale = async (strapi: Core.Strapi, quote: LoadedQuote, sent: Sent): Promise<void> => {
  const { version } = sent;
  if (version === undefined)
    throw new RuleViolation('quote.version-missing', { version: quote.version }, 'precondition');
  if (version === quote.version) return;
  const accounts = quote.customers.map(({ accountId }) => accountId);
  const visible = await visibleAccounts(strapi, accounts);
  const stored = {
    lines: quote.lines.map((line) => ({ ...line })),
    payers: quote.customers.filter(({ accountId }) => visible.has(accountId)).map((payer) => ({ ...payer })),
    onlyPayers: await onlyPayersSince(strapi, quote, version),
  };
  const edit = asEdit(sent);
  if (isHarmless(edit, stored)) return;
  const details = { version: quote.version, ...differences(edit, stored) };
  throw new RuleViolation('quote.version-conflict', details, 'conflict');
};
