/** Every command beside plain reading and writing, as `noun.verb`. */
export const COMMANDS = [
  'quote.replace-lines',
  'quote.preview-lines',
  'quote.split-customers',
  'quote.distribute-evenly',
  'quote-line.distribute-evenly',
  'quote-line.add-customer',
  'quote-line.edit-customer',
  'quote-line.remove-customer',
  'quote-line.split-customers',
  'quote.activate',
  'quote.deactivate',
  'quote.amounts',
  'quote.generate',
  'quote.explain-price',
  'quote.win',
  'opportunity.sell',
  'opportunity.unlock',
  'quote-template.upload',
  'quote-template.check',
  'sales-document.download',
  'account.projects',
  'price-book.applicable',
] as const;

export type Command = (typeof COMMANDS)[number];
