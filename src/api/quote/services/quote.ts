import { factories } from '@strapi/strapi';
import { activate, deactivate } from '../commands/activate';
import { addQuote } from '../commands/add-quote';
import { addCustomer } from '../commands/add-customer';
import { amounts } from '../commands/amounts';
import { editCustomer } from '../commands/edit-customer';
import {
  addCustomerOfLine,
  distributeLineEvenly,
  editCustomerOfLine,
  removeCustomerOfLine,
  splitCustomersOfLine,
} from '../commands/edit-line-customers';
import { editLines } from '../commands/edit-lines';
import { explainPrice } from '../commands/explain-price';
import { loadQuote } from '../commands/load-quote';
import { changeCurrency, changePriceBook } from '../commands/change-price-basis';
import { cloneQuote, loseQuote, reopenQuote, reviseQuote, sendQuote } from '../commands/move-quote';
import { previewLines } from '../commands/preview-lines';
import { removeCustomer } from '../commands/remove-customer';
import { replaceLines } from '../commands/replace-lines';
import { replaceWhole } from '../commands/replace-whole';
import { diffQuotes } from '../commands/diff-quotes';
import { distributeEvenly, splitCustomers } from '../commands/split-customers';
import { findingsOfQuotes } from '../questions/findings-of-quotes';
import { sellableItems } from '../questions/sellable-items';
import { workbench } from '../questions/workbench';
import { visibleAccounts } from '../commands/visible-accounts';
import { roundPrice } from '../commands/round-price';
import { winQuote } from '../commands/win-quote';
import { salesDocumentsOf, type QuoteToPrint } from '../../../wire/services/sales-document';

type Input<Verb extends (strapi: never, input: never) => unknown> = Parameters<Verb>[1];

export default factories.createCoreService('api::quote.quote', ({ strapi }) => ({
  load: (input: Input<typeof loadQuote>) => loadQuote(strapi, input),
  visibleAccounts: (accountIds: readonly string[]) => visibleAccounts(strapi, accountIds),
  findings: (documentIds: readonly string[]) => findingsOfQuotes(strapi, documentIds),
  replaceLines: (input: Input<typeof replaceLines>) => replaceLines(strapi, input),
  editLines: (input: Input<typeof editLines>) => editLines(strapi, input),
  replaceWhole: (input: Input<typeof replaceWhole>) => replaceWhole(strapi, input),
  workbench: (input: Input<typeof workbench>) => workbench(strapi, input),
  sellableItems: (input: Input<typeof sellableItems>) => sellableItems(strapi, input),
  previewLines: (input: Input<typeof previewLines>) => previewLines(strapi, input),
  roundPrice: (input: Input<typeof roundPrice>) => roundPrice(strapi, input),
  changeCurrency: (input: Input<typeof changeCurrency>) => changeCurrency(strapi, input),
  changePriceBook: (input: Input<typeof changePriceBook>) => changePriceBook(strapi, input),
  explainPrice: (input: Input<typeof explainPrice>) => explainPrice(strapi, input),
  addQuote: (input: Input<typeof addQuote>) => addQuote(strapi, input),
  addCustomer: (input: Input<typeof addCustomer>) => addCustomer(strapi, input),
  editCustomer: (input: Input<typeof editCustomer>) => editCustomer(strapi, input),
  removeCustomer: (input: Input<typeof removeCustomer>) => removeCustomer(strapi, input),
  splitCustomers: (input: Input<typeof splitCustomers>) => splitCustomers(strapi, input),
  distributeEvenly: (input: Input<typeof distributeEvenly>) => distributeEvenly(strapi, input),
  addCustomerOfLine: (input: Input<typeof addCustomerOfLine>) => addCustomerOfLine(strapi, input),
  editCustomerOfLine: (input: Input<typeof editCustomerOfLine>) => editCustomerOfLine(strapi, input),
  removeCustomerOfLine: (input: Input<typeof removeCustomerOfLine>) => removeCustomerOfLine(strapi, input),
  splitCustomersOfLine: (input: Input<typeof splitCustomersOfLine>) => splitCustomersOfLine(strapi, input),
  distributeLineEvenly: (input: Input<typeof distributeLineEvenly>) => distributeLineEvenly(strapi, input),
  amounts: (input: Input<typeof amounts>) => amounts(strapi, input),
  diff: (input: Input<typeof diffQuotes>) => diffQuotes(strapi, input),
  activate: (input: Input<typeof activate>) => activate(strapi, input),
  deactivate: (input: Input<typeof deactivate>) => deactivate(strapi, input),
  clone: (input: Input<typeof cloneQuote>) => cloneQuote(strapi, input),
  send: (input: Input<typeof sendQuote>) => sendQuote(strapi, input),
  revise: (input: Input<typeof reviseQuote>) => reviseQuote(strapi, input),
  lose: (input: Input<typeof loseQuote>) => loseQuote(strapi, input),
  reopen: (input: Input<typeof reopenQuote>) => reopenQuote(strapi, input),
  /** The paper is a sales document; here the quote only lends its name to the command. */
  generate: (input: QuoteToPrint) => salesDocumentsOf(strapi).generateQuote(input),
  win: (input: Input<typeof winQuote>) => winQuote(strapi, input),
}));
