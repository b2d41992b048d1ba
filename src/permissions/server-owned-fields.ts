import { ATTACHMENT_OWNERS } from '../domain/attachment/owner';
import type { ServerOwnedFields } from '../platform/write-gate/rules/server-owned-fields';

/** What nobody may set from outside: numbers, states, totals, and what commands write. */
export const SERVER_OWNED: ServerOwnedFields = {
  'api::account.account': ['phoneE164'],
  'api::contact.contact': ['phoneE164', 'anonymizedAt'],
  'api::member.member': ['actorKey'],
  'api::project.project': ['predefinedKey'],
  'api::opportunity.opportunity': ['locked', 'soldAt', 'soldQuote', 'previousStage', 'sourceContractLine'],
  'api::quote.quote': [
    'number',
    'revision',
    'state',
    'lostReason',
    'lostNote',
    'sentAt',
    'exchangeRate',
    'exchangeRateDate',
    'formerStatus',
    'isActive',
    'version',
    'net',
    'tax',
    'gross',
    'wonAt',
  ],
  'api::quote-line.quote-line': ['sourceKey', 'documentDiscount', 'net', 'tax', 'gross', 'priceSource'],
  'api::quote-customer.quote-customer': ['isPrimary'],
  'api::actual.actual': [
    'contract',
    'contractLine',
    'entry',
    'billingSplitPercent',
    'limitState',
    'limitLevel',
  ],
  'api::webhook.webhook': ['pausedUntil'],
  'api::price-book.price-book': ['version'],
  'api::price.price': ['label'],
  'api::bundle-item.bundle-item': ['label'],
  'api::exchange-rate.exchange-rate': ['label'],
  'api::quote-template.quote-template': ['version', 'fileName', 'size', 'sha256', 'storageKey'],
  'api::memo.memo': ['author', 'excerpt'],
  'api::memo-comment.memo-comment': ['author'],
  'api::attachment.attachment': [
    ...ATTACHMENT_OWNERS,
    'versionCount',
    'contentType',
    'size',
    'sha256',
    'uploadedBy',
  ],
};

/** Types whose records come into being by a command only, and are plain records from then on. */
export const CREATED_BY_COMMANDS: readonly string[] = ['api::attachment.attachment'];

/** Types that only commands write; rows of them are evidence or parts of a whole that is written at once. */
export const WRITTEN_BY_COMMANDS: readonly string[] = [
  'api::sales-document.sales-document',
  'api::attachment-version.attachment-version',
  'api::contract.contract',
  'api::contract-line.contract-line',
  'api::contract-customer.contract-customer',
  'api::contract-line-customer.contract-line-customer',
  'api::webhook-delivery.webhook-delivery',
  'api::history-entry.history-entry',
];
