import { factories } from '@strapi/strapi';
import { contractsOf, type ContractService } from '../../../wire/services/contract';

type Input<Verb extends keyof ContractService> = Parameters<ContractService[Verb]>[0];

/** A line is judged with its contract: these verbs are the contract's. */
export default factories.createCoreService('api::contract-line.contract-line', ({ strapi }) => ({
  amend: (input: Input<'amendLine'>) => contractsOf(strapi).amendLine(input),
  renew: (input: Input<'renewLine'>) => contractsOf(strapi).renewLine(input),
  deliver: (input: Input<'deliverLine'>) => contractsOf(strapi).deliverLine(input),
  upsell: (input: Input<'upsellLine'>) => contractsOf(strapi).upsellLine(input),
  recordActual: (input: Input<'recordActual'>) => contractsOf(strapi).recordActual(input),
  remove: (input: Input<'removeLine'>) => contractsOf(strapi).removeLine(input),
}));
