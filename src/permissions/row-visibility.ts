import { ATTACHMENT_OWNERS } from '../domain/attachment/owner';
import { NOT_PRIVATE_OF_OTHERS } from '../platform/row-security/private-of';
import { restricted } from '../platform/row-security/visible-sets';
import type { RowVisibilityTable } from '../platform/row-security/visibility-table';

/**
 * Who sees which rows (domain: "Who sees what"). Everything that hangs on an account follows it.
 * A content type that is missing here stops the boot, so that no type is ever forgotten.
 */
const EVERYONE = { kind: 'everyone' } as const;

export const ROW_VISIBILITY: RowVisibilityTable = {
  'api::account-type.account-type': EVERYONE,
  'api::account-category.account-category': EVERYONE,
  'api::account-group.account-group': EVERYONE,
  'api::contact-type.contact-type': EVERYONE,
  'api::territory.territory': EVERYONE,
  'api::brand.brand': EVERYONE,
  'api::product-version.product-version': EVERYONE,
  'api::unit.unit': EVERYONE,
  'api::contract-type.contract-type': EVERYONE,
  'api::product-category.product-category': EVERYONE,
  'api::product.product': EVERYONE,
  'api::currency.currency': EVERYONE,
  'api::exchange-rate.exchange-rate': EVERYONE,
  'api::price-book.price-book': EVERYONE,
  'api::price.price': EVERYONE,
  'api::bundle.bundle': EVERYONE,
  'api::bundle-item.bundle-item': EVERYONE,
  'api::quote-template.quote-template': EVERYONE,
  'api::opportunity-status.opportunity-status': EVERYONE,
  'api::crm-setting.crm-setting': EVERYONE,
  'api::role-visibility.role-visibility': EVERYONE,

  'api::webhook.webhook': EVERYONE,

  'api::account.account': {
    kind: 'root',
    modes: ['accounts'],
    isSetWhole: true,
    privateOf: `case when t.is_private then coalesce(t.creator_key, '-') end`,
  },
  'api::opportunity.opportunity': {
    kind: 'root',
    modes: ['accounts', 'opportunities'],
    isSetWhole: true,
    privateWith: ['account'],
  },
  'api::partner.partner': { kind: 'root', modes: ['partners'] },
  'api::member.member': { kind: 'root', modes: ['partners'] },
  'api::history-entry.history-entry': { kind: 'root', modes: ['accounts', 'opportunities'] },

  'api::contact.contact': {
    kind: 'follows',
    main: 'account',
    orAlone: 'partner_fk in (select crm.visible_partners())',
  },
  'api::project.project': { kind: 'follows', main: 'client', orAlone: 'true' },
  'api::schedule.schedule': { kind: 'follows', main: 'account', also: ['project'] },
  'api::business-role.business-role': { kind: 'follows', main: 'opportunity', also: ['contact'] },
  'api::quote.quote': { kind: 'follows', main: 'opportunity', also: ['potentialCustomer'] },
  'api::quote-line.quote-line': { kind: 'follows', main: 'quote' },
  'api::quote-customer.quote-customer': { kind: 'follows', main: 'quote', also: ['account'] },
  'api::quote-line-customer.quote-line-customer': { kind: 'follows', main: 'quoteLine', also: ['account'] },
  'api::sales-document.sales-document': { kind: 'follows', main: 'account', also: ['opportunity'] },
  'api::contract.contract': { kind: 'follows', main: 'account', also: ['opportunity'] },
  'api::contract-line.contract-line': { kind: 'follows', main: 'contract' },
  'api::contract-customer.contract-customer': { kind: 'follows', main: 'contract', also: ['account'] },
  'api::contract-line-customer.contract-line-customer': {
    kind: 'follows',
    main: 'contractLine',
    also: ['account'],
  },
  'api::webhook-delivery.webhook-delivery': { kind: 'follows', main: 'account' },
  'api::actual.actual': { kind: 'follows', main: 'account', also: ['quote', 'contract'] },

  'api::memo.memo': {
    kind: 'followsEach',
    owners: ['account', 'project'],
    onlyIf: `(is_private is not true or creator_key = (select crm.actor())
      or id in (select crm.memos_shared_with_me()))`,
  },
  'api::memo-comment.memo-comment': { kind: 'follows', main: 'memo' },
  'api::attachment.attachment': { kind: 'followsEach', owners: ATTACHMENT_OWNERS },
  'api::attachment-version.attachment-version': { kind: 'follows', main: 'attachment' },
};

/**
 * The policies of the roots. People who see nearly all miss what hangs on a private account of others; the visible set
 * is small for people with a restricted view. A row is admitted at the moment of its own insertion, before its links exist,
 * by `creator_key`, which the write gate stamps.
 */
export const ROOT_CONDITIONS: Readonly<Record<string, string>> = {
  'api::account.account': `case when (select crm.sees_all('{accounts}'))
    then is_private is not true or private_of = (select crm.actor())
    else ${restricted('accounts', 'creator_key = (select crm.actor())')} end`,
  'api::opportunity.opportunity': `case when (select crm.sees_all('{accounts,opportunities}'))
    then ${NOT_PRIVATE_OF_OTHERS}
    else ${restricted(
      'opportunities',
      `creator_key = (select crm.actor()) and (account_fk is null or account_fk in (select crm.visible_accounts()))`
    )} end`,
  'api::partner.partner': `case when (select crm.sees_all('{partners}')) then true
    else id in (select crm.visible_partners()) or creator_key = (select crm.actor()) end`,
  'api::member.member': `case when (select crm.sees_all('{partners}')) then true
    else partner_fk is null or partner_fk in (select crm.visible_partners()) end`,
  'api::history-entry.history-entry': `(select crm.actor()) <> 'nobody'
    and (account_id is null or account_id in (select crm.visible_account_documents()) or
      ((select crm.sees_all('{accounts}')) and account_id not in (select crm.hidden_account_documents())))
    and (opportunity_id is null or (select crm.sees_all('{accounts,opportunities}'))
      or opportunity_id in (select crm.visible_opportunity_documents()))
    and (memo_id is null or memo_id not in (select crm.hidden_memo_documents()))`,
};
