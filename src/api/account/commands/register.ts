import type { Core } from '@strapi/strapi';
import { addToLists } from '../../../platform/bulk/change-lists';
import { insertRows, updateRows, type BulkRow } from '../../../platform/bulk/write-rows';
import { sql } from '../../../platform/database/sql';
import { inTransaction } from '../../../platform/database/transaction';
import { refuseFields } from '../../../platform/http/refuse-fields';
import type { StoredRow } from '../../../platform/write-gate/write';
import type { Registered } from '../../../wire/commands/account-answers';
import type { NewContactInput, RegistrationInput } from '../../../wire/commands/account-input';
import { duplicatesOf, fingerprintOf } from '../questions/duplicates';
import { one } from '../questions/find-references';
import { judgeAccount, type JudgedAccount } from '../questions/judge-account';
import { judgeContacts, type ContactTypeRow, type JudgedContact } from '../questions/judge-contacts';
import { markFavourite } from './favourites';

const ACCOUNT = 'api::account.account';
const CONTACT = 'api::contact.contact';

const contactTypes = async (
  strapi: Core.Strapi,
  contacts: readonly NewContactInput[]
): Promise<ContactTypeRow[]> => {
  const wanted = contacts.flatMap(({ contactType }) => contactType ?? []);
  if (wanted.length === 0) return [];
  return sql<ContactTypeRow>(
    strapi,
    'select id, document_id as "documentId", coalesce(active, true) as active from contact_types where document_id = any(?)',
    [wanted]
  );
};

interface Judged {
  readonly account: JudgedAccount;
  readonly contacts: readonly JudgedContact[];
}

const judge = async (
  strapi: Core.Strapi,
  { account: input, contacts = [] }: RegistrationInput
): Promise<Judged> => {
  const account = await judgeAccount(strapi, input);
  const { country } = account.values;
  const judged = judgeContacts(contacts, {
    country: typeof country === 'string' ? country : account.settings.defaultCountry,
    settings: account.settings,
    types: await contactTypes(strapi, contacts),
  });
  refuseFields([
    ...account.problems.map((problem) => ({ ...problem, path: `account.${problem.path}` })),
    ...judged.flatMap(({ problems }) => problems),
  ]);
  return { account, contacts: judged };
};

const insertAccount = async (
  strapi: Core.Strapi,
  { values, references }: JudgedAccount
): Promise<StoredRow> => {
  const relations = Object.fromEntries(
    ['accountType', 'manager', 'partner', 'parent'].map((name) => [name, one(references, name)?.id ?? null])
  );
  const [row] = await insertRows(strapi, ACCOUNT, [{ ...values, ...relations }]);
  if (!row) throw new Error('The account was judged but not written');
  for (const attribute of ['categories', 'groups']) {
    const members = (references.get(attribute) ?? []).map(({ id, documentId }) => ({
      id,
      document_id: documentId,
    }));
    await addToLists(strapi, { uid: ACCOUNT, attribute, owners: [row], members });
  }
  return row;
};

const EMPTY_CONTACT = Object.fromEntries(
  'name firstName lastName position email alternativeEmail phone phoneE164 secondaryPhone messenger comment'
    .split(' ')
    .map((field) => [field, null])
);

const insertContacts = async (
  strapi: Core.Strapi,
  account: StoredRow,
  contacts: readonly JudgedContact[]
): Promise<StoredRow[]> => {
  const rows = await insertRows(
    strapi,
    CONTACT,
    contacts.map(({ values }): BulkRow => ({ ...EMPTY_CONTACT, ...values, account: account.id }))
  );
  const primary = rows[contacts.findIndex(({ isPrimary }) => isPrimary)];
  if (primary) await updateRows(strapi, ACCOUNT, [{ id: account.id, primaryContact: primary.id }]);
  return rows;
};

const named = ({ document_id, name }: StoredRow) => ({ documentId: document_id, name: String(name) });

/**
 * Account and contacts in one request and one transaction: all of it or, with every problem told, nothing (ACC-02,
 * ACC-50, CON-13). Accounts that look the same are named in the answer; they keep nobody from registering.
 */
export const register = (strapi: Core.Strapi, input: RegistrationInput): Promise<Registered> =>
  inTransaction(strapi, async () => {
    const judged = await judge(strapi, input);
    const duplicates = await duplicatesOf(strapi, fingerprintOf(judged.account.values));
    const account = await insertAccount(strapi, judged.account);
    const contacts = await insertContacts(strapi, account, judged.contacts);
    if (input.addToFavourites === true) await markFavourite(strapi, account.id);
    return { account: named(account), contacts: contacts.map(named), duplicates };
  });
