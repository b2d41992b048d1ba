import type { Core } from '@strapi/strapi';
import { sql } from '../../../platform/database/sql';
import type { Duplicate } from '../../../wire/commands/account-answers';

/** What two accounts should not have in common. Nulls compare with nothing. */
export interface Fingerprint {
  readonly registrationNumber: string | null;
  readonly vatNumber: string | null;
  readonly email: string | null;
  readonly phoneE164: string | null;
}

const MOST = 10;

const QUESTION = `
with typed as (select ?::text as registration_number, ?::text as vat_number, lower(?::text) as email, ?::text as phone),
     alike as (
  select a.id, a.document_id, a.name, array_remove(array[
    case when a.registration_number = t.registration_number then 'registrationNumber' end,
    case when a.vat_number = t.vat_number then 'vatNumber' end,
    case when lower(a.email) = t.email then 'email' end,
    case when a.phone_e_164 = t.phone then 'phone' end], null) as same
  from typed t, crm.accounts_same(t.registration_number, t.vat_number, t.email, t.phone) as same_id
    join accounts a on a.id = same_id)
select document_id as "documentId", name, same from alike order by cardinality(same) desc, name, id limit ?`;

/**
 * Accounts with the same business number, VAT number, e-mail or telephone number: a warning, never a refusal. The row
 * policies decide which of them are named; one that the caller does not see is not even counted.
 */
export const duplicatesOf = (
  strapi: Core.Strapi,
  { registrationNumber, vatNumber, email, phoneE164 }: Fingerprint
): Promise<Duplicate[]> =>
  sql<Duplicate>(strapi, QUESTION, [registrationNumber, vatNumber, email, phoneE164, MOST]);

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const fingerprintOf = (values: Readonly<Record<string, unknown>>): Fingerprint => ({
  registrationNumber: text(values.registrationNumber),
  vatNumber: text(values.vatNumber),
  email: text(values.email),
  phoneE164: text(values.phoneE164),
});
