import { factories } from '@strapi/strapi';
import type { ApplicableQuery } from '../../../wire/commands/price-book';
import type { BookChoice, PricesQuestion } from '../../../wire/services/price-book';
import { applicable } from '../commands/applicable';
import { problemsOfChoice, requireApplicable } from '../questions/problems-of-choice';
import { resolvePrices } from '../questions/resolve-prices';

export default factories.createCoreService('api::price-book.price-book', ({ strapi }) => ({
  applicable: (query: ApplicableQuery) => applicable(strapi, query),
  resolvePrices: (question: PricesQuestion) => resolvePrices(strapi, question),
  problemsOfChoice: (choice: BookChoice) => problemsOfChoice(strapi, choice),
  requireApplicable: (choice: BookChoice) => requireApplicable(strapi, choice),
}));
