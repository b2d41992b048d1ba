import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS, type Command } from './commands';
import { CATALOGUE, CONTENT_TYPES, CONTRACT, uidOf, type ContentType } from './content-types';
import {
  mayDo,
  mayRun,
  ROLE_KEYS,
  roleOf,
  rolesOfDoor,
  VERBS,
  verbsOn,
  type RoleKey,
  type Verb,
} from './roles';

const API = join(__dirname, '../../api');
const WRITES: Verb[] = ['create', 'update', 'delete'];

const whoMay = (verb: Verb, type: ContentType) => ROLE_KEYS.filter((role) => mayDo(role, verb, type));
const whoRuns = (command: Command) => ROLE_KEYS.filter((role) => mayRun(role, command));
const writable = (role: RoleKey) =>
  CONTENT_TYPES.filter((type) => WRITES.some((verb) => mayDo(role, verb, type)));
const readable = (role: RoleKey) => CONTENT_TYPES.filter((type) => mayDo(role, 'find', type));
const sorted = (texts: readonly string[]) => [...texts].sort();

describe('the table is whole', () => {
  it('knows exactly the content types of src/api', () => {
    const folders = readdirSync(API).filter((name) => existsSync(join(API, name, 'content-types', name)));
    expect(sorted(CONTENT_TYPES)).toStrictEqual(sorted(folders));
  });

  it.each(ROLE_KEYS)('%s names every content type and command once', (key) => {
    const { full, edit, read, commands } = roleOf(key);
    const types = [...full, ...edit, ...read];
    expect(new Set(types).size).toBe(types.length);
    expect(new Set(commands).size).toBe(commands.length);
  });

  it('roles are told apart by name', () => {
    const names = ROLE_KEYS.map((key) => roleOf(key).name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('six roles for the panel, two for the API', () => {
    expect(rolesOfDoor('panel')).toStrictEqual([
      'sales-representative',
      'sales-director',
      'price-book-editor',
      'support',
      'finance',
      'partner',
    ]);
    expect(rolesOfDoor('api')).toStrictEqual(['api-sales', 'api-partner']);
  });

  it('a content type has a uid', () => expect(uidOf('quote-line')).toBe('api::quote-line.quote-line'));
});

describe('what each role may do with records', () => {
  it.each<[string, RoleKey, ContentType, readonly Verb[]]>([
    [
      'a representative keeps accounts but deletes none',
      'sales-representative',
      'account',
      VERBS.slice(0, 4),
    ],
    ['a representative may delete a quote', 'sales-representative', 'quote', VERBS],
    ['a representative reads prices', 'sales-representative', 'price', VERBS.slice(0, 2)],
    ['a representative reads contracts', 'sales-representative', 'contract', VERBS.slice(0, 2)],
    ['a representative has nothing to do with visibility', 'sales-representative', 'role-visibility', []],
    ['a director deletes accounts', 'sales-director', 'account', VERBS],
    ['a director removes contract lines', 'sales-director', 'contract-line', VERBS],
    [
      'a director changes the settings but cannot delete them',
      'sales-director',
      'crm-setting',
      VERBS.slice(0, 4),
    ],
    ['a director reads prices', 'sales-director', 'price', VERBS.slice(0, 2)],
    ['support edits contacts', 'support', 'contact', VERBS.slice(0, 4)],
    ['support reads accounts', 'support', 'account', VERBS.slice(0, 2)],
    ['support sees no quotes', 'support', 'quote', []],
    ['finance writes exchange rates', 'finance', 'exchange-rate', VERBS],
    ['finance reads quotes', 'finance', 'quote', VERBS.slice(0, 2)],
    ['the API sales role is a representative', 'api-sales', 'quote-customer', VERBS],
    ['a partner edits quotes', 'api-partner', 'quote', VERBS.slice(0, 4)],
    ['a partner reads payers', 'api-partner', 'quote-customer', VERBS.slice(0, 2)],
    ['a partner sees no contracts', 'api-partner', 'contract', []],
    ['a partner sees no history', 'api-partner', 'history-entry', []],
  ])('%s', (_case, role, type, expected) => expect(verbsOn(role, type)).toStrictEqual(expected));

  it('the price-book editor has the catalogue, templates, files and a look at projects, nothing else', () => {
    expect(sorted(writable('price-book-editor'))).toStrictEqual(
      sorted([...CATALOGUE, 'quote-template', 'attachment'])
    );
    expect(sorted(readable('price-book-editor'))).toStrictEqual(
      sorted([...CATALOGUE, 'quote-template', 'attachment', 'attachment-version', 'project'])
    );
  });

  it('finance reads everything and writes five things', () => {
    expect(readable('finance')).toStrictEqual(CONTENT_TYPES.filter((type) => !type.startsWith('webhook')));
    expect(sorted(writable('finance'))).toStrictEqual([
      'actual',
      'exchange-rate',
      'memo',
      'memo-comment',
      'schedule',
    ]);
  });

  it('support writes contacts and memos only', () =>
    expect(sorted(writable('support'))).toStrictEqual(['contact', 'memo', 'memo-comment']));

  it.each<RoleKey>(['partner', 'api-partner'])('%s has nothing to do with memos', (role) =>
    expect(readable(role).filter((type) => type.startsWith('memo'))).toStrictEqual([])
  );

  it.each<RoleKey>(['partner', 'api-partner'])('%s writes five things and deletes nothing', (role) => {
    expect(sorted(writable(role))).toStrictEqual([
      'account',
      'attachment',
      'contact',
      'opportunity',
      'quote',
    ]);
    expect(CONTENT_TYPES.filter((type) => mayDo(role, 'delete', type))).toStrictEqual([]);
  });

  it.each(WRITES)('nobody may %s a version of a file by itself', (verb) =>
    expect(whoMay(verb, 'attachment-version')).toStrictEqual([])
  );
  it.each(VERBS)('no seeded role may %s webhooks or what is told to them', (verb) =>
    expect([...whoMay(verb, 'webhook'), ...whoMay(verb, 'webhook-delivery')]).toStrictEqual([])
  );
  it.each(WRITES)('nobody may %s history', (verb) => expect(whoMay(verb, 'history-entry')).toStrictEqual([]));
  it.each(WRITES)('nobody may %s what roles see', (verb) =>
    expect(whoMay(verb, 'role-visibility')).toStrictEqual([])
  );
  it.each(WRITES)('nobody may %s members', (verb) => expect(whoMay(verb, 'member')).toStrictEqual([]));
  it.each([...CONTRACT])('only a director writes a %s', (type) =>
    expect(whoMay('update', type)).toStrictEqual(['sales-director'])
  );
});

describe('who may run a command', () => {
  const WHO: readonly [Command, readonly RoleKey[]][] = [
    ['opportunity.unlock', ['sales-director']],
    [
      'opportunity.search',
      ['sales-representative', 'sales-director', 'finance', 'partner', 'api-sales', 'api-partner'],
    ],
    [
      'opportunity.board',
      ['sales-representative', 'sales-director', 'finance', 'partner', 'api-sales', 'api-partner'],
    ],
    [
      'opportunity.forecast',
      ['sales-representative', 'sales-director', 'finance', 'partner', 'api-sales', 'api-partner'],
    ],
    ['opportunity.timeline', ['sales-representative', 'sales-director', 'finance', 'api-sales']],
    [
      'opportunity.overview',
      ['sales-representative', 'sales-director', 'finance', 'partner', 'api-sales', 'api-partner'],
    ],
    ['opportunity.add-quote', ['sales-representative', 'sales-director', 'api-sales']],
    ['opportunity.copy', ['sales-representative', 'sales-director', 'api-sales']],
    ['opportunity.bulk-edit', ['sales-representative', 'sales-director', 'api-sales']],
    ['opportunity.move', ['sales-representative', 'sales-director', 'api-sales']],
    ['opportunity.sell', ['sales-representative', 'sales-director', 'api-sales']],
    ['quote.win', ['sales-representative', 'sales-director', 'api-sales']],
    ['quote.split-customers', ['sales-representative', 'sales-director', 'api-sales']],
    ['quote.distribute-evenly', ['sales-representative', 'sales-director', 'api-sales']],
    ['quote-line.distribute-evenly', ['sales-representative', 'sales-director', 'api-sales']],
    ['quote-line.split-customers', ['sales-representative', 'sales-director', 'api-sales']],
    ['quote-line.add-customer', ['sales-representative', 'sales-director', 'api-sales']],
    ['quote-line.edit-customer', ['sales-representative', 'sales-director', 'api-sales']],
    ['quote-line.remove-customer', ['sales-representative', 'sales-director', 'api-sales']],
    ['quote.clone', ['sales-representative', 'sales-director', 'api-sales']],
    ['quote.send', ['sales-representative', 'sales-director', 'api-sales']],
    ['quote.revise', ['sales-representative', 'sales-director', 'api-sales']],
    ['quote.lose', ['sales-representative', 'sales-director', 'api-sales']],
    ['quote.reopen', ['sales-representative', 'sales-director', 'api-sales']],
    ['quote.generate', ['sales-representative', 'sales-director', 'api-sales']],
    [
      'quote.replace-lines',
      ['sales-representative', 'sales-director', 'partner', 'api-sales', 'api-partner'],
    ],
    ['quote.round-price', ['sales-representative', 'sales-director', 'partner', 'api-sales', 'api-partner']],
    [
      'quote.change-currency',
      ['sales-representative', 'sales-director', 'partner', 'api-sales', 'api-partner'],
    ],
    [
      'quote.change-price-book',
      ['sales-representative', 'sales-director', 'partner', 'api-sales', 'api-partner'],
    ],
    ['quote.replace-whole', ['sales-representative', 'sales-director', 'api-sales']],
    ['quote.workbench', ['sales-representative', 'sales-director', 'finance', 'partner', 'api-sales']],
    ['quote.sellable-items', ['sales-representative', 'sales-director', 'partner', 'api-sales']],
    [
      'quote.preview-lines',
      ['sales-representative', 'sales-director', 'partner', 'api-sales', 'api-partner'],
    ],
    ['quote.activate', ['sales-representative', 'sales-director', 'partner', 'api-sales', 'api-partner']],
    ['quote.deactivate', ['sales-representative', 'sales-director', 'partner', 'api-sales', 'api-partner']],
    [
      'quote.diff',
      ['sales-representative', 'sales-director', 'finance', 'partner', 'api-sales', 'api-partner'],
    ],
    [
      'quote.amounts',
      ['sales-representative', 'sales-director', 'finance', 'partner', 'api-sales', 'api-partner'],
    ],
    [
      'quote.explain-price',
      ['sales-representative', 'sales-director', 'finance', 'partner', 'api-sales', 'api-partner'],
    ],
    ['quote-template.upload', ['sales-director', 'price-book-editor']],
    ['quote-template.replace-file', ['sales-director', 'price-book-editor']],
    ['quote-template.check', ['sales-director', 'price-book-editor']],
    ['quote-template.tokens', ['sales-representative', 'sales-director', 'price-book-editor', 'api-sales']],
    ['quote-template.download', ['sales-representative', 'sales-director', 'price-book-editor', 'api-sales']],
    ['quote-template.preview', ['sales-representative', 'sales-director', 'price-book-editor', 'api-sales']],
    [
      'sales-document.pdf',
      ['sales-representative', 'sales-director', 'finance', 'partner', 'api-sales', 'api-partner'],
    ],
    [
      'sales-document.download',
      ['sales-representative', 'sales-director', 'finance', 'partner', 'api-sales', 'api-partner'],
    ],
    [
      'account.search',
      ['sales-representative', 'sales-director', 'support', 'finance', 'partner', 'api-sales', 'api-partner'],
    ],
    ['account.validate', ['sales-representative', 'sales-director', 'partner', 'api-sales', 'api-partner']],
    ['account.register', ['sales-representative', 'sales-director', 'partner', 'api-sales', 'api-partner']],
    ['account.breakdown', ['sales-representative', 'sales-director', 'finance', 'api-sales']],
    ['price-book.revenue', ['sales-representative', 'sales-director', 'finance', 'api-sales']],
    [
      'account.overview',
      ['sales-representative', 'sales-director', 'support', 'finance', 'partner', 'api-sales', 'api-partner'],
    ],
    ['account.timeline', ['sales-representative', 'sales-director', 'finance', 'api-sales']],
    [
      'account.map',
      ['sales-representative', 'sales-director', 'support', 'finance', 'partner', 'api-sales', 'api-partner'],
    ],
    [
      'account.projects',
      ['sales-representative', 'sales-director', 'support', 'finance', 'partner', 'api-sales', 'api-partner'],
    ],
    ['account.register-project', ['sales-representative', 'sales-director', 'api-sales']],
    ['account.add-to-project', ['sales-representative', 'sales-director', 'api-sales']],
    [
      'account.add-employee',
      ['sales-representative', 'sales-director', 'partner', 'api-sales', 'api-partner'],
    ],
    ['account.add-to-group', ['sales-representative', 'sales-director', 'api-sales']],
    ['account.remove-from-group', ['sales-representative', 'sales-director', 'api-sales']],
    ['account.relate', ['sales-representative', 'sales-director', 'api-sales']],
    ['account.unrelate', ['sales-representative', 'sales-director', 'api-sales']],
    [
      'account.add-favourite',
      ['sales-representative', 'sales-director', 'support', 'finance', 'partner', 'api-sales', 'api-partner'],
    ],
    [
      'account.remove-favourite',
      ['sales-representative', 'sales-director', 'support', 'finance', 'partner', 'api-sales', 'api-partner'],
    ],
    ['account-group.add-accounts', ['sales-representative', 'sales-director', 'api-sales']],
    ['account-group.remove-accounts', ['sales-representative', 'sales-director', 'api-sales']],
    ['partner.add-consultant', ['sales-representative', 'sales-director', 'api-sales']],
    ['project.from-template', ['sales-representative', 'sales-director', 'api-sales']],
    ['project.bulk-assign-client', ['sales-representative', 'sales-director', 'api-sales']],
    ['contact.anonymize', ['sales-director']],
    [
      'price-book.applicable',
      ['sales-representative', 'sales-director', 'finance', 'partner', 'api-sales', 'api-partner'],
    ],
    [
      'price-book.prices',
      [
        'sales-representative',
        'sales-director',
        'price-book-editor',
        'finance',
        'partner',
        'api-sales',
        'api-partner',
      ],
    ],
    [
      'price-book.bundles',
      [
        'sales-representative',
        'sales-director',
        'price-book-editor',
        'finance',
        'partner',
        'api-sales',
        'api-partner',
      ],
    ],
    ['price-book.add-bundle', ['price-book-editor']],
    ['price-book.new-version', ['price-book-editor']],
    ['price-book.copy', ['price-book-editor']],
    ['price-book.mark-up', ['price-book-editor']],
    ['price-book.set-prices', ['price-book-editor']],
    [
      'price.overview',
      [
        'sales-representative',
        'sales-director',
        'price-book-editor',
        'finance',
        'partner',
        'api-sales',
        'api-partner',
      ],
    ],
    ['product.copy', ['price-book-editor']],
    ['bundle.replace-items', ['price-book-editor']],
    ['bundle.copy', ['price-book-editor']],
    ['bundle.move', ['price-book-editor']],
    ['contract.make', ['sales-representative', 'sales-director', 'api-sales']],
    ['contract.move', ['sales-representative', 'sales-director', 'api-sales']],
    ['contract.standing', ['sales-representative', 'sales-director', 'support', 'finance', 'api-sales']],
    ['contract-line.amend', ['sales-representative', 'sales-director', 'api-sales']],
    ['contract-line.renew', ['sales-representative', 'sales-director', 'api-sales']],
    ['contract-line.deliver', ['sales-representative', 'sales-director', 'support', 'api-sales']],
    ['contract-line.upsell', ['sales-representative', 'sales-director', 'api-sales']],
    ['contract-line.remove', ['sales-director']],
    ['contract.set-contact', ['sales-representative', 'sales-director', 'api-sales']],
    ['contract.set-limits', ['sales-director', 'finance']],
    ['contract.reset-actuals', ['sales-director', 'finance']],
    ['contract.evaluate-actuals', ['sales-director', 'finance']],
    ['contract-line.record-actual', ['sales-representative', 'sales-director', 'finance', 'api-sales']],
    ['memo.of-account', ['sales-representative', 'sales-director', 'support', 'finance', 'api-sales']],
    [
      'attachment.upload',
      ['sales-representative', 'sales-director', 'price-book-editor', 'partner', 'api-sales', 'api-partner'],
    ],
    [
      'attachment.add-version',
      ['sales-representative', 'sales-director', 'price-book-editor', 'partner', 'api-sales', 'api-partner'],
    ],
    [
      'attachment.revert',
      ['sales-representative', 'sales-director', 'price-book-editor', 'partner', 'api-sales', 'api-partner'],
    ],
    ['attachment.download', ROLE_KEYS],
    ['attachment.download-version', ROLE_KEYS],
    ['webhook.rotate-secret', []],
    ['webhook-delivery.retry', []],
  ];
  it.each(WHO)('%s', (command, expected) => expect(whoRuns(command)).toStrictEqual(expected));

  it('the list above has every command', () =>
    expect(WHO.map(([command]) => command).sort()).toStrictEqual([...COMMANDS].sort()));
});

describe('how much each role sees to begin with', () => {
  it.each<[RoleKey, string]>([
    ['sales-representative', 'all'],
    ['sales-director', 'all'],
    ['price-book-editor', 'own'],
    ['support', 'all'],
    ['finance', 'all'],
    ['partner', 'partner'],
    ['api-sales', 'all'],
    ['api-partner', 'partner'],
  ])('%s: %s', (role, mode) =>
    expect(roleOf(role).visibility).toStrictEqual({ accounts: mode, opportunities: mode, partners: mode })
  );
});
