import { COMMANDS, type Command } from './commands';
import { CATALOGUE, CONTENT_TYPES, CONTRACT, DEAL, type ContentType } from './content-types';
import {
  FILE_COMMANDS,
  KEEPING_THE_CATALOGUE,
  KEEPING_WEBHOOKS,
  LOOKING_AT_DEALS,
  LOOKING_UP_CUSTOMERS,
  NOTES,
} from './kinds-of-work';

export const VERBS = ['find', 'findOne', 'create', 'update', 'delete'] as const;
export type Verb = (typeof VERBS)[number];

/** How much of the accounts, opportunities and partners a role sees (SET-07..09). */
export const VISIBILITY_MODES = ['all', 'own', 'partner'] as const;
export type VisibilityMode = (typeof VISIBILITY_MODES)[number];

/** The panel has its own people and roles; the API its users and tokens. */
export type Door = 'panel' | 'api';

const VERBS_OF_LEVEL = {
  read: ['find', 'findOne'],
  edit: ['find', 'findOne', 'create', 'update'],
  full: VERBS,
} as const satisfies Record<string, readonly Verb[]>;

type Level = keyof typeof VERBS_OF_LEVEL;
const LEVELS = Object.keys(VERBS_OF_LEVEL) as Level[];

/** A content type stands in one of the three lists at most; in none: no access. */
export interface Role extends Readonly<Record<Level, readonly ContentType[]>> {
  readonly door: Door;
  readonly name: string;
  readonly description: string;
  readonly commands: readonly Command[];
  /** What a fresh installation starts with; administrators may change it (`role-visibility`). */
  readonly visibility: Readonly<Record<'accounts' | 'opportunities' | 'partners', VisibilityMode>>;
}

const SEES_ALL = { accounts: 'all', opportunities: 'all', partners: 'all' } as const;
const SEES_OWN = { accounts: 'own', opportunities: 'own', partners: 'own' } as const;
const SEES_PARTNERS = { accounts: 'partner', opportunities: 'partner', partners: 'partner' } as const;

const allBut = <T extends string>(all: readonly T[], ...without: readonly T[]): readonly T[] =>
  all.filter((each) => !without.includes(each));

/** Selling, from the account to the contract. Contracts come from sales: they are read, not written. */
const SELLING = {
  full: ['contact', 'schedule', 'account-group', ...DEAL, 'attachment', ...NOTES],
  edit: ['account', 'project'],
  read: [
    ...CATALOGUE,
    ...CONTRACT,
    'attachment-version',
    'account-type',
    'account-category',
    'contact-type',
    'opportunity-status',
    'member',
    'partner',
    'territory',
    'quote-template',
    'sales-document',
    'actual',
    'history-entry',
    'crm-setting',
  ],
  commands: allBut(
    COMMANDS,
    'opportunity.unlock',
    'contract.set-limits',
    'contract.reset-actuals',
    'contract.evaluate-actuals',
    'contract-line.remove',
    'contact.anonymize',
    'quote-template.upload',
    'quote-template.replace-file',
    'quote-template.check',
    ...KEEPING_THE_CATALOGUE,
    ...KEEPING_WEBHOOKS
  ),
  visibility: SEES_ALL,
} as const satisfies Partial<Role>;

/** A partner's people, from the customer to the quote; the firm itself splits it and sells. */
const PARTNERING = {
  full: [],
  edit: ['account', 'contact', 'opportunity', 'quote', 'attachment'],
  read: [
    'attachment-version',
    'quote-line',
    'quote-customer',
    'quote-line-customer',
    'sales-document',
    'account-type',
    'account-category',
    'account-group',
    'contact-type',
    'opportunity-status',
    'project',
    'partner',
    'member',
    ...allBut(CATALOGUE, 'contract-type', 'exchange-rate'),
  ],
  commands: [
    'quote.replace-lines',
    'quote.round-price',
    'quote.change-currency',
    'quote.change-price-book',
    'quote.preview-lines',
    'quote.activate',
    'quote.deactivate',
    'quote.diff',
    'quote.amounts',
    'quote.explain-price',
    'sales-document.download',
    ...FILE_COMMANDS,
    'sales-document.pdf',
    ...LOOKING_UP_CUSTOMERS,
    ...LOOKING_AT_DEALS,
    'account.validate',
    'account.register',
    'account.add-employee',
    'price-book.applicable',
    'price-book.prices',
    'price-book.bundles',
    'price.overview',
  ],
  visibility: SEES_PARTNERS,
} as const satisfies Partial<Role>;

/**
 * Who may do what: the one table (domain.md 7; SET-04..09, SET-27). Permissions are seeded from it and tests
 * read it. Administrators (super admin) stand above it and may do everything here; rows they may not see
 * (private accounts) stay hidden from them too.
 */
