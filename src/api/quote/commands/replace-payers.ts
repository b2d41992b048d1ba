import type { Core } from '@strapi/strapi';
import { blankCustomer } from '../../../domain/quote/customer';
import { reasonsAgainstOwnCustomers } from '../../../domain/quote/line-customers';
import { replaceCustomers, replaceLineCustomers } from '../../../domain/quote/replace-customers';
import { refuseIf, RuleViolation } from '../../../domain/shared/rule-violation';
import type { NewLineCustomerInput, ReplaceWholeInput } from '../../../wire/commands/quote';
import type { LoadedLine, LoadedQuote } from '../../../wire/quote-aggregate';
import { accountsOf } from '../../../wire/services/account';
import { hasActualsOnLine } from './edit-line-customers';
import { hasActuals } from './remove-customer';
import { visibleAccounts } from './visible-accounts';
import { rowNumbers, writeLineCustomers, writeQuoteCustomers } from './write-customers';

interface Payer {
  readonly accountId: string;
  readonly accountRow: number;
}

type Named = readonly { readonly account: string }[];

/** Who is on the list, with what holds each who would go. */
const standing = async <Row extends Payer>(
  strapi: Core.Strapi,
  rows: readonly Row[],
  wishes: Named,
  isHeld: (accountRow: number) => Promise<boolean>
) => {
  const visible = await visibleAccounts(
    strapi,
    rows.map(({ accountId }) => accountId)
  );
  const stays = new Set(wishes.map(({ account }) => account));
  const held = [];
  for (const row of rows) {
    const isHidden = !visible.has(row.accountId);
    const goes = !isHidden && !stays.has(row.accountId);
    held.push({ ...row, isHidden, hasActuals: goes && (await isHeld(row.accountRow)) });
  }
  return held;
};

const payersNamed = async (strapi: Core.Strapi, wishes: Named) =>
  accountsOf(strapi).payers(wishes.map(({ account }) => account));

/** The quote's whole list of payers. */
export const replacePayers = async (
  strapi: Core.Strapi,
  quote: LoadedQuote,
  wishes: NonNullable<ReplaceWholeInput['customers']>
): Promise<void> => {
  const found = await payersNamed(strapi, wishes);
  const rows = await standing(strapi, quote.customers, wishes, (account) =>
    hasActuals(strapi, quote.row, account)
  );
  const writes = replaceCustomers(
    rows,
    wishes.map(({ account, ...wish }) => ({ ...wish, account: found.get(account) ?? null })),
    quote.currency
  );
  await writeQuoteCustomers(strapi, quote.row, writes, rowNumbers(quote.customers, [...found.values()]));
};

interface PayersOfLine {
  readonly line: LoadedLine | undefined;
  /** Place in the request. */
  readonly index: number;
  readonly customers: readonly NewLineCustomerInput[];
}

/** The whole list of one project line; answers whether somebody joined the quote's list by it (QLC-11). */
export const replacePayersOfLine = async (
  strapi: Core.Strapi,
  quote: LoadedQuote,
  { line, index, customers }: PayersOfLine
): Promise<boolean> => {
  if (!line)
    throw new RuleViolation('quote-line.unknown', { path: ['lineCustomers', String(index), 'line'] });
  refuseIf(reasonsAgainstOwnCustomers(line));
  const found = await payersNamed(strapi, customers);
  const rows = await standing(strapi, line.customers, customers, (account) =>
    hasActualsOnLine(strapi, line.row, account)
  );
  const wishes = customers.map(({ account, ...wish }) => ({ ...wish, account: found.get(account) ?? null }));
  const writes = replaceLineCustomers(line.id, rows, wishes, quote.currency);
  const numbers = rowNumbers(quote.customers, line.customers, [...found.values()]);
  const onQuote = new Set(quote.customers.map(({ accountId }) => accountId));
  const joining = [...found.values()].filter(({ id }) => !onQuote.has(id)).map(blankCustomer);
  await writeQuoteCustomers(strapi, quote.row, { delete: [], update: [], create: joining }, numbers);
  await writeLineCustomers(strapi, line.row, writes, numbers);
  return joining.length > 0;
};
