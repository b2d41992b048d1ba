import type { Core } from '@strapi/strapi';
import type { ContractEvent } from '../../domain/contract/contract-event';

export interface ContractChange {
  readonly event: ContractEvent;
  /** Row number; the contract as it stands is told. */
  readonly contract: number;
  /** Document id of the line it is about. */
  readonly line?: string;
}

/** What `strapi.service('api::webhook.webhook')` answers to other types. */
export interface WebhookService {
  /** Row numbers of the webhooks that want to hear of it. */
  listenersOf(event: ContractEvent): Promise<readonly number[]>;
  /**
   * Writes one delivery for each webhook that listens, and its job, with what is being written now. Who looked up the
   * listeners before hands them over.
   */
  announce(change: ContractChange, listeners?: readonly number[]): Promise<void>;
  /** Sends what is due to one webhook, in the order of each record. */
  deliverDue(webhook: number): Promise<void>;
  retry(input: {
    readonly documentId: string;
  }): Promise<{ readonly documentId: string; readonly state: string }>;
}

export const webhooksOf = (strapi: Core.Strapi): WebhookService =>
  strapi.service('api::webhook.webhook') as unknown as WebhookService;
