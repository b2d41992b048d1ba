import { factories } from '@strapi/strapi';
import type { ContractService } from '../../../wire/services/contract';
import { amendLine } from '../commands/amend-line';
import { deliverLine } from '../commands/deliver-line';
import { makeContract } from '../commands/make-contract';
import { moveContract } from '../commands/move-contract';
import { evaluateActuals, resetActuals } from '../commands/evaluate-actuals';
import { recordActual } from '../commands/record-actual';
import { setContact } from '../commands/set-contact';
import { setLimits } from '../commands/set-limits';
import { removeLine } from '../commands/remove-line';
import { renewLine } from '../commands/renew-line';
import { upsellLine } from '../commands/upsell-line';
import { standing } from '../questions/standing';

type Input<Verb extends (strapi: never, input: never) => unknown> = Parameters<Verb>[1];

export default factories.createCoreService('api::contract.contract', ({ strapi }) => {
  const ofLines: ContractService = {
    amendLine: (input) => amendLine(strapi, input),
    renewLine: (input) => renewLine(strapi, input),
    deliverLine: (input) => deliverLine(strapi, input),
    upsellLine: (input) => upsellLine(strapi, input),
    removeLine: (input) => removeLine(strapi, input),
    recordActual: (input) => recordActual(strapi, input),
  };
  return {
    ...ofLines,
    make: (input: Input<typeof makeContract>) => makeContract(strapi, input),
    move: (input: Input<typeof moveContract>) => moveContract(strapi, input),
    setContact: (input: Input<typeof setContact>) => setContact(strapi, input),
    setLimits: (input: Input<typeof setLimits>) => setLimits(strapi, input),
    resetActuals: (input: Input<typeof resetActuals>) => resetActuals(strapi, input),
    evaluateActuals: (input: Input<typeof evaluateActuals>) => evaluateActuals(strapi, input),
    standing: (input: Input<typeof standing>) => standing(strapi, input),
  };
});