export const ROLES = {
  'sales-representative': {
    door: 'panel',
    name: 'CRM sales representative',
    description: 'Keeps customers and deals and sells.',
    ...SELLING,
  },
  'sales-director': {
    door: 'panel',
    name: 'CRM sales director',
    description: 'Sells, unlocks sold deals, keeps partners, statuses, contracts and templates.',
    full: [
      'account',
      'account-type',
      'account-category',
      'account-group',
      'contact',
      'contact-type',
      'partner',
      'territory',
      'project',
      'schedule',
      ...DEAL,
      'opportunity-status',
      ...CONTRACT,
      'actual',
      'quote-template',
      'sales-document',
      'attachment',
      ...NOTES,
    ],
    edit: ['crm-setting'],
    read: [...CATALOGUE, 'attachment-version', 'member', 'history-entry', 'role-visibility'],
    commands: allBut(COMMANDS, ...KEEPING_THE_CATALOGUE, ...KEEPING_WEBHOOKS),
    visibility: SEES_ALL,
  },
  'price-book-editor': {
    door: 'panel',
    name: 'CRM price-book editor',
    description: 'Keeps products, price books, prices, their Word templates and files.',
    full: [...CATALOGUE, 'quote-template', 'attachment'],
    edit: [],
    read: ['project', 'attachment-version'],
    commands: [
      ...FILE_COMMANDS,
      'quote-template.upload',
      'quote-template.replace-file',
      'quote-template.check',
      'quote-template.tokens',
      'quote-template.download',
      'quote-template.preview',
      'price-book.prices',
      'price-book.bundles',
      'price.overview',
      ...KEEPING_THE_CATALOGUE,
    ],
    visibility: SEES_OWN,
  },
  support: {
    door: 'panel',
    name: 'CRM support',
    description: 'Looks up customers, projects and what they bought; keeps contacts and memos.',
    full: [...NOTES],
    edit: ['contact'],
    read: [
      'account',
      'account-type',
      'account-category',
      'account-group',
      'contact-type',
      'project',
      'schedule',
      ...CONTRACT,
      'contract-type',
      'product',
      'unit',
      'member',
      'attachment',
      'attachment-version',
    ],
    commands: [
      ...LOOKING_UP_CUSTOMERS,
      'contract.standing',
      'contract-line.deliver',
      'memo.of-account',
      'attachment.download',
      'attachment.download-version',
    ],
    visibility: SEES_ALL,
  },
  finance: {
    door: 'panel',
    name: 'CRM finance',
    description: 'Reads everything; keeps exchange rates, actuals, billing schedules and memos.',
    full: ['exchange-rate', 'actual', 'schedule', ...NOTES],
    edit: [],
    read: allBut(
      CONTENT_TYPES,
      'exchange-rate',
      'actual',
      'schedule',
      'webhook',
      'webhook-delivery',
      ...NOTES
    ),
    commands: [
      'quote.workbench',
      'quote.diff',
      'quote.amounts',
      'quote.explain-price',
      'sales-document.download',
      'attachment.download',
      'attachment.download-version',
      'memo.of-account',
      'sales-document.pdf',
      ...LOOKING_UP_CUSTOMERS,
      ...LOOKING_AT_DEALS,
      'account.timeline',
      'opportunity.timeline',
      'account.breakdown',
      'price-book.applicable',
      'price-book.prices',
      'price-book.revenue',
      'price-book.bundles',
      'price.overview',
      'contract.standing',
      'contract.set-limits',
      'contract.reset-actuals',
      'contract.evaluate-actuals',
      'contract-line.record-actual',
    ],
    visibility: SEES_ALL,
  },
  partner: {
    door: 'panel',
    name: "CRM partner's people",
    description:
      "Keep customers, deals and quotes of their partner and see nobody else's; no selling, no splitting.",
    ...PARTNERING,
    commands: [...PARTNERING.commands, 'quote.workbench', 'quote.sellable-items'],
  },
  'api-sales': {
    door: 'api',
    name: 'CRM sales',
    description: 'What a sales representative may do, for programs and portals.',
    ...SELLING,
  },
  'api-partner': {
    door: 'api',
    name: 'CRM partner',
    description: "A partner's people: customers and quotes of that partner; no selling, no splitting.",
    ...PARTNERING,
  },
} as const satisfies Record<string, Role>;

export type RoleKey = keyof typeof ROLES;
export const ROLE_KEYS = Object.keys(ROLES) as RoleKey[];

export const roleOf = (key: RoleKey): Role => ROLES[key];

export const rolesOfDoor = (door: Door): readonly RoleKey[] =>
  ROLE_KEYS.filter((key) => ROLES[key].door === door);

/** The verbs a role has on a content type; none when it has no access. */
export const verbsOn = (key: RoleKey, type: ContentType): readonly Verb[] => {
  const level = LEVELS.find((each) => roleOf(key)[each].includes(type));
  return level === undefined ? [] : VERBS_OF_LEVEL[level];
};

export const mayDo = (key: RoleKey, verb: Verb, type: ContentType): boolean =>
  verbsOn(key, type).includes(verb);

export const mayRun = (key: RoleKey, command: Command): boolean => roleOf(key).commands.includes(command);
