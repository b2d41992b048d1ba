import { CONTENT_TYPES, type ContentType } from './content-types';
import { ROLE_KEYS, verbsOn, type RoleKey, type Verb } from './roles';

const LEVEL_OF: Readonly<Record<string, readonly Verb[]>> = {
  '-': [],
  read: ['find', 'findOne'],
  edit: ['find', 'findOne', 'create', 'update'],
  all: ['find', 'findOne', 'create', 'update', 'delete'],
};

const levelOf = (role: RoleKey, type: ContentType): string | undefined =>
  Object.keys(LEVEL_OF).find((level) => String(LEVEL_OF[level]) === String(verbsOn(role, type)));

/** In the columns: sales representative, director, price-book editor, support, finance, partner, API sales, API partner. */
describe('what each role may do with every content type', () => {
  const TABLE: readonly [ContentType, string][] = [
    ['account-type', 'read all  -    read read read read read'],
    ['account-category', 'read all  -    read read read read read'],
    ['account-group', 'all  all  -    read read read all  read'],
    ['account', 'edit all  -    read read edit edit edit'],
    ['contact-type', 'read all  -    read read read read read'],
    ['contact', 'all  all  -    edit read edit all  edit'],
    ['member', 'read read -    read read read read read'],
    ['partner', 'read all  -    -    read read read read'],
    ['territory', 'read all  -    -    read -    read -'],
    ['project', 'edit all  read read read read edit read'],
    ['schedule', 'all  all  -    read all  -    all  -'],
    ['brand', 'read read all  -    read read read read'],
    ['product-version', 'read read all  -    read read read read'],
    ['unit', 'read read all  read read read read read'],
    ['contract-type', 'read read all  read read -    read -'],
    ['product-category', 'read read all  -    read read read read'],
    ['product', 'read read all  read read read read read'],
    ['currency', 'read read all  -    read read read read'],
    ['exchange-rate', 'read read all  -    all  -    read -'],
    ['price-book', 'read read all  -    read read read read'],
    ['price', 'read read all  -    read read read read'],
    ['bundle', 'read read all  -    read read read read'],
    ['bundle-item', 'read read all  -    read read read read'],
    ['opportunity-status', 'read all  -    -    read read read read'],
    ['opportunity', 'all  all  -    -    read edit all  edit'],
    ['business-role', 'all  all  -    -    read -    all  -'],
    ['quote', 'all  all  -    -    read edit all  edit'],
    ['quote-line', 'all  all  -    -    read read all  read'],
    ['quote-customer', 'all  all  -    -    read read all  read'],
    ['quote-line-customer', 'all  all  -    -    read read all  read'],
    ['quote-template', 'read all  all  -    read -    read -'],
    ['sales-document', 'read all  -    -    read read read read'],
    ['contract', 'read all  -    read read -    read -'],
    ['contract-line', 'read all  -    read read -    read -'],
    ['contract-customer', 'read all  -    read read -    read -'],
    ['contract-line-customer', 'read all  -    read read -    read -'],
    ['actual', 'read all  -    -    all  -    read -'],
    ['memo', 'all  all  -    all  all  -    all  -'],
    ['memo-comment', 'all  all  -    all  all  -    all  -'],
    ['attachment', 'all  all  all  read read edit all  edit'],
    ['attachment-version', 'read read read read read read read read'],
    ['webhook', '-    -    -    -    -    -    -    -'],
    ['webhook-delivery', '-    -    -    -    -    -    -    -'],
    ['history-entry', 'read read -    -    read -    read -'],
    ['crm-setting', 'read edit -    -    read -    read -'],
    ['role-visibility', '-    read -    -    read -    -    -'],
  ];

  it.each(TABLE)('%s: %s', (type, levels) =>
    expect(ROLE_KEYS.map((role) => levelOf(role, type))).toStrictEqual(levels.split(/ +/))
  );

  it('the table above has every content type', () =>
    expect(TABLE.map(([type]) => type)).toStrictEqual([...CONTENT_TYPES]));
});
