import { factories } from '@strapi/strapi';
import { quotesOf, type QuoteService } from '../../../wire/services/quote';
import { board } from '../commands/board';
import { copyOpportunity } from '../commands/copy-opportunity';
import { forecast } from '../commands/forecast';
import { editOpportunities, moveOpportunities } from '../commands/edit-opportunities';
import { overview } from '../commands/overview';
import { search } from '../commands/search';
import { sell } from '../commands/sell';
import { timeline } from '../commands/timeline';
import { unlock } from '../commands/unlock';
import { saleTerms } from '../questions/sale-terms';

export default factories.createCoreService('api::opportunity.opportunity', ({ strapi }) => ({
  search: (query: Parameters<typeof search>[1]) => search(strapi, query),
  board: (query: Parameters<typeof board>[1]) => board(strapi, query),
  forecast: (query: Parameters<typeof forecast>[1]) => forecast(strapi, query),
  timeline: (input: Parameters<typeof timeline>[1]) => timeline(strapi, input),
  overview: (input: Parameters<typeof overview>[1]) => overview(strapi, input),
  /** A quote is the quotes' own business; here the opportunity only lends its name to the command. */
  addQuote: (input: Parameters<QuoteService['addQuote']>[0]) => quotesOf(strapi).addQuote(input),
  copy: (input: Parameters<typeof copyOpportunity>[1]) => copyOpportunity(strapi, input),
  bulkEdit: (input: Parameters<typeof editOpportunities>[1]) => editOpportunities(strapi, input),
  move: (input: Parameters<typeof moveOpportunities>[1]) => moveOpportunities(strapi, input),
  saleTerms: (quote: Parameters<typeof saleTerms>[1]) => saleTerms(strapi, quote),
  sell: (input: Parameters<typeof sell>[1]) => sell(strapi, input),
  unlock: (input: Parameters<typeof unlock>[1]) => unlock(strapi, input),
}));
