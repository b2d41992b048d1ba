import { factories } from '@strapi/strapi';
import { quotesOf, type QuoteService } from '../../../wire/services/quote';

type Input<Verb extends keyof QuoteService> = Parameters<QuoteService[Verb]>[0];

/** A line is judged with its quote: these verbs are the quote's. */
export default factories.createCoreService('api::quote-line.quote-line', ({ strapi }) => ({
  addCustomer: (input: Input<'addCustomerOfLine'>) => quotesOf(strapi).addCustomerOfLine(input),
  editCustomer: (input: Input<'editCustomerOfLine'>) => quotesOf(strapi).editCustomerOfLine(input),
  removeCustomer: (input: Input<'removeCustomerOfLine'>) => quotesOf(strapi).removeCustomerOfLine(input),
  splitCustomers: (input: Input<'splitCustomersOfLine'>) => quotesOf(strapi).splitCustomersOfLine(input),
  distributeEvenly: (input: Input<'distributeLineEvenly'>) => quotesOf(strapi).distributeLineEvenly(input),
}));
