import type { Core } from '@strapi/strapi';
import type {
  AmendLineInput,
  ContractStandsAs,
  DeliverLineInput,
  RecordActualInput,
  RecordedActual,
  RenewLineInput,
  UpsellLineInput,
} from '../commands/contract';

/** The line a path names. */
interface OfLine {
  readonly documentId: string;
}

/** A line was written: its new version (or itself), and the contract as it stands now. */
export interface WrittenLine {
  readonly line: string;
  readonly contract: ContractStandsAs;
}

/** `contract` is null when the last line was removed, and the contract with it. */
export interface RemovedLine {
  readonly line: string;
  readonly contract: ContractStandsAs | null;
}

/** What `strapi.service('api::contract.contract')` answers to other types. */
export interface ContractService {
  amendLine(input: OfLine & AmendLineInput): Promise<WrittenLine>;
  renewLine(input: OfLine & RenewLineInput): Promise<WrittenLine>;
  deliverLine(input: OfLine & DeliverLineInput): Promise<WrittenLine>;
  upsellLine(input: OfLine & UpsellLineInput): Promise<{ readonly documentId: string }>;
  removeLine(input: OfLine): Promise<RemovedLine>;
  recordActual(input: OfLine & RecordActualInput): Promise<RecordedActual>;
}

export const contractsOf = (strapi: Core.Strapi): ContractService =>
  strapi.service('api::contract.contract') as unknown as ContractService;
