import type { CrmUid } from '../platform/database/metadata';
import type { BulkRow } from '../platform/bulk/write-rows';

/** Records of a type that a new CRM begins with; `by` names the attribute that tells them apart. */
export interface DefaultList {
  readonly uid: CrmUid;
  readonly by: string;
  readonly rows: readonly BulkRow[];
}

const named = (names: readonly string[]): BulkRow[] => names.map((name) => ({ name, active: true }));

/** ACC-31..34 */
const ACCOUNT_TYPES = [
  { name: 'Person', firstNameEnabled: true, lastNameEnabled: true, active: true },
  { name: 'Company', firstNameEnabled: true, lastNameEnabled: false, active: true },
  { name: 'Account', firstNameEnabled: true, lastNameEnabled: false, active: true },
];

/** The five of the manual, and the one of project lines (domain.md 6). */
const CONTRACT_TYPES = [
  { code: 'software', name: 'Software', isTimeBased: true, months: 12, active: true },
  { code: 'implementation', name: 'Implementation', isTimeBased: false, months: null, active: true },
  { code: 'modification', name: 'Modification', isTimeBased: false, months: null, active: true },
  { code: 'private-cloud', name: 'Private cloud', isTimeBased: true, months: 12, active: true },
  { code: 'easy-support', name: 'Easy support', isTimeBased: true, months: 12, active: true },
  { code: 'project', name: 'Project', isTimeBased: false, months: null, active: true },
];

const STATUSES = [
  { name: 'New', color: '#4945ff', position: 1, isClosed: false, isWon: false, isDefault: true },
  { name: 'Qualified', color: '#0c75af', position: 2, isClosed: false, isWon: false, isDefault: false },
  { name: 'Proposal', color: '#d9822f', position: 3, isClosed: false, isWon: false, isDefault: false },
  { name: 'Won', color: '#328048', position: 4, isClosed: true, isWon: true, isDefault: false },
  { name: 'Lost', color: '#b72b1a', position: 5, isClosed: true, isWon: false, isDefault: false },
];

const CURRENCIES = Object.entries({
  EUR: 'Euro',
  USD: 'US dollar',
  KRW: 'South Korean won',
  BRL: 'Brazilian real',
  GBP: 'Pound sterling',
  JPY: 'Japanese yen',
  KWD: 'Kuwaiti dinar',
  CHF: 'Swiss franc',
  CNY: 'Chinese yuan',
}).map(([code, name]) => ({ code, name, active: true }));

export const DEFAULT_LISTS: readonly DefaultList[] = [
  { uid: 'api::account-type.account-type', by: 'name', rows: ACCOUNT_TYPES },
  { uid: 'api::contact-type.contact-type', by: 'name', rows: named(['Employee', 'Consultant']) },
  { uid: 'api::contract-type.contract-type', by: 'code', rows: CONTRACT_TYPES },
  { uid: 'api::opportunity-status.opportunity-status', by: 'name', rows: STATUSES },
  { uid: 'api::currency.currency', by: 'code', rows: CURRENCIES },
  {
    uid: 'api::unit.unit',
    by: 'name',
    rows: named(['piece', 'hour', 'day', 'month', 'year', 'user', 'job']),
  },
];

/** PRJ-13, PRJ-14: the predefined project and the regions below it. */
export const CRM_PROJECT = { name: 'CRM', predefinedKey: 'crm', state: 'active', crmEnabled: true };
export const REGIONS = ['Africa', 'Asia', 'Europe', 'North America', 'Oceania', 'South America'].map(
  (name) => ({
    name,
    predefinedKey: `crm-${name.toLowerCase().replace(' ', '-')}`,
    state: 'active',
    crmEnabled: true,
  })
);
