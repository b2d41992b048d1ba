import type { Core } from '@strapi/strapi';
import type { NewContract } from '../../domain/contract/contract-from-quote';
import type { SellInput } from '../commands/quote';

/** What a sale wrote, or with `dryRun` would write. */
export interface Sold {
  readonly dryRun: boolean;
  readonly opportunity: {
    readonly documentId: string;
    readonly locked: boolean;
  };
  readonly quotes: readonly { readonly documentId: string; readonly state: string }[];
  /** `documentId` and `number` are null in a dry run of a first sale. */
  readonly contract: { readonly documentId: string | null; readonly number: string | null } & NewContract;
  /** How each contract line came about. */
  readonly lines: {
    readonly kept: number;
    readonly amended: number;
    readonly added: number;
    readonly left: number;
  };
}

export interface OpportunityService {
  /** `quote`: must be the active one; without it the active one is sold. */
  sell(input: SellInput & { documentId: string; quote?: string }): Promise<Sold>;
}

export const opportunitiesOf = (strapi: Core.Strapi): OpportunityService =>
  strapi.service('api::opportunity.opportunity') as unknown as OpportunityService;
