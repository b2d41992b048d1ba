import { decideConsent, type ConsentFields } from '../../../domain/account/consent';
import { snakeCase } from '../../../platform/database/metadata';
import { now } from '../../../platform/clock/clock';
import { refuseFields } from '../../../platform/http/refuse-fields';
import { filling, type StoredRow } from '../../../platform/write-gate/write';

const FIELDS = [
  'consentGiven',
  'consentAt',
  'consentSource',
  'marketingConsent',
  'marketingConsentAt',
  'marketingConsentSource',
] as const;

const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);

const given = (data: Readonly<Record<string, unknown>>): ConsentFields =>
  Object.fromEntries(FIELDS.filter((name) => name in data).map((name) => [name, plain(data[name])]));

const storedOf = (row: StoredRow | undefined): ConsentFields =>
  row ? Object.fromEntries(FIELDS.map((name) => [name, plain(row[snakeCase(name)])])) : {};

/** Forms send back what they read: a time that is the stored one was not typed. */
const withoutRepeats = (fields: ConsentFields, stored: ConsentFields): ConsentFields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) =>
        !name.endsWith('At') ||
        Date.parse(String(value)) !== Date.parse(String(stored[name as keyof ConsentFields]))
    )
  );

/** ACC-24, ACC-25 */
export const consentHasTimeAndSource = filling(
  'api::account.account',
  ['create', 'update'],
  ({ data, stored }) => {
    const before = storedOf(stored);
    const { values, problems } = decideConsent(
      withoutRepeats(given(data), before),
      before,
      now().toISOString()
    );
    refuseFields(problems);
    return { ...values };
  }
);
