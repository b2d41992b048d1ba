import type { Core } from '@strapi/strapi';
import type { NewContract } from '../../domain/contract/contract-from-quote';
import type { NewContractLine } from '../../domain/contract/contract-lines';
import type { SaleCandidate, SellableLine } from '../../domain/quote/reasons-not-to-sell';
import type { LoadedQuote } from '../quote-aggregate';
import type { SellInput } from '../commands/quote';

/** A payer whose account the caller does not see is named by nothing. */
type Shown<Payer extends { readonly accountId: string }> = Omit<Payer, 'accountId'> & {
  readonly accountId: string | null;
};

/** Named as the record's attributes are. */
export interface ShownContract extends Omit<NewContract, 'customers' | 'lines' | 'status'> {
  readonly state: NewContract['status'];
  readonly customers: readonly Shown<NewContract['customers'][number]>[];
  readonly lines: readonly (Omit<NewContractLine, 'customers'> & {
    readonly customers: readonly Shown<NewContractLine['customers'][number]>[];
  })[];
}

/** What a sale wrote, or with `dryRun` would write. */
export interface Sold {
  readonly dryRun: boolean;
  readonly opportunity: {
    readonly documentId: string;
    readonly locked: boolean;
  };
  readonly quotes: readonly { readonly documentId: string; readonly state: string }[];
  /** `documentId` and `number` are null in a dry run of a first sale. */
  readonly contract: { readonly documentId: string | null; readonly number: string | null } & ShownContract;
  /** How each contract line came about. */
  readonly lines: {
    readonly kept: number;
    readonly amended: number;
    readonly added: number;
    readonly left: number;
  };
}

/** What a sale of a quote is judged by beside its own payers and lines. */
export interface SaleTerms extends Pick<SaleCandidate, 'opportunity' | 'inactiveAccountIds'> {
  /** What each line sells, by the line's document id. */
  readonly products: ReadonlyMap<string, SellableLine['products']>;
  readonly missingFields: readonly string[];
}

export interface OpportunityService {
  /** For any quote that the caller has loaded, the active one or not. */
  saleTerms(quote: LoadedQuote): Promise<SaleTerms>;
  /** `quote`: must be the active one; without it the active one is sold. */
  sell(input: SellInput & { documentId: string; quote?: string }): Promise<Sold>;
}

export const opportunitiesOf = (strapi: Core.Strapi): OpportunityService =>
  strapi.service('api::opportunity.opportunity') as unknown as OpportunityService;
