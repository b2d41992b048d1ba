import type { Commands } from '../command';
import { webhookCommands, webhookDeliveryCommands } from './webhook';
import { accountCommands } from './account';
import { accountGroupCommands } from './account-group';
import { bundleCommands } from './bundle';
import { contractCommands, contractLineCommands } from './contract';
import { attachmentCommands } from './attachment';
import { memoCommands } from './memo';
import { contactCommands } from './contact';
import { opportunityCommands } from './opportunity';
import { partnerCommands } from './partner';
import { priceBookCommands } from './price-book';
import { projectCommands } from './project';
import { priceCommands } from './price';
import { productCommands } from './product';
import { quoteCommands, quoteLineCommands } from './quote';
import { quoteTemplateCommands } from './quote-template';
import { salesDocumentCommands } from './sales-document';

/** Every command by content type: both doors, GraphQL, permissions and tests read this one list. */
export const COMMANDS_BY_TYPE: Readonly<Record<string, Commands>> = {
  'api::account.account': accountCommands,
  'api::account-group.account-group': accountGroupCommands,
  'api::bundle.bundle': bundleCommands,
  'api::contract.contract': contractCommands,
  'api::contract-line.contract-line': contractLineCommands,
  'api::attachment.attachment': attachmentCommands,
  'api::memo.memo': memoCommands,
  'api::contact.contact': contactCommands,
  'api::opportunity.opportunity': opportunityCommands,
  'api::partner.partner': partnerCommands,
  'api::project.project': projectCommands,
  'api::price.price': priceCommands,
  'api::price-book.price-book': priceBookCommands,
  'api::product.product': productCommands,
  'api::quote.quote': quoteCommands,
  'api::quote-line.quote-line': quoteLineCommands,
  'api::quote-template.quote-template': quoteTemplateCommands,
  'api::sales-document.sales-document': salesDocumentCommands,
  'api::webhook.webhook': webhookCommands,
  'api::webhook-delivery.webhook-delivery': webhookDeliveryCommands,
};
